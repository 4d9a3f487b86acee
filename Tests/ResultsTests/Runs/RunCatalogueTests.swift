// Finding kept runs, whole and damaged.

import Foundation
import Results
import Testing

@Suite("Catalogue of runs")
struct RunCatalogueTests {
  private func save(_ name: String, seed: UInt64 = 7, in root: String) throws -> String {
    try RunFolder.save(
      record: sampleRecord(name: name, seed: seed), table: sampleTable(),
      resolvedYAML: "name: x\n", into: .root(root)
    ).path
  }

  @Test("runs are found in order; unfinished folders, comparisons and strange files are not runs")
  func finds() throws {
    try withTemporaryFolder { folder in
      for (name, seed) in [("Zebra", 1), ("Apple", 2), ("Apple", 1)] {
        _ = try save(name, seed: UInt64(seed), in: folder)
      }
      let files = FileManager.default
      try files.copyItem(
        atPath: folder + "/zebra/0a1b2c-1-2", toPath: folder + "/zebra/.tmp-0a1b2c-1-2-4711-0")
      try files.createDirectory(
        atPath: folder + "/zebra/empty", withIntermediateDirectories: false)
      try files.createDirectory(atPath: folder + "/reference", withIntermediateDirectories: false)
      for path in ["/notes.txt", "/reference/first.json", "/zebra/notes.txt"] {
        try "{}".write(toFile: folder + path, atomically: false, encoding: .utf8)
      }
      _ = try ComparisonFolder.save(
        sampleComparison(), resolvedYAML: ["a: 1\n", "b: 2\n"], into: .root(folder))
      let catalogue = RunCatalogue(under: folder + "/")
      #expect(
        catalogue.runs.map(\.path)
          == ["/apple/0a1b2c-1-2", "/apple/0a1b2c-2-2", "/zebra/0a1b2c-1-2"].map { folder + $0 })
      #expect(catalogue.runs.map(\.header.scenarioName) == ["Apple", "Apple", "Zebra"])
      #expect(catalogue.runs.map(\.header.seed) == [1, 2, 1])
      #expect(catalogue.runs[0].record == sampleRecord(name: "Apple", seed: 1))
      #expect(catalogue.runs.allSatisfy { abs($0.keptAt.timeIntervalSinceNow) < 600 })
      #expect(catalogue.damaged.isEmpty)
    }
  }

  @Test("a run in a folder of the user's choice under the root is found too")
  func ownFolder() throws {
    try withTemporaryFolder { folder in
      _ = try RunFolder.save(
        record: sampleRecord(), table: sampleTable(), resolvedYAML: "",
        into: .folder(folder + "/mine"))
      #expect(RunCatalogue(under: folder).runs.map(\.path) == [folder + "/mine"])
    }
  }

  @Test("each kind of damage is named, and the whole runs beside it are listed")
  func damages() throws {
    let files = FileManager.default
    func write(_ text: String, _ path: String) throws {
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
    func size(_ path: String) throws -> Int { try text(path).utf8.count }
    let cases: [(String, (String) throws -> Void)] = [
      ("trials.csv is missing", { try files.removeItem(atPath: $0 + "/trials.csv") }),
      ("summary.json is missing", { try files.removeItem(atPath: $0 + "/summary.json") }),
      ("trials.csv has 5 bytes instead of", { try write("trial", $0 + "/trials.csv") }),
      (
        "series.csv is not what was written",
        {
          let path = $0 + "/series.csv"
          try write(text(path).replacing("2.25", with: "2.26"), path)
        }
      ),
      ("it has no cksum.txt", { try files.removeItem(atPath: $0 + "/cksum.txt") }),
      ("cksum.txt cannot be read", { try write("oh", $0 + "/cksum.txt") }),
      // Whoever changes the list too has still to write a summary.
      (
        "summary.json cannot be read (it is no JSON)",
        {
          try write("{", $0 + "/summary.json")
          let list = try text($0 + "/cksum.txt").split(separator: "\n").map(String.init)
          let other = list.filter { !$0.hasSuffix("summary.json") } + ["1915305904 1 summary.json"]
          try write(other.joined(separator: "\n") + "\n", $0 + "/cksum.txt")
        }
      ),
    ]
    for (words, damage) in cases {
      try withTemporaryFolder { folder in
        let whole = try save("Whole", in: folder)
        let broken = try save("Broken", in: folder)
        try damage(broken)
        let catalogue = RunCatalogue(under: folder)
        #expect(catalogue.runs.map(\.path) == [whole])
        #expect(catalogue.damaged.map(\.path) == [broken], "\(words)")
        let found = catalogue.damaged.first.map { "\($0.damage)" } ?? ""
        #expect(found.hasPrefix(words), "\(found) instead of \(words)")
      }
    }
  }

  @Test("a root that does not exist has no runs")
  func noRoot() {
    let catalogue = RunCatalogue(under: "/no/such/root")
    #expect(catalogue.runs.isEmpty && catalogue.damaged.isEmpty)
  }
}
