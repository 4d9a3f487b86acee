// The other side of a comparison, as it is kept with a run.

package import Experiments

/// What a run was compared against, and how they differ.
package struct RunComparison: Hashable, Sendable {
  /// The other scenario's name.
  package var otherName: String
  /// The other scenario's digest.
  package var otherDigest: String
  /// The paired metrics, this run minus the other; a metric without pairs is left out.
  package var metrics: [PairedMetric]

  /// A comparison with a scenario.
  package init(otherName: String, otherDigest: String, metrics: [PairedMetric]) {
    self.otherName = otherName
    self.otherDigest = otherDigest
    self.metrics = metrics
  }
}
