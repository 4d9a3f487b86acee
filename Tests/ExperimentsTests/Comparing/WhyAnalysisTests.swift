// The split of changes whose parts are known.

import Scenarios
import Simulation
import Testing

@testable import Experiments

@Suite("Why two scenarios differ")
struct WhyAnalysisTests {
  private func split(
    _ first: Scenario, _ second: Scenario, trials: Int, seed: UInt64 = 1, threads: Int = 2
  ) throws -> (why: WhySplit, comparison: ScenarioComparison) {
    let request = RunRequest(trials: trials, seed: seed, threads: threads)
    let comparison = try #require(
      try ComparisonRunner.run([ScenarioModel(first), ScenarioModel(second)], request))
    let analysis = WhyAnalysis(from: first, to: second, comparison, request)
    return (try #require(analysis.split()), comparison)
  }

  private func read(_ replacing: [(String, String)] = []) throws -> Scenario {
    var text = RunFixture.certainText
    for (old, new) in replacing { text = text.replacing(old, with: new) }
    return try ScenarioReader.read(text: text, file: "small.yaml")
  }

  @Test("price and fixed costs: revenue is the price's alone, and a product is shared equally")
  func known() throws {
    // Customers c do not differ. MRR = price · c, so the price has all of it. Start customers and price together:
    // revenue of those who were there is 5·100 → 10·120; Shapley: price 20·(5 + 10)/2, customers 5·(100 + 120)/2.
    let first = try read([("organic_leads: 40 per month", "organic_leads: 1e-9 per month")])
    let second = try read([
      ("organic_leads: 40 per month", "organic_leads: 1e-9 per month"),
      ("customers: 5", "customers: 10"), ("price: 100 EUR", "price: 120 EUR"),
    ])
    let why = try split(first, second, trials: 40).why
    #expect(why.keys.map(\.path) == ["engage.price", "start.customers"])
    #expect(why.isExact && why.hybrids == 2 && why.futures == 32)
    let mrr = try #require(why.metrics.first { $0.metric == .mrr })
    #expect(mrr.whole == 700)
    #expect(mrr.parts.map(\.difference) == [150, 550])
    #expect(mrr.parts.allSatisfy { $0.isTold })
    let customers = try #require(why.metrics.first { $0.metric == .customers })
    #expect(customers.parts.map(\.difference) == [0, 5])
    #expect(!customers.parts[0].isTold)
  }

  @Test("parts sum to the whole of the same futures, and threads leave no trace")
  func sums() throws {
    let first = try TwoScenarios.read()
    let second = try TwoScenarios.extending(
      "engage: { churn: 2% per month, price: 70 EUR per month }\ndelight: { referral_rate: 40% per year }"
    )
    let (why, comparison) = try split(first, second, trials: 8)
    #expect(why.keys.count == 3 && why.failure == nil)
    #expect(why == (try split(first, second, trials: 8, threads: 1)).why)
    for split in why.metrics {
      let sum = split.parts.reduce(0) { $0 + $1.difference }
      #expect(abs(sum - split.whole) <= 1e-9 * max(1, split.whole.magnitude), "\(split.metric)")
    }
    // Over the futures split the whole is the difference of the tables.
    let customers = try #require(why.metrics.first { $0.metric == .customers })
    let index = try #require(Metric.allCases.firstIndex(of: .customers))
    let columns = comparison.sides.map { $0.table.metrics[index].prefix(why.futures) }
    let mean = zip(columns[1], columns[0]).reduce(0.0) { $0 + ($1.0 ?? 0) - ($1.1 ?? 0) }
    #expect(abs(mean / Double(why.futures) - customers.whole) < 1e-9)
  }

  @Test("beyond eight keys orders are sampled; additive parts are exact in every order")
  func sampled() throws {
    let lines = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    func costs(_ amount: (Int) -> Int) -> String {
      let stated = lines.enumerated().map { "\($1): \(amount($0)) EUR per month" }
      return RunFixture.certainText.replacing("customers: 5,", with: "customers: 5, cash: 0 EUR,")
        + "\ncosts: { \(stated.joined(separator: ", ")) }"
    }
    let first = try ScenarioReader.read(text: costs { _ in 10 }, file: "a.yaml")
    let second = try ScenarioReader.read(text: costs { 10 + $0 }, file: "b.yaml")
    // Costs of line i rise by i EUR a month, three months long; the first line does not differ: eight keys.
    #expect(DifferingKey.all(from: first, to: second).count == 8)
    let price = try ScenarioReader.read(
      text: costs { 11 + $0 }, file: "c.yaml")
    let request = RunRequest(trials: 8, seed: 1, threads: 2)
    let comparison = try #require(
      try ComparisonRunner.run([ScenarioModel(first), ScenarioModel(price)], request))
    var analysis = WhyAnalysis(from: first, to: price, comparison, request)
    analysis.blocks = 3
    let why = try #require(analysis.split())
    #expect(!why.isExact && why.keys.count == 9 && why.futures == 6)
    let cash = try #require(why.metrics.first { $0.metric == .cash })
    for (place, part) in cash.parts.enumerated() {
      #expect(abs(part.difference + 3 * Double(place + 1)) < 1e-9)
      #expect(part.standardError < 1e-9)
    }
    #expect(abs(cash.whole + 3 * 45) < 1e-9)
  }

  @Test("a hybrid that cannot be solved is told and splits nothing")
  func unsolvable() throws {
    // The plan multiplies the conversion by six: 60 % beside the second's 10 %, 120 % beside the first's 20 %.
    let first = try TwoScenarios.read()
    let second = try TwoScenarios.extending(
      "attract: { lead_to_customer: 10% }\nplan: [{ from: month 1, attract.lead_to_customer: x 6 }]"
    )
    let why = try split(first, second, trials: 4).why
    #expect(why.keys.map(\.path) == ["attract.lead_to_customer", "plan"])
    #expect(why.metrics.isEmpty)
    #expect(why.failure?.taken == ["plan"])
    #expect(why.failure?.message.contains("120%") == true)
  }

  @Test("equal scenarios have no keys, and a stopped split is none")
  func edges() throws {
    let first = try read()
    let none = try split(first, first, trials: 4).why
    #expect(none.keys.isEmpty && none.metrics.isEmpty && none.failure == nil)
    let second = try read([("customers: 5", "customers: 10"), ("price: 100 EUR", "price: 120 EUR")])
    let request = RunRequest(trials: 4, seed: 1, threads: 1)
    let comparison = try #require(
      try ComparisonRunner.run([ScenarioModel(first), ScenarioModel(second)], request))
    let analysis = WhyAnalysis(from: first, to: second, comparison, request)
    #expect(analysis.work == 8, "two hybrids of four futures")
    #expect(analysis.split(shouldStop: { true }) == nil)
  }
}
