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
  private let isPlain: Bool

  /// A drawing in `width` columns, 40 or more; a plain one has characters of ASCII only.
  package init(record: RunRecord, scenario: Scenario, width: Int, isPlain: Bool) {
    precondition(width >= 40, "a drawing in \(width) columns")
    self.record = record
    self.scenario = scenario
    self.width = width
    self.isPlain = isPlain
  }

  /// The whole text, without a line break at its end.
  package func text() -> String { "" }
}
