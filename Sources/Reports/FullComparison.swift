// All metrics of a comparison: both distributions, the difference and what pairing was worth.

internal import Experiments
internal import Simulation

/// The table of `compare --full`.
struct FullComparison {
  /// The base.
  let base: (label: String, record: RunRecord)
  /// The other scenario.
  let other: (label: String, record: RunRecord)
  /// The differences, other minus base.
  let metrics: [PairedMetric]

  /// The table, no line longer than `width`.
  func lines(width: Int) -> [String] {
    var lines = [TextLines.clip(head, to: width)]
    for metric in Metric.allCases {
      lines += block(metric).map { TextLines.clip(TextLines.trimmed($0), to: width) }
    }
    return lines
      + TextLines.wrap(
        "mean ± its standard error; P5 to P95 holds 9 in 10 futures; p is corrected for the "
          + "number of metrics (Holm); paired x n: without common luck n times as many futures "
          + "would be needed.", width: width)
  }

  private var head: String {
    TextLines.left("", 26) + TextLines.right("mean", 10) + TextLines.right("±", 9)
      + TextLines.right("P5", 11) + TextLines.right("median", 11) + TextLines.right("P95", 11)
  }

  private func block(_ metric: Metric) -> [String] {
    let sign = metric.unit.sign(currency: base.record.currency)
    let title = metric.rawValue + (sign.isEmpty ? "" : ", \(sign)")
    let sides = [base, other].map { side(metric, $0.label, $0.record.summary(metric)) }
    guard let paired = metrics.first(where: { $0.metric == metric }) else {
      return [title] + sides + ["  no two futures have it on both sides"]
    }
    return [title] + sides + [difference(paired), "  " + verdict(paired)]
  }

  private func side(_ metric: Metric, _ label: String, _ summary: MetricSummary) -> String {
    let spread = Spread(summary)
    let values = [spread?.low, spread?.middle, spread?.high]
    return "  " + TextLines.left(label, 24)
      + figures(metric.unit, summary.mean, summary.standardError)
      + values.map { TextLines.right(metric.unit.figure($0, error: spread?.error), 11) }.joined()
  }

  private func difference(_ paired: PairedMetric) -> String {
    let unit = paired.metric.unit
    let error = ComparisonRows.endError(paired)
    return "  " + TextLines.left("difference", 24)
      + figures(unit, paired.difference, paired.standardError)
      + TextLines.right(unit.figure(paired.p5, error: error), 11) + TextLines.right("", 11)
      + TextLines.right(unit.figure(paired.p95, error: error), 11)
  }

  private func figures(_ unit: MetricUnit, _ mean: Double?, _ error: Double?) -> String {
    let factor = unit.isShare ? 100.0 : 1
    let digits = error.map { NumberText.decimals(significant: 2, of: $0 * factor) }
    return TextLines.right(unit.figure(mean, error: error), 10)
      + TextLines.right(NumberText.number(error.map { $0 * factor }, decimals: digits), 9)
  }

  /// `better in 97 % (96–98 %), x 1.32 ± 0.01, paired x 12, p < 0.0001: better`
  private func verdict(_ paired: PairedMetric) -> String {
    var parts: [String] = []
    if let better = paired.better {
      parts.append("better in \(ChanceText(better, of: paired.pairs).text)")
    }
    if let ratio = paired.ratio, let error = paired.ratioError {
      let digits = error > 0 ? NumberText.decimals(error: error) : nil
      parts.append(
        "x \(NumberText.number(ratio, decimals: digits)) ± "
          + NumberText.number(
            error, decimals: NumberText.decimals(significant: 1, of: error)))
    }
    if let reduction = paired.varianceReduction {
      parts.append("paired x \(NumberText.plain(reduction, significant: 2))")
    }
    parts.append(
      paired.adjustedP < 0.0001
        ? "p < 0.0001" : "p = \(NumberText.plain(paired.adjustedP, significant: 2))")
    let word =
      paired.isTold
      ? paired.isBetter.map { $0 ? "better" : "worse" } ?? "differs" : "no difference can be told"
    return parts.joined(separator: ", ") + ": \(word)"
  }
}
