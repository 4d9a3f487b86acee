// Poisson counts by inversion of one uniform number: monotone in the mean, so with the same luck one more lead
// expected never means fewer arriving.

internal import Numerics

/// Counts of independent events, from a uniform number.
package enum PoissonInversion {
  /// The smallest count whose cumulative probability is at least `u`: Poisson's quantile.
  ///
  /// - Parameters:
  ///   - mean: expected count, ≥ 0 and finite.
  ///   - u: a probability, 0 < u < 1.
  /// - Returns: the count.
  package static func count(mean: Double, at u: Double) -> Int {
    PoissonDistribution.quantile(u, mean: mean)
  }
}
