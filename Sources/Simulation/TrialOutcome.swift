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

  private static let position = Dictionary(
    uniqueKeysWithValues: Metric.allCases.enumerated().map { ($1, $0) })
}
