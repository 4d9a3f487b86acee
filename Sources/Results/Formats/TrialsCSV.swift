// The single futures as a table: what anybody can recompute our summaries from.

package import Experiments
internal import Simulation

/// trials.csv: one row a future, its uncertain inputs and its metrics.
package enum TrialsCSV {
  /// The header and the rows, one after the other; each is made when it is asked for.
  ///
  /// Columns: `trial` (from 1), the inputs by path in the engine's unit, the metrics by ID. A missing value is an
  /// empty cell.
  package static func lines(of table: TrialTable) -> some Sequence<String> {
    let header =
      ["trial"] + table.inputPaths + Metric.allCases.map(\.rawValue)
    return (0...table.rows).lazy.map { line in
      line == 0 ? CSVText.row(header) : row(line - 1, of: table)
    }
  }

  // Numbers never need quotes, so the row is put together without looking for them.
  private static func row(_ index: Int, of table: TrialTable) -> String {
    var text = String(index + 1)
    for column in table.inputs { text += "," + CSVText.cell(column[index]) }
    for column in table.metrics { text += "," + CSVText.cell(column[index]) }
    return text + "\n"
  }
}
