// Comparisons made by hand, so that every figure in a test has a known origin.

import Experiments
import Simulation

/// Builds small comparisons.
enum ComparisonSamples {
  /// A paired metric whose 9 in 10 futures reach from 40 below the difference to 50 above it.
  static func paired(
    _ metric: Metric, _ mean: Double, _ other: Double, error: Double, larger: Int = 740,
    pairs: Int = 1000, p: Double = 0.001
  ) -> PairedMetric {
    PairedMetric(
      metric: metric, pairs: pairs, mean: mean, otherMean: other, difference: mean - other,
      standardError: error, p5: mean - other - 40, p95: mean - other + 50, larger: larger,
      smaller: pairs - larger, adjustedP: p)
  }

  /// A comparison of scenarios of which each future's cash is given; other metrics are missing.
  static func comparison(
    cash: [[Double]], differences: [[PairedMetric]] = [], months: [SeriesDifference] = [],
    why: WhySplit? = nil
  ) -> ScenarioComparison {
    let sides = cash.map { values in
      RunResult(
        record: RecordSamples.record(futures: values.count),
        table: TrialTable(
          inputPaths: [], inputs: [],
          metrics: Metric.allCases.map { metric in values.map { metric == .cash ? $0 : nil } }))
    }
    return ScenarioComparison(
      sides: sides,
      differences: sides.indices.dropFirst().map { side in
        ComparedSide(
          metrics: side <= differences.count
            ? differences[side - 1]
            : PairedMetric.all(sides[side].table, minus: sides[0].table), months: months)
      }, why: why)
  }

  /// A split of the changes of some metrics over two keys.
  static func split(_ metrics: [MetricSplit], futures: Int = 100) -> WhySplit {
    WhySplit(
      keys: [DifferingKey("engage.churn"), DifferingKey("engage.price")], futures: futures,
      isExact: true, hybrids: 2, metrics: metrics)
  }
}
