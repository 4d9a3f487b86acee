// A trials.csv read back: the other way of TrialsCSV, to the last bit.

internal import Experiments
internal import Simulation

/// Reads tables of single futures.
enum TrialsReading {
  /// The table of a trials.csv.
  ///
  /// - Parameter text: the file's text.
  /// - Returns: inputs and metrics, one row a future.
  /// - Throws: `FolderDamage` naming the first line that is not as this version writes it.
  static func table(_ text: String) throws(FolderDamage) -> TrialTable {
    let (header, body) = CSVText.firstRow(of: text)
    let metrics = Metric.allCases.count
    guard header.first == "trial", header.count > metrics,
      Array(header.suffix(metrics)) == Metric.allCases.map(\.rawValue)
    else { throw unreadable("line 1 has other columns") }
    let inputPaths = Array(header.dropFirst().dropLast(metrics))
    var table = TrialTable(
      inputPaths: inputPaths, inputs: inputPaths.map { _ in [] },
      metrics: Array(repeating: [], count: metrics))
    var number = 0
    for line in body.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      number += 1
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == header.count, cells[0] == String(number) else {
        throw unreadable("future \(number) has other columns")
      }
      for (index, cell) in cells.dropFirst().enumerated() {
        let value = Double(cell)
        if index < inputPaths.count {
          guard let value else { throw unreadable("future \(number) lacks \(inputPaths[index])") }
          table.inputs[index].append(value)
        } else {
          guard value != nil || cell.isEmpty else {
            throw unreadable("future \(number) has a cell that is no number")
          }
          table.metrics[index - inputPaths.count].append(value)
        }
      }
    }
    return table
  }

  private static func unreadable(_ reason: String) -> FolderDamage {
    .unreadable(file: RunFolder.trialsName, reason: reason)
  }
}
