// How a metric lies over the futures: its middle and 9 in 10, with the digits their error allows.

internal import Experiments
internal import Simulation
internal import Statistics

/// The middle and the ends of "9 in 10 futures" of one metric.
struct Spread {
  /// 5 % of futures lie below.
  var low: Double
  /// The median.
  var middle: Double
  /// 95 % lie below.
  var high: Double
  /// A rough standard error of these quantiles; `nil` when nothing varies.
  var error: Double?

  /// The spread of a summary; `nil` when no future has a value.
  ///
  /// The error, `QuantileEstimate.roughError`, only decides how many digits are told.
  init?(_ summary: MetricSummary) {
    guard let quantiles = summary.quantiles, summary.count > 0 else { return nil }
    self.init(low: quantiles.p5, middle: quantiles.p50, high: quantiles.p95, count: summary.count)
    // People, too, where a quantile lies between two futures.
    if summary.metric.unit == .count && middle >= 10 { error = error.map { max($0, 1) } }
  }

  /// Three quantiles of `count` futures.
  init(low: Double, middle: Double, high: Double, count: Int) {
    self.low = low
    self.middle = middle
    self.high = high
    // Quantiles of what is counted (customers, months) are whole, and have no fractions to tell.
    let isWhole = [low, middle, high].allSatisfy { $0 == $0.rounded() }
    error = QuantileEstimate.roughError(p5: low, p95: high, count: count)
      .map { max($0, isWhole ? 1 : 0) }
  }

  /// The spread of an increasing function of the metric.
  func mapped(count: Int, _ transform: (Double) -> Double) -> Spread {
    Spread(low: transform(low), middle: transform(middle), high: transform(high), count: count)
  }
}
