// The chance that a count of successes is unusually high.

internal import CGSL

/// Tails of the binomial distribution.
package enum BinomialTail {
  /// P(X > `count`) for the successes X among `trials` ≥ 0 with chance `share` from 0 to 1 each.
  package static func above(_ count: Int, of trials: Int, share: Double) -> Double {
    precondition(trials >= 0 && trials <= Int(UInt32.max), "\(trials) trials")
    precondition((0...1).contains(share), "a share of \(share)")
    if count < 0 { return 1 }
    if count >= trials { return 0 }
    LibraryErrors.areReturned()
    return gsl_cdf_binomial_Q(UInt32(count), share, UInt32(trials))
  }
}
