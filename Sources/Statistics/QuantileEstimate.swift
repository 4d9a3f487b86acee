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
