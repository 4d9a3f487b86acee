// Quantiles of the beta and gamma distributions, by a bracketed search on their cumulative distributions.
//
// GSL's own gsl_cdf_beta_Pinv and gsl_cdf_gamma_Pinv (2.7.1) fail to converge for everyday counts (Beta(2, 235) at
// 0.995) and never return for large ones. Their cumulative distributions are sound, so they are inverted here:
// Chandrupatla's method (T. R. Chandrupatla, Advances in Engineering Software 28, 1997), which keeps a bracket and
// needs some ten evaluations (about 5 µs).

internal import CGSL

/// Inverts cumulative distributions.
enum QuantileSearch {
  /// The quantile at `p` of Beta(`alpha`, `beta`); 0 < `p` < 1, shapes above 0 with a sum up to 10⁶ or so.
  static func beta(_ p: Double, _ alpha: Double, _ beta: Double) -> Double {
    NumericalLibrary.returnErrors()
    let mean = alpha / (alpha + beta)
    return root(0, 1, p, centre: mean) { gsl_cdf_beta_P($0, alpha, beta) }
  }

  /// The quantile at `p` of Gamma(`shape`, `scale`); 0 < `p` < 1, shape above 0 and up to 10⁵ or so.
  static func gamma(_ p: Double, _ shape: Double, _ scale: Double) -> Double {
    NumericalLibrary.returnErrors()
    var high = shape + 1
    while gsl_cdf_gamma_P(high, shape, 1) < p, high < 1e300 { high *= 2 }
    return scale * root(0, high, p, centre: shape) { gsl_cdf_gamma_P($0, shape, 1) }
  }

  /// Where `cumulative` reaches `p` between `low` (there 0) and `high` (there at least `p`), to 1e-15 of its size.
  ///
  /// Always ends: after 1,100 halvings no double is left between the ends. A value that is not a number (beyond
  /// the range stated above) counts as 0 below `centre` and as 1 above.
  private static func root(
    _ low: Double, _ high: Double, _ p: Double, centre: Double, _ cumulative: (Double) -> Double
  ) -> Double {
    func excess(_ x: Double) -> Double {
      let reached = cumulative(x)
      return reached.isFinite ? reached - p : (x < centre ? 0 : 1) - p
    }
    // `a` is the newest point, `b` the other end of the bracket, `c` the point before.
    var (a, b, c) = (high, low, high)
    var (fa, fb) = (excess(high), -p)
    var fc = fa
    if fa <= 0 { return high }
    var step = 0.5
    for _ in 0..<2200 {
      let x = a + step * (b - a)
      let f = excess(x)
      if (f > 0) == (fa > 0) {
        (c, fc) = (a, fa)
      } else {
        (c, fc) = (b, fb)
        (b, fb) = (a, fa)
      }
      (a, fa) = (x, f)
      let nearest = abs(fa) < abs(fb) ? a : b
      let tolerance = 1e-15 * abs(nearest) + Double.leastNonzeroMagnitude
      let closest = tolerance / abs(b - a)
      if fa == 0 || closest > 0.5 || !closest.isFinite { return nearest }
      let xi = (a - b) / (c - b)
      let phi = (fa - fb) / (fc - fb)
      if phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi {
        // Inverse quadratic interpolation through the three points.
        step =
          fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
      } else {
        step = 0.5
      }
      step = min(1 - closest, max(closest, step))
    }
    return abs(fa) < abs(fb) ? a : b
  }
}
