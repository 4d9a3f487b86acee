// A comparison as tables: what anybody can recompute its summary from.

internal import Experiments
internal import Simulation

/// futures.csv and months.csv.
enum ComparisonCSV {
  /// One row a scenario and future: `scenario`, `future` (from 1), the metrics by ID; a missing value is an empty cell.
  static func futures(of named: NamedComparison) -> some Sequence<String> {
    let header = CSVText.row(["scenario", "future"] + Metric.allCases.map(\.rawValue))
    let rows = zip(named.comparison.sides, named.labels).lazy.flatMap { side, label in
      (0..<side.table.rows).lazy.map { future in
        CSVText.row(
          [label, String(future + 1)] + side.table.metrics.map { CSVText.cell($0[future]) })
      }
    }
    return [AnySequence([header]), AnySequence(rows)].lazy.joined()
  }

  /// One row a scenario after the base, series and month end: the mean difference to the base and its error.
  static func months(of named: NamedComparison) -> [String] {
    let header = CSVText.row(["scenario", "series", "month", "difference", "difference_error"])
    return [header]
      + zip(named.comparison.differences, named.labels.dropFirst()).flatMap { side, label in
        side.months.flatMap { months in
          zip(months.means, months.errors).enumerated().map { month, value in
            CSVText.row([
              label, months.series.rawValue, String(month + 1), CSVText.cell(value.0),
              CSVText.cell(value.1),
            ])
          }
        }
      }
  }
}
