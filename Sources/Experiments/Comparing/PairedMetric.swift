// A paired comparison: two scenarios under common random numbers.

package import Simulation
internal import Statistics

/// One metric of a paired comparison: this scenario minus the other, future by future.
package struct PairedMetric: Sendable, Hashable {
  /// The chance of calling any difference real where there is none, over all metrics of a comparison.
  package static let level = 0.05

  /// Which metric.
  package var metric: Metric
  /// Pairs in which both sides have a value.
  package var pairs: Int
  /// Mean of this scenario over the pairs.
  package var mean: Double
  /// Mean of the other scenario over the pairs.
  package var otherMean: Double
  /// Mean difference, this minus the other.
  package var difference: Double
  /// Standard error of the mean difference.
  package var standardError: Double
  /// 5 % quantile of the difference.
  package var p5: Double
  /// 95 % quantile of the difference.
  package var p95: Double
  /// Pairs in which this scenario's value is larger.
  package var larger: Int
  /// Pairs in which it is smaller; in the rest both are equal.
  package var smaller: Int
  /// This mean as a multiple of the other; `nil` where the other is 0 or the sign is not one and the same.
  package var ratio: Double?
  /// Its standard error.
  package var ratioError: Double?
  /// How many times more futures the same precision would cost without common luck; `nil` when the difference is
  /// the same in all futures.
  package var varianceReduction: Double?
  /// The probability of a mean difference this large if there were none, corrected for the number of metrics judged.
  package var adjustedP: Double

  /// One paired metric.
  package init(
    metric: Metric, pairs: Int, mean: Double, otherMean: Double, difference: Double,
    standardError: Double, p5: Double, p95: Double, larger: Int, smaller: Int,
    ratio: Double? = nil, ratioError: Double? = nil,
    varianceReduction: Double? = nil, adjustedP: Double
  ) {
    self.metric = metric
    self.pairs = pairs
    self.mean = mean
    self.otherMean = otherMean
    self.difference = difference
    self.standardError = standardError
    self.p5 = p5
    self.p95 = p95
    self.larger = larger
    self.smaller = smaller
    self.ratio = ratio
    self.ratioError = ratioError
    self.varianceReduction = varianceReduction
    self.adjustedP = adjustedP
  }

  /// Share of pairs in which this scenario's value is larger (ties count half).
  package var shareLarger: Double { (1 + Double(larger - smaller) / Double(pairs)) / 2 }

  /// Whether a difference can be told at all.
  package var isTold: Bool { adjustedP < Self.level }

  /// Futures in which this scenario is better; `nil` where neither way is.
  package var better: Int? {
    switch metric.betterWay {
    case .more: larger
    case .less: smaller
    case .neither: nil
    }
  }

  /// Futures in which this scenario is worse; `nil` where neither way is.
  package var worse: Int? { better.map { larger + smaller - $0 } }

  /// Futures in which both are equal.
  package var equal: Int { pairs - larger - smaller }

  /// Whether so many futures are equal, more than 1 %, that those that are not better are not all worse.
  package var hasTies: Bool { 100 * equal > pairs }

  /// Whether this scenario is better (true) or worse; `nil` where no difference can be told or neither way is good.
  package var isBetter: Bool? {
    guard isTold, metric.betterWay != .neither else { return nil }
    return (difference > 0) == (metric.betterWay == .more)
  }
}

extension PairedMetric {
  /// Pairs two columns; `nil` when fewer than two rows have both values.
  ///
  /// The p-value is not corrected yet. It is Student's, but for what is a yes or no: that has the exact sign test.
  init?(_ metric: Metric, _ first: [Double?], _ second: [Double?]) {
    guard let summary = PairedSummary(first, second), let error = summary.standardError else {
      return nil
    }
    self.init(
      metric: metric, pairs: summary.pairs, mean: summary.mean, otherMean: summary.otherMean,
      difference: summary.difference, standardError: error, p5: summary.p5, p95: summary.p95,
      larger: summary.larger, smaller: summary.smaller, ratio: summary.ratio?.value,
      ratioError: summary.ratio?.standardError,
      varianceReduction: summary.varianceReduction,
      adjustedP: metric == .outOfCash
        ? PairedTest.sign(larger: summary.larger, smaller: summary.smaller)
        : PairedTest.student(summary.difference, standardError: error, pairs: summary.pairs))
  }

  /// Every metric that both tables have, their p-values corrected for being many (Holm).
  ///
  /// Row i of both must be the same future. With fewer rows in one of them the rest of the other is left out.
  package static func all(_ first: TrialTable, minus second: TrialTable) -> [PairedMetric] {
    let rows = min(first.rows, second.rows)
    var paired = Metric.allCases.enumerated().compactMap { index, metric in
      PairedMetric(
        metric, Array(first.metrics[index].prefix(rows)), Array(second.metrics[index].prefix(rows)))
    }
    for (index, p) in HolmCorrection.adjusted(paired.map(\.adjustedP)).enumerated() {
      paired[index].adjustedP = p
    }
    return paired
  }
}
