// What one trial says.

/// The metrics and series of one trial.
package struct TrialOutcome: Sendable, Hashable {
  /// In the order of `Metric.allCases`; `nil` is missing.
  package var metrics: [Double?]
  /// In the order of `Series.allCases`; one value a month end.
  package var series: [[Double]]
  /// Customers bought in the trial and their first churn, by month of purchase.
  package var cohorts: CohortTally
  /// Share of the blended CAC paid back by first-year buyers by the end of tenure months 1 … H − 12; `nil` is missing.
  package var payback: [Double]?

  /// What a trial says; without cohorts and payback where only metrics and series matter.
  package init(
    metrics: [Double?], series: [[Double]], cohorts: CohortTally = CohortTally(months: 0),
    payback: [Double]? = nil
  ) {
    self.metrics = metrics
    self.series = series
    self.cohorts = cohorts
    self.payback = payback
  }

  /// The value of one metric.
  package subscript(metric: Metric) -> Double? {
    metrics[Self.position[metric] ?? 0]
  }

  /// The largest size of a number that can be averaged: the square of any larger one, summed, may be none.
  static let largest = 1e140

  /// The name of the first metric, or else series, or the payback, that holds no number to compute with; `nil` when all do.
  var immeasurable: String? {
    func isMeasurable(_ value: Double) -> Bool { abs(value) <= Self.largest }
    for (metric, value) in zip(Metric.allCases, metrics) {
      if let value, !isMeasurable(value) { return metric.rawValue }
    }
    let immeasurable = zip(Series.allCases, series).first { !$0.1.allSatisfy(isMeasurable) }?.0
    if let immeasurable { return immeasurable.rawValue }
    return (payback ?? []).allSatisfy(isMeasurable) ? nil : "payback"
  }

  private static let position = Dictionary(
    uniqueKeysWithValues: Metric.allCases.enumerated().map { ($1, $0) })
}
