// What a comparison of two or more scenarios under the same luck leaves behind.

package import Simulation

/// Two or more scenarios, future by future; the first is the base.
package struct ScenarioComparison: Sendable {
  /// Every scenario's run: the same futures, seed and months. No drivers and no share of chance.
  package var sides: [RunResult]
  /// How each scenario after the first differs from it.
  package var differences: [ComparedSide]
  /// Why the second differs from the first; only where there are two.
  package var why: WhySplit?

  /// A comparison.
  package init(sides: [RunResult], differences: [ComparedSide], why: WhySplit? = nil) {
    precondition(
      sides.count >= 2 && differences.count == sides.count - 1,
      "\(sides.count) sides, \(differences.count) differences")
    self.sides = sides
    self.differences = differences
    self.why = why
  }

  /// The first scenario's run.
  package var base: RunRecord { sides[0].record }
  /// Whether all scenarios state their cash.
  package var tellsCash: Bool { sides.allSatisfy { $0.record.tellsCash } }
}

/// How one scenario differs from the base.
package struct ComparedSide: Sendable, Hashable {
  /// The metrics both have, this scenario minus the base.
  package var metrics: [PairedMetric]
  /// The series whose difference is followed month by month.
  package var months: [SeriesDifference]

  /// A scenario's differences.
  package init(metrics: [PairedMetric], months: [SeriesDifference]) {
    self.metrics = metrics
    self.months = months
  }

  /// The difference in one metric; `nil` when fewer than two futures have it on both sides.
  package func paired(_ metric: Metric) -> PairedMetric? {
    metrics.first { $0.metric == metric }
  }
}
