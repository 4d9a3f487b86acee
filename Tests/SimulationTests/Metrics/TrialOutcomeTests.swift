// An outcome's values are found under their names.

import Testing

@testable import Simulation

@Suite("What one trial says")
struct TrialOutcomeTests {
  @Test("each metric has its own place, and a missing one is missing")
  func byName() {
    let count = Metric.allCases.count
    let outcome = TrialOutcome(
      metrics: (0..<count).map { $0 % 5 == 3 ? nil : Double($0) }, series: [])
    for (index, metric) in Metric.allCases.enumerated() {
      #expect(outcome[metric] == (index % 5 == 3 ? nil : Double(index)))
    }
  }

  @Test("a trial tells every metric's place and a value of every series for every month")
  func complete() throws {
    let parameters = try TrialFixture.busy()
    let state = try TrialFixture.lived(parameters)
    let outcome = state.outcome(EndOfRun(parameters))
    #expect(outcome.metrics.count == Metric.allCases.count)
    #expect(outcome.series.count == Series.allCases.count)
    #expect(outcome.series.allSatisfy { $0.count == 24 })
    #expect(outcome.metrics.allSatisfy { $0?.isFinite ?? true })
    #expect(outcome.series.joined().allSatisfy { $0.isFinite })
    // Where everything is switched on, only what did not happen is missing.
    let missing = Metric.allCases.filter { outcome[$0] == nil }
    #expect(missing.allSatisfy { [.outOfCashMonth, .paybackMonth].contains($0) }, "\(missing)")
  }

  @Test("series and metrics tell the same story")
  func consistent() throws {
    let parameters = try TrialFixture.busy()
    let state = try TrialFixture.lived(parameters, trial: 3)
    let outcome = state.outcome(EndOfRun(parameters))
    let series = Dictionary(uniqueKeysWithValues: zip(Series.allCases, outcome.series))
    let ends: [(Series, Metric)] = [(.customers, .customers), (.mrr, .mrr), (.cash, .cash)]
    for (fan, metric) in ends { #expect(series[fan]?.last == outcome[metric]) }
    let sums: [(Series, Metric)] = [
      (.leads, .leads), (.newCustomers, .newCustomers), (.newReferred, .newReferred),
    ]
    for (fan, metric) in sums { #expect(series[fan]?.reduce(0, +) == outcome[metric]) }
    #expect(outcome[.cashLow] == series[.cash]?.min())
  }

  @Test("each future's payback curve reaches 1 in its payback month")
  func payback() throws {
    let parameters = try TrialFixture.busy { $0.months = 36 }
    let end = EndOfRun(parameters)
    for trial in 0..<4 {
      let outcome = try TrialFixture.lived(parameters, trial: trial).outcome(end)
      let curve = try #require(outcome.payback)
      #expect(curve.count == 24 && curve[0] > 0 && curve == curve.sorted())
      #expect(curve.firstIndex { $0 >= 1 }.map { Double($0 + 1) } == outcome[.paybackMonth])
    }
  }

  @Test("a metric or a series that is no number, or too large to be averaged, is named")
  func immeasurable() throws {
    let count = Metric.allCases.count
    var outcome = TrialOutcome(
      metrics: Array(repeating: nil, count: count),
      series: Series.allCases.map { _ in [0, -1e140] })
    #expect(outcome.immeasurable == nil)
    for value in [Double.nan, .infinity, 1e141] {
      outcome.series[1] = [0, value]
      #expect(outcome.immeasurable == "mrr")
      outcome.metrics[Metric.allCases.firstIndex(of: .revenueTotal) ?? 0] = -value
      #expect(outcome.immeasurable == "revenue_total")
      outcome.metrics = Array(repeating: nil, count: count)
    }
    outcome.series = Series.allCases.map { _ in [0] }
    outcome.payback = [0.5, .infinity]
    #expect(outcome.immeasurable == "payback")
  }
}
