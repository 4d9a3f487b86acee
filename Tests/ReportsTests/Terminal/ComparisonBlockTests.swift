import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("Two scenarios under the same luck")
struct ComparisonBlockSuite {
  private func text(_ metrics: [PairedMetric], tellsCash: Bool = false) -> String {
    ComparisonBlock(
      record: RecordSamples.record(tellsCash: tellsCash), other: "more ads", metrics: metrics
    ).lines(width: 80).joined(separator: "\n")
  }

  @Test("the sentence tells size, direction, error and 9 in 10 futures")
  func sentence() {
    let text = text([ComparisonSamples.paired(.customers, 412, 380, error: 2)])
      .split(separator: "\n").joined(separator: " ")
    #expect(text.hasPrefix("Against more ads, under the same luck: 32 more customers (± 4)"))
    // 740 of 1000: Clopper and Pearson's interval 71.2 to 76.7 %, ends rounded outwards.
    #expect(text.contains("in 9 of 10 futures -8 to 82; better in 74 % (71–77 %) of futures."))
  }

  @Test("cash is left out when it is not told, and is the sentence's subject when it is")
  func cash() {
    let metrics = [
      ComparisonSamples.paired(.customers, 412, 380, error: 2),
      ComparisonSamples.paired(.cash, 90_000, 58_000, error: 900),
    ]
    #expect(!text(metrics).contains("cash"))
    #expect(text(metrics, tellsCash: true).contains("32 000 EUR more cash"))
  }

  @Test("without a common value nothing is claimed")
  func nothing() { #expect(text([]).contains("nothing")) }
}
