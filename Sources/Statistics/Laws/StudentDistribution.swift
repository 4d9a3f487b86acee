// Student's t distribution: what the mean of a few numbers is measured with.

internal import CGSL

/// Quantiles and tails of Student's t distribution (Student 1908, Biometrika 6:1–25).
package enum StudentDistribution {
  /// The t with P(T ≤ t) = `p`, 0 < `p` < 1, for `degrees` > 0 of freedom, which need not be whole.
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    precondition(p > 0 && p < 1, "a t quantile at \(p)")
    precondition(degrees > 0 && degrees.isFinite, "a t distribution with \(degrees) degrees")
    LibraryErrors.areReturned()
    let quantile = gsl_cdf_tdist_Pinv(p, degrees)
    precondition(quantile.isFinite, "the \(p) quantile of t(\(degrees)) is \(quantile)")
    return quantile
  }

  /// P(|T| ≥ |`t`|): how often chance alone strays this far.
  package static func twoSidedProbability(_ t: Double, degrees: Double) -> Double {
    precondition(degrees > 0 && degrees.isFinite, "a t distribution with \(degrees) degrees")
    precondition(!t.isNaN, "a t of \(t)")
    LibraryErrors.areReturned()
    return min(1, 2 * gsl_cdf_tdist_Q(abs(t), degrees))
  }
}
