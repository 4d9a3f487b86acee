// Many trials of any scenario: neither threads nor chunks leave a trace. Compared bit for bit unless stated: no false
// alarms.

import GeneratedScenarios
import RandomStreams
import Scenarios
import Simulation
import Statistics
import Testing

@testable import Experiments

@Suite("Runs of any scenario") struct RunPropertyTests {
  private func model(_ number: Int, without excluded: Set<ScenarioFeature>) throws -> ScenarioModel
  {
    try RunFixture.model(GeneratedScenario(number, without: excluded).text())
  }

  @Test func `1, 2, 3 and 8 threads give the same bits`() throws {
    // A scenario with uncertain values is solved once a trial, so that few trials of few of them must do.
    let certain = try (0..<10).map { try (model($0, without: [.uncertainty]), 12) }
    let uncertain = try (20..<22).map { try (model($0, without: [.segments, .expert]), 3) }
    for (model, trials) in certain + uncertain {
      func run(_ threads: Int) throws -> RunResult? {
        try Runner.run(model, RunRequest(trials: trials, seed: 5, threads: threads))
      }
      let expected = try #require(try run(1))
      for threads in [2, 3, 8] {
        let result = try #require(try run(threads))
        #expect(result.record == expected.record, "\(model.scenario.name), \(threads) threads")
        #expect(result.table.inputs == expected.table.inputs)
        #expect(result.table.metrics == expected.table.metrics)
      }
    }
  }

  @Test func `chunks of any size, added in the order of the trials, give the same summary`() throws
  {
    let trials = 20
    for number in 30..<38 {
      let model = try model(number, without: [.uncertainty])
      func summary(_ chunks: [Range<Int>], threads: Int) throws -> (
        [MetricSummary], [SeriesSummary]
      ) {
        let crew = TrialCrew(model, RunRequest(trials: 1, seed: 3, threads: threads))
        var sum = RunAccumulator(inputPaths: [], months: model.scenario.horizonMonths)
        for chunk in chunks {
          for trial in try crew.run(chunk, shouldStop: { false }, finished: {}) { sum.add(trial) }
        }
        return (sum.metricSummaries(isAllChance: true), sum.seriesSummaries)
      }
      let cuts = (1..<trials).filter { GeneratedScenario(number).luck("cut \($0)") < 0.3 }
      let chunks = zip([0] + cuts, cuts + [trials]).map { $0..<$1 }
      let expected = try summary([0..<trials], threads: 1)
      let merged = try summary(chunks, threads: 1 + number % 3)
      #expect(merged.0 == expected.0, "scenario \(number) in \(chunks)")
      #expect(merged.1 == expected.1, "scenario \(number) in \(chunks)")
    }
  }

  /// Numbers of the kind that metrics are: signs, sizes, zeros and whole numbers.
  private func numbers(_ count: Int, _ number: Int) -> [Double] {
    let stream = RandomStream(seed: 77, trial: number)
    return (0..<count).map { index in
      let u = stream.uniform(agent: 1, step: Int32(index), purpose: 0)
      switch number % 4 {
      case 0: return (u * 40).rounded()
      case 1: return 1e6 * (u - 0.3)
      case 2: return u < 0.2 ? 0 : 1 / u
      default: return 1e9 + u
      }
    }
  }

  /// Merges summaries of random groups of the numbers, neighbours first in a random order, down to one.
  private func merged(_ values: [Double], limit: Int, _ number: Int) -> SampleSummary {
    let stream = RandomStream(seed: 78, trial: number)
    func luck(_ step: Int) -> Double { stream.uniform(agent: 2, step: Int32(step), purpose: 0) }
    var groups = (0..<(2 + Int(luck(0) * 9))).map { _ in SampleSummary(exactLimit: limit) }
    for (index, value) in values.enumerated() {
      groups[Int(luck(index + 1) * Double(groups.count))].add(value)
    }
    var step = 10_000
    while groups.count > 1 {
      step += 1
      let taken = groups.remove(at: Int(luck(step) * Double(groups.count)))
      groups[Int(luck(-step) * Double(groups.count))].merge(taken)
    }
    return groups[0]
  }

  /// What is promised of a sum in another order: counts, extremes, quantiles and histograms to the bit; mean and
  /// variance, whose sums round, to 1e-12 of the largest number and its square.
  @Test func `merging groups in any tree gives the same counts, extremes, quantiles and bins`()
    throws
  {
    let levels = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
    for number in 0..<200 {
      let values = numbers(60 + number, number)
      for limit in [0, 50, 1000] {
        var whole = SampleSummary(exactLimit: limit)
        for value in values { whole.add(value) }
        let parts = merged(values, limit: limit, number)
        let place = "sample \(number), limit \(limit)"
        #expect(parts.count == whole.count && parts.min == whole.min && parts.max == whole.max)
        #expect(parts.quantiles(levels) == whole.quantiles(levels), "\(place)")
        #expect(parts.histogram(bins: 40) == whole.histogram(bins: 40), "\(place)")
        #expect(parts.relativeError == whole.relativeError, "\(place)")
        let largest = values.map(\.magnitude).max() ?? 1
        let (mean, other) = (try #require(parts.moments.mean), try #require(whole.moments.mean))
        #expect(abs(mean - other) <= 1e-12 * largest, "\(place)")
        let (first, second) = (
          try #require(parts.moments.variance), try #require(whole.moments.variance)
        )
        #expect(abs(first - second) <= 1e-12 * largest * largest, "\(place)")
      }
    }
  }
}
