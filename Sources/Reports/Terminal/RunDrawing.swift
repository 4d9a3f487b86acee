// A run drawn in characters: the answer, fans and histograms, for a terminal.

internal import Charts
package import Experiments
package import Scenarios
internal import Simulation

/// The pictures of a run for a terminal.
package struct RunDrawing {
  private let record: RunRecord
  private let scenario: Scenario
  private let width: Int
  private let alphabet: BlockAlphabet

  /// A drawing in `width` columns, 40 or more; a plain one has characters of ASCII only.
  package init(record: RunRecord, scenario: Scenario, width: Int = 80, isPlain: Bool = false) {
    precondition(width >= 40, "a drawing in \(width) columns")
    self.record = record
    self.scenario = scenario
    self.width = width
    alphabet = isPlain ? .ascii : .unicode
  }

  /// The whole text, without a line break at its end.
  package func text() -> String {
    let report = TerminalReport(record: record, scenario: scenario, width: width)
    guard record.trials > 0 else { return plain(report.text()) }
    let charts = RunCharts(record: record, scenario: scenario)
    let fans = [
      record.tellsCash ? charts.fan(.cash, threshold: Threshold(0, "out of cash below")) : nil,
      charts.fan(.customers), charts.fan(.mrr),
    ].compactMap(\.self)
    let histograms = [
      record.tellsCash ? charts.histogram(.cash) : nil, charts.histogram(.customers),
      charts.histogram(.ltvToCAC),
    ].compactMap(\.self)
    let answer =
      [report.title]
      + TextLines.wrap(
        Headline(record: record, scenario: scenario).text, width: width)
    let blocks =
      [answer]
      + fans.map { titled($0.title, FanBlocks($0, width: width, alphabet: alphabet).lines) }
      + histograms.map {
        titled($0.title, HistogramBlocks($0, width: width, height: 8, alphabet: alphabet).lines)
      }
    return plain(
      blocks.map { $0.map(TextLines.trimmed).joined(separator: "\n") }.joined(separator: "\n\n"))
  }

  private func titled(_ title: String, _ lines: [String]) -> [String] {
    TextLines.wrap(title, width: width) + lines
  }

  /// The text as it is, or without anything a poor terminal cannot show.
  private func plain(_ text: String) -> String {
    guard alphabet == .ascii else { return text }
    let replaced = text.replacing("–", with: "-").replacing("·", with: "-").replacing(
      "→", with: ">"
    )
    .replacing("±", with: "+/-").replacing("…", with: "...")
    return String(replaced.map { $0.isASCII ? $0 : "?" })
  }
}
