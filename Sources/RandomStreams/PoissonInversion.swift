// Poisson counts from one uniform number, monotone in the mean: more leads expected never means fewer arriving.

internal import CGSL

/// The quantile function of the Poisson distribution.
package enum PoissonInversion {
  /// The smallest count whose cumulative probability is at least `u`.
  ///
  /// Below a mean of 30 it sums from zero; above, it starts at the Cornish–Fisher estimate (within a few counts) and
  /// steps. Error of the cumulative probability about 1e-13. Above a mean of 10⁶ the library's gamma function gives
  /// out in the tails; there the Cornish–Fisher expansion is itself within 1e-5 of a count.
  ///
  /// - Parameters:
  ///   - mean: expected count, ≥ 0 and finite.
  ///   - u: a probability, 0 < u < 1.
  /// - Returns: the count.
  package static func count(mean: Double, at u: Double) -> Int {
    precondition(
      mean >= 0 && mean.isFinite, "a Poisson mean is finite and not negative, got \(mean)")
    if mean == 0 { return 0 }
    if mean < 30 {
      var count = 0
      var probability = gsl_ran_poisson_pdf(0, mean)
      var cumulative = probability
      while cumulative < u && count < 1000 {
        count += 1
        probability *= mean / Double(count)
        cumulative += probability
      }
      return count
    }
    let z = gsl_cdf_ugaussian_Pinv(u)
    let estimate = mean + mean.squareRoot() * z + (z * z - 1) / 6
    if mean > 1e6 {
      // P(N ≤ n) is the continuous law at n + ½.
      return Int((estimate + (z - z * z * z) / (72 * mean.squareRoot()) - 0.5).rounded(.up))
    }
    var count = max(0, estimate.rounded(.down))
    // P(N ≤ n) = Q(n + 1, mean): the regularised gamma function, valid beyond 32-bit counts.
    var cumulative = gsl_cdf_gamma_Q(mean, count + 1, 1)
    if cumulative >= u {
      while count > 0 {
        let below = gsl_cdf_gamma_Q(mean, count, 1)
        if below < u { break }
        count -= 1
        cumulative = below
      }
    } else {
      while cumulative < u {
        count += 1
        cumulative = gsl_cdf_gamma_Q(mean, count + 1, 1)
      }
    }
    return Int(count)
  }
}
