// The beta law: the regularised incomplete beta function and its inverse.
//
// Large shapes near the mean by the normal limit, else the continued fraction of A. R. DiDonato and A. H. Morris (ACM
// TOMS 18, 1992, algorithm 708), on whichever side it converges faster. Relative error about 1e-14 in the body, 1e-12
// with exponents of hundreds.

/// A beta law on the numbers from 0 to 1.
package struct BetaDistribution: Sendable {
  /// The first shape, above 0: the weight of 1.
  package let alpha: Double
  /// The second shape, above 0: the weight of 0.
  package let beta: Double
  private let limit: NormalLimit?

  /// The law with shapes above 0, up to 10¹².
  package init(alpha: Double, beta: Double) {
    precondition(
      alpha > 0 && beta > 0 && alpha + beta < .infinity, "a beta law has shapes above 0")
    (self.alpha, self.beta) = (alpha, beta)
    let smaller = min(alpha, beta)
    limit =
      smaller >= NormalLimit.smallestShape
      ? NormalLimit(shape: smaller, other: max(alpha, beta) / (alpha + beta)) : nil
  }

  /// I_x(alpha, beta): the probability of at most `x`.
  package func cumulative(_ x: Double) -> Double { sides(x).below }

  /// 1 − I_x(alpha, beta): the probability of more than `x`.
  package func exceedance(_ x: Double) -> Double { sides(x).above }

  /// The number below which probability `p` lies; 0 and 1 at the ends.
  ///
  /// About ten evaluations of the cumulative distribution.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    let mean = alpha / (alpha + beta)
    let deviation = (mean * (1 - mean) / (alpha + beta + 1)).squareRoot()
    let guess = min(1, max(0, alpha > 1 && beta > 1 ? central(p) : outer(p)))
    return QuantileSearch.quantile(
      p, near: guess, spread: 0.02 * min(deviation, min(guess, 1 - guess)), within: 0...1
    ) { sides($0) }
  }

  /// A guess for shapes above 1: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.5.22.
  private func central(_ p: Double) -> Double {
    let z = StandardNormal.quantile(p)
    let (a, b) = (1 / (2 * alpha - 1), 1 / (2 * beta - 1))
    let lambda = (z * z - 3) / 6
    let h = 2 / (a + b)
    let w = -z * max(0, h + lambda).squareRoot() / h - (b - a) * (lambda + 5.0 / 6 - 2 / (3 * h))
    return alpha / (alpha + beta * Double.exp(2 * w))
  }

  /// A guess for other shapes: the law is nearly a power at either end (Numerical Recipes, 6.14.11).
  private func outer(_ p: Double) -> Double {
    let left = Double.exp(alpha * Double.log(alpha / (alpha + beta))) / alpha
    let right = Double.exp(beta * Double.log(beta / (alpha + beta))) / beta
    let sum = left + right
    return p < left / sum
      ? Double.pow(alpha * sum * p, 1 / alpha) : 1 - Double.pow(beta * sum * (1 - p), 1 / beta)
  }

  private func sides(_ x: Double) -> (below: Double, above: Double) {
    if x.isNaN { return (x, x) }
    if x <= 0 { return (0, 1) }
    if x >= 1 { return (1, 0) }
    let distance = relativeDistance(x)
    if let limit {
      let exponent =
        alpha * GammaFunction.beyondLogarithm(distance / alpha)
        + beta * GammaFunction.beyondLogarithm(-distance / beta)
      let eta = (2 * exponent / min(alpha, beta)).squareRoot()
      if eta <= NormalLimit.furthest {
        // The limit is that of the smaller shape: seen from 1, where that is beta.
        let mirrored = alpha > beta
        let lower = distance < 0
        let side =
          lower != mirrored
          ? limit.cumulative(-eta, exponent: exponent) : limit.exceedance(eta, exponent: exponent)
        return lower ? (side, 1 - side) : (1 - side, side)
      }
    }
    if x * (alpha + beta + 2) <= alpha + 1 {
      let fraction = Self.fraction(alpha, beta, x, rest: 1 - x, distance: -distance)
      let below = min(1, weight(x, distance) * fraction)
      return (below, 1 - below)
    }
    let fraction = Self.fraction(beta, alpha, 1 - x, rest: x, distance: distance)
    let above = min(1, weight(x, distance) * fraction)
    return (1 - above, above)
  }

  /// x·(alpha + beta) − alpha with a single rounding: how far x lies from the mean, times the shapes' sum.
  private func relativeDistance(_ x: Double) -> Double {
    let sum = ExactSum.of(alpha, beta)
    let product = ExactProduct.of(x, sum.high)
    return (product.high - alpha) + (product.low + x * sum.low)
  }

  /// xᵃ(1 − x)ᵇ/B(a, b), so arranged that no large terms cancel.
  private func weight(_ x: Double, _ distance: Double) -> Double {
    let sum = alpha + beta
    let (small, large) = (min(alpha, beta), max(alpha, beta))
    if small >= 10 {
      // Loader's saddle-point form, as for Poisson's law.
      let exponent =
        alpha * GammaFunction.beyondLogarithm(distance / alpha)
        + beta * GammaFunction.beyondLogarithm(-distance / beta)
      let remainders =
        GammaFunction.stirlingSeries(sum) - GammaFunction.stirlingSeries(alpha)
        - GammaFunction.stirlingSeries(beta)
      return (alpha / (2 * Double.pi) * (beta / sum)).squareRoot()
        * Double.exp(remainders - exponent)
    }
    let powers = alpha * Double.log(x) + beta * Double.log(onePlus: -x)
    if large < 10 {
      let function = Double.logGamma(sum) - Double.logGamma(alpha) - Double.logGamma(beta)
      return Double.exp(powers + function)
    }
    // ln Γ(large + small) − ln Γ(large) by Stirling's formula, its large terms taken together.
    let ratio =
      (large - 0.5) * Double.log(onePlus: small / large) + small * Double.log(sum) - small
      + GammaFunction.stirlingSeries(sum) - GammaFunction.stirlingSeries(large)
    return Double.exp(powers + ratio - Double.logGamma(small))
  }

  /// I_x(a, b)·B(a, b)/(xᵃyᵇ) for x ≤ (a + 1)/(a + b + 2), y = 1 − x and λ = a − (a + b)x.
  ///
  /// Equation 9 of DiDonato and Morris: twice as fast as the usual fraction, and λ and y keep digits that x has lost
  /// where it is close to 1.
  private static func fraction(
    _ a: Double, _ b: Double, _ x: Double, rest y: Double, distance lambda: Double
  ) -> Double {
    var numerators = (0.0, 1.0)
    var denominators = (1.0, (lambda + 1) / (1 + 1 / a))
    var value = 1 / denominators.1
    for count in 1...100_000 {
      let n = Double(count)
      let divisor = a + 2 * n - 1
      let w = n * (b - n) * x
      let alpha = (a + n - 1) * (a + b + n - 1) / (divisor * divisor) * w * x
      let beta = n + w / divisor + (a + n) / (divisor + 2) * (lambda + 1 + n * (1 + y))
      numerators = (numerators.1, alpha * numerators.0 + beta * numerators.1)
      denominators = (denominators.1, alpha * denominators.0 + beta * denominators.1)
      let next = numerators.1 / denominators.1
      if abs(next - value) <= 0x1p-53 * abs(next) { return next }
      value = next
      // Only ratios matter; this keeps them from overflowing.
      let scale = 1 / denominators.1
      numerators = (numerators.0 * scale, value)
      denominators = (denominators.0 * scale, 1)
    }
    return value
  }
}
