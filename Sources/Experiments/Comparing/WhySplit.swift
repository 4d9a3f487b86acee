// Why two scenarios differ: the change of each metric, split over the keys that differ.

package import Simulation

/// The split of every metric's change.
package struct WhySplit: Sendable, Hashable {
  /// The keys that differ, in the order of the parts.
  package var keys: [DifferingKey]
  /// The first futures of the comparison that were split.
  package var futures: Int
  /// Whether all combinations of keys were simulated, and not a sample of orders.
  package var isExact: Bool
  /// Hybrids simulated.
  package var hybrids: Int
  /// One split a metric; metrics with too few futures in which all hybrids have a value are left out.
  package var metrics: [MetricSplit]
  /// Why there is no split; then `metrics` is empty.
  package var failure: HybridFailure?

  /// A split.
  package init(
    keys: [DifferingKey], futures: Int, isExact: Bool, hybrids: Int, metrics: [MetricSplit],
    failure: HybridFailure? = nil
  ) {
    self.keys = keys
    self.futures = futures
    self.isExact = isExact
    self.hybrids = hybrids
    self.metrics = metrics
    self.failure = failure
  }
}

/// A combination of keys that cannot be simulated.
package struct HybridFailure: Error, Hashable, Sendable {
  /// The paths of the keys taken from the second scenario; the rest is the first's.
  package var taken: [String]
  /// What cannot be done, in one sentence without its end.
  package var message: String

  /// A failure of the hybrid with these keys.
  package init(taken: [String], message: String) {
    self.taken = taken
    self.message = message
  }
}

/// The change of one metric, split.
package struct MetricSplit: Sendable, Hashable {
  /// Which metric.
  package var metric: Metric
  /// Futures that were split: those in which every hybrid has a value.
  package var futures: Int
  /// The mean change over these futures, which the parts sum to.
  package var whole: Double
  /// Its standard error.
  package var wholeError: Double
  /// One part a key.
  package var parts: [SplitPart]

  /// A split of a metric.
  package init(
    metric: Metric, futures: Int, whole: Double, wholeError: Double, parts: [SplitPart]
  ) {
    self.metric = metric
    self.futures = futures
    self.whole = whole
    self.wholeError = wholeError
    self.parts = parts
  }
}

/// What one key adds to a change.
package struct SplitPart: Sendable, Hashable {
  /// Its mean part.
  package var difference: Double
  /// Its standard error.
  package var standardError: Double
  /// The probability of a part this large if there were none, corrected for all parts of the metric (Holm).
  package var adjustedP: Double

  /// A part.
  package init(difference: Double, standardError: Double, adjustedP: Double) {
    self.difference = difference
    self.standardError = standardError
    self.adjustedP = adjustedP
  }

  /// Whether it is more than noise.
  package var isTold: Bool { adjustedP < PairedMetric.level }
}
