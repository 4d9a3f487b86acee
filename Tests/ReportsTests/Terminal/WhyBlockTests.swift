// The split as rows and bars.

import Experiments
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("Why, as text")
struct WhyBlockSuite {
  private func block(_ why: WhySplit) throws -> WhyBlock {
    let text = """
      name: A
      horizon: 6 months
      start: { customers: 30 }
      attract: { organic_leads: 9 per month }
      engage: { price: 60 EUR per month, churn: 5% per month }
      delight: { referral_rate: 20% per year, referral_conversion: 30% }
      """
    let scenario = try ScenarioReader.read(text: text, file: "a.yaml")
    return WhyBlock(
      why: why, words: DifferingKeyWords(first: scenario, second: scenario), currency: "EUR",
      metrics: [.customers, .ltvToCAC])
  }

  private func split(_ metric: Metric, _ parts: [(Double, Double, Double)]) -> MetricSplit {
    MetricSplit(
      metric: metric, futures: 100, whole: parts.reduce(0) { $0 + $1.0 }, wholeError: 1,
      parts: parts.map { SplitPart(difference: $0.0, standardError: $0.1, adjustedP: $0.2) })
  }

  @Test("the largest part stands first with the longest bar; the last row is the whole")
  func rows() throws {
    let why = ComparisonSamples.split([split(.customers, [(-30, 1, 0), (60, 1, 0)])])
    let lines = try block(why).lines(width: 80)
    let rows = lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("price ████████████ +60 ± 2"))
    #expect(rows.contains("churn ░░░░░░ -30 ± 2"))
    #expect(rows.contains("together +30 ± 2"))
    #expect(rows.last == "█ adds, ░ takes away.")
    #expect(rows.joined(separator: " ").contains("all 4 combinations, 100 futures"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("a part within noise stands in brackets and has no bar; no part at all is 0")
  func noise() throws {
    let why = ComparisonSamples.split([split(.customers, [(3, 2, 0.3), (0, 0, 1)])])
    let rows = try block(why).lines(width: 80).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(rows.contains("churn (+3 ± 4)") && rows.contains("price 0"))
    #expect(rows.last == "In brackets: within noise.")
    #expect(WhyBlock.bar(5, of: 5, isTold: false) == "")
  }

  @Test("many keys: the smaller ones share a row, and what is shown still sums to the whole")
  func many() throws {
    var why = ComparisonSamples.split([])
    why.keys = (1...20).map { DifferingKey("costs.line\($0)") }
    why.metrics = [split(.customers, (1...20).map { (Double($0), 0.1, 0) })]
    let rows = try block(why).lines(width: 80).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    // 14 rows of their own, 20 down to 7; the rest is 1 + … + 6.
    #expect(rows.contains("6 smaller ones 21.0"))
    #expect(rows.contains { $0.hasPrefix("line7 ") } && !rows.contains { $0.hasPrefix("line6 ") })
  }

  @Test("what cannot be split says which combination it is")
  func failure() throws {
    var why = ComparisonSamples.split([])
    why.failure = HybridFailure(taken: ["engage.churn"], message: "engage.early_loss 60% cannot be")
    let text = try block(why).lines(width: 80).joined(separator: " ")
    #expect(text.contains("cannot be split. With churn of A but price of A: engage.early_loss 60%"))
  }

  @Test("equal scenarios and missing values are told")
  func nothing() throws {
    var why = ComparisonSamples.split([])
    #expect(try block(why).lines(width: 80)[0].contains("too few futures"))
    why.keys = []
    #expect(try block(why).lines(width: 80) == ["Why: the two scenarios say the same."])
  }
}
