// A paired comparison: two scenarios under common random numbers.

package import Simulation
internal import Statistics

/// One metric of a paired comparison: this scenario minus the other, future by future.
package struct PairedMetric: Sendable, Hashable {
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
  /// Share of pairs in which this scenario's value is larger (ties count half).
  package var shareLarger: Double

  /// One paired metric.
  package init(
    metric: Metric, pairs: Int, mean: Double, otherMean: Double, difference: Double,
    standardError: Double, p5: Double, p95: Double, shareLarger: Double
  ) {
    self.metric = metric
    self.pairs = pairs
    self.mean = mean
    self.otherMean = otherMean
    self.difference = difference
    self.standardError = standardError
    self.p5 = p5
    self.p95 = p95
    self.shareLarger = shareLarger
  }
}

extension PairedMetric {
  /// Pairs two columns; `nil` when fewer than two rows have both values.
  init?(_ metric: Metric, _ first: [Double?], _ second: [Double?]) {
    guard let summary = PairedSummary(first, second), let error = summary.standardError else {
      return nil
    }
    self.init(
      metric: metric, pairs: summary.pairs, mean: summary.mean, otherMean: summary.otherMean,
      difference: summary.difference, standardError: error, p5: summary.p5, p95: summary.p95,
      shareLarger: summary.shareLarger)
  }
}
