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
    let summary = record.summary(.outOfCash)
    let futures = max(1, summary.count)
    let successes = Int(((summary.mean ?? 0) * Double(futures)).rounded())
    let chance = ChanceText(min(futures, max(0, successes)), of: futures)
    return HeadlineFigure(
      name: "Out of cash before month \(month)", value: chance.brief,
      range: "of futures; with its error \(chance.interval)")
  }

  private func figure(_ metric: Metric) -> HeadlineFigure? {
    let summary = record.summary(metric)
    guard let spread = Spread(summary) else { return nil }
    let unit = metric.unit
    func told(_ value: Double) -> String {
      unit.phrase(value, currency: record.currency, error: spread.error)
    }
    let low = unit.figure(spread.low, error: spread.error)
    let missing =
      summary.missing == 0
      ? ""
      : "; no value in \(NumberText.grouped(Double(summary.missing), decimals: 0)) of "
        + NumberText.grouped(Double(summary.missing + summary.count), decimals: 0)
    let range =
      spread.low == spread.high ? "in nearly all futures" : "9 in 10: \(low) to \(told(spread.high))"
    return HeadlineFigure(
      name: Words.capitalised(metric.words) + (Self.isStanding(metric) ? ", month \(month)" : ""),
      value: told(spread.middle), range: range + missing)
  }

  /// Whether it is what stands at the last month end.
  private static func isStanding(_ metric: Metric) -> Bool {
    metric == .customers || metric == .mrr
  }
}
