// Stand-in while the reader is made.
package import Experiments
package import Scenarios
package struct OpenedRun {
  package var path: String; package var record: RunRecord; package var scenario: Scenario;
  package var against: RunComparison?
}
package enum KeptRunReader {
  package static func read(_ folder: String) throws(RunFolderProblem) -> OpenedRun {
    throw .holdsOtherFiles(path: folder)
  }
}
extension RunFolder {
  package static func path(
    scenarioName: String, digest: String, seed: UInt64, trials: Int, in root: String
  ) -> String { "\(trimmed(root))/\(Slug.make(from: scenarioName))/\(digest)-\(seed)-\(trials)" }
}
