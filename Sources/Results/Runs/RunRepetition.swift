// A kept run held against the same run made anew: the same bytes, or what moved.

package import Experiments
internal import Foundation
package import Simulation

/// How a repeated run differs from the kept one; the model version itself is not held against it.
package struct RunRepetition: Hashable, Sendable {
  /// The parts of a run that a repetition can move, besides its metrics.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    /// The scenario's name, digest, horizon, currency, or how many futures were finished.
    case head
    /// The fans.
    case series
    /// What decides the metrics.
    case drivers
    /// Cohorts and payback.
    case cohorts
    /// The comparison with the other scenario.
    case against
    /// The single futures.
    case futures
  }

  /// The metrics whose summary moved in any bit, in the engine's order.
  package private(set) var metrics: [Metric] = []
  /// The other parts that moved.
  package private(set) var parts: [Part] = []

  /// Whether summary, futures and series are equal to the bit.
  package var isSame: Bool { metrics.isEmpty && parts.isEmpty }

  /// Holds a new run against the kept one.
  ///
  /// - Parameters:
  ///   - kept: the run in its folder.
  ///   - result: the same scenario, seed and futures, made anew.
  ///   - comparison: the comparison made anew, where the kept run has one.
  /// - Throws: `KeptRunProblem.damaged`, when the folder does not hold what was written.
  package init(
    of kept: OpenedRun, with result: RunResult, against comparison: RunComparison?
  ) throws(KeptRunProblem) {
    var record = result.record
    record.modelVersion = kept.record.modelVersion
    metrics = zip(kept.record.metrics, record.metrics).filter { $0 != $1 }.map(\.0.metric)
    let (old, new) = (kept.record, record)
    func note(_ part: Part, _ isMoved: Bool) { if isMoved { parts.append(part) } }
    note(.series, old.series != new.series)
    note(.drivers, old.drivers != new.drivers)
    note(
      .cohorts,
      old.cohorts != new.cohorts || old.payback != new.payback
        || old.paybackFutures != new.paybackFutures)
    note(.against, kept.against != comparison)
    let text = SummaryJSON.value(of: record, against: comparison).text(.pretty) + "\n"
    do throws(FolderDamage) {
      let sums = try FolderChecksums.read(in: kept.path)
      try sums.verify(in: kept.path)
      // What else the summary's bytes tell is its head.
      let isSummary = try Self.holds([text], sums, RunFolder.summaryName, kept.path)
      note(.head, !isSummary && isSame)
      let futures = TrialsCSV.lines(of: result.table)
      note(.futures, try !Self.holds(futures, sums, RunFolder.trialsName, kept.path))
      let fans = try Self.holds(
        SeriesCSV.lines(of: record), sums, RunFolder.seriesName, kept.path)
      if !fans && !parts.contains(.series) { parts.append(.series) }
    } catch {
      throw .damaged(path: kept.path, error)
    }
  }

  /// Whether a file is just these texts, one after the other.
  private static func holds(
    _ pieces: some Sequence<String>, _ sums: FolderChecksums, _ name: String, _ folder: String
  ) throws(FolderDamage) -> Bool {
    let kept = try sums.contents(of: name, in: folder)
    var rest = kept[...]
    for piece in pieces {
      let bytes = Data(piece.utf8)
      guard rest.starts(with: bytes) else { return false }
      rest = rest.dropFirst(bytes.count)
    }
    return rest.isEmpty
  }
}
