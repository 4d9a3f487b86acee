// Several scenarios in step: the bits of single runs, paired; months without keeping futures.

import Scenarios
import Simulation
import Synchronization
import Testing

@testable import Experiments

@Suite("Scenarios run in step")
struct ComparisonRunnerTests {
  private let dearer = RunFixture.certainText.replacing("price: 100 EUR", with: "price: 110 EUR")

  private func compare(_ texts: [String], trials: Int, threads: Int = 2) throws
    -> ScenarioComparison
  {
    try #require(
      try ComparisonRunner.run(
        try texts.map { try RunFixture.model($0) },
        RunRequest(trials: trials, seed: 1, threads: threads)))
  }

  @Test("each side has the bits of its own run, on any number of threads, beyond a batch too")
  func bits() throws {
    let one = try compare([RunFixture.certainText, dearer], trials: 260, threads: 1)
    let two = try compare([RunFixture.certainText, dearer], trials: 260, threads: 2)
    #expect(one.sides.map(\.record) == two.sides.map(\.record))
    #expect(one.differences == two.differences)
    let alone = try #require(
      try Runner.run(
        RunFixture.model(dearer), RunRequest(trials: 260, seed: 1, threads: 2)))
    #expect(one.sides[1].table.metrics == alone.table.metrics)
    #expect(one.sides[1].record.series == alone.record.series)
  }

  @Test("the months' mean difference is that of the series' means")
  func months() throws {
    let found = try compare([RunFixture.certainText, dearer], trials: 40)
    let months = try #require(found.differences[0].months.first { $0.series == .mrr })
    let (base, other) = (found.sides[0].record.fan(.mrr), found.sides[1].record.fan(.mrr))
    for (month, mean) in months.means.enumerated() {
      let expected = other.months[month].mean - base.months[month].mean
      // A tenth of the base's revenue, to rounding.
      #expect(abs(mean - expected) < 1e-9 * base.months[month].mean)
      #expect(abs(mean - 0.1 * base.months[month].mean) < 1e-9 * base.months[month].mean)
    }
    // The same customers at another price: apart from the first month on; the customers never.
    #expect(months.clearFrom == 1)
    #expect(found.differences[0].months.first { $0.series == .customers }?.clearFrom == nil)
  }

  @Test("more than two sides are each compared with the first")
  func three() throws {
    let found = try compare([dearer, RunFixture.certainText, dearer], trials: 5)
    #expect(found.differences.count == 2)
    #expect((found.differences[0].paired(.mrr)?.difference ?? 0) < 0)
    #expect(found.differences[1].paired(.mrr)?.difference == 0)
  }

  @Test("a stopped comparison is none, and progress counts every future of every side")
  func stopped() throws {
    let models = [try RunFixture.model(RunFixture.certainText), try RunFixture.model(dearer)]
    let done = Atomic<Int>(0)
    let request = RunRequest(trials: 20, seed: 1, threads: 1)
    let half = try ComparisonRunner.run(
      models, request, progress: { _ in done.add(1, ordering: .relaxed) },
      shouldStop: { done.load(ordering: .relaxed) >= 30 })
    #expect(half == nil && done.load(ordering: .relaxed) == 30)
    let counts = Atomic<Int>(0)
    _ = try ComparisonRunner.run(
      models, request, progress: { counts.add($0, ordering: .relaxed) })
    #expect(counts.load(ordering: .relaxed) == (1...40).reduce(0, +))
  }

  @Test("a failure names the side that fails")
  func failure() throws {
    let small = RunFixture.certainText.replacing(
      "steps_per_month: 1", with: "steps_per_month: 1, max_agents: 4")
    let failure = ComparisonFailure(
      side: 1, failure: .exploded(trial: 0, .tooManyAgents(month: 0, limit: 4)))
    #expect(throws: failure) {
      _ = try compare([RunFixture.certainText, small], trials: 3)
    }
  }
}
