// Where a run is kept, and when it may be written.

package import Experiments
internal import Foundation
internal import Scenarios

/// A run in its folder.
package struct SavedRun: Hashable, Sendable {
  /// The folder, as given (relative stays relative).
  package var path: String
  /// Whether the same run stood there already, so that nothing was written.
  package var isUnchanged: Bool

  /// A run in the folder `path`.
  package init(path: String, isUnchanged: Bool) {
    self.path = path
    self.isUnchanged = isUnchanged
  }
}

/// Keeps runs as folders of `summary.json`, `trials.csv`, `series.csv`, `scenario.yaml` and `cksum.txt`; of a run against
/// another scenario, that one as `against.yaml` too.
package enum RunFolder {
  /// Where to keep a run.
  package enum Destination: Hashable, Sendable {
    /// Under this root (`results`), by scenario, digest, seed and number of futures.
    case root(String)
    /// Exactly this folder (`--out DIR`).
    case folder(String)
  }

  /// The summary's name in a run's folder.
  static let summaryName = "summary.json"
  /// The single futures' name.
  static let trialsName = "trials.csv"
  /// The fans' name.
  static let seriesName = "series.csv"
  /// The resolved scenario's name.
  static let scenarioName = "scenario.yaml"
  /// The files that every run has.
  static let names = [summaryName, trialsName, seriesName, scenarioName]
  /// The name of the scenario the run is compared against.
  static let otherScenarioName = "against.yaml"

  /// Writes a run as one folder, in one step; nothing half-written is ever seen.
  ///
  /// The same run there already (equal summary, byte for byte) is left as it is. Other numbers are never overwritten:
  /// that is `holdsOtherNumbers`. An incomplete run has a folder of its own, which a later incomplete run of the same
  /// name may replace. The same run with other files damaged is `isDamaged`.
  ///
  /// - Parameters:
  ///   - record: what was found.
  ///   - table: the single futures.
  ///   - resolvedYAML: the scenario.
  ///   - comparison: what it was compared against.
  ///   - otherYAML: the scenario it was compared against.
  ///   - destination: where to keep it.
  /// - Returns: where it is.
  /// - Throws: why it cannot be kept there.
  package static func save(
    record: RunRecord, table: TrialTable, resolvedYAML: String,
    against comparison: RunComparison? = nil, otherYAML: String? = nil,
    into destination: Destination
  ) throws(RunFolderProblem) -> SavedRun {
    let path = path(of: record, against: comparison, in: destination)
    // What a symbolic link points to is written, not the link.
    let target = resolved(path)
    let summary = SummaryJSON.value(of: record, against: comparison).text(.pretty) + "\n"
    let found = try existing(at: target, shownAs: path, summary: summary)
    if found == .same { return SavedRun(path: path, isUnchanged: true) }
    var files = [
      FileDraft(summaryName, [summary]),
      FileDraft(trialsName, TrialsCSV.lines(of: table)),
      FileDraft(seriesName, SeriesCSV.lines(of: record)),
      FileDraft(scenarioName, [resolvedYAML]),
    ]
    if let otherYAML { files.append(FileDraft(otherScenarioName, [otherYAML])) }
    do throws(RunFolderProblem) {
      try WholeFolder.write(files, to: target, replacing: found == .incomplete)
      return SavedRun(path: path, isUnchanged: false)
    } catch {
      // Another process may have kept the same run, or another, in the meantime.
      guard try existing(at: target, shownAs: path, summary: summary) == .same else { throw error }
      return SavedRun(path: path, isUnchanged: true)
    }
  }

  /// The folder a run belongs in: `ROOT/SLUG/DIGEST-SEED-FUTURES`, or the folder that was given.
  ///
  /// `-against-DIGEST` follows for a comparison, whose differences are numbers of their own, and
  /// `-incomplete-of-REQUESTED` for a run that was stopped.
  package static func path(
    of record: RunRecord, against comparison: RunComparison?, in destination: Destination
  ) -> String {
    let suffix = record.isComplete ? "" : "-incomplete-of-\(record.requestedTrials)"
    switch destination {
    case .folder(let path):
      return trimmed(path) + suffix
    case .root(let root):
      let plain = Self.path(
        of: record.scenarioName, digest: record.digest, seed: record.seed, trials: record.trials,
        under: root)
      return plain + (comparison.map { "-against-\($0.otherDigest)" } ?? "") + suffix
    }
  }

  /// The folder under a root that the whole run of a scenario, compared with nothing, belongs in.
  package static func path(
    of scenarioName: String, digest: String, seed: UInt64, trials: Int, under root: String
  ) -> String {
    "\(trimmed(root))/\(Slug.make(from: scenarioName))/\(digest)-\(seed)-\(trials)"
  }

  private enum Existing { case nothing, same, incomplete }

  private static func existing(
    at target: String, shownAs path: String, summary: String
  ) throws(RunFolderProblem) -> Existing {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else {
      return .nothing
    }
    guard isFolder.boolValue else { throw .holdsOtherFiles(path: path) }
    guard let kept = FileManager.default.contents(atPath: target + "/" + summaryName) else {
      let names = try? FileManager.default.contentsOfDirectory(atPath: target)
      if names == [] { return .nothing }
      throw .holdsOtherFiles(path: path)
    }
    let new = Data(summary.utf8)
    if kept == new {
      do throws(FolderDamage) {
        try FolderChecksums.read(in: target).verify(in: target)
      } catch {
        throw .isDamaged(path: path, error)
      }
      return .same
    }
    guard let keptHeader = RunHeader(summary: kept), let newHeader = RunHeader(summary: new) else {
      throw .holdsOtherNumbers(path: path, differences: ["its \(summaryName) cannot be read"])
    }
    if !keptHeader.isComplete && !newHeader.isComplete { return .incomplete }
    var differences = keptHeader.differences(from: newHeader)
    if differences.isEmpty {
      let isReadable = (try? SummaryReading.read(kept)) != nil
      differences = [
        isReadable ? "figures other than the means" : "a summary by another version of Flywheel"
      ]
    }
    throw .holdsOtherNumbers(path: path, differences: differences)
  }

  /// What a path points to through symbolic links; the path itself when nothing is there.
  static func resolved(_ path: String) -> String {
    guard let buffer = realpath(path, nil) else { return path }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The path without slashes at its end, but "/" stays.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
