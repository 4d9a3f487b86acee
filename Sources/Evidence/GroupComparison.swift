// One group against the first.

internal import Statistics

/// The change from the first group to another.
package struct GroupComparison: Sendable, Hashable {
  /// What may be said.
  package enum Verdict: String, Sendable, Hashable {
    /// The share is lower, and chance alone seldom does that.
    case lower
    /// The share is higher, and chance alone seldom does that.
    case higher
    /// Chance alone may have done it.
    case cannotTell
  }

  /// The first group of the file.
  package let base: CountedGroups.Group
  /// The one compared with it.
  package let other: CountedGroups.Group
  /// Other minus base, −1 to 1.
  package let difference: Double
  /// Its 95 % interval (Newcombe).
  package let differenceInterval: ClosedRange<Double>
  /// Other over base; `nil` when nobody of the base did it.
  package let ratio: Double?
  /// Its 95 % interval (Katz), open above when nobody of the base did it.
  package let ratioInterval: ClosedRange<Double>
  /// How often chance alone parts the groups as far or farther (Fisher, two-sided).
  package let probability: Double
  /// The same, corrected for the number of comparisons (Holm).
  package let adjustedProbability: Double
  /// Posterior probability that the other share is lower (Jeffreys' priors).
  package let probabilityLower: Double
  /// Customers per group that find a change of the size seen in 4 of 5 tries; `nil` when no change was seen.
  package let customersNeeded: Double?
  /// How often groups of these sizes find a change of the size seen; `nil` when no change was seen.
  package let power: Double?
  /// What may be said.
  package let verdict: Verdict

  /// Compares `other` with `base`, given Fisher's p-value and its corrected form.
  init(
    base: CountedGroups.Group, other: CountedGroups.Group, probability: Double, adjusted: Double
  ) {
    let shares = TwoShares(other.count, base.count)
    (self.base, self.other) = (base, other)
    (self.probability, adjustedProbability) = (probability, adjusted)
    difference = shares.difference
    differenceInterval = shares.newcombeDifference()
    ratio = shares.ratio
    ratioInterval = shares.ratioInterval()
    probabilityLower = PosteriorOrder.probability(base.count, above: other.count)
    let (p, q) = (base.count.share, other.count.share)
    if p == q {
      (customersNeeded, power) = (nil, nil)
    } else {
      customersNeeded = PowerAnalysis.customersPerGroup(p, q)
      // Unequal groups are worth equal ones of their harmonic mean.
      let (n, m) = (Double(base.count.customers), Double(other.count.customers))
      power = PowerAnalysis.power(p, q, customersPerGroup: 2 * n * m / (n + m))
    }
    let isClear = adjusted < CountsAnalysis.level
    verdict = !isClear ? .cannotTell : difference < 0 ? .lower : .higher
  }
}
