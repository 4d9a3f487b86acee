// The kept runs as a list, newest first, and the damaged ones by name.

internal import Charts
package import Experiments
package import Foundation
internal import Simulation

/// A kept run for a list.
package struct ListedRun: Sendable {
  /// Its folder.
  package var path: String
  /// When it was kept.
  package var keptAt: Date
  /// What was found.
  package var record: RunRecord
  /// The scenario it was compared against; `nil` when it was not.
  package var against: String?

  /// A run in its folder.
  package init(path: String, keptAt: Date, record: RunRecord, against: String? = nil) {
    self.path = path
    self.keptAt = keptAt
    self.record = record
    self.against = against
  }
}

/// A list of kept runs for a terminal.
package struct RunsListing: Sendable {
  private let runs: [ListedRun]
  private let damaged: [(path: String, what: String)]
  private let root: String
  private let timeZone: TimeZone

  /// A list.
  ///
  /// - Parameters:
  ///   - runs: the whole runs, in any order.
  ///   - damaged: folders that are no longer whole, and what is wrong with each.
  ///   - root: where was looked.
  ///   - timeZone: in which dates are told.
  package init(
    runs: [ListedRun], damaged: [(path: String, what: String)], root: String, timeZone: TimeZone
  ) {
    // Runs of one second by path, so that the list is the same each time.
    self.runs = runs.sorted { ($1.keptAt, $0.path) < ($0.keptAt, $1.path) }
    self.damaged = damaged
    self.root = root
    self.timeZone = timeZone
  }

  /// The list in lines of at most `width` characters; paths are never broken.
  package func text(width: Int = 80) -> String {
    var blocks: [[String]] = []
    if runs.isEmpty {
      let none = "No runs are kept under \(root)/ yet: flywheel run scenarios/first.yaml"
      blocks.append(TextLines.wrap(none, width: width))
    } else {
      let count = NumberText.count(runs.count, "run", "runs")
      blocks.append(["\(count) kept under \(root)/, newest first:"])
      blocks += runs.map { lines(of: $0, width: width) }
    }
    if !damaged.isEmpty {
      blocks.append(
        ["Damaged and left out; move or delete them, and run the scenario again:"]
          + damaged.flatMap { ["  \($0.path)"] + wrap($0.what, width) })
    }
    if let newest = runs.first {
      blocks.append([
        "Next:", "  flywheel report \(newest.path)", "  flywheel run --repeat \(newest.path)",
      ])
    }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func lines(of run: ListedRun, width: Int) -> [String] {
    let record = run.record
    let other = run.against.map { " against \($0)" } ?? ""
    let title = "\(date(run.keptAt))  \(record.scenarioName)\(other)"
    return [TextLines.clip(title, to: width)] + wrap(RunClause(record: record).text, width)
      + wrap(extent(record), width) + ["  \(run.path)"]
  }

  /// How much was simulated, by which engine: `1 000 futures · seed 1 · model version 2`.
  private func extent(_ record: RunRecord) -> String {
    let asked = NumberText.count(record.requestedTrials, "future", "futures")
    let done = NumberText.grouped(Double(record.trials), decimals: 0)
    let futures = record.isComplete ? asked : "STOPPED after \(done) of \(asked)"
    let isOld = record.modelVersion != ModelVersion.current
    return "\(futures) · seed \(record.seed) · model version \(record.modelVersion)"
      + (isOld ? " (now \(ModelVersion.current))" : "")
  }

  private func wrap(_ text: String, _ width: Int) -> [String] {
    TextLines.wrap(text, width: width, indent: 4, first: 2)
  }

  /// Year, month, day, hour and minute.
  private func date(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ part: Int?) -> String { (part ?? 0) < 10 ? "0\(part ?? 0)" : "\(part ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) "
      + "\(two(parts.hour)):\(two(parts.minute))"
  }
}
