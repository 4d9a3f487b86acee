// Judging one's own data: what `flywheel claims` does with a CSV file.

internal import Evidence
internal import Reports
internal import Results
internal import Scenarios

/// A CSV file of groups or months, and how its finding is told.
struct OwnDataAudit {
  /// The file.
  var file: String
  /// The first month of the change, as typed; for months only.
  var since: String?
  /// The column to judge, as typed.
  var outcome: String?
  /// Whether to print JSON and nothing else.
  var json = false
  /// Whether to print Markdown.
  var markdown = false

  /// Whether a file is data by its name.
  static func isData(_ file: String) -> Bool {
    [".csv", ".tsv"].contains { file.lowercased().hasSuffix($0) }
  }

  /// Reads, judges and prints; a mistake in the file ends with 2.
  func run() throws {
    let data: OwnData
    do {
      data = try OwnData.read(file, outcome: outcome, since: since)
    } catch {
      throw CommandFailure(Self.words(error))
    }
    switch data {
    case .counts(let groups):
      let analysis = CountsAnalysis(groups)
      tell(OwnDataJSON.value(of: analysis, file: file), OwnDataReport(analysis, file: file))
    case .series(let series):
      let analysis = SeriesAnalysis(series)
      tell(OwnDataJSON.value(of: analysis, file: file), OwnDataReport(analysis, file: file))
    }
  }

  /// One line a mistake, the first twenty of them, and how many there are.
  static func words(_ error: DataProblems) -> String {
    let count = error.problems.count
    let lines = error.problems.prefix(20).map(\.description)
    return lines.joined(separator: "\n")
      + (count > 20 ? "\n… \(count) problems in all" : count > 1 ? "\n\(count) problems" : "")
  }

  private func tell(_ value: JSONValue, _ report: OwnDataReport) {
    Output.text(json ? value.text(.compact) : markdown ? report.markdown : report.text())
  }
}
