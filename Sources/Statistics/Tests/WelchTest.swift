// Two means with unequal spread.

/// Welch's comparison of the means of two independent samples.
///
/// t = (x̄ − ȳ)/√(s²ₓ/n + s²ᵧ/m) with Satterthwaite's degrees of freedom (Welch 1947, Biometrika 34:28–35). It takes
/// the numbers of a sample to be independent; months in a row seldom are.
package struct WelchTest: Sendable, Hashable {
  /// Mean of the first minus mean of the second sample.
  package let difference: Double
  /// Standard error of the difference; above 0.
  package let standardError: Double
  /// Degrees of freedom, not rounded.
  package let degrees: Double

  /// Compares two samples of finite numbers; `nil` below two numbers in one, or when neither varies.
  package init?(_ first: [Double], _ second: [Double]) {
    var (mine, theirs) = (Moments(), Moments())
    for x in first { mine.add(x) }
    for y in second { theirs.add(y) }
    guard let mean = mine.mean, let other = theirs.mean, let mySpread = mine.variance,
      let theirSpread = theirs.variance
    else { return nil }
    let (a, b) = (mySpread / Double(first.count), theirSpread / Double(second.count))
    guard a + b > 0 else { return nil }
    difference = mean - other
    standardError = (a + b).squareRoot()
    // In shares of the sum: squares of tiny variances would vanish.
    let (mine2, theirs2) = (a / (a + b), b / (a + b))
    degrees =
      1 / (mine2 * mine2 / Double(first.count - 1) + theirs2 * theirs2 / Double(second.count - 1))
  }

  /// The difference in standard errors.
  package var t: Double { difference / standardError }

  /// How often chance alone makes a difference as large, 0 to 1.
  package var probability: Double { StudentDistribution.twoSidedProbability(t, degrees: degrees) }

  /// The interval that covers the true difference with probability `level`.
  package func interval(level: Double = 0.95) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "a level of \(level)")
    let half =
      StudentDistribution.quantile((1 + level) / 2, degrees: degrees) * standardError
    return (difference - half)...(difference + half)
  }
}
