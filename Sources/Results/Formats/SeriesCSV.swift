// The fans as a long table: one row a series and month.

package import Experiments
internal import Simulation

/// series.csv: `series,month,mean,p5,p25,p50,p75,p95`, month ends from 1.
package enum SeriesCSV {
  /// The header and the rows, in the order of the record.
  package static func lines(of record: RunRecord) -> [String] {
    var lines = [CSVText.row(["series", "month", "mean", "p5", "p25", "p50", "p75", "p95"])]
    for fan in record.series {
      for (index, month) in fan.months.enumerated() {
        let quantiles = month.quantiles
        let figures = [
          month.mean, quantiles.p5, quantiles.p25, quantiles.p50, quantiles.p75, quantiles.p95,
        ]
        lines.append(
          CSVText.row([fan.series.rawValue, String(index + 1)] + figures.map { CSVText.cell($0) }))
      }
    }
    return lines
  }
}
