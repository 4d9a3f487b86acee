// Several scenarios, best first, and who cannot be told apart from the best.

internal import Charts
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
    let mean = unit.phrase(winner.mean, currency: currency, error: meanError(winner))
    let lead =
      "\(labels[winner.side]) has the best mean \(words) (\(mean)) and is the best"
      + (ranking.tied > 0 ? " or equally best" : "")
      + " in \(shares[0]) of \(NumberText.count(ranking.futures, "future", "futures"))"
    guard !equals.isEmpty else { return lead + ", ahead of all others beyond chance." }
    let named = equals.prefix(3).joined(separator: ", ")
    let more = equals.count > 3 ? " and \(equals.count - 3) more" : ""
    let all = equals.count == ranking.rows.count - 1
    return lead + (all ? "; but none of the others " : "; but \(named)\(more) ")
      + "can\(all ? "" : "not") be told apart from it."
  }

  /// `by mean cash at the end, EUR: Red 125 > Base 25; Base cannot be told apart from Red`, on one line.
  var quiet: String {
    let order = ranking.rows.map { row in
      "\(labels[row.side]) \(mean(row))"
    }
    let equals = ranking.rows.dropFirst().filter { !$0.isBehind }.map { labels[$0.side] }
    let words = "by mean \(ranking.metric.label(currency: currency))"
    return "\(words): \(order.joined(separator: " > "))"
      + (equals.isEmpty
        ? ""
        : "; \(equals.joined(separator: ", ")) cannot be told apart from "
          + labels[ranking.rows[0].side])
  }

  /// In how many futures each is the best, in the order of the ranking.
  ///
  /// Where several can be equally best each has all the futures in which none is better, and the shares add up to
  /// more than all; else whole percents that add up to 100. None and all of the futures are told by their interval.
  var shares: [String] {
    let counts = ranking.rows.map(\.bestOrEqual)
    let exact = counts.map { 100 * Double($0) / Double(ranking.futures) }
    var whole = exact.map { Int($0) }
    if ranking.tied > 0 {
      whole = exact.map { Int($0.rounded()) }
    } else {
      let byRest = exact.indices.sorted {
        (exact[$1] - Double(whole[$1]), $0) < (exact[$0] - Double(whole[$0]), $1)
      }
      for place in byRest.prefix(max(0, 100 - whole.reduce(0, +))) { whole[place] += 1 }
    }
    return zip(counts, whole).map { count, percent in
      if count == 0 || count == ranking.futures {
        return ChanceText(count, of: ranking.futures).brief
      }
      return percent == 0 ? "under 1 %" : percent == 100 ? "over 99 %" : "\(percent) %"
    }
  }

  /// A mean as it is told: all of a column in steps of the least certain of them, so that their differences can be
  /// read off, but at least two digits of each.
  func mean(_ row: RankedScenario) -> String { unit.figure(row.mean, error: meanError(row)) }

  private func meanError(_ row: RankedScenario) -> Double {
    ComparisonRows.twoDigits(ranking.rows.map(\.standardError).max() ?? 0, of: row.mean)
  }

  /// What the scenarios are called in a column.
  private var names: ShortNames { ShortNames(labels, room: Self.nameWidth) }
  /// Columns for a name.
  static let nameWidth = 16

  /// One line a scenario, no longer than `width`.
  func lines(width: Int) -> [String] {
    let label = width - 63
    let (names, shares) = (names, shares)
    let name = ranking.metric.label(currency: currency)
    let head =
      TextLines.left("    " + name, label + 9) + TextLines.right("mean", 5)
      + TextLines.right("9 in 10 futures", 20)
      + TextLines.right(bestIn, 11)
      + TextLines.right("to the best", 18)
    let rows = ranking.rows.enumerated().map { place, row in
      let spread = Spread(low: row.p5, middle: row.median, high: row.p95, count: ranking.futures)
      let ends = [row.p5, row.p95].map { unit.figure($0, error: spread.error) }
      let line =
        TextLines.right("\(place + 1)", 3) + " " + TextLines.left(names.names[row.side], label)
        + TextLines.right(mean(row), 10, before: "\(ends[0]) to \(ends[1])", 20)
        + TextLines.right(shares[place], 11)
        + TextLines.right(gap(row), 18)
      return TextLines.clip(TextLines.trimmed(line), to: width)
    }
    let isOpen = ranking.rows.dropFirst().contains { !$0.isBehind }
    let note = "In brackets: cannot be told apart from the best."
    return names.legend(width: width) + [TextLines.clip(head, to: width)] + rows
      + (isOpen ? TextLines.wrap(note, width: width) : [])
      + (tie.map { TextLines.wrap($0, width: width) } ?? [])
  }

  /// What heads the column of shares.
  var bestIn: String { ranking.tied > 0 ? "best/equal" : "best in" }

  /// Why the shares add up to more than 100 %; `nil` where they do not.
  var tie: String? {
    if ranking.tied == 0 { return nil }
    return
      "Best/equal: in \(ChanceText(ranking.tied, of: ranking.futures).brief) of futures two or more are "
      + "equally best and all count, so that the shares add up to more than 100 %."
  }

  /// How far it is from the best, ± 1.96 standard errors.
  func gap(_ row: RankedScenario) -> String {
    guard let gap = row.toWinner, let error = row.toWinnerError else { return "" }
    let text = ComparisonRows.difference(unit, gap, standardError: error)
    return row.isBehind ? text : "(\(text))"
  }
}
