// One mean as a multiple of another, with its error.

/// The ratio of two means of paired numbers.
package struct MeanRatio: Sendable, Hashable {
  /// x̄/ȳ.
  package let value: Double
  /// Its standard error, by the delta method on the pairs: √(Σ(x − r·y)²/(n − 1)/n)/|ȳ|.
  package let standardError: Double

  /// A ratio that is known.
  package init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The ratio of the mean of the first numbers to that of the second.
  ///
  /// `nil` below two pairs, when the second mean is 0, and when not all numbers have one sign (zeros have both): a
  /// multiple of what is now a gain and now a loss means nothing. Source: Cochran (1977), Sampling Techniques,
  /// 3rd ed., eq. 6.13 without the finite population's factor.
  package init?(_ pairs: [(Double, Double)]) {
    let isPositive = pairs.allSatisfy { $0.0 >= 0 && $0.1 >= 0 }
    let isNegative = pairs.allSatisfy { $0.0 <= 0 && $0.1 <= 0 }
    guard pairs.count >= 2, isPositive || isNegative,
      let first = Moments(pairs.map(\.0)).mean, let second = Moments(pairs.map(\.1)).mean,
      second != 0
    else { return nil }
    let ratio = first / second
    let residuals = Moments(pairs.map { $0.0 - ratio * $0.1 })
    guard ratio.isFinite, let error = residuals.standardErrorOfMean else { return nil }
    value = ratio
    standardError = error / second.magnitude
  }
}
