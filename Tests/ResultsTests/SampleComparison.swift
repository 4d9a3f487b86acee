// A small comparison to keep.

import Experiments
import Simulation

@testable import Results

/// Two runs of two futures, a month's difference, and a split over one key.
func sampleComparison(ranking: Ranking? = nil, difference: Double = 2) -> NamedComparison {
  let sides = ["Before", "After"].map {
    RunResult(record: sampleRecord(name: $0), table: sampleTable())
  }
  let paired = PairedMetric(
    metric: .cash, pairs: 2, mean: 10, otherMean: 8, difference: difference, standardError: 0.5,
    p5: 1, p95: 3, larger: 2, smaller: 0, adjustedP: 0.01)
  let months = SeriesDifference(
    series: .cash, means: [1, 2], errors: [0.5, nil], reach: 2.5, clearFrom: 2)
  let why = WhySplit(
    keys: [DifferingKey("engage.churn")], futures: 2, isExact: true, hybrids: 0,
    metrics: [
      MetricSplit(
        metric: .cash, futures: 2, whole: 2, wholeError: 0.5,
        parts: [SplitPart(difference: 2, standardError: 0.5, adjustedP: 0.25)])
    ])
  return NamedComparison(
    ScenarioComparison(
      sides: sides, differences: [ComparedSide(metrics: [paired], months: [months])], why: why),
    labels: ["Before", "After, \"new\""], ranking: ranking)
}
