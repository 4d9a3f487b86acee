// A kept run held against itself, and against others.

import Experiments
import Foundation
import Scenarios
import Simulation
import Testing

@testable import Results

@Suite("A run made anew")
struct RunRepetitionTests {
  /// Keeps the sample run and hands it over opened.
  private func withKept(
    against: RunComparison? = nil, _ body: (OpenedRun) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let saved = try RunFolder.save(
        record: sampleRecord(), table: sampleTable(), resolvedYAML: sampleYAML, against: against,
        otherYAML: against == nil ? nil : sampleYAML, into: .root(folder))
      try body(try KeptRunReader.read(saved.path))
    }
  }

  private func repeated(
    _ kept: OpenedRun, _ result: RunResult, _ comparison: RunComparison? = nil
  ) throws -> RunRepetition {
    try RunRepetition(of: kept, with: result, against: comparison)
  }

  private func same() -> RunResult { RunResult(record: sampleRecord(), table: sampleTable()) }

  @Test("equal bytes are the same run, whatever model version made them")
  func equal() throws {
    let comparison = RunComparison(otherName: "before", otherDigest: "ff", metrics: [])
    try withKept { (kept: OpenedRun) throws in
      #expect(try repeated(kept, same()).isSame)
      var newer = same()
      newer.record.modelVersion = 99
      #expect(try repeated(kept, newer).isSame)
    }
    try withKept(against: comparison) { (kept: OpenedRun) throws in
      #expect(try repeated(kept, same(), comparison).isSame)
      #expect(try repeated(kept, same()).parts == [.against])
    }
  }

  @Test("what moved is named, and nothing else")
  func moved() throws {
    let cases: [(metrics: [Metric], parts: [RunRepetition.Part], (inout RunResult) -> Void)] = [
      ([.leads], [], { $0.record.metrics[0].mean = 0.5.nextUp }),
      ([], [.series], { $0.record.series[2].months[1].mean = 2.25.nextUp }),
      ([], [.drivers], { $0.record.drivers = [] }),
      ([], [.cohorts], { $0.record.cohorts.kept[0][1] = 5 }),
      ([], [.cohorts], { $0.record.paybackFutures = 1 }),
      ([], [.head], { $0.record.currency = "SEK" }),
      ([], [.futures], { $0.table.metrics[4][1] = 5.0.nextUp }),
    ]
    try withKept { (kept: OpenedRun) throws in
      for (metrics, parts, change) in cases {
        var result = same()
        change(&result)
        let repetition = try repeated(kept, result)
        #expect(repetition.metrics == metrics && repetition.parts == parts, "\(parts)")
        #expect(!repetition.isSame)
      }
    }
  }

  @Test("a folder that does not hold what was written is damaged, not moved")
  func damaged() throws {
    try withKept { (kept: OpenedRun) throws in
      let path = kept.path + "/series.csv"
      try text(path).replacing("2.25", with: "2.26").write(
        toFile: path, atomically: false, encoding: .utf8)
      #expect(
        throws: KeptRunProblem.damaged(path: kept.path, .checksum(file: "series.csv"))
      ) { try repeated(kept, same()) }
    }
  }
}
