// Where comparisons are kept.

import Experiments
import Foundation
import Simulation
import Testing

@testable import Results

@Suite("A comparison in its folder")
struct ComparisonFolderTests {
  private func save(
    _ named: NamedComparison, _ destination: RunFolder.Destination
  ) throws -> SavedRun {
    try ComparisonFolder.save(named, resolvedYAML: ["a: 1\n", "b: 2\n"], into: destination)
  }

  @Test("it is kept whole beside its base's runs, and a list of runs does not take it for one")
  func kept() throws {
    try withTemporaryFolder { root in
      let saved = try save(sampleComparison(), .root(root))
      #expect(saved.path == root + "/before/0a1b2c-7-2-compared-0a1b2c")
      #expect(!saved.isUnchanged)
      #expect(
        try names(in: saved.path)
          == [
            "1-before.yaml", "2-after-new.yaml", "cksum.txt", "comparison.json", "futures.csv",
            "months.csv",
          ])
      #expect(try text(saved.path + "/2-after-new.yaml") == "b: 2\n")
      #expect(RunCatalogue(under: root) == RunCatalogue(under: "/no/such/root"))
      // A run kept in the same place is found as ever.
      _ = try RunFolder.save(
        record: sampleRecord(name: "Before"), table: sampleTable(), resolvedYAML: "",
        into: .root(root))
      #expect(RunCatalogue(under: root).runs.count == 1)
    }
  }

  @Test("the same again is left as it is, another is never overwritten")
  func again() throws {
    try withTemporaryFolder { root in
      let folder = RunFolder.Destination.folder(root + "/kept/")
      let first = try save(sampleComparison(), folder)
      let again = try save(sampleComparison(), folder)
      #expect(first.path == root + "/kept" && !first.isUnchanged && again.isUnchanged)
      #expect(
        throws: RunFolderProblem.holdsOtherNumbers(
          path: root + "/kept", differences: ["another comparison"])
      ) { try save(sampleComparison(difference: 3), folder) }
    }
  }

  @Test("several others share a digest of theirs, and what they are ranked by is told")
  func several() throws {
    var named = sampleComparison()
    named.comparison.sides.append(named.comparison.sides[1])
    named.comparison.differences.append(named.comparison.differences[0])
    named = NamedComparison(
      named.comparison, labels: ["a", "b", "c"], ranking: Ranking(named.comparison, by: .cash))
    let path = ComparisonFolder.path(of: named, in: .root("r"))
    #expect(path.hasPrefix("r/before/0a1b2c-7-2-compared-2-"))
    #expect(path.hasSuffix("-by-cash"))
  }

  @Test("a place that cannot take it is refused beforehand")
  func refused() throws {
    try withTemporaryFolder { root in
      try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/file"))
      for place in [root, root + "/file"] {
        #expect(throws: RunFolderProblem.holdsOtherFiles(path: place)) {
          try ComparisonFolder.check(.folder(place))
        }
      }
      #expect(throws: Never.self) { try ComparisonFolder.check(.folder(root + "/new")) }
      #expect(throws: Never.self) { try ComparisonFolder.check(.root(root + "/results")) }
    }
  }
}
