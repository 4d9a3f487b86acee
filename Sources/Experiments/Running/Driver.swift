// What an uncertain input does to a metric.

package import Simulation

/// What one uncertain input does to one metric, read off the run itself.
package struct Driver: Sendable, Hashable {
  /// The input's path.
  package var path: String
  /// The metric.
  package var metric: Metric
  /// Spearman's rank correlation over the futures in which the metric has a value.
  package var rankCorrelation: Double
  /// The input's 10 % quantile among the futures, in the engine's unit.
  package var lowValue: Double
  /// The input's 90 % quantile.
  package var highValue: Double
  /// The metric's mean over the futures whose input is in its lowest tenth.
  package var meanWhenLow: Double
  /// The metric's mean over the futures whose input is in its highest tenth.
  package var meanWhenHigh: Double
  /// Standard error of the difference of the two means.
  package var differenceError: Double
  /// Whether the input's value is our default (or `unknown`) and not the user's.
  package var isOurDefault: Bool

  /// A driver.
  package init(
    path: String, metric: Metric, rankCorrelation: Double, lowValue: Double, highValue: Double,
    meanWhenLow: Double, meanWhenHigh: Double, differenceError: Double, isOurDefault: Bool
  ) {
    self.path = path
    self.metric = metric
    self.rankCorrelation = rankCorrelation
    self.lowValue = lowValue
    self.highValue = highValue
    self.meanWhenLow = meanWhenLow
    self.meanWhenHigh = meanWhenHigh
    self.differenceError = differenceError
    self.isOurDefault = isOurDefault
  }
}
