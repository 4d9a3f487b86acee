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

  /// The metrics that are told, in this order.
  private static let headline: [Metric] = [
    .customers, .mrr, .cash, .outOfCash, .churnAnnual, .cacBlended, .clvProjected, .ltvToCAC,
    .velocity, .loopGain,
  ]

  /// The block, no line longer than `width`.
  func lines(width: Int) -> [String] {
    let told = Self.headline.compactMap { wanted in
      metrics.first { $0.metric == wanted && $0.pairs > 0 && (record.tellsCash || !isCash(wanted)) }
    }
    guard !told.isEmpty else {
      return TextLines.wrap("Against \(other): nothing that both have can be told.", width: width)
    }
    let head =
      "  " + TextLines.left("", 20) + TextLines.right("this", 9) + TextLines.right("other", 9)
      + TextLines.right("difference", 18) + TextLines.right("better in", 20)
    return TextLines.wrap(sentence(told), width: width) + [TextLines.clip(head, to: width)]
      + told.map { TextLines.clip(TextLines.trimmed(row($0)), to: width) }
  }

  /// Whether a metric means something only when cash is told.
  private func isCash(_ metric: Metric) -> Bool { metric == .cash || metric == .outOfCash }

  /// One metric as a row: both means, the difference ± 1.96 standard errors, how often better.
  private func row(_ paired: PairedMetric) -> String {
    let unit = paired.metric.unit
    let margin = Self.margin(paired)
    let sign = unit.isShare ? " %" : ""
    let label =
      paired.metric.words + (unit == .money || unit == .moneyPerMonth ? ", \(currency)" : "")
    return "  " + TextLines.left(label, 20)
      + TextLines.right(unit.figure(paired.mean, error: margin) + sign, 9)
      + TextLines.right(unit.figure(paired.otherMean, error: margin) + sign, 9)
      + TextLines.right(difference(paired), 18) + TextLines.right(frequency(paired), 20)
  }

  /// The currency's code.
  private var currency: String { record.currency }

  /// `+32 ± 4`, in the metric's unit (percentage points for shares).
  private func difference(_ paired: PairedMetric) -> String {
    let unit = paired.metric.unit
    let margin = Self.margin(paired)
    let error = margin > 0 ? margin : nil
    let text = unit.figure(paired.difference, error: error)
    let isPositive = paired.difference > 0 && text.contains { $0.isNumber && $0 != "0" }
    return (isPositive ? "+" : "") + text + " ± " + unit.figure(margin, error: error)
  }

  /// Half of the 95 % interval of the mean difference.
  static func margin(_ paired: PairedMetric) -> Double {
    ChanceText.middleNinetyFive * paired.standardError
  }

  /// In how many pairs this scenario is better; ties count half.
  ///
  /// Told per 100 futures only where there are at least 100 pairs.
  private func frequency(_ paired: PairedMetric) -> String {
    guard paired.metric.betterWay != .neither else { return "" }
    let share = paired.metric.betterWay == .more ? paired.shareLarger : 1 - paired.shareLarger
    let whole = min(100, paired.pairs)
    let told = (share * Double(whole)).rounded()
    return "\(NumberText.grouped(told, decimals: 0)) of \(whole) futures"
  }

  /// What the comparison comes to for the first telling metric, within its interval.
  private func sentence(_ told: [PairedMetric]) -> String {
    let wanted: Metric = record.tellsCash ? .cash : .customers
    guard let paired = told.first(where: { $0.metric == wanted }) ?? told.first else { return "" }
    let words = paired.metric.words
    let margin = Self.margin(paired)
    let opening = "Against \(other), under the same luck: "
    let unit = paired.metric.unit
    let size = unit.phrase(paired.difference.magnitude, currency: currency, error: margin)
    guard paired.difference.magnitude > margin else {
      return opening + "no difference in \(words) can be told "
        + "(\(difference(paired))\(unit.suffix(currency: currency)))."
    }
    let way = paired.difference > 0 ? "more" : "less"
    let middle = Spread(low: paired.p5, middle: 0, high: paired.p95, count: paired.pairs)
    return opening + "\(size) \(way) \(words) "
      + "(± \(unit.figure(margin, error: margin > 0 ? margin : nil))), and in 9 of 10 futures a "
      + "difference of \(unit.figure(paired.p5, error: middle.error)) to "
      + "\(unit.phrase(paired.p95, currency: currency, error: middle.error))."
  }
}
