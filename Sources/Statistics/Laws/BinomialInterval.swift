// How far a share seen in a sample may be from the true one.

internal import CGSL

/// Two-sided intervals for the share behind "`successes` of `trials`".
///
/// All take 0 ≤ successes ≤ trials, 1 ≤ trials ≤ 10⁶ (Wilson: any) and a level between 0 and 1.
package enum BinomialInterval {
  /// The exact interval: never less than `level` coverage, usually more (Clopper & Pearson 1934, Biometrika 26:404).
  ///
  /// Ends are the α/2 quantile of Beta(k, n − k + 1) and the 1 − α/2 quantile of Beta(k + 1, n − k); 0 when k = 0,
  /// 1 when k = n.
  package static func clopperPearson(
    _ successes: Int, of trials: Int, level: Double = 0.95
  ) -> ClosedRange<Double> {
    let tail = tail(successes, of: trials, level: level)
    let (k, n) = (Double(successes), Double(trials))
    let low = successes == 0 ? 0 : BetaQuantile.beta(tail, alpha: k, beta: n - k + 1)
    let high = successes == trials ? 1 : BetaQuantile.beta(1 - tail, alpha: k + 1, beta: n - k)
    return low...high
  }

  /// The middle `level` of the posterior Beta(k + ½, n − k + ½) under Jeffreys' prior, `level` coverage on average.
  ///
  /// The lower end is 0 when k = 0, the upper 1 when k = n (Brown, Cai & DasGupta 2001, Stat. Sci. 16:101–133).
  package static func jeffreys(
    _ successes: Int, of trials: Int, level: Double = 0.95
  ) -> ClosedRange<Double> {
    let tail = tail(successes, of: trials, level: level)
    let (alpha, beta) = (Double(successes) + 0.5, Double(trials - successes) + 0.5)
    let low = successes == 0 ? 0 : BetaQuantile.beta(tail, alpha: alpha, beta: beta)
    let high = successes == trials ? 1 : BetaQuantile.beta(1 - tail, alpha: alpha, beta: beta)
    return low...high
  }

  /// The shares p that a score test does not reject: |p̂ − p| ≤ z√(p(1 − p)/n) (Wilson 1927, JASA 22:209–212).
  package static func wilson(
    _ successes: Int, of trials: Int, level: Double = 0.95
  ) -> ClosedRange<Double> {
    let z = gsl_cdf_ugaussian_Qinv(tail(successes, of: trials, level: level))
    let n = Double(trials)
    let share = Double(successes) / n
    let centre = share + z * z / (2 * n)
    let halfWidth = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    let low = successes == 0 ? 0 : max(0, (centre - halfWidth) / scale)
    let high = successes == trials ? 1 : min(1, (centre + halfWidth) / scale)
    return low...high
  }

  // α/2, after checking what was asked for.
  private static func tail(_ successes: Int, of trials: Int, level: Double) -> Double {
    precondition(trials >= 1 && (0...trials).contains(successes), "\(successes) of \(trials)")
    precondition(level > 0 && level < 1, "a level of \(level)")
    return (1 - level) / 2
  }
}
