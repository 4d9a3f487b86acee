// A run folder read back: what was found, what was asked, and what it was compared against.
//
// Nothing is believed that does not verify. The single futures, most of the bytes, are read only when asked for.

package import Experiments
internal import Foundation
package import Scenarios

/// A kept run, read back to the bit.
package struct OpenedRun: Sendable {
  /// Its folder, as given.
  package var path: String
  /// What identifies it.
  package var header: RunHeader
  /// What was found.
  package var record: RunRecord
  /// What was asked: the resolved scenario, whose places are those of the folder's `scenario.yaml`.
  package var scenario: Scenario
  /// What it was compared against; `nil` when it was not.
  package var against: RunComparison?
  /// The scenario it was compared against.
  package var otherScenario: Scenario?

  /// The single futures, read from `trials.csv`.
  ///
  /// - Throws: `KeptRunProblem.damaged`.
  package func table() throws(KeptRunProblem) -> TrialTable {
    do throws(FolderDamage) {
      let sums = try FolderChecksums.read(in: path)
      let text = try sums.contents(of: RunFolder.trialsName, in: path)
      return try TrialsReading.table(String(decoding: text, as: UTF8.self))
    } catch {
      throw .damaged(path: path, error)
    }
  }
}

/// Reads kept runs.
package enum KeptRunReader {
  /// Reads the run in `folder`: its summary and its scenario, with every byte of the folder verified.
  ///
  /// - Parameter folder: the run's folder.
  /// - Returns: the run.
  /// - Throws: why it is none, or what is damaged.
  package static func read(_ folder: String) throws(KeptRunProblem) -> OpenedRun {
    let path = RunFolder.trimmed(folder)
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isThere, isFolder.boolValue else { throw .noFolder(path: path) }
    switch KeptFolder(path) {
    case .nothing: throw .noRun(path: path)
    case .comparison: throw .isComparison(path: path)
    case .run: break
    }
    do throws(FolderDamage) {
      let sums = try FolderChecksums.read(in: path)
      try sums.verify(in: path)
      let summary = try SummaryReading.read(
        try sums.contents(of: RunFolder.summaryName, in: path))
      let record = try summary.record()
      let against = summary.comparison
      return OpenedRun(
        path: path, header: RunHeader(record), record: record,
        scenario: try scenario(RunFolder.scenarioName, in: path, sums),
        against: against,
        otherScenario: against == nil
          ? nil : try scenario(RunFolder.otherScenarioName, in: path, sums))
    } catch {
      throw .damaged(path: path, error)
    }
  }

  private static func scenario(
    _ name: String, in path: String, _ sums: FolderChecksums
  ) throws(FolderDamage) -> Scenario {
    let text = String(decoding: try sums.contents(of: name, in: path), as: UTF8.self)
    do throws(ScenarioProblems) {
      return try ScenarioReader.read(text: text, file: path + "/" + name)
    } catch {
      throw .unreadable(file: name, reason: error.problems[0].description)
    }
  }
}
