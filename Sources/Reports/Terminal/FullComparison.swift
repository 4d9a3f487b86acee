// All metrics of a comparison: both distributions, the difference and what pairing was worth.

internal import Charts
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
    var lines = names.legend(width: width) + [TextLines.clip(head, to: width)]
    // How much work a future was is nothing of the business.
    for metric in Metric.allCases where metric != .agentSteps {
      lines += block(metric, width: width)
    }
    return lines
      + TextLines.wrap(
        "mean ± 95 %; P5 to P95 holds 9 in 10 futures; p is corrected for the "
          + "number of metrics (Holm); paired x n: without common luck n times as many futures "
          + "would be needed.", width: width)
  }

  private var head: String {
    TextLines.left("", 26) + TextLines.right("mean", 10) + TextLines.right("±", 9)
      + TextLines.right("P5", 11) + TextLines.right("median", 11) + TextLines.right("P95", 11)
  }

  private var names: ShortNames { ShortNames([base.label, other.label], room: 23) }

  private func block(_ metric: Metric, width: Int) -> [String] {
    let sign = metric.unit.sign(currency: base.record.currency)
    let title = metric.rawValue + (sign.isEmpty ? "" : ", \(sign)")
    let summaries = [base, other].map { $0.record.summary(metric) }
    let sides = zip(names.names, summaries).map { side(metric, $0, $1) }
    let missing =
      summaries.contains { $0.count == 0 }
      ? "no future has it on both sides" : "fewer than two futures have it on both sides"
    guard let paired = metrics.first(where: { $0.metric == metric }) else {
      if summaries.allSatisfy({ $0.count == 0 }) { return ["\(metric.rawValue): \(missing)"] }
      return ([title] + sides).map { fitted($0, width) } + ["  \(missing)"]
    }
    return ([title] + sides + [difference(paired)]).map { fitted($0, width) }
      + TextLines.wrap(verdict(paired), width: width, indent: 4, first: 2)
  }

  private func fitted(_ line: String, _ width: Int) -> String {
    TextLines.clip(TextLines.trimmed(line), to: width)
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
    let margin = error.map { $0 * ChanceText.middleNinetyFive }
    let digits = margin.map { NumberText.decimals(significant: 2, of: $0 * factor) }
    return TextLines.right(unit.figure(mean, error: error), 10)
      + TextLines.right(NumberText.number(margin.map { $0 * factor }, decimals: digits), 9)
  }

  /// `better in 97 % (96–98 %), x 1.32 ± 0.01, paired x 12, p < 0.0001: better`
  private func verdict(_ paired: PairedMetric) -> String {
    if paired.equal == paired.pairs { return "the same in all futures" }
    var parts: [String] = []
    if let better = paired.better {
      parts.append("better in \(ChanceText(better, of: paired.pairs).text)")
    }
    if let worse = paired.worse, paired.hasTies {
      parts.append("worse in \(ChanceText(worse, of: paired.pairs).text)")
    }
    if let ratio = paired.ratio,
      let error = paired.ratioError.map({
        $0 * ChanceText.middleNinetyFive
      })
    {
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
