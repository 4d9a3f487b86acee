// How often a count strays beyond a threshold by chance alone.

internal import CGSL

/// Tails of the Poisson distribution: what a rule on counts ("fewer than 2 logins a week") flags where nothing is
/// wrong.
package enum PoissonTail {
  /// P(X < `threshold`) for counts of mean `mean`, at least 0.
  package static func below(_ threshold: Int, mean: Double) -> Double {
    check(mean)
    guard threshold > 0 else { return 0 }
    guard mean > 0 else { return 1 }
    return gsl_cdf_poisson_P(UInt32(clamping: threshold - 1), mean)
  }

  /// P(X > `threshold`) for counts of mean `mean`, at least 0.
  package static func above(_ threshold: Int, mean: Double) -> Double {
    check(mean)
    guard threshold >= 0 else { return 1 }
    guard mean > 0 else { return 0 }
    return gsl_cdf_poisson_Q(UInt32(clamping: threshold), mean)
  }

  private static func check(_ mean: Double) {
    precondition(mean >= 0 && mean.isFinite, "a Poisson distribution of mean \(mean)")
    LibraryErrors.areReturned()
  }
}
