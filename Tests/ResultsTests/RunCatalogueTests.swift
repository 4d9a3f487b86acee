// Finding kept runs.

import Foundation
import Results
import Testing

@Suite("Catalogue of runs")
struct RunCatalogueTests {
  @Test("runs are found in order; unfinished folders and strange files are not runs")
  func finds() throws {
    try withTemporaryFolder { folder in
      for (name, seed) in [("Zebra", 1), ("Apple", 2), ("Apple", 1)] {
        _ = try RunFolder.save(
          record: sampleRecord(name: name, seed: UInt64(seed)), table: sampleTable(),
          resolvedYAML: "", into: .root(folder))
      }
      let files = FileManager.default
      try files.copyItem(
        atPath: folder + "/zebra/0a1b2c-1-2", toPath: folder + "/zebra/.tmp-0a1b2c-1-2-4711-0")
      try files.createDirectory(
        atPath: folder + "/zebra/empty", withIntermediateDirectories: false)
      try "".write(toFile: folder + "/notes.txt", atomically: false, encoding: .utf8)
      let runs = RunCatalogue.runs(under: folder)
      #expect(
        runs.map(\.path)
          == ["/apple/0a1b2c-1-2", "/apple/0a1b2c-2-2", "/zebra/0a1b2c-1-2"].map { folder + $0 })
      #expect(runs.map(\.header.scenarioName) == ["Apple", "Apple", "Zebra"])
      #expect(runs.map(\.header.seed) == [1, 2, 1])
    }
  }

  @Test("a root that does not exist has no runs")
  func noRoot() { #expect(RunCatalogue.runs(under: "/no/such/root").isEmpty) }
}
