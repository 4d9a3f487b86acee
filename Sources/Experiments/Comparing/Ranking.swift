// Several scenarios in the order of one metric, and who cannot be told apart from the best.

package import Simulation
internal import Statistics

/// Scenarios, best mean first.
package struct Ranking: Sendable, Hashable {
  /// Which metric.
  package var metric: Metric
  /// Futures ranked: those in which every scenario has a value.
  package var futures: Int
  /// The scenarios, best first; equals in the order they were given.
  package var rows: [RankedScenario]

  /// Futures in which two or more are equally best.
  package var tied: Int { futures - rows.reduce(0) { $0 + $1.bestAlone } }

  /// Ranks the scenarios of a comparison by a metric of which one way is better.
  ///
  /// `nil` when fewer than two futures have a value in all scenarios.
  package init?(_ comparison: ScenarioComparison, by metric: Metric) {
    precondition(metric.betterWay != .neither, "a ranking by \(metric.rawValue)")
    guard let index = Metric.allCases.firstIndex(of: metric) else { return nil }
    let columns = comparison.sides.map { $0.table.metrics[index] }
    let futures = (0..<(columns.first?.count ?? 0)).filter { future in
      columns.allSatisfy { $0[future] != nil }
    }
    guard futures.count >= 2 else { return nil }
    let values = columns.map { column in futures.compactMap { column[$0] } }
    let means = values.map { Moments($0).mean ?? 0 }
    let sign = metric.betterWay == .more ? 1.0 : -1.0
    let order = means.indices.sorted { (-sign * means[$0], $0) < (-sign * means[$1], $1) }
    self.metric = metric
    self.futures = futures.count
    let best = Self.best(values.map { $0.map { sign * $0 } })
    let apart = Self.apart(values, isYesOrNo: metric == .outOfCash)
    let winner = order[0]
    rows = order.enumerated().map { place, side in
      let moments = Moments(values[side])
      let sorted = values[side].sorted()
      let toWinner = place == 0 ? nil : apart[side][winner]
      return RankedScenario(
        side: side, mean: means[side], standardError: moments.standardErrorOfMean ?? 0,
        p5: QuantileEstimate.quantile(ofSorted: sorted, 0.05),
        median: QuantileEstimate.quantile(ofSorted: sorted, 0.5),
        p95: QuantileEstimate.quantile(ofSorted: sorted, 0.95),
        shareBest: best[side].share / Double(futures.count),
        bestAlone: best[side].alone, bestOrEqual: best[side].orEqual,
        toWinner: toWinner?.difference, toWinnerError: toWinner?.error, adjustedP: toWinner?.p)
    }
  }

  /// How far two scenarios are apart.
  private struct Gap {
    var difference: Double
    var error: Double
    var p: Double
  }

  /// Every pair's gap, first index minus second. Who wins is itself seen in the futures, so Holm's correction goes
  /// over all pairs and not only over those with the winner: so it holds whoever that is.
  private static func apart(_ values: [[Double]], isYesOrNo: Bool) -> [[Gap?]] {
    var gaps = values.map { _ in [Gap?](repeating: nil, count: values.count) }
    let pairs = values.indices.flatMap { i in values.indices.filter { $0 > i }.map { (i, $0) } }
    let found = pairs.map { i, j in
      let differences = zip(values[i], values[j]).map { $0 - $1 }
      let moments = Moments(differences)
      let (mean, error) = (moments.mean ?? 0, moments.standardErrorOfMean ?? 0)
      let larger = differences.count { $0 > 0 }
      let smaller = differences.count { $0 < 0 }
      return Gap(
        difference: mean, error: error,
        p: isYesOrNo
          ? PairedTest.sign(larger: larger, smaller: smaller)
          : PairedTest.student(mean, standardError: error, pairs: moments.count))
    }
    for (pair, p) in zip(pairs.indices, HolmCorrection.adjusted(found.map(\.p))) {
      let ((i, j), gap) = (pairs[pair], found[pair])
      gaps[i][j] = Gap(difference: gap.difference, error: gap.error, p: p)
      gaps[j][i] = Gap(difference: -gap.difference, error: gap.error, p: p)
    }
    return gaps
  }

  /// In how many futures a scenario is the best.
  private struct Wins {
    /// A future with several best counts as a part of one.
    var share = 0.0
    var alone = 0
    var orEqual = 0
  }

  /// In how many futures each is the best.
  private static func best(_ values: [[Double]]) -> [Wins] {
    var wins = values.map { _ in Wins() }
    for future in 0..<(values.first?.count ?? 0) {
      let best = values.map { $0[future] }.max()
      let winners = values.indices.filter { values[$0][future] == best }
      for winner in winners {
        wins[winner].share += 1 / Double(winners.count)
        wins[winner].orEqual += 1
        if winners.count == 1 { wins[winner].alone += 1 }
      }
    }
    return wins
  }
}

/// One scenario of a ranking.
package struct RankedScenario: Sendable, Hashable {
  /// Which scenario of the comparison, from 0.
  package var side: Int
  /// Mean over the futures ranked.
  package var mean: Double
  /// Its standard error.
  package var standardError: Double
  /// 5 % quantile.
  package var p5: Double
  /// Median.
  package var median: Double
  /// 95 % quantile.
  package var p95: Double
  /// Share of futures in which it is the best; who is equally best shares the future.
  package var shareBest: Double
  /// Futures in which it alone is the best.
  package var bestAlone: Int
  /// Futures in which none is better.
  package var bestOrEqual: Int
  /// Mean difference to the winner; `nil` for the winner itself.
  package var toWinner: Double?
  /// Its standard error.
  package var toWinnerError: Double?
  /// The probability of such a difference if there were none, corrected for all pairs (Holm).
  package var adjustedP: Double?

  /// Whether it is told apart from the winner; the winner is not.
  package var isBehind: Bool { (adjustedP ?? 1) < PairedMetric.level }
}
