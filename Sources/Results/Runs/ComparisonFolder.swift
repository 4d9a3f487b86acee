// Where a comparison is kept: beside the runs of its base, under a name that no run has.
//
// Its summary is called comparison.json, so that whoever lists runs does not take it for one.

internal import Experiments
internal import Foundation
internal import Scenarios
internal import Simulation

/// Keeps comparisons as folders of `comparison.json`, `futures.csv`, `months.csv` and each scenario as YAML.
package enum ComparisonFolder {
  /// The summary's name in a comparison's folder.
  static let summaryName = "comparison.json"

  /// Writes a comparison as one folder, in one step.
  ///
  /// The same comparison there already (equal byte for byte) is left as it is; anything else is never overwritten.
  ///
  /// - Parameters:
  ///   - named: the comparison.
  ///   - resolvedYAML: each scenario, in order.
  ///   - destination: the root of all results, or exactly the folder.
  /// - Returns: where it is.
  /// - Throws: why it cannot be kept there.
  package static func save(
    _ named: NamedComparison, resolvedYAML: [String], into destination: RunFolder.Destination
  ) throws(RunFolderProblem) -> SavedRun {
    let path = path(of: named, in: destination)
    let target = RunFolder.resolved(path)
    let summary = ComparisonJSON.value(of: named).text(.pretty) + "\n"
    if try isKept(summary, at: target, shownAs: path) {
      return SavedRun(path: path, isUnchanged: true)
    }
    let scenarios = zip(resolvedYAML, named.labels).enumerated().map { place, scenario in
      FileDraft("\(place + 1)-\(Slug.make(from: scenario.1)).yaml", [scenario.0])
    }
    let files = [
      FileDraft(summaryName, [summary]),
      FileDraft("futures.csv", ComparisonCSV.futures(of: named)),
      FileDraft("months.csv", ComparisonCSV.months(of: named)),
    ]
    do throws(RunFolderProblem) {
      try WholeFolder.write(files + scenarios, to: target)
      return SavedRun(path: path, isUnchanged: false)
    } catch {
      // Another process may have kept the same comparison in the meantime.
      guard try isKept(summary, at: target, shownAs: path) else { throw error }
      return SavedRun(path: path, isUnchanged: true)
    }
  }

  /// Refuses a destination that is known beforehand not to take a comparison.
  package static func check(_ destination: RunFolder.Destination) throws(RunFolderProblem) {
    switch destination {
    case .root(let root): try RunFolder.checkWritable(RunFolder.trimmed(root))
    case .folder(let given):
      let path = RunFolder.trimmed(given)
      let target = RunFolder.resolved(path)
      guard let names = try RunFolder.names(in: target, shownAs: path), !names.isEmpty else {
        return try RunFolder.checkWritable(WholeFolder.parent(of: target))
      }
      if !names.contains(summaryName) { throw .holdsOtherFiles(path: path) }
    }
  }

  /// The folder a comparison belongs in: `ROOT/SLUG/DIGEST-SEED-FUTURES-compared-DIGEST`; with several others their
  /// number, one digest of all, and what they are ranked by.
  static func path(of named: NamedComparison, in destination: RunFolder.Destination) -> String {
    switch destination {
    case .folder(let path): return RunFolder.trimmed(path)
    case .root(let root):
      let base = named.comparison.base
      let others = named.comparison.sides.dropFirst().map(\.record.digest)
      let own = others.count == 1 ? others[0] : TextDigest.digits(of: others.joined(separator: " "))
      let count = others.count == 1 ? "" : "-\(others.count)"
      let order = named.ranking.map { "-by-\($0.metric.rawValue)" } ?? ""
      return "\(RunFolder.trimmed(root))/\(Slug.make(from: base.scenarioName))/\(base.digest)-"
        + "\(base.seed)-\(base.trials)-compared\(count)-\(own)\(order)"
    }
  }

  /// Whether just this comparison is there already.
  private static func isKept(
    _ summary: String, at target: String, shownAs path: String
  ) throws(RunFolderProblem) -> Bool {
    guard let names = try RunFolder.names(in: target, shownAs: path), !names.isEmpty else {
      return false
    }
    guard let kept = FileManager.default.contents(atPath: target + "/" + summaryName) else {
      throw .holdsOtherFiles(path: path)
    }
    if kept == Data(summary.utf8) { return true }
    throw .holdsOtherNumbers(path: path, differences: ["another comparison"])
  }
}
