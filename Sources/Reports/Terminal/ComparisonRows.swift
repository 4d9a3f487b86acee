// One line a metric: both means, the difference, 9 in 10 futures, and how often it is better.
//
// `run --against` and `compare` show the same lines. A difference that cannot be told from none stands in brackets.

internal import Experiments
internal import Simulation

/// The table of a paired comparison.
struct ComparisonRows {
  /// The currency's code.
  let currency: String
  /// The heads of the two columns of means.
  let heads: (this: String, other: String)
  /// Whether the other scenario (the base) stands first.
  var isOtherFirst = false

  /// The metrics that are told where nobody asks for all.
  private static let headline: [Metric] = [
    .customers, .mrr, .cash, .outOfCash, .churnAnnual, .cacBlended, .clvProjected, .ltvToCAC,
    .velocity, .loopGain,
  ]

  /// The headline metrics among `metrics`, in order; cash only where it is told.
  static func headline(_ metrics: [PairedMetric], tellsCash: Bool) -> [PairedMetric] {
    headline.compactMap { wanted in
      let isCash = wanted == .cash || wanted == .outOfCash
      return metrics.first { $0.metric == wanted && (tellsCash || !isCash) }
    }
  }

  /// Heading and rows, no line longer than `width`; before them what cut names stand for, after them notes.
  func lines(_ metrics: [PairedMetric], width: Int) -> [String] {
    let columns = ShortNames(
      isOtherFirst ? [heads.other, heads.this] : [heads.this, heads.other], room: 7)
    let head =
      TextLines.left("money in \(currency)", 15)
      + columns.names.map { " " + TextLines.right($0, 7) }.joined()
      + TextLines.right("difference", 18) + TextLines.right("9 in 10 futures", 20)
      + TextLines.right("better in", 11)
    let rows = metrics.map { TextLines.clip(TextLines.trimmed(row($0)), to: width) }
    let isOpen = metrics.contains { !$0.isTold && $0.larger + $0.smaller > 0 }
    let note = "In brackets: no difference can be told."
    return columns.legend(width: width) + [TextLines.clip(head, to: width)] + rows
      + (isOpen ? TextLines.wrap(note, width: width) : []) + ties(metrics, width: width)
  }

  /// Where not better is not worse: `Equal in: customers 12 % of futures, LTV/CAC 3 %; in the rest worse.`
  private func ties(_ metrics: [PairedMetric], width: Int) -> [String] {
    let tied = metrics.filter { $0.better != nil && $0.hasTies && $0.equal < $0.pairs }
    let shares = tied.map { paired in
      let name = paired.metric.words.split(separator: ",").first ?? ""
      return "\(name) in \(ChanceText(paired.equal, of: paired.pairs).brief)"
    }
    guard !shares.isEmpty else { return [] }
    return TextLines.wrap(
      "Equal, so neither better nor worse: \(shares.joined(separator: ", ")) of futures.",
      width: width)
  }

  /// One metric.
  private func row(_ paired: PairedMetric) -> String {
    let unit = paired.metric.unit
    let name = paired.metric.words.split(separator: ",").first.map(String.init) ?? ""
    let ends = [paired.p5, paired.p95].map { unit.figure($0, error: Self.endError(paired)) }
    let means = Self.means(paired)
    let difference = Self.difference(paired)
    let start =
      TextLines.left(name + (unit.isShare ? ", %" : ""), 15)
      + (isOtherFirst ? [means.other, means.this] : [means.this, means.other])
      .map { TextLines.right($0, 8) }.joined()
    if paired.larger + paired.smaller == 0 { return start + TextLines.right("the same", 18) }
    // Of a yes or no the ends say nothing.
    let range = paired.metric == .outOfCash ? "" : "\(ends[0]) to \(ends[1])"
    return start
      + TextLines.right(paired.isTold ? difference : "(\(difference))", 18, before: range, 20)
      + TextLines.right(paired.better.map { ChanceText($0, of: paired.pairs).brief } ?? "", 11)
  }

  /// Both means with the digits that the difference's error leaves, but at least two of each: of 6 and 100 the
  /// smaller is not rounded away.
  static func means(_ paired: PairedMetric) -> (this: String, other: String) {
    let margin = margin(paired)
    func figure(_ mean: Double) -> String {
      paired.metric.unit.figure(mean, error: margin > 0 ? twoDigits(margin, of: mean) : nil)
    }
    return (figure(paired.mean), figure(paired.otherMean))
  }

  /// An error that leaves at least two digits of a value.
  static func twoDigits(_ error: Double, of value: Double) -> Double {
    min(error, value.magnitude / 10)
  }

  /// A rough error of the ends of 9 in 10 futures.
  static func endError(_ paired: PairedMetric) -> Double? {
    Spread(low: paired.p5, middle: 0, high: paired.p95, count: paired.pairs).error
  }

  /// `+32 ± 4`, in the metric's unit (percentage points for shares).
  static func difference(_ paired: PairedMetric) -> String {
    difference(paired.metric.unit, paired.difference, standardError: paired.standardError)
  }

  /// A difference ± 1.96 standard errors; without them when they are no more than rounding.
  static func difference(_ unit: MetricUnit, _ value: Double, standardError: Double) -> String {
    let margin = ChanceText.middleNinetyFive * standardError
    guard margin > 1e-9 * value.magnitude else { return signed(unit, value) }
    return signed(unit, value, error: margin) + " ± " + unit.figure(margin, error: margin)
  }

  /// A difference with its sign.
  private static func signed(_ unit: MetricUnit, _ value: Double, error: Double? = nil) -> String {
    let text = unit.figure(value, error: error)
    let isPositive = value > 0 && text.contains { $0.isNumber && $0 != "0" }
    return (isPositive ? "+" : "") + text
  }

  /// Half of the 95 % interval of the mean difference; 0 when that is no more than rounding.
  static func margin(_ paired: PairedMetric) -> Double {
    let margin = ChanceText.middleNinetyFive * paired.standardError
    return margin > 1e-9 * paired.difference.magnitude ? margin : 0
  }
}
