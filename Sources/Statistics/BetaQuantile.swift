// Quantiles of the beta and F distributions, by bisection.
//
// GSL's own gsl_cdf_beta_Pinv (2.7.1) gives NaN for everyday counts (the 0.995 quantile of Beta(2, 235)) and never
// returns for large ones (the median of Beta(2500000, 7500001)), so its cumulative distribution is inverted here:
// always finished after some 120 steps (about 10 µs).

internal import CGSL

/// Inverse cumulative distribution functions.
enum BetaQuantile {
  // GSL's default handler would end the process; results are checked instead.
  private static let quietGSL: Void = { _ = gsl_set_error_handler_off() }()

  /// The smallest double x with P(X ≤ x) ≥ `p` for X ~ Beta(`alpha`, `beta`), 0 < `p` < 1.
  ///
  /// Shapes are above 0 and up to 10⁶ or so; far beyond, GSL's own series does not converge.
  static func beta(_ p: Double, alpha: Double, beta: Double) -> Double {
    precondition(alpha > 0 && beta > 0, "a beta distribution with shapes \(alpha), \(beta)")
    precondition(p > 0 && p < 1, "a beta quantile at \(p)")
    _ = quietGSL
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low && middle < high else { return high }
      let reached = gsl_cdf_beta_P(middle, alpha, beta)
      precondition(reached.isFinite, "Beta(\(alpha), \(beta)) at \(middle) is \(reached)")
      if reached < p { low = middle } else { high = middle }
    }
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
