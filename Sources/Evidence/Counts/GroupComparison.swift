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
  /// Its interval (Newcombe), widened so that those of all comparisons hold together in 95 % (Bonferroni).
  package let differenceInterval: ClosedRange<Double>
  /// Other over base; `nil` when nobody of the base did it.
  package let ratio: Double?
  /// Its interval (Katz), widened like that of the difference; open above when nobody of the base did it.
  package let ratioInterval: ClosedRange<Double>
  /// How often chance alone parts the groups as far or farther (Fisher, two-sided).
  package let probability: Double
  /// The same, corrected for the number of comparisons (Holm).
  package let adjustedProbability: Double
  /// Posterior probability that the other share is lower (Jeffreys' priors).
  package let probabilityLower: Double
  /// What Fisher's test would find if the change seen were the real one; `nil` when no change was seen.
  package let power: ComparisonPower?
  /// What may be said.
  package let verdict: Verdict

  /// Compares `other` with `base`, given Fisher's p-value and its corrected form; one of `count` comparisons.
  init(
    base: CountedGroups.Group, other: CountedGroups.Group, probability: Double, adjusted: Double,
    of count: Int = 1
  ) {
    let error = CountsAnalysis.level / Double(count)
    let shares = TwoShares(other.count, base.count)
    (self.base, self.other) = (base, other)
    (self.probability, adjustedProbability) = (probability, adjusted)
    difference = shares.difference
    differenceInterval = shares.newcombeDifference(level: 1 - error)
    ratio = shares.ratio
    ratioInterval = shares.ratioInterval(level: 1 - error)
    probabilityLower = PosteriorOrder.probability(base.count, above: other.count)
    power = ComparisonPower(base.count, other.count, level: error)
    let isClear = adjusted < CountsAnalysis.level
    verdict = !isClear ? .cannotTell : difference < 0 ? .lower : .higher
  }
}
