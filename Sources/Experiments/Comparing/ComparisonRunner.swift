// Several scenarios in step: the same futures of each, batch by batch, so that months can be compared without
// keeping every future's series.

internal import Scenarios
package import Simulation
internal import Statistics
internal import Synchronization

/// A future that could not be run, of one of the scenarios.
package struct ComparisonFailure: Error, Hashable, Sendable {
  /// Which scenario, from 0.
  package var side: Int
  /// What happened.
  package var failure: RunFailure
}

/// Runs comparisons.
package enum ComparisonRunner {
  /// The most futures of one scenario: all are kept to be paired.
  package static let futuresLimit = RunAccumulator.keptTrials
  /// The most futures over all scenarios together (some 600 bytes each).
  package static let allFuturesLimit = 4 * futuresLimit
  /// Futures of one scenario between two of another, at most.
  private static let batch = 256

  /// Simulates all scenarios with the same luck and compares the others with the first.
  ///
  /// - Parameters:
  ///   - models: two or more scenarios, made ready, of one horizon and number of steps a month.
  ///   - request: futures of each (within the limits), seed, threads.
  ///   - progress: called with the number of futures finished over all scenarios, from any thread, after each.
  ///   - shouldStop: asked before each future, from any thread.
  /// - Returns: `nil` when it was stopped: half a comparison is none.
  /// - Throws: the first failure of the first scenario that fails in a batch.
  package static func run(
    _ models: [ScenarioModel], _ request: RunRequest,
    progress: @Sendable (Int) -> Void = { _ in }, shouldStop: @Sendable () -> Bool = { false }
  ) throws(ComparisonFailure) -> ScenarioComparison? {
    precondition(models.count >= 2, "a comparison of \(models.count) scenarios")
    precondition(request.trials <= futuresLimit, "\(request.trials) futures")
    let months = models[0].scenario.horizonMonths
    var sums = models.map { RunAccumulator(inputPaths: $0.inputPaths, months: months) }
    let followed = SeriesDifference.followed.compactMap { Series.allCases.firstIndex(of: $0) }
    var apart = models.map { _ in
      followed.map { _ in [Moments](repeating: Moments(), count: months) }
    }
    let done = Atomic<Int>(0)
    let batch = min(batch, Runner.batch(months: months))
    for start in stride(from: 0, to: request.trials, by: batch) {
      let range = start..<min(request.trials, start + batch)
      var base: [FinishedTrial] = []
      for (side, model) in models.enumerated() {
        let crew = TrialCrew(model, request)
        let finished: [FinishedTrial]
        do {
          finished = try crew.run(range, shouldStop: shouldStop) {
            progress(done.add(1, ordering: .relaxed).newValue)
          }
        } catch {
          throw ComparisonFailure(side: side, failure: error)
        }
        if finished.count < range.count { return nil }
        for trial in finished { sums[side].add(trial) }
        if side == 0 { base = finished }
        for (mine, other) in zip(finished, base) where side > 0 {
          for (place, series) in followed.enumerated() {
            let (x, y) = (mine.outcome.series[series], other.outcome.series[series])
            for month in 0..<months { apart[side][place][month].add(x[month] - y[month]) }
          }
        }
      }
    }
    let sides = zip(models, sums).map { model, sum in
      RunResult(
        record: sum.record(of: model.scenario, request, isAllChance: false, drivers: []),
        table: sum.table)
    }
    return ScenarioComparison(
      sides: sides,
      differences: sides.indices.dropFirst().map { side in
        ComparedSide(
          metrics: PairedMetric.all(sides[side].table, minus: sides[0].table),
          months: zip(SeriesDifference.followed, apart[side]).map { SeriesDifference($0, $1) })
      })
  }
}
