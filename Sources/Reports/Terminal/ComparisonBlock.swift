// Two scenarios under the same luck: what differs, by how much, and how often.

internal import Experiments
internal import Simulation

/// The block that `--against` adds.
struct ComparisonBlock {
  /// This run.
  let record: RunRecord
  /// The other scenario's name.
  let other: String
  /// The paired metrics.
  let metrics: [PairedMetric]

  /// The block, no line longer than `width`.
  func lines(width: Int) -> [String] {
    let told = ComparisonRows.headline(metrics, tellsCash: record.tellsCash)
    let wanted: Metric = record.tellsCash ? .cash : .customers
    guard let first = told.first(where: { $0.metric == wanted }) ?? told.first else {
      return TextLines.wrap("Against \(other): nothing that both have can be told.", width: width)
    }
    let sentence = ComparisonSentence(paired: first, currency: record.currency).text
    let rows = ComparisonRows(currency: record.currency, heads: ("this", "other"))
    return TextLines.wrap("Against \(other), under the same luck: \(sentence).", width: width)
      + rows.lines(told, width: width)
  }
}
