// The split of a change over the keys that differ, by simulating hybrids of both scenarios with the same luck.
//
// Up to 8 keys every combination is run on the same futures, and each future's change is split exactly. Beyond, each
// block of futures gets one random order of the keys and its reverse (antithetic: Mitchell, Cooper, Frank & Holmes
// 2022, JMLR 23(43)): blocks are independent, so the spread between them is the error of orders and futures together.
// Either way the parts sum to the whole change of the same futures.

package import Scenarios
internal import Simulation
internal import RandomStreams
internal import Statistics

/// Splits changes.
package struct WhyAnalysis {
  /// Orders, each with its reverse, that are sampled beyond the exact limit.
  var blocks = 16
  /// Fewest futures of an exact split (of those there are), and of a block.
  static let fewest = (exact: 32, block: 2)

  private let hybrids: HybridScenario
  private let tables: (first: TrialTable, second: TrialTable)
  private let request: RunRequest

  /// The analysis of a comparison of two scenarios that has been run.
  package init(
    from first: Scenario, to second: Scenario, _ comparison: ScenarioComparison,
    _ request: RunRequest
  ) {
    hybrids = HybridScenario(from: first, to: second)
    tables = (comparison.sides[0].table, comparison.sides[1].table)
    self.request = request
  }

  private var count: Int { hybrids.keys.count }
  private var isExact: Bool { count <= ShapleyValue.exactLimit }

  /// Hybrids that are simulated.
  private var hybridCount: Int {
    if count < 2 { return 0 }
    return isExact ? 1 << count - 2 : blocks * 2 * (count - 1)
  }

  /// Futures that are split: so many that the hybrids cost about half of what one scenario did, but no fewer
  /// than the fewest.
  private var futures: Int {
    if hybridCount == 0 { return request.trials }
    if isExact {
      return min(request.trials, max(Self.fewest.exact, request.trials / 2 / hybridCount))
    }
    let block = max(Self.fewest.block, request.trials / 2 / hybridCount)
    return min(request.trials / blocks, block) * blocks
  }

  /// Futures that all hybrids together run, for the progress.
  package var work: Int { isExact ? hybridCount * futures : hybridCount * (futures / blocks) }

  /// Simulates the hybrids and splits.
  ///
  /// - Returns: `nil` when it was stopped.
  package func split(
    progress: @Sendable (Int) -> Void = { _ in }, shouldStop: @Sendable () -> Bool = { false }
  ) -> WhySplit? {
    var result = WhySplit(
      keys: hybrids.keys, futures: futures, isExact: isExact, hybrids: hybridCount, metrics: [])
    if count == 0 || futures < 2 { return result }
    var done = 0
    func run(
      _ taken: Set<Int>, _ range: Range<Int>
    ) throws(HybridFailure) -> [[Double?]]? {
      if taken.isEmpty { return range.map { row(tables.first, $0) } }
      if taken.count == count { return range.map { row(tables.second, $0) } }
      let outcomes = try simulate(taken, range, shouldStop)
      done += range.count
      progress(done)
      return outcomes
    }
    do throws(HybridFailure) {
      guard let samples = isExact ? try exact(run) : try sampled(run) else { return nil }
      result.metrics = zip(Metric.allCases, samples).compactMap { summary($0, $1) }
    } catch {
      result.failure = error
    }
    return result
  }

  /// The metrics of a future of a table.
  private func row(_ table: TrialTable, _ future: Int) -> [Double?] {
    table.metrics.map { $0[future] }
  }

  /// Runs one hybrid; `nil` when it was stopped.
  private func simulate(
    _ taken: Set<Int>, _ range: Range<Int>, _ shouldStop: @Sendable () -> Bool
  ) throws(HybridFailure) -> [[Double?]]? {
    let scenario = hybrids.taking(taken)
    let paths = taken.sorted().map { hybrids.keys[$0].path }
    let model: ScenarioModel
    do {
      model = try ScenarioModel(scenario)
    } catch {
      throw HybridFailure(taken: paths, message: "\(error.name) \(error.message)")
    }
    let crew = TrialCrew(model, request)
    do {
      let finished = try crew.run(range, shouldStop: shouldStop) {}
      guard finished.count == range.count else { return nil }
      return finished.map(\.outcome.metrics)
    } catch {
      throw HybridFailure(taken: paths, message: Self.words(error))
    }
  }

  private static func words(_ failure: RunFailure) -> String {
    switch failure {
    case .unsolvable(_, let trial): "\(trial.failure.name) \(trial.failure.message)"
    case .exploded(_, .immeasurable(let name)): "\(name) is too large to be a number"
    case .exploded(_, .tooManyAgents): "the business grows without bound"
    }
  }

  /// One sample of parts: over a future, or the mean over a block of them.
  private struct Sample {
    var parts: [Double]
    var futures: Int
  }

  private typealias Simulated = (Set<Int>, Range<Int>) throws(HybridFailure) -> [[Double?]]?

  /// Each future's split, by metric.
  private func exact(_ run: Simulated) throws(HybridFailure) -> [[Sample]]? {
    var outcomes: [[[Double?]]] = []
    for coalition in 0..<(1 << count) {
      let taken = Set((0..<count).filter { coalition & (1 << $0) != 0 })
      guard let found = try run(taken, 0..<futures) else { return nil }
      outcomes.append(found)
    }
    return Metric.allCases.indices.map { metric in
      (0..<futures).compactMap { future in
        let values = outcomes.compactMap { $0[future][metric] }
        guard values.count == outcomes.count else { return nil }
        return Sample(parts: ShapleyValue.parts(players: count) { values[$0] }, futures: 1)
      }
    }
  }

  /// Each block's split along one order and its reverse, by metric.
  private func sampled(_ run: Simulated) throws(HybridFailure) -> [[Sample]]? {
    var samples = Metric.allCases.map { _ in [Sample]() }
    let size = futures / blocks
    for block in 0..<blocks {
      let order = self.order(block)
      let range = block * size..<(block + 1) * size
      var outcomes: [Set<Int>: [[Double?]]] = [:]
      for walk in [order, order.reversed()] {
        for length in 0...count {
          let taken = Set(walk.prefix(length))
          if outcomes[taken] != nil { continue }
          guard let found = try run(taken, range) else { return nil }
          outcomes[taken] = found
        }
      }
      for metric in Metric.allCases.indices {
        let whole = (0..<size).filter { future in
          outcomes.values.allSatisfy { $0[future][metric] != nil }
        }
        if whole.isEmpty { continue }
        func worth(_ taken: Set<Int>) -> Double {
          Moments(whole.compactMap { outcomes[taken]?[$0][metric] }).mean ?? 0
        }
        let forth = ShapleyValue.parts(inOrder: order, worth: worth)
        let back = ShapleyValue.parts(inOrder: order.reversed(), worth: worth)
        samples[metric].append(
          Sample(parts: zip(forth, back).map { ($0 + $1) / 2 }, futures: whole.count))
      }
    }
    return samples
  }

  /// A random order of the keys; luck of its own (replica 2 of the block's number).
  private func order(_ block: Int) -> [Int] {
    let stream = RandomStream(seed: request.seed, trial: block, replica: 2)
    let luck = (0..<count).map { stream.uniform(agent: UInt64($0), step: 0, purpose: 0) }
    return (0..<count).sorted { luck[$0] < luck[$1] }
  }

  private func summary(_ metric: Metric, _ samples: [Sample]) -> MetricSplit? {
    let whole = Moments(samples.map { $0.parts.reduce(0, +) })
    guard let mean = whole.mean, let error = whole.standardErrorOfMean else { return nil }
    let parts = (0..<count).map { key in Moments(samples.map { $0.parts[key] }) }
    let p = HolmCorrection.adjusted(
      parts.map { part in
        PairedTest.student(
          part.mean ?? 0, standardError: part.standardErrorOfMean ?? 0, pairs: samples.count)
      })
    return MetricSplit(
      metric: metric, futures: samples.reduce(0) { $0 + $1.futures }, whole: mean,
      wholeError: error,
      parts: zip(parts, p).map { part, p in
        SplitPart(
          difference: part.mean ?? 0, standardError: part.standardErrorOfMean ?? 0, adjustedP: p)
      })
  }
}
