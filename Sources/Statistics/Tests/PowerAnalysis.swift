// How many customers it takes to tell two shares apart.
//
// Two groups of n, tested two-sided with the pooled normal test: with d = |p₁ − p₂|, p̄ = (p₁ + p₂)/2,
// s₀ = √(2p̄(1 − p̄)) where nothing changed and s₁ = √(p₁(1 − p₁) + p₂(1 − p₂)) where it did, the test finds the
// change with probability Φ((d√n − z s₀)/s₁), z the 1 − α/2 quantile of the normal distribution. Solved for n:
// n = ((z s₀ + z_power s₁)/d)². Fleiss, Levin & Paik (2003), "Statistical Methods for Rates and Proportions", 3rd ed.,
// eq. 4.14; the same as R's power.prop.test, which also neglects being significant in the wrong direction.

internal import CGSL

/// Sample sizes for comparing two shares, and what a sample can show.
package enum PowerAnalysis {
  /// Customers needed in each group to find the change from `p1` to `p2`, unrounded: whoever plans rounds up.
  ///
  /// - Parameters:
  ///   - p1: the share in one group, 0 to 1.
  ///   - p2: the share in the other, 0 to 1.
  ///   - power: how often the change shall be found, above `level`/2 and below 1.
  ///   - level: how often a change shall be "found" where there is none, between 0 and 1.
  /// - Returns: customers per group; infinite when the shares are equal.
  package static func customersPerGroup(
    _ p1: Double, _ p2: Double, power: Double = 0.8, level: Double = 0.05
  ) -> Double {
    let spread = Spread(p1, p2, level: level)
    precondition(power > level / 2 && power < 1, "a power of \(power) at a level of \(level)")
    guard p1 != p2 else { return .infinity }
    let reach = spread.z * spread.same + gsl_cdf_ugaussian_Pinv(power) * spread.different
    return reach * reach / ((p1 - p2) * (p1 - p2))
  }

  /// How often groups of `customers` each find the change from `p1` to `p2`; `level`/2 when there is none.
  ///
  /// `customers` is above 0 and need not be whole. Between the sure shares 0 and 1 the answer is 0 or 1.
  package static func power(
    _ p1: Double, _ p2: Double, customersPerGroup customers: Double, level: Double = 0.05
  ) -> Double {
    let spread = Spread(p1, p2, level: level)
    precondition(customers > 0, "\(customers) customers a group")
    let excess = abs(p1 - p2) * customers.squareRoot() - spread.z * spread.same
    guard spread.different > 0 else { return p1 == p2 ? level / 2 : excess > 0 ? 1 : 0 }
    return gsl_cdf_ugaussian_P(excess / spread.different)
  }

  /// The share nearest to `p1` that groups of `customers` each can tell from it.
  ///
  /// - Parameters:
  ///   - p1: the share to be told from, 0 to 1.
  ///   - lower: whether to look below `p1` (else above).
  ///   - customers: in each group, above 0.
  ///   - power: how often the change shall be found.
  ///   - level: how often a change shall be "found" where there is none.
  /// - Returns: the share; `nil` when even the end of the scale cannot be told from `p1`.
  package static func detectableShare(
    from p1: Double, lower: Bool, customersPerGroup customers: Double, power: Double = 0.8,
    level: Double = 0.05
  ) -> Double? {
    precondition(customers > 0, "\(customers) customers a group")
    let end = lower ? 0.0 : 1.0
    guard p1 != end, customersPerGroup(p1, end, power: power, level: level) <= customers
    else { return nil }
    // The needed number falls as the shares part, so the boundary is bracketed.
    var (near, far) = (p1, end)
    while true {
      let middle = near + (far - near) / 2
      guard middle != near && middle != far else { return far }
      if customersPerGroup(p1, middle, power: power, level: level) <= customers {
        far = middle
      } else {
        near = middle
      }
    }
  }

  // Standard deviations of a difference of single customers, and the critical value.
  private struct Spread {
    let (same, different, z): (Double, Double, Double)

    init(_ p1: Double, _ p2: Double, level: Double) {
      precondition((0...1).contains(p1) && (0...1).contains(p2), "shares of \(p1) and \(p2)")
      precondition(level > 0 && level < 1, "a level of \(level)")
      let mean = (p1 + p2) / 2
      same = (2 * mean * (1 - mean)).squareRoot()
      different = (p1 * (1 - p1) + p2 * (1 - p2)).squareRoot()
      z = gsl_cdf_ugaussian_Qinv(level / 2)
    }
  }
}
