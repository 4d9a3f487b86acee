// The gamma law: the regularised incomplete gamma functions and their inverse.
//
// Large shapes near the mean by the normal limit, else the power series below the mean and the continued fraction
// above it (W. H. Press et al., Numerical Recipes, 6.2), each of which gives the smaller of the two probabilities or
// close to it. Relative error about 1e-13 of the smaller one (1e-12 with exponents of hundreds).

/// A gamma law with scale 1.
package struct GammaDistribution: Sendable {
  /// The shape, which is also mean and variance; above 0.
  package let shape: Double
  private let limit: NormalLimit?

  /// The law with a shape above 0, up to 10¹⁵.
  package init(shape: Double) {
    precondition(shape > 0 && shape < .infinity, "a gamma law has a shape above 0")
    self.shape = shape
    limit = shape >= NormalLimit.smallestShape ? NormalLimit(shape: shape, other: 1) : nil
  }

  /// P(shape, x): the probability of at most `x`.
  package func cumulative(_ x: Double) -> Double { sides(x).below }

  /// Q(shape, x): the probability of more than `x`.
  package func exceedance(_ x: Double) -> Double { sides(x).above }

  /// The number below which probability `p` lies; 0 and ∞ at the ends.
  ///
  /// About ten evaluations of the cumulative distribution.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    let z = StandardNormal.quantile(p)
    // E. B. Wilson, M. M. Hilferty, PNAS 17, 1931; near 0 the leading term of the series.
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    let low = Double.exp((Double.log(p) + Double.logGamma(shape + 1)) / shape)
    let guess = root > 0.3 && shape > 0.1 ? shape * root * root * root : low
    return QuantileSearch.quantile(
      p, near: guess, spread: 0.01 * min(guess, shape.squareRoot()),
      within: 0...Double.greatestFiniteMagnitude
    ) { sides($0) }
  }

  private func sides(_ x: Double) -> (below: Double, above: Double) {
    if x.isNaN { return (x, x) }
    if x <= 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    let mu = (x - shape) / shape
    if let limit {
      let exponent = shape * GammaFunction.beyondLogarithm(mu)
      let eta = (2 * exponent / shape).squareRoot()
      if eta <= NormalLimit.furthest {
        // The smaller side is computed, the other is what is left.
        let side = limit.cumulative(mu < 0 ? -eta : eta, exponent: exponent)
        if mu < 0 { return (side, 1 - side) }
        let above = limit.exceedance(eta, exponent: exponent)
        return (1 - above, above)
      }
    }
    if x < shape + 1 {
      let below = min(1, GammaFunction.poisson(shape, x) * series(x))
      return (below, 1 - below)
    }
    let above = min(1, GammaFunction.poisson(shape, x) * shape * fraction(x))
    return (1 - above, above)
  }

  /// Σ xⁿ/((a + 1)…(a + n)), for x < a + 1.
  private func series(_ x: Double) -> Double {
    var (term, sum, divisor) = (1.0, 1.0, shape)
    for _ in 0..<100_000 {
      divisor += 1
      term *= x / divisor
      sum += term
      if term < sum * 0x1p-54 { break }
    }
    return sum
  }

  /// Γ(a, x)/(xᵃ exp(−x)) by Lentz's method, for x ≥ a + 1.
  private func fraction(_ x: Double) -> Double {
    var b = x + 1 - shape
    var c = 1e300
    var d = 1 / b
    var product = d
    for n in 1...100_000 {
      let numerator = -Double(n) * (Double(n) - shape)
      b += 2
      d = 1 / nonzero(numerator * d + b)
      c = nonzero(b + numerator / c)
      product *= d * c
      if abs(d * c - 1) < 0x1p-52 { break }
    }
    return product
  }

  private func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
