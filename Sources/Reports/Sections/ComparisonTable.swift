// The differences of metrics as a table of a report.

internal import Charts
internal import Experiments
internal import Simulation

/// Makes tables of paired metrics.
struct ComparisonTable {
  /// What both sides are called, the base first.
  let labels: [String]
  /// The currency's code.
  let currency: String

  /// One row a metric: both means, the difference, 9 in 10 futures, and how often it is better.
  func table(_ metrics: [PairedMetric]) -> ReportTable {
    ReportTable(
      title: "Means, and the difference future by future",
      headings: ["", labels[0], labels[1], "difference ± 95 %", "9 in 10 futures", "better in"],
      rows: metrics.map(row))
  }

  private func row(_ paired: PairedMetric) -> [String] {
    let unit = paired.metric.unit
    let name = Words.capitalised(paired.metric.label(currency: currency))
    let told = ComparisonRows.means(paired)
    let means = [told.other, told.this]
    if paired.larger + paired.smaller == 0 { return [name] + means + ["the same", "", ""] }
    let ends = [paired.p5, paired.p95].map {
      unit.figure($0, error: ComparisonRows.endError(paired))
    }
    let difference = ComparisonRows.difference(paired)
    return [name] + means + [
      paired.isTold ? difference : "not to be told (\(difference))",
      paired.metric == .outOfCash ? "" : "\(ends[0]) to \(ends[1])",
      paired.better.map { ChanceText($0, of: paired.pairs).brief } ?? "",
    ]
  }
}
