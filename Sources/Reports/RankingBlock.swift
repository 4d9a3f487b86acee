// Several scenarios, best first, and who cannot be told apart from the best.

internal import Experiments
internal import Simulation

/// A ranking as text.
struct RankingBlock {
  /// The order.
  let ranking: Ranking
  /// What each scenario is called.
  let labels: [String]
  /// The currency's code.
  let currency: String

  private var unit: MetricUnit { ranking.metric.unit }

  /// Who is best and who may be, in words.
  var sentence: String {
    let words = ranking.metric.words
    let winner = ranking.rows[0]
    let equals = ranking.rows.dropFirst().filter { !$0.isBehind }.map { labels[$0.side] }
    let mean = unit.phrase(winner.mean, currency: currency, error: winner.standardError)
    let lead =
      "\(labels[winner.side]) has the best mean \(words) (\(mean)) and is the best in "
      + "\(share(winner)) of \(NumberText.count(ranking.futures, "future", "futures"))"
    guard !equals.isEmpty else { return lead + ", ahead of all others beyond chance." }
    let named = equals.prefix(3).joined(separator: ", ")
    let more = equals.count > 3 ? " and \(equals.count - 3) more" : ""
    let all = equals.count == ranking.rows.count - 1
    return lead + (all ? "; but none of the others " : "; but \(named)\(more) ")
      + "can\(all ? "" : "not") be told apart from it."
  }

  private func share(_ row: RankedScenario) -> String {
    NumberText.percent(row.shareBest, decimals: 0)
  }

  /// One line a scenario, no longer than `width`.
  func lines(width: Int) -> [String] {
    let label = max(12, width - 60)
    let sign = unit.sign(currency: currency)
    let name = ranking.metric.words + (sign.isEmpty ? "" : ", \(sign)")
    let head =
      TextLines.left("    " + name, label + 4) + TextLines.right("mean", 10)
      + TextLines.right("9 in 10 futures", 20) + TextLines.right("best in", 8)
      + TextLines.right("to the best", 18)
    let rows = ranking.rows.enumerated().map { place, row in
      let spread = Spread(low: row.p5, middle: row.median, high: row.p95, count: ranking.futures)
      let ends = [row.p5, row.p95].map { unit.figure($0, error: spread.error) }
      let line =
        TextLines.right("\(place + 1)", 3) + " " + TextLines.left(labels[row.side], label)
        + TextLines.right(unit.figure(row.mean, error: row.standardError), 10)
        + TextLines.right("\(ends[0]) to \(ends[1])", 20) + TextLines.right(share(row), 8)
        + TextLines.right(gap(row), 18)
      return TextLines.clip(TextLines.trimmed(line), to: width)
    }
    let isOpen = ranking.rows.dropFirst().contains { !$0.isBehind }
    let note = "In brackets: cannot be told apart from the best."
    return [TextLines.clip(head, to: width)] + rows
      + (isOpen ? TextLines.wrap(note, width: width) : [])
  }

  /// How far it is from the best, ± 1.96 standard errors.
  private func gap(_ row: RankedScenario) -> String {
    guard let gap = row.toWinner, let error = row.toWinnerError else { return "" }
    let text = ComparisonRows.difference(unit, gap, standardError: error)
    return row.isBehind ? text : "(\(text))"
  }
}
