// Keeping runs: where, when, and when not.

import Experiments
import Foundation
import Results
import Simulation
import Testing

@Suite("Keeping a run")
struct RunFolderTests {
  private func save(
    _ record: RunRecord, against: RunComparison? = nil, into destination: RunFolder.Destination
  ) throws -> SavedRun {
    try RunFolder.save(
      record: record, table: sampleTable(), resolvedYAML: "name: Two years\n", against: against,
      into: destination)
  }

  /// The problem that saving meets.
  private func problem(
    of record: RunRecord, into destination: RunFolder.Destination
  ) throws -> RunFolderProblem? {
    #expect(throws: RunFolderProblem.self) { try save(record, into: destination) }
  }

  @Test(
    "a run has a folder by scenario, digest, seed and futures, with four files and their checksums")
  func layout() throws {
    try withTemporaryFolder { folder in
      let saved = try save(sampleRecord(), into: .root(folder + "/results/"))
      #expect(saved.path == folder + "/results/two-years/0a1b2c-7-2")
      #expect(!saved.isUnchanged)
      #expect(
        try names(in: saved.path) == [
          "cksum.txt", "scenario.yaml", "series.csv", "summary.json", "trials.csv",
        ])
      #expect(try names(in: folder + "/results/two-years") == ["0a1b2c-7-2"])
      #expect(
        try text(saved.path + "/summary.json")
          == SummaryJSON.value(of: sampleRecord()).text(.pretty) + "\n")
      #expect(
        try text(saved.path + "/trials.csv") == TrialsCSV.lines(of: sampleTable()).joined())
      #expect(
        try text(saved.path + "/series.csv") == SeriesCSV.lines(of: sampleRecord()).joined())
      #expect(try text(saved.path + "/scenario.yaml") == "name: Two years\n")
    }
  }

  @Test("the same run again is left as it is")
  func unchanged() throws {
    try withTemporaryFolder { folder in
      let first = try save(sampleRecord(), into: .root(folder))
      let marker = first.path + "/my notes.txt"
      try "mine".write(toFile: marker, atomically: false, encoding: .utf8)
      let second = try save(sampleRecord(), into: .root(folder))
      #expect(second == SavedRun(path: first.path, isUnchanged: true))
      #expect(try text(marker) == "mine")
    }
  }

  @Test("the same run whose other files are damaged is told, and neither mended nor hidden")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let path = try save(sampleRecord(), into: .root(folder)).path
      try "cut".write(toFile: path + "/trials.csv", atomically: false, encoding: .utf8)
      let problem = try problem(of: sampleRecord(), into: .root(folder))
      guard case .isDamaged(path, .size(file: "trials.csv", expected: _, found: 3)) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      #expect(try text(path + "/trials.csv") == "cut")
    }
  }

  @Test("other numbers never overwrite a run, and what differs is told")
  func otherNumbers() throws {
    try withTemporaryFolder { folder in
      let path = try save(sampleRecord(), into: .root(folder)).path
      let before = try text(path + "/summary.json")
      var newer = sampleRecord()
      newer.modelVersion = 2
      #expect(
        try problem(of: newer, into: .root(folder))
          == .holdsOtherNumbers(path: path, differences: ["model version 1 there, 2 here"]))
      var moved = sampleRecord()
      moved.metrics[0].standardDeviation = 99
      #expect(
        try problem(of: moved, into: .root(folder))
          == .holdsOtherNumbers(path: path, differences: ["figures other than the means"]))
      // As kept before there were cohorts.
      let older = before.replacing("\"cohorts\"", with: "\"cohort\"")
      try older.write(toFile: path + "/summary.json", atomically: false, encoding: .utf8)
      #expect(
        try problem(of: sampleRecord(), into: .root(folder))
          == .holdsOtherNumbers(
            path: path, differences: ["a summary by another version of Flywheel"]))
      #expect(try text(path + "/summary.json") == older)
    }
  }

  @Test("a comparison has a folder of its own beside the plain run")
  func comparison() throws {
    try withTemporaryFolder { folder in
      let plain = try save(sampleRecord(), into: .root(folder))
      let other = RunComparison(otherName: "before", otherDigest: "ff", metrics: [])
      let compared = try save(sampleRecord(), against: other, into: .root(folder))
      #expect(compared.path == plain.path + "-against-ff")
      #expect(try !names(in: compared.path).contains("against.yaml"))
      let kept = try RunFolder.save(
        record: sampleRecord(), table: sampleTable(), resolvedYAML: "name: Two years\n",
        against: other, otherYAML: "name: before\n", into: .folder(folder + "/with"))
      #expect(try text(kept.path + "/against.yaml") == "name: before\n")
    }
  }

  @Test("an incomplete run says so in its name and blocks nothing")
  func incomplete() throws {
    try withTemporaryFolder { folder in
      let partial = sampleRecord(trials: 2, requested: 1000)
      let path = try save(partial, into: .root(folder)).path
      #expect(path.hasSuffix("/0a1b2c-7-2-incomplete-of-1000"))
      #expect(try !save(sampleRecord(), into: .root(folder)).isUnchanged)
      var other = partial
      other.metrics[0].mean = 123
      #expect(try save(other, into: .root(folder)) == SavedRun(path: path, isUnchanged: false))
      #expect(try text(path + "/summary.json").contains("123"))
      #expect(try names(in: folder + "/two-years").count == 2)
    }
  }

  @Test("a folder that is given is used as it is, when it is new, empty or a link to an empty one")
  func explicitFolder() throws {
    try withTemporaryFolder { folder in
      #expect(try save(sampleRecord(), into: .folder(folder + "/mine/")).path == folder + "/mine")
      #expect(try save(sampleRecord(), into: .folder(folder + "/mine")).isUnchanged)
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: false)
      try files.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "empty")
      _ = try save(sampleRecord(), into: .folder(folder + "/link"))
      #expect(try names(in: folder + "/empty").count == 5)
      #expect(try names(in: folder) == ["empty", "link", "mine"])
    }
  }

  @Test("a folder with other files, or a file, is refused and not touched")
  func otherFiles() throws {
    try withTemporaryFolder { folder in
      try "mine".write(toFile: folder + "/thesis.txt", atomically: false, encoding: .utf8)
      for path in [folder, folder + "/thesis.txt"] {
        #expect(
          try problem(of: sampleRecord(), into: .folder(path)) == .holdsOtherFiles(path: path))
      }
      #expect(try names(in: folder) == ["thesis.txt"])
      #expect(try text(folder + "/thesis.txt") == "mine")
    }
  }

  @Test("a root that is a file is told with the system's reason")
  func rootIsFile() throws {
    try withTemporaryFolder { folder in
      let root = folder + "/results"
      try "".write(toFile: root, atomically: false, encoding: .utf8)
      let problem = try problem(of: sampleRecord(), into: .root(root))
      #expect(
        problem == .cannotWrite(path: root + "/two-years", reason: "Not a directory"))
    }
  }

  @Test("a broken summary is not overwritten either")
  func brokenSummary() throws {
    try withTemporaryFolder { folder in
      try "{".write(toFile: folder + "/summary.json", atomically: false, encoding: .utf8)
      #expect(
        try problem(of: sampleRecord(), into: .folder(folder))
          == .holdsOtherNumbers(
            path: folder, differences: ["its summary.json cannot be read"]))
    }
  }
}
