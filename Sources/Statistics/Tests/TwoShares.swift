// Two independent shares beside each other: difference, ratio and Pearson's test.

internal import CGSL
internal import Foundation

/// The first group's share against the second's.
package struct TwoShares: Sendable, Hashable {
  /// One group.
  package let first: GroupCount
  /// The other.
  package let second: GroupCount

  /// Puts `first` beside `second`.
  package init(_ first: GroupCount, _ second: GroupCount) {
    self.first = first
    self.second = second
  }

  /// First minus second, −1 to 1.
  package var difference: Double { first.share - second.share }

  /// The textbook interval p̂₁ − p̂₂ ± z√(p̂₁q̂₁/n₁ + p̂₂q̂₂/n₂), clipped to −1…1 (Wald; R's prop.test without
  /// continuity correction).
  ///
  /// For large groups only: with few events it covers less than `level` and shrinks to a point at none.
  package func waldDifference(level: Double = 0.95) -> ClosedRange<Double> {
    let z = Self.criticalValue(level)
    let half =
      z
      * (first.share * (1 - first.share) / Double(first.customers)
      + second.share * (1 - second.share) / Double(second.customers)).squareRoot()
    return max(-1, difference - half)...min(1, difference + half)
  }

  /// The interval for the difference that fits small groups too: Wilson's intervals of the two, put together.
  ///
  /// Newcombe (1998), Stat. Med. 17:873–890, method 10: d − √((p̂₁ − l₁)² + (u₂ − p̂₂)²) to
  /// d + √((u₁ − p̂₁)² + (p̂₂ − l₂)²).
  package func newcombeDifference(level: Double = 0.95) -> ClosedRange<Double> {
    let (p1, p2) = (first.share, second.share)
    let one = BinomialInterval.wilson(first.events, of: first.customers, level: level)
    let two = BinomialInterval.wilson(second.events, of: second.customers, level: level)
    let below = hypot(p1 - one.lowerBound, two.upperBound - p2)
    let above = hypot(one.upperBound - p1, p2 - two.lowerBound)
    return (difference - below)...(difference + above)
  }

  /// First over second ("relative risk"); `nil` when the second is 0.
  package var ratio: Double? { second.events > 0 ? first.share / second.share : nil }

  /// The interval for the ratio, exp(ln RR ± z√(1/a − 1/n₁ + 1/b − 1/n₂)) with a, b events.
  ///
  /// Katz et al. (1978), Biometrics 34:469–474. When a group has no event, ½ is added to events and customers of both
  /// (Walter 1975, Biometrika 62:371–374), and the end that has no event to stand on is 0 or infinite.
  package func ratioInterval(level: Double = 0.95) -> ClosedRange<Double> {
    let z = Self.criticalValue(level)
    let anyZero = first.events == 0 || second.events == 0
    let added = anyZero ? 0.5 : 0
    let (a, n1) = (Double(first.events) + added, Double(first.customers) + added)
    let (b, n2) = (Double(second.events) + added, Double(second.customers) + added)
    let centre = log((a / n1) / (b / n2))
    let half = z * max(0, 1 / a - 1 / n1 + 1 / b - 1 / n2).squareRoot()
    let low = first.events == 0 ? 0 : exp(centre - half)
    let high = second.events == 0 ? Double.infinity : exp(centre + half)
    return low...high
  }

  /// Pearson's X² and the chance of one as large when the shares are equal; `nil` when all or none did it.
  ///
  /// With `continuity`, Yates' correction: ½ is taken off each deviation, but never more than the deviation (R's
  /// prop.test). Yates (1934), J. R. Stat. Soc. Suppl. 1:217–235.
  package func pearson(continuity: Bool = false) -> (statistic: Double, probability: Double)? {
    let (n1, n2) = (Double(first.customers), Double(second.customers))
    let pooled = Double(first.events + second.events) / (n1 + n2)
    guard pooled > 0 && pooled < 1 else { return nil }
    let deviation = abs(Double(first.events) - n1 * pooled)
    let counted = continuity ? deviation - min(0.5, deviation) : deviation
    let statistic = counted * counted / (pooled * (1 - pooled)) * (1 / n1 + 1 / n2)
    return (statistic, gsl_cdf_chisq_Q(statistic, 1))
  }

  private static func criticalValue(_ level: Double) -> Double {
    precondition(level > 0 && level < 1, "a level of \(level)")
    return gsl_cdf_ugaussian_Qinv((1 - level) / 2)
  }
}
