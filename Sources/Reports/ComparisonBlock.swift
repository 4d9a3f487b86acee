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
      TextLines.left("money in \(currency)", 15) + TextLines.right("this", 9)
      + TextLines.right("other", 9) + TextLines.right("difference", 17)
      + TextLines.right("9 in 10 futures", 20) + TextLines.right("better in", 10)
    return TextLines.wrap(sentence(told), width: width) + [TextLines.clip(head, to: width)]
      + told.map { TextLines.clip(TextLines.trimmed(row($0)), to: width) }
  }

  /// Whether a metric means something only when cash is told.
  private func isCash(_ metric: Metric) -> Bool { metric == .cash || metric == .outOfCash }

  /// One metric as a row: both means, the difference ± 1.96 standard errors, 9 in 10 futures, and
  /// in how many futures this scenario is better.
  private func row(_ paired: PairedMetric) -> String {
    let unit = paired.metric.unit
    let margin = Self.margin(paired)
    let name = paired.metric.words.split(separator: ",").first.map(String.init) ?? ""
    let ends = [paired.p5, paired.p95].map { unit.figure($0, error: endError(paired)) }
    return TextLines.left(name + (unit.isShare ? ", %" : ""), 15)
      + TextLines.right(unit.figure(paired.mean, error: margin), 9)
      + TextLines.right(unit.figure(paired.otherMean, error: margin), 9)
      + TextLines.right(difference(paired), 17)
      + TextLines.right("\(ends[0]) to \(ends[1])", 20)
      + TextLines.right(better(paired).map { "\($0.count)/\($0.of)" } ?? "", 10)
  }

  /// A rough error of the ends of 9 in 10 futures.
  private func endError(_ paired: PairedMetric) -> Double? {
    Spread(low: paired.p5, middle: 0, high: paired.p95, count: paired.pairs).error
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

  /// In how many futures this scenario is better, of 100 or of the pairs when they are fewer; ties
  /// count half.
  private func better(_ paired: PairedMetric) -> (count: Int, of: Int)? {
    guard paired.metric.betterWay != .neither else { return nil }
    let share = paired.metric.betterWay == .more ? paired.shareLarger : 1 - paired.shareLarger
    let whole = min(100, paired.pairs)
    return (Int((share * Double(whole)).rounded()), whole)
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
    let often = better(paired).map { "; better in \($0.count) of \($0.of) futures" } ?? ""
    return opening + "\(size) \(way) \(words) "
      + "(± \(unit.figure(margin, error: margin > 0 ? margin : nil))), in 9 of 10 futures "
      + "\(unit.figure(paired.p5, error: endError(paired))) to "
      + "\(unit.phrase(paired.p95, currency: currency, error: endError(paired)))\(often)."
  }
}
