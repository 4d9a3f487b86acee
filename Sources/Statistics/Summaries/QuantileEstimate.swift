// The quantile of a sample: one definition for everything that is told.
//
// Type 7 of Hyndman & Fan (1996), The American Statistician 50(4):361–365: the default of R, NumPy and
// spreadsheets, so that whoever recomputes a percentile from trials.csv finds the same number.

/// Quantiles of samples by linear interpolation between order statistics.
package enum QuantileEstimate {
  /// The `p` quantile of numbers in ascending order: x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), h = (n − 1)p.
  ///
  /// `values` must hold at least one number, and 0 ≤ `p` ≤ 1. Constant time.
  package static func quantile(ofSorted values: [Double], _ p: Double) -> Double {
    interpolate(count: values.count, p) { values[$0] }
  }

  /// A rough standard error of the middle and the ends of 9 in 10 of `count` values: that of a normal's 5 % quantile,
  /// 2.1 sd/√n = 0.64 (P95 − P5)/√n. Good for deciding how many digits are told; `nil` where nothing varies.
  package static func roughError(p5: Double, p95: Double, count: Int) -> Double? {
    let reach = 0.64 * (p95 - p5) / Double(count).squareRoot()
    return reach > 0 && reach.isFinite ? reach : nil
  }

  /// The same from any source of order statistics; `orderStatistic` is asked for ranks 0 to `count` − 1.
  static func interpolate(
    count: Int, _ p: Double, orderStatistic: (Int) -> Double
  ) -> Double {
    precondition(count > 0, "a quantile of no numbers")
    precondition(p >= 0 && p <= 1, "a quantile at \(p)")
    let position = Double(count - 1) * p
    let rank = min(Int(position), count - 1)
    let weight = position - Double(rank)
    let below = orderStatistic(rank)
    guard weight > 0, rank + 1 < count else { return below }
    return below + weight * (orderStatistic(rank + 1) - below)
  }
}
