// What one trial says.

/// The metrics and series of one trial.
package struct TrialOutcome: Sendable, Hashable {
  /// In the order of `Metric.allCases`; `nil` is missing.
  package var metrics: [Double?]
  /// In the order of `Series.allCases`; one value a month end.
  package var series: [[Double]]

  /// The value of one metric.
  package subscript(metric: Metric) -> Double? {
    metrics[Self.position[metric] ?? 0]
  }

  /// The largest size of a number that can be averaged: the square of any larger one, summed, may be none.
  static let largest = 1e140

  /// The name of the first metric, or else series, that holds no number to compute with; `nil` when all do.
  var immeasurable: String? {
    func isMeasurable(_ value: Double) -> Bool { abs(value) <= Self.largest }
    for (metric, value) in zip(Metric.allCases, metrics) {
      if let value, !isMeasurable(value) { return metric.rawValue }
    }
    return zip(Series.allCases, series).first { !$0.1.allSatisfy(isMeasurable) }?.0.rawValue
  }

  private static let position = Dictionary(
    uniqueKeysWithValues: Metric.allCases.enumerated().map { ($1, $0) })
}
