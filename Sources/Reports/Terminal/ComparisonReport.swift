// A comparison as a page of text: the answer, the differences, why, from when, and how to repeat it.

internal import Charts
package import Experiments
package import Scenarios
package import Simulation

/// The report of a comparison for a terminal.
package struct ComparisonReport: Sendable {
  /// What stands on the page besides what was found.
  package struct Context: Sendable {
    /// What each scenario is called.
    package var labels: [String]
    /// The scenarios.
    package var scenarios: [Scenario]
    /// The order by one metric, where there are more than two.
    package var ranking: Ranking?
    /// The metric that is told first, and whose why is told; `nil`: cash or customers, and the headline metrics.
    package var about: Metric?
    /// Whether all metrics are listed.
    package var isFull = false
    /// Where the comparison is kept.
    package var savedAt: String?
    /// Seconds it took.
    package var elapsed: Double?
    /// The command that repeats it.
    package var command: String
    /// The command that tells why the best of several differs from the base.
    package var next: String?

    /// What stands on the page of these scenarios.
    package init(labels: [String], scenarios: [Scenario], command: String) {
      self.labels = labels
      self.scenarios = scenarios
      self.command = command
    }
  }

  private let comparison: ScenarioComparison
  private let context: Context
  private let width: Int

  /// A report in at most `width` columns, 60 or more.
  package init(_ comparison: ScenarioComparison, _ context: Context, width: Int = 80) {
    precondition(width >= 60, "a comparison in \(width) columns")
    self.comparison = comparison
    self.context = context
    self.width = width
  }

  private var base: RunRecord { comparison.base }
  private var labels: [String] { context.labels }
  private var isPair: Bool { labels.count == 2 }
  /// The metric that is told first.
  var leading: Metric { context.about ?? (comparison.tellsCash ? .cash : .customers) }

  /// The whole page, without a line break at its end.
  package func text() -> String {
    var blocks = isPair ? pair : several
    if isPair, let ranking = context.ranking {
      let block = RankingBlock(ranking: ranking, labels: labels, currency: base.currency)
      blocks.append(TextLines.wrap(block.sentence, width: width) + block.lines(width: width))
    }
    if context.isFull {
      for (side, difference) in comparison.differences.enumerated() {
        blocks.append(
          FullComparison(
            base: (labels[0], base),
            other: (labels[side + 1], comparison.sides[side + 1].record),
            metrics: difference.metrics
          ).lines(width: width))
      }
    }
    blocks.append(ending)
    return blocks.filter { !$0.isEmpty }
      .map { $0.map(TextLines.trimmed).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The answer in one line, however long: nothing is cut.
  package func quiet() -> String {
    if let ranking = context.ranking, !isPair {
      return RankingBlock(ranking: ranking, labels: labels, currency: base.currency).quiet
    }
    let paired = comparison.differences[0].paired(leading)
    let brief = paired.map { ComparisonSentence(paired: $0, currency: base.currency).brief }
    return "\(labels[1]) against \(labels[0]): \(brief ?? "nothing to compare")"
  }

  // MARK: two scenarios

  private var pair: [[String]] {
    let difference = comparison.differences[0]
    var told = ComparisonRows.headline(difference.metrics, tellsCash: comparison.tellsCash)
    if let about = context.about, let paired = difference.paired(about) {
      told = [paired] + told.filter { $0.metric != about }
    }
    let rows = ComparisonRows(
      currency: base.currency, heads: (labels[1], labels[0]), isOtherFirst: true)
    let opening =
      "\(labels[1]) against \(labels[0]), under the same luck: \(sentence(0)). \(spreads)"
      + balance(difference)
    var blocks = [
      [title] + TextLines.wrap(opening, width: width), rows.lines(told, width: width),
    ]
    if let why = comparison.why {
      let block = WhyBlock(
        why: why,
        words: DifferingKeyWords(first: context.scenarios[0], second: context.scenarios[1]),
        currency: base.currency, metrics: context.about.map { [$0] } ?? explained)
      blocks.insert(block.differences(width: width), at: 1)
      blocks.append(block.lines(width: width))
    }
    let months = ClearMonths(
      months: difference.months, horizon: base.horizonMonths, tellsCash: comparison.tellsCash)
    blocks.append(TextLines.wrap(months.text + pairing(difference), width: width))
    return blocks
  }

  /// What common luck was worth in the leading metric.
  func pairing(_ side: ComparedSide) -> String {
    guard let worth = side.paired(leading)?.varianceReduction, worth >= 1.5 else { return "" }
    let digits = NumberText.decimals(significant: 2, of: worth)
    return " Without common luck, \(leading.words) would have needed about "
      + "\(NumberText.number(worth, decimals: digits)) times as many futures."
  }

  /// The metrics whose why stands on the page unless another is asked for.
  var explained: [Metric] {
    comparison.tellsCash ? [.cash, .customers] : [.customers, .ltvToCAC]
  }

  /// The verdict on the leading metric of one side.
  func sentence(_ side: Int) -> String {
    guard let paired = comparison.differences[side].paired(leading) else {
      return "nothing to compare in \(leading.words): no two futures have it on both sides"
    }
    return ComparisonSentence(paired: paired, currency: base.currency).text
  }

  /// Where the leading metric lies in both: `Before alone: 323 to 395, After 1 540 to 2 100. `
  var spreads: String {
    let ranges = zip(labels, comparison.sides).compactMap { label, side -> String? in
      guard let spread = Spread(side.record.summary(leading)), leading != .outOfCash else {
        return nil
      }
      let ends = [spread.low, spread.high].map { leading.unit.figure($0, error: spread.error) }
      return "\(label) \(ends[0]) to \(ends[1])"
    }
    return ranges.count < 2 ? "" : "Each alone, in 9 of 10: \(ranges.joined(separator: ", ")). "
  }

  /// How many metrics are better and worse.
  func balance(_ side: ComparedSide) -> String {
    // An NPS that nobody stated is told nowhere.
    let isStated = context.scenarios.contains { $0.inputs["delight.nps"]?.origin.isOurs == false }
    let judged = side.metrics.filter {
      $0.metric.betterWay != .neither && (isStated || $0.metric != .netPromoterScore)
    }
    let better = judged.count { $0.isBetter == true }
    let worse = judged.filter { $0.isBetter == false }.map(\.metric.words)
    let open = judged.count - better - worse.count
    let named = worse.count < 1 || worse.count > 3 ? "" : " (\(worse.joined(separator: "; ")))"
    return "Of \(judged.count) metrics \(better) \(better == 1 ? "is" : "are") better, "
      + "\(worse.count) worse\(named)"
      + (open == 0 ? "." : "; in \(open) no difference can be told.")
  }

  // MARK: several scenarios

  private var several: [[String]] {
    guard let ranking = context.ranking else {
      return [[title] + TextLines.wrap("There is no metric to rank by.", width: width)]
    }
    let block = RankingBlock(ranking: ranking, labels: labels, currency: base.currency)
    return [
      [title] + TextLines.wrap(block.sentence, width: width), block.lines(width: width),
      against(ranking),
    ]
  }

  /// Each scenario against the base, in the order of the ranking and by the names of its table.
  private func against(_ ranking: Ranking) -> [String] {
    let names = ShortNames(labels, room: RankingBlock.nameWidth).names
    let rows = ranking.rows.filter { $0.side > 0 }.compactMap { row -> String? in
      guard let paired = comparison.differences[row.side - 1].paired(ranking.metric) else {
        return nil
      }
      let unit = paired.metric.unit
      let ends = [paired.p5, paired.p95].map {
        unit.figure($0, error: ComparisonRows.endError(paired))
      }
      let difference = ComparisonRows.difference(paired)
      let often = [paired.better, paired.worse].map { count in
        TextLines.right(count.map { ChanceText($0, of: paired.pairs).brief } ?? "", 11)
      }
      return "    " + TextLines.left(names[row.side], width - 64)
        + TextLines.right(
          paired.isTold ? difference : "(\(difference))", 18, before: "\(ends[0]) to \(ends[1])", 20
        )
        + often.joined()
    }
    let head =
      TextLines.left("    against \(names[0])", width - 60) + TextLines.right("difference", 18)
      + TextLines.right("9 in 10 futures", 20) + TextLines.right("better in", 11)
      + TextLines.right("worse in", 11)
    return ([head] + rows).map { TextLines.clip(TextLines.trimmed($0), to: width) }
  }

  // MARK: frame

  /// Names, horizon, futures, seed.
  private var title: String {
    let facts =
      " · \(NumberText.count(base.horizonMonths, "month", "months"))"
      + " · \(NumberText.count(base.trials, "future", "futures")) · seed \(base.seed)"
    let names =
      isPair ? labels.joined(separator: " → ") : "\(labels[0]) and \(labels.count - 1) others"
    return TextLines.title(names, facts, seconds: context.elapsed, width: width)
  }

  /// Where it is kept; a path is not torn.
  private func kept(_ path: String) -> [String] {
    let line = "Kept in \(path)"
    return line.count <= width ? [line] : ["Kept in", "  \(path)"]
  }

  /// How to go on. Commands stand on one line however long, so that they can be pasted.
  private var ending: [String] {
    ["Again: " + context.command] + (context.next.map { ["Why: " + $0] } ?? [])
      + (context.savedAt.map { kept($0) } ?? [])
  }
}
