import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("Two scenarios under the same luck")
struct ComparisonBlockSuite {
  private func paired(
    _ metric: Metric, _ mean: Double, _ other: Double, error: Double, larger: Double = 0.74,
    pairs: Int = 1000
  ) -> PairedMetric {
    PairedMetric(
      metric: metric, pairs: pairs, mean: mean, otherMean: other, difference: mean - other,
      standardError: error, p5: mean - other - 40, p95: mean - other + 50, shareLarger: larger)
  }

  private func text(_ metrics: [PairedMetric], tellsCash: Bool = false) -> String {
    ComparisonBlock(
      record: RecordSamples.record(tellsCash: tellsCash), other: "more ads", metrics: metrics
    ).lines(width: 80).joined(separator: "\n")
  }

  @Test("both means, the difference ± 1.96 standard errors and how often it is better")
  func row() throws {
    let text = text([paired(.customers, 412, 380, error: 2)])
    let row = try #require(text.split(separator: "\n").last)
    #expect(
      row.split(separator: " ").joined(separator: " ")
        == "customers 412 380 +32 ± 4 -8 to 82 74/100")  // 1.96 · 2 = 3.92
  }

  @Test("the sentence tells size, direction, error and 9 in 10 futures")
  func sentence() {
    let text = text([paired(.customers, 412, 380, error: 2)]).split(separator: "\n")
      .joined(separator: " ")
    #expect(text.hasPrefix("Against more ads, under the same luck: 32 more customers (± 4)"))
    #expect(text.contains("in 9 of 10 futures -8 to 82; better in 74 of 100 futures."))
  }

  @Test("a difference within its interval is not called one")
  func noDifference() {
    let text = text([paired(.customers, 383, 380, error: 2)])
      .split(separator: "\n").joined(separator: " ")
    #expect(text.contains("no difference in customers can be told (+3 ± 4)"))
  }

  @Test("where less is better the futures are counted the other way")
  func less() {
    let text = text([paired(.cacBlended, 800, 900, error: 5, larger: 0.2)])
    #expect(text.contains("80/100"))
  }

  @Test("fewer than 100 pairs are not told per 100")
  func fewPairs() {
    #expect(
      text([paired(.customers, 412, 380, error: 2, larger: 0.75, pairs: 8)]).contains(
        "6/8"))
  }

  @Test("cash is left out when it is not told, and is the sentence's subject when it is")
  func cash() {
    let metrics = [
      paired(.customers, 412, 380, error: 2), paired(.cash, 90_000, 58_000, error: 900),
    ]
    #expect(!text(metrics).contains("cash"))
    #expect(text(metrics, tellsCash: true).contains("32 000 EUR more cash"))
  }

  @Test("without a common value nothing is claimed")
  func nothing() {
    #expect(text([paired(.customers, 1, 1, error: 0, pairs: 0)]).contains("nothing"))
  }
}
