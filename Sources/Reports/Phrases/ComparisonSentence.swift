// What a comparison comes to in one metric, never more than its interval allows.

internal import Charts
internal import Experiments
internal import Simulation

/// The verdict on one metric in words.
struct ComparisonSentence {
  /// The difference.
  let paired: PairedMetric
  /// The currency's code.
  let currency: String

  private var unit: MetricUnit { paired.metric.unit }

  /// `1 420 more customers (± 10), 9 in 10 futures 1 200 to 1 740; better in over 99.6 % of futures`, or that no
  /// difference can be told; without an end.
  var text: String {
    start + range + often { $0.text }
  }

  /// The same without the futures' range, for one line.
  var brief: String { start + often { $0.brief } }

  /// How large the difference is, or that none can be told.
  private var start: String {
    let words = paired.metric.words
    let margin = ComparisonRows.margin(paired)
    guard paired.isTold else {
      if paired.larger + paired.smaller == 0 { return "\(words) the same in all futures" }
      let suffix = unit.suffix(currency: currency)
      return "no difference in \(words) can be told (\(ComparisonRows.difference(paired))\(suffix))"
    }
    let isMore = paired.difference > 0
    let error = margin > 0 ? margin : nil
    if unit == .month {
      return "\(words) \(size(error)) \(isMore ? "later" : "earlier") "
        + "(± \(unit.figure(margin, error: error))\(ratio))"
    }
    let way = isMore ? "more" : unit == .count ? "fewer" : "less"
    return
      "\(size(error)) \(way) \(words) (± \(unit.figure(margin, error: error))\(ratio))"
  }

  /// `, in 9 of 10 futures 1 200 to 1 740`.
  private var range: String {
    guard paired.isTold else { return "" }
    let ends = ComparisonRows.endError(paired)
    return ", in 9 of 10 futures \(unit.figure(paired.p5, error: ends)) to "
      + phrase(paired.p95, error: ends)
  }

  private func size(_ error: Double?) -> String {
    phrase(paired.difference.magnitude, error: error)
  }

  /// A difference with its unit; of months, which are counted, not named.
  private func phrase(_ value: Double, error: Double?) -> String {
    if unit == .month { return unit.figure(value, error: error) + " months" }
    let text = unit.phrase(value, currency: currency, error: error)
    return unit.isShare ? text.replacing(" %", with: " points") : text
  }

  /// `; x 4.94`: the mean as a multiple of the other.
  private var ratio: String {
    guard let ratio = paired.ratio, let error = paired.ratioError, error < ratio / 3 else {
      return ""
    }
    let digits = error > 0 ? min(3, max(0, NumberText.decimals(error: error) ?? 3)) : nil
    return "; x "
      + (digits.map { NumberText.number(ratio, decimals: $0) } ?? NumberText.plain(ratio))
  }

  /// In how many futures it is better, or worse when it is worse on average; both where some are equal.
  private func often(_ told: (ChanceText) -> String) -> String {
    guard paired.isTold, let better = paired.better, let worse = paired.worse else { return "" }
    var counts = [("better", better), ("worse", worse)]
    if paired.isBetter == false { counts.reverse() }
    let shares = counts.prefix(paired.hasTies ? 2 : 1).compactMap { word, count -> String? in
      let chance = ChanceText(count, of: paired.pairs)
      return chance.isTooFew ? nil : "\(word) in \(told(chance))"
    }
    guard let last = shares.last else { return "" }
    return "; \(shares.joined(separator: ", "))\(last.contains("1 in") ? "" : " of") futures"
  }
}
