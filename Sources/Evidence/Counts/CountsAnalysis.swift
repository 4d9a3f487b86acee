// What groups of customers can show.
//
// Every group is compared with the first. Fisher's exact p-values, corrected by Holm for being several, decide whether
// groups differ; exact intervals say how large each share may be, Newcombe's and Katz's (widened for being several) how large
// the change. What the sample could have shown at all is told by the power of the same test in groups of this size.

internal import Statistics

/// The finding about counted groups.
package struct CountsAnalysis: Sendable, Hashable {
  /// What was counted.
  package let data: CountedGroups
  /// The exact 95 % interval of every group's share (Clopper–Pearson), in the order of the groups.
  package let intervals: [ClosedRange<Double>]
  /// Every group after the first, against the first.
  package let comparisons: [GroupComparison]

  /// The error level of all verdicts together.
  package static let level = 0.05

  /// How sure the interval of each comparison is, so that all together are so in 95 % (Bonferroni).
  package var intervalLevel: Double { 1 - Self.level / Double(comparisons.count) }

  /// Judges the groups.
  package init(_ data: CountedGroups) {
    self.data = data
    intervals = data.groups.map {
      BinomialInterval.clopperPearson($0.count.events, of: $0.count.customers)
    }
    let base = data.groups[0]
    let others = Array(data.groups.dropFirst())
    let probabilities = others.map { FisherTest($0.count, base.count).probability }
    let adjusted = HolmCorrection.adjusted(probabilities)
    comparisons = others.indices.map { index in
      GroupComparison(
        base: base, other: others[index], probability: probabilities[index],
        adjusted: adjusted[index], of: others.count)
    }
  }
}
