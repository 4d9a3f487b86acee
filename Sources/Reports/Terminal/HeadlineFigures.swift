// The numbers a founder looks for first, each with where 9 in 10 futures lie.

internal import Charts
internal import Experiments
internal import Simulation

/// The headline numbers of a run.
struct HeadlineFigures {
  /// What was found.
  let record: RunRecord

  /// The numbers that exist, in the order of importance.
  var figures: [HeadlineFigure] {
    let chosen: [Metric] =
      [.customers, .mrr] + (record.tellsCash ? [.cash, .cashLow] : [])
      + [.churnAnnual, .cacBlended, .clvProjected, .ltvToCAC, .paybackMonth, .velocity]
    return (record.tellsCash ? [outOfCash] : []) + chosen.compactMap(figure)
  }

  private var month: Int { record.horizonMonths }

  /// The chance of running out of cash.
  private var outOfCash: HeadlineFigure {
    let chance = RunClause(record: record).outOfCash
    let futures = NumberText.count(chance.futures, "future", "futures")
    let isCounted = chance.successes > 0 && chance.successes < chance.futures
    return HeadlineFigure(
      name: "Out of cash before month \(month)",
      value: isCounted ? String(chance.text.prefix { $0 != "(" }.dropLast()) : chance.text,
      range: isCounted
        ? "\(chance.interval) with the error of \(futures)"
        : "in \(chance.successes == 0 ? "none" : "all") of \(futures)"
          + (chance.isTooFew ? ", too few to tell" : ""))
  }

  private func figure(_ metric: Metric) -> HeadlineFigure? {
    let summary = record.summary(metric)
    guard let spread = Spread(summary) else { return nil }
    let unit = metric.unit
    func told(_ value: Double) -> String {
      unit.phrase(value, currency: record.currency, error: spread.error)
    }
    let ends = [spread.low, spread.high].map { unit.figure($0, error: spread.error) }
    let missing =
      summary.missing == 0
      ? ""
      : "; no value in \(self.told(summary.missing)) of "
        + self.told(summary.missing + summary.count)
    let range =
      spread.low == spread.high
      ? (record.trials == 1 ? "in the only future" : "in nearly all futures")
      : "9 in 10: \(ends[0]) to \(ends[1])" + (unit.isShare ? " %" : "")
    return HeadlineFigure(
      name: Words.capitalised(metric.words) + (Self.isStanding(metric) ? ", month \(month)" : ""),
      value: told(spread.middle), range: range + missing)
  }

  private func told(_ count: Int) -> String { NumberText.grouped(Double(count), decimals: 0) }

  /// Whether it is what stands at the last month end.
  private static func isStanding(_ metric: Metric) -> Bool {
    metric == .customers || metric == .mrr
  }
}
