// The single futures, for files and drivers.

/// The single futures of a run, as columns.
package struct TrialTable: Sendable {
  /// Paths of the uncertain inputs, ascending.
  package var inputPaths: [String]
  /// For each input, its value in each future (engine's unit).
  package var inputs: [[Double]]
  /// For each metric, its value in each future; `nil` is missing.
  package var metrics: [[Double?]]
  /// Futures kept: at most 100,000, the first ones.
  package var rows: Int { metrics.first?.count ?? 0 }

  /// A table of columns.
  package init(inputPaths: [String], inputs: [[Double]], metrics: [[Double?]]) {
    self.inputPaths = inputPaths
    self.inputs = inputs
    self.metrics = metrics
  }
}
