// The pictures of a comparison.

import Charts
import Experiments
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The charts of a comparison")
struct ComparisonChartsSuite {
  private let luck = (0..<50).map { Double($0) }

  private func charts(_ second: [Double], _ metrics: [PairedMetric] = []) -> ComparisonCharts {
    ComparisonCharts(
      ComparisonSamples.comparison(
        cash: [luck, second], differences: metrics.isEmpty ? [] : [metrics]),
      labels: ["Before", "After"])
  }

  @Test("the densities hold every future of both sides")
  func densities() throws {
    let pair = try #require(charts(luck.map { $0 * 2 }).densities(.cash))
    // The chart may keep them in order.
    #expect(pair.first.values.sorted() == luck && pair.second.values.sorted().last == 98)
    #expect(pair.first.name == "Before" && pair.label == "cash at the end, EUR")
    #expect(charts(luck).densities(.velocity) == nil, "no future has one")
  }

  @Test("differences are taken future by future, the first from the second")
  func differences() throws {
    let chart = try #require(charts(luck.map { $0 * 2 }).differences(.cash))
    #expect(chart.differences == luck && chart.isMoreBetter == true)
    #expect(chart.title == "Cash at the end: After minus Before, future by future")
    // 49 of 50 are better, none is worse.
    #expect(chart.betterLabel == "better in about 98 %" || chart.betterLabel?.contains("9") == true)
    #expect(chart.worseLabel?.hasPrefix("worse in ") == true)
    #expect(chart.label == "difference, EUR")
  }

  @Test("a difference that is the same in every future is not drawn")
  func constant() {
    #expect(charts(luck.map { $0 + 9 }).differences(.cash) == nil)
  }

  @Test("pairs tell each side alone, without the yes or no of running out of cash")
  func pairs() throws {
    let metrics = [Metric.cash, .outOfCash].map {
      ComparisonSamples.paired($0, 2, 1, error: 0.1)
    }
    let chart = try #require(charts(luck, metrics).pairs(metrics))
    #expect(chart.rows.map(\.label) == ["Cash at the end, EUR"])
    #expect(charts(luck).pairs([]) == nil)
  }

  @Test("a waterfall of many keys has ten bars, the last the sum of the rest")
  func waterfall() throws {
    let keys = (0..<14).map { DifferingKey("costs.line\($0)") }
    let parts = (0..<14).map {
      SplitPart(difference: Double($0 + 1), standardError: 0, adjustedP: $0 < 4 ? 1 : 0)
    }
    let split = MetricSplit(metric: .cash, futures: 50, whole: 105, wholeError: 1, parts: parts)
    let why = WhySplit(
      keys: keys, futures: 50, isExact: false, hybrids: 9, metrics: [split])
    let words = DifferingKeyWords(first: RecordSamples.scenario, second: RecordSamples.scenario)
    let chart = charts(luck.map { $0 + 105 }).waterfall(split, why, words, heading: "Why")
    #expect(chart.parts.count == 10 && chart.parts[0].difference == 14)
    // 1 + … + 5 are left, of which the fifth alone is told.
    #expect(chart.parts[9].difference == 15 && chart.parts[9].label == "5 smaller ones")
    #expect(chart.parts.reduce(0) { $0 + $1.difference } == split.whole)
    #expect(chart.end.value == chart.start.value + 105 && chart.isMoreBetter == true)
  }
}
