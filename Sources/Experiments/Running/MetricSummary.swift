// One metric or series over all futures.

package import Simulation

/// One metric over all futures.
package struct MetricSummary: Sendable, Hashable {
  /// Which metric.
  package var metric: Metric
  /// Futures in which it has a value.
  package var count: Int
  /// Futures in which it is missing (x/0).
  package var missing: Int
  /// Mean over the futures with a value; `nil` when there is none (so the figures below).
  package var mean: Double?
  /// Monte Carlo standard error of the mean; needs two values.
  package var standardError: Double?
  /// Standard deviation between futures; needs two values.
  package var standardDeviation: Double?
  /// The 5 %, 25 %, 50 %, 75 % and 95 % quantiles.
  package var quantiles: Quantiles?
  /// Counts in equal bins; empty when there is no value.
  package var histogram: HistogramRecord
  /// Chance's share of the variance, with a 95 % interval; `nil` when nothing varies or too few pairs were run.
  package var chanceShare: ChanceShare?

  /// A summary.
  package init(
    metric: Metric, count: Int, missing: Int, mean: Double? = nil, standardError: Double? = nil,
    standardDeviation: Double? = nil, quantiles: Quantiles? = nil,
    histogram: HistogramRecord = HistogramRecord(edges: [], counts: []),
    chanceShare: ChanceShare? = nil
  ) {
    self.metric = metric
    self.count = count
    self.missing = missing
    self.mean = mean
    self.standardError = standardError
    self.standardDeviation = standardDeviation
    self.quantiles = quantiles
    self.histogram = histogram
    self.chanceShare = chanceShare
  }
}

/// Five quantiles that describe a spread.
package struct Quantiles: Sendable, Hashable {
  /// 5 % of futures lie below.
  package var p5: Double
  /// A quarter lies below.
  package var p25: Double
  /// The median.
  package var p50: Double
  /// Three quarters lie below.
  package var p75: Double
  /// 95 % lie below.
  package var p95: Double

  /// Five quantiles in ascending order.
  package init(p5: Double, p25: Double, p50: Double, p75: Double, p95: Double) {
    self.p5 = p5
    self.p25 = p25
    self.p50 = p50
    self.p75 = p75
    self.p95 = p95
  }
}

/// Counts between edges; `edges.count == counts.count + 1`, or both empty.
package struct HistogramRecord: Sendable, Hashable {
  /// Bin edges in ascending order.
  package var edges: [Double]
  /// Futures per bin.
  package var counts: [Int]

  /// A histogram.
  package init(edges: [Double], counts: [Int]) {
    self.edges = edges
    self.counts = counts
  }
}

/// How much of a metric's variance is chance, the rest being ignorance of the inputs.
package struct ChanceShare: Sendable, Hashable {
  /// The estimate, 0 to 1.
  package var estimate: Double
  /// Lower end of the 95 % interval.
  package var low: Double
  /// Upper end of the 95 % interval.
  package var high: Double

  /// A share with its interval.
  package init(estimate: Double, low: Double, high: Double) {
    self.estimate = estimate
    self.low = low
    self.high = high
  }
}

/// One month of a fan.
package struct SeriesMonth: Sendable, Hashable {
  /// Mean over the futures.
  package var mean: Double
  /// The quantiles at this month end.
  package var quantiles: Quantiles

  /// One month end.
  package init(mean: Double, quantiles: Quantiles) {
    self.mean = mean
    self.quantiles = quantiles
  }
}

/// A quantity over the months, as a fan.
package struct SeriesSummary: Sendable, Hashable {
  /// Which series.
  package var series: Series
  /// Month ends 1…H.
  package var months: [SeriesMonth]

  /// A fan.
  package init(series: Series, months: [SeriesMonth]) {
    self.series = series
    self.months = months
  }
}
