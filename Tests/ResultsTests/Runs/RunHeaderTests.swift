// Reading back what identifies a run.

import Experiments
import Foundation
import Results
import Testing

@Suite("Header of a kept run")
struct RunHeaderTests {
  private func header(_ record: RunRecord) throws -> RunHeader {
    let text = SummaryJSON.value(of: record).text(.pretty)
    return try #require(RunHeader(summary: Data(text.utf8)))
  }

  @Test("a summary reads back with its name, digest, seed, futures and means")
  func readsBack() throws {
    let header = try header(sampleRecord(seed: .max, trials: 2, requested: 5))
    #expect(header.scenarioName == "Two years" && header.digest == "0a1b2c")
    #expect(header.seed == .max && header.modelVersion == 1)
    #expect(header.trials == 2 && header.requestedTrials == 5 && !header.isComplete)
    #expect(header.means["leads"] == 0.5)
    #expect(header.means["agent_steps"] == nil, "a missing mean is left out")
  }

  @Test("a record's header is that of its summary")
  func ofRecord() throws {
    for record in [sampleRecord(), sampleRecord(seed: .max, trials: 2, requested: 5)] {
      #expect(try RunHeader(record) == header(record))
    }
  }

  @Test("what is no summary has no header")
  func refused() {
    for text in ["", "{}", "not JSON", #"{"schema":1}"#] {
      #expect(RunHeader(summary: Data(text.utf8)) == nil)
    }
    let newer = SummaryJSON.value(of: sampleRecord()).text(.compact)
      .replacing(#""schema":1"#, with: #""schema":2"#)
    #expect(RunHeader(summary: Data(newer.utf8)) == nil)
  }

  @Test("equal runs do not differ")
  func equal() throws {
    #expect(try header(sampleRecord()).differences(from: header(sampleRecord())).isEmpty)
  }

  @Test("differences are told in words: at most three means by name")
  func differences() throws {
    let kept = try header(sampleRecord())
    var record = sampleRecord(seed: 8)
    record.modelVersion = 2
    record.metrics[0].mean = nil
    for index in 1..<5 { record.metrics[index].mean = 100 }
    #expect(
      try kept.differences(from: header(record)) == [
        "model version 1 there, 2 here", "seed 7 there, 8 here",
        "mean of cac_blended 3.5 there, 100 here", "mean of cac_paid 4.5 there, 100 here",
        "mean of cost_per_lead 2.5 there, 100 here", "and the means of 2 more metrics",
      ])
    #expect(
      try header(record).differences(from: kept).contains("seed 8 there, 7 here"))
  }
}
