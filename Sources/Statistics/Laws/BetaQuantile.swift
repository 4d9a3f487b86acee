// Quantiles of the beta and F distributions: those of Numerics, the same bits on every machine.

internal import Numerics

/// Inverse cumulative distribution functions.
enum BetaQuantile {
  /// x with P(X ≤ x) = `p` for X ~ Beta(`alpha`, `beta`), shapes above 0, 0 < `p` < 1.
  static func beta(_ p: Double, alpha: Double, beta: Double) -> Double {
    precondition(alpha > 0 && beta > 0, "a beta distribution with shapes \(alpha), \(beta)")
    precondition(p > 0 && p < 1, "a beta quantile at \(p)")
    return BetaDistribution(alpha: alpha, beta: beta).quantile(p)
  }

  /// The `p` quantile of the F distribution: d₂x/(d₁(1 − x)) with x that of Beta(d₁/2, d₂/2).
  static func fDistribution(_ p: Double, _ first: Int, _ second: Int) -> Double {
    let (numerator, denominator) = (Double(first), Double(second))
    // 1 − x is the quantile of the mirrored distribution at 1 − p: no digits lost near 1.
    let x = beta(p, alpha: numerator / 2, beta: denominator / 2)
    let rest = beta(1 - p, alpha: denominator / 2, beta: numerator / 2)
    return denominator * x / (numerator * rest)
  }
}
