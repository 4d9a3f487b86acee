// A run as a page of text: the answer, the overview, what decides it, and where it rests.
//
// Every figure is one of the record's, rounded; the record is also what the JSON tells.

internal import Charts
package import Experiments
package import Scenarios
package import Simulation

/// The report of a run for a terminal.
package struct TerminalReport: Sendable {
  /// What was found.
  private let record: RunRecord
  /// What was asked.
  private let scenario: Scenario
  /// Where the run is kept; `nil` when it is not.
  private let savedAt: String?
  /// What was changed of the file, as it was typed: a variant, settings.
  private let changes: [String]
  /// The metric whose drivers are shown.
  private let about: Metric
  /// Whether it was asked for.
  private let isAsked: Bool
  /// The longest line allowed.
  private let width: Int
  /// Whether all metrics are listed.
  private let isFull: Bool
  /// The other side of a comparison.
  private let against: (name: String, metrics: [PairedMetric])?
  /// Seconds the run took.
  private let elapsed: Double?
  /// The scenario's file, for the commands proposed.
  private let file: String

  /// A report.
  ///
  /// - Parameters:
  ///   - record: what was found.
  ///   - scenario: what was asked.
  ///   - savedAt: where the run is kept.
  ///   - changes: what was changed of the file, as it was typed: a variant, settings.
  ///   - about: whose drivers to show; `nil` is cash, or customers where no cash is stated.
  ///   - width: columns, 40 or more.
  ///   - isFull: whether all metrics are listed.
  ///   - against: the other scenario's name and the paired metrics.
  ///   - elapsed: seconds the run took.
  ///   - file: the scenario's file, for the commands proposed.
  package init(
    record: RunRecord, scenario: Scenario, savedAt: String? = nil, changes: [String] = [],
    about: Metric? = nil,
    width: Int = 80, isFull: Bool = false,
    against: (name: String, metrics: [PairedMetric])? = nil, elapsed: Double? = nil,
    file: String = "FILE"
  ) {
    precondition(width >= 40, "a report in \(width) columns")
    self.record = record
    self.scenario = scenario
    self.savedAt = savedAt
    self.changes = changes
    isAsked = about != nil
    self.about = about ?? (record.tellsCash ? .cash : .customers)
    self.width = width
    self.isFull = isFull
    self.against = against
    self.elapsed = elapsed
    self.file = file
  }

  /// The whole report, without a line break at its end.
  package func text() -> String {
    guard record.trials > 0 else {
      return title + "\n\nNo future was finished, so there is no answer."
    }
    var blocks: [[String]] = [
      [title] + TextLines.wrap(Headline(record: record, scenario: scenario).text, width: width),
      OverviewLines(record: record, scenario: scenario).lines(width: width),
      Tornado(record: record, scenario: scenario, metric: about, isAsked: isAsked)
        .lines(width: width),
    ]
    if let against {
      blocks.append(
        ComparisonBlock(record: record, other: against.name, metrics: against.metrics)
          .lines(width: width))
    }
    if isFull { blocks.append(FullTable(record: record).lines(width: width)) }
    blocks.append(ending)
    return blocks.filter { !$0.isEmpty }.map { $0.map(TextLines.trimmed).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  /// The answer in one line.
  package func quiet() -> String {
    let tail = quietTail
    let name = TextLines.clip(name, to: max(8, width - tail.count))
    return TextLines.clip(name + tail, to: width)
  }

  /// The answer in one line, after the scenario's name.
  private var quietTail: String {
    let finished = NumberText.grouped(Double(record.trials), decimals: 0)
    let futures =
      (record.isComplete ? "" : "\(finished) of ")
      + NumberText.count(record.requestedTrials, "future", "futures")
    return ": \(RunClause(record: record).text); \(futures)"
  }

  /// The scenario's name, and what was changed of it: `Shop (more ads, engage.churn=3% per month)`.
  private var name: String {
    record.scenarioName + (changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))")
  }

  /// Name, horizon, futures, seed.
  var title: String {
    let facts = " · \(NumberText.count(record.horizonMonths, "month", "months")) · \(extent)"
    return TextLines.title(name, facts, seconds: elapsed, width: width)
  }

  /// How much was simulated: `1 000 futures · seed 1`.
  private var extent: String {
    let finished =
      record.isComplete
      ? NumberText.count(record.trials, "future", "futures")
      : "stopped after \(NumberText.grouped(Double(record.trials), decimals: 0)) of "
        + NumberText.count(record.requestedTrials, "future", "futures")
    return "\(finished) · seed \(record.seed)"
  }

  /// Defaults in use, next commands, and where the run is kept.
  private var ending: [String] {
    var lines = TextLines.wrap(DefaultsInUse(in: scenario).text, width: width)
    let asked: Metric = about != .customers ? .customers : record.tellsCash ? .cash : .churnAnnual
    var next = ["flywheel check \(file) --show", "flywheel run \(file) --about \(asked.rawValue)"]
    if !isFull { next.append("flywheel run \(file) --full") }
    next += ["flywheel report \(file) --open", "flywheel explain \(about.rawValue)"]
    lines.append("Next:")
    lines += next.flatMap { TextLines.wrap($0, width: width, indent: 4, first: 2) }
    guard let savedAt else { return lines }
    return lines + TextLines.wrap("Kept in \(savedAt)", width: width, indent: 2)
  }
}
