// Run folders: written and read back.

import Experiments
import Foundation
import Scenarios
import Testing

@testable import Results

@Suite("Reading a kept run")
struct KeptRunReaderTests {
  /// Keeps a run of the sample scenario and hands over its folder.
  private func withRun(
    against: RunComparison? = nil, _ body: (String, RunResult, Scenario) throws -> Void
  ) throws {
    let scenario = try sampleScenario()
    let result = try sampleResult(scenario)
    try withTemporaryFolder { folder in
      let saved = try RunFolder.save(
        record: result.record, table: result.table, resolvedYAML: ResolvedYAML.text(scenario),
        against: against, otherYAML: against == nil ? nil : ResolvedYAML.text(scenario),
        into: .root(folder))
      try body(saved.path, result, scenario)
    }
  }

  private func problem(_ folder: String) -> KeptRunProblem? {
    #expect(throws: KeptRunProblem.self) { try KeptRunReader.read(folder) }
  }

  @Test("record, header, scenario and futures come back")
  func roundTrip() throws {
    try withRun { folder, result, scenario in
      let opened = try KeptRunReader.read(folder + "/")
      #expect(opened.path == folder && opened.record == result.record)
      #expect(opened.header == RunHeader(result.record))
      #expect(opened.against == nil && opened.otherScenario == nil)
      #expect(opened.scenario.digest == scenario.digest)
      let table = try opened.table()
      #expect(table.inputPaths == result.table.inputPaths && table.inputs == result.table.inputs)
      #expect(table.metrics == result.table.metrics)
    }
  }

  @Test("whose value it is, the user's, unknown or our default, survives")
  func origins() throws {
    try withRun { folder, _, scenario in
      func kinds(_ scenario: Scenario) -> [String: String] {
        scenario.inputs.mapValues { input in
          switch input.origin {
          case .given: "given"
          case .unknown: "unknown"
          case .byDefault: "default"
          }
        }
      }
      let kept = kinds(try KeptRunReader.read(folder).scenario)
      #expect(kept == kinds(scenario))
      #expect(Set(kept.values) == ["given", "unknown", "default"])
    }
  }

  @Test("a run against another scenario brings the differences and that scenario")
  func against() throws {
    let comparison = RunComparison(otherName: "before", otherDigest: "ff", metrics: [])
    try withRun(against: comparison) { folder, _, scenario in
      let opened = try KeptRunReader.read(folder)
      #expect(opened.against == comparison)
      #expect(opened.otherScenario?.digest == scenario.digest)
    }
  }

  @Test("what is no run is told apart: nothing there, something else, a comparison")
  func noRun() throws {
    try withTemporaryFolder { folder in
      #expect(problem(folder + "/none") == .noFolder(path: folder + "/none"))
      try "".write(toFile: folder + "/notes.txt", atomically: false, encoding: .utf8)
      #expect(problem(folder + "/notes.txt") == .noFolder(path: folder + "/notes.txt"))
      #expect(problem(folder) == .noRun(path: folder))
      let saved = try ComparisonFolder.save(
        sampleComparison(), resolvedYAML: ["a: 1\n", "b: 2\n"], into: .root(folder))
      #expect(problem(saved.path) == .isComparison(path: saved.path))
    }
  }

  @Test(
    "damage of any file is found before anything is believed; futures cut short without being read")
  func damage() throws {
    for name in ["summary.json", "scenario.yaml", "trials.csv", "series.csv"] {
      try withRun { folder, _, _ in
        let path = folder + "/" + name
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let size = bytes.count
        bytes.removeLast()
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(
          problem(folder)
            == .damaged(path: folder, .size(file: name, expected: size, found: size - 1)))
        try FileManager.default.removeItem(atPath: path)
        #expect(problem(folder) == .damaged(path: folder, .missing(file: name)))
      }
    }
  }

  @Test("a changed byte is found in every file, also of the futures that are read only later")
  func changedFutures() throws {
    try withRun { folder, _, _ in
      let path = folder + "/trials.csv"
      let kept = try text(path)
      let opened = try KeptRunReader.read(folder)
      try kept.replacing("\n2,", with: "\n3,").write(
        toFile: path, atomically: false, encoding: .utf8)
      let damage = KeptRunProblem.damaged(path: folder, .checksum(file: "trials.csv"))
      #expect(problem(folder) == damage)
      #expect(throws: damage) { try opened.table() }
    }
  }

  @Test("a scenario that verifies and cannot be understood is told with its first mistake")
  func scenario() throws {
    try withTemporaryFolder { folder in
      let saved = try RunFolder.save(
        record: sampleRecord(), table: sampleTable(), resolvedYAML: "nonsense: 1\n",
        into: .root(folder))
      guard case .damaged(_, .unreadable("scenario.yaml", let reason)) = problem(saved.path) else {
        Issue.record("read all the same")
        return
      }
      #expect(reason.contains("/scenario.yaml:1:1: attract: has no source of leads"), "\(reason)")
    }
  }
}
