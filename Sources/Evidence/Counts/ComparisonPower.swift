// What the test of a comparison could have shown, counted exactly, and the textbook's figures beside it.

internal import Statistics

/// Power to find a change as large as the one seen.
package struct ComparisonPower: Sendable, Hashable {
  /// How often Fisher's test finds it in groups of these sizes, 0 to 1.
  package let power: Double
  /// Whether that was counted split by split; else it is the corrected normal approximation.
  package let isExact: Bool
  /// The least customers a group with which Fisher's test finds it in 4 of 5 tries.
  package let customersNeeded: Int
  /// Whether that was counted split by split.
  package let neededIsExact: Bool
  /// The power by the textbook's normal approximation, which is meant for larger groups.
  package let normalPower: Double
  /// The customers a group for 4 of 5 tries by the textbook's normal approximation, unrounded.
  package let normalCustomersNeeded: Double

  /// For a test at `level`, which all comparisons share evenly; `nil` when the shares are the same.
  init?(_ base: GroupCount, _ other: GroupCount, level: Double) {
    let (p, q) = (base.share, other.share)
    guard p != q else { return nil }
    let fisher = FisherPower(p, q, level: level)
    (power, isExact) = fisher.power(first: base.customers, second: other.customers)
    (customersNeeded, neededIsExact) = fisher.customersPerGroup()
    // Unequal groups are worth equal ones of their harmonic mean.
    let (n, m) = (Double(base.customers), Double(other.customers))
    normalPower = PowerAnalysis.power(p, q, customersPerGroup: 2 * n * m / (n + m), level: level)
    normalCustomersNeeded = PowerAnalysis.customersPerGroup(p, q, level: level)
  }
}
