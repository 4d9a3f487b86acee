// Sums of trials by hand.

import Foundation
import Simulation
import Statistics
import Testing

@testable import Experiments

@Suite("Many trials into few numbers")
struct RunAccumulatorTests {
  private func summary(
    _ metric: Metric, of sum: RunAccumulator, isAllChance: Bool = false
  ) throws -> MetricSummary {
    try #require(
      sum.metricSummaries(isAllChance: isAllChance).first { $0.metric == metric })
  }

  @Test("mean, error, spread and quantiles of five trials; the missing are counted")
  func metrics() throws {
    var sum = RunAccumulator(inputPaths: [], months: 1)
    for value in [4.0, 1, 5, 2, 3] { sum.add(RunFixture.trial([.cash: value])) }
    sum.add(RunFixture.trial([.mrr: 7]))
    let cash = try summary(.cash, of: sum)
    #expect(sum.trials == 6 && cash.count == 5 && cash.missing == 1)
    // Variance 10/4.
    #expect(cash.mean == 3)
    #expect(abs((cash.standardDeviation ?? 0) - 2.5.squareRoot()) < 1e-12)
    #expect(abs((cash.standardError ?? 0) - 0.5.squareRoot()) < 1e-12)
    // Type 7: 1 + 4p.
    let quantiles = try #require(cash.quantiles)
    #expect(abs(quantiles.p5 - 1.2) < 1e-12 && abs(quantiles.p95 - 4.8) < 1e-12)
    #expect([quantiles.p25, quantiles.p50, quantiles.p75] == [2, 3, 4])
    #expect(cash.histogram.counts.reduce(0, +) == 5)
    #expect(cash.histogram.edges.count == cash.histogram.counts.count + 1)
    #expect(sum.quantileError == 0)
    let single = try summary(.mrr, of: sum)
    #expect(single.mean == 7 && single.standardDeviation == nil && single.missing == 5)
    let none = try summary(.nrr, of: sum)
    #expect(none.mean == nil && none.quantiles == nil && none.missing == 6)
    #expect(none.histogram.counts.isEmpty)
  }

  @Test("every metric is told, in its order")
  func order() {
    let sum = RunAccumulator(inputPaths: [], months: 1)
    #expect(sum.metricSummaries(isAllChance: true).map(\.metric) == Metric.allCases)
    #expect(sum.seriesSummaries.map(\.series) == Series.allCases)
  }

  @Test("the share out of cash grows with every month in which it runs out somewhere")
  func outOfCash() throws {
    var sum = RunAccumulator(inputPaths: [], months: 4)
    for month in [nil, 2, 2, 4] as [Double?] {
      sum.add(
        RunFixture.trial(
          month.map { [.outOfCashMonth: $0] } ?? [:], customers: [0, 0, 0, 0]))
    }
    #expect(sum.outOfCash == [0, 2, 0, 1])
    func shares(_ text: String) throws -> [Double] {
      let scenario = try RunFixture.model(text).scenario
      return sum.record(
        of: scenario, RunRequest(trials: 4, seed: 1, threads: 1), isAllChance: true, drivers: []
      ).outOfCashByMonth
    }
    #expect(try shares(RunFixture.uncertainText) == [0, 0.5, 0.5, 0.75])
    #expect(try shares(RunFixture.certainText) == [], "no cash is stated")
  }

  @Test("payback is summed over the futures that have it, month by month of tenure")
  func payback() throws {
    var sum = RunAccumulator(inputPaths: [], months: 14)
    let months = Array(repeating: 0.0, count: 14)
    for value in 0..<5 {
      sum.add(
        RunFixture.trial([:], customers: months, payback: [Double(value), 10 * Double(value)]))
    }
    sum.add(RunFixture.trial([:], customers: months))
    #expect(sum.payback.map(\.count) == [5, 5])
    #expect(sum.payback.map(\.moments.mean) == [2, 20])
    #expect(RunAccumulator(inputPaths: [], months: 12).payback.isEmpty)
  }

  @Test("a series is summed month by month")
  func series() throws {
    var sum = RunAccumulator(inputPaths: [], months: 2)
    for value in 0..<5 {
      sum.add(RunFixture.trial([:], customers: [Double(value), 100 - Double(value)]))
    }
    let fan = try #require(sum.seriesSummaries.first { $0.series == .customers })
    #expect(fan.months.map(\.mean) == [2, 98])
    #expect(fan.months.map(\.quantiles.p25) == [1, 97])
    #expect(fan.months.map(\.quantiles.p75) == [3, 99])
  }

  @Test("the table keeps inputs and metrics of each trial in order")
  func table() throws {
    var sum = RunAccumulator(inputPaths: ["a", "b"], months: 1)
    sum.add(RunFixture.trial(inputs: [1, 2], [.cash: 5]))
    sum.add(RunFixture.trial(inputs: [3, 4], [.mrr: 6]))
    #expect(sum.table.inputPaths == ["a", "b"])
    #expect(sum.table.inputs == [[1, 3], [2, 4]])
    #expect(sum.table.rows == 2)
    let cash = try #require(Metric.allCases.firstIndex(of: .cash))
    #expect(sum.table.metrics[cash] == [5, nil])
  }

  @Test("without an uncertain input all variance is chance's")
  func allChance() throws {
    var sum = RunAccumulator(inputPaths: [], months: 1)
    for value in [1.0, 2, 3] { sum.add(RunFixture.trial([.cash: value, .mrr: 5])) }
    let whole = ChanceShare(estimate: 1, low: 1, high: 1)
    #expect(try summary(.cash, of: sum, isAllChance: true).chanceShare == whole)
    // Where nothing varies there is nothing to share.
    #expect(try summary(.mrr, of: sum, isAllChance: true).chanceShare == nil)
    #expect(try summary(.cash, of: sum).chanceShare == nil, "no pairs were run")
  }

  @Test("chance's share is what pairs with equal inputs differ by")
  func chanceShare() throws {
    var sum = RunAccumulator(inputPaths: ["x"], months: 1)
    // The input moves cash by 100 from end to end, chance by 10: 10²/(10² + 100²) of the variance, about 1 %.
    let (inputs, luck, otherLuck) = (
      RunFixture.scattered(200), RunFixture.scattered(200, from: 5003),
      RunFixture.scattered(200, from: 20011)
    )
    for row in 0..<200 {
      sum.add(
        RunFixture.trial(
          inputs: [inputs[row]], [.cash: 100 * inputs[row] + 10 * luck[row], .mrr: luck[row]],
          replicate: [.cash: 100 * inputs[row] + 10 * otherLuck[row], .mrr: otherLuck[row]]))
    }
    let dominated = try #require(try summary(.cash, of: sum).chanceShare)
    #expect(dominated.estimate > 0.003 && dominated.estimate < 0.03, "\(dominated)")
    #expect(dominated.low <= dominated.estimate && dominated.estimate <= dominated.high)
    let pure = try #require(try summary(.mrr, of: sum).chanceShare)
    #expect(pure.high > 0.8, "\(pure)")
  }

  @Test("a future whose twin has no value makes no pair")
  func halfPairs() throws {
    var sum = RunAccumulator(inputPaths: ["x"], months: 1)
    for row in 0..<9 {
      sum.add(
        RunFixture.trial(
          inputs: [Double(row)], [.paybackMonth: Double(row)],
          replicate: row == 0 ? [.paybackMonth: 0] : [:]))
    }
    #expect(try summary(.paybackMonth, of: sum).chanceShare == nil)
  }
}
