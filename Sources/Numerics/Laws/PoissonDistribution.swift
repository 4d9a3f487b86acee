// Poisson's law of counts, with a quantile that rises with the mean: one more expected never means fewer.

/// The law of how many independent events happen when `mean` of them are expected.
package enum PoissonDistribution {
  /// The probability of exactly `count` events; relative error about 1e-15, 1e-13 where the exponent is in the hundreds.
  package static func probability(of count: Int, mean: Double) -> Double {
    count < 0 ? 0 : GammaFunction.poisson(Double(count), mean)
  }

  /// The probability of at most `count` events.
  package static func cumulative(_ count: Int, mean: Double) -> Double {
    if count < 0 { return 0 }
    // P(N ≤ n) = Q(n + 1, mean), a gamma law's.
    return mean == 0 ? 1 : GammaDistribution(shape: Double(count) + 1).exceedance(mean)
  }

  /// The smallest count whose cumulative probability is at least `u`.
  ///
  /// Below a mean of 30 it sums from zero; above, it starts at the Cornish–Fisher estimate (within a few counts) and
  /// steps. Error of the cumulative probability about 1e-13. Above a mean of 10¹² the Cornish–Fisher expansion itself
  /// is within 1e-5 of a count.
  ///
  /// - Parameters:
  ///   - u: a probability, 0 < u < 1.
  ///   - mean: expected count, ≥ 0 and finite.
  /// - Returns: the count.
  package static func quantile(_ u: Double, mean: Double) -> Int {
    precondition(mean >= 0 && mean < .infinity, "a Poisson mean is finite and not negative")
    if mean == 0 { return 0 }
    if mean < 30 {
      var count = 0
      var probability = Double.exp(-mean)
      var cumulative = probability
      while cumulative < u && count < 1000 {
        count += 1
        probability *= mean / Double(count)
        cumulative += probability
      }
      return count
    }
    let z = StandardNormal.quantile(u)
    let estimate = mean + mean.squareRoot() * z + (z * z - 1) / 6
    if mean > 1e12 {
      // P(N ≤ n) is the continuous law at n + ½.
      let corrected = estimate + (z - z * z * z) / (72 * mean.squareRoot()) - 0.5
      return Int(corrected) + (corrected > Double(Int(corrected)) ? 1 : 0)
    }
    var count = Int(max(0, estimate))
    if cumulative(count, mean: mean) >= u {
      while count > 0, cumulative(count - 1, mean: mean) >= u { count -= 1 }
    } else {
      repeat { count += 1 } while cumulative(count, mean: mean) < u
    }
    return count
  }
}
