// A run in half a line: how likely cash runs out, or where the customers go.

internal import Charts
internal import Experiments
internal import Simulation

/// The shortest answer of a run; for lists, and for a run that is to be quiet.
struct RunClause {
  /// What was found.
  let record: RunRecord

  /// `out of cash before month 24: 31 % (30–33 %)`, or `5 200 customers, CLV:CAC 3.1, month 24` where no cash is stated.
  var text: String {
    guard record.trials > 0 else { return "no answer" }
    guard record.tellsCash else {
      let worth = figure(.ltvToCAC).map { ", CLV:CAC \($0)" } ?? ""
      return "\(figure(.customers) ?? NumberText.missing) customers\(worth), month "
        + "\(record.horizonMonths)"
    }
    return "out of cash before month \(record.horizonMonths): \(outOfCash.text)"
  }

  /// The chance of running out of cash as counted.
  var outOfCash: ChanceText {
    let summary = record.summary(.outOfCash)
    let futures = max(1, summary.count)
    let successes = Int(((summary.mean ?? 0) * Double(futures)).rounded())
    return ChanceText(min(futures, max(0, successes)), of: futures)
  }

  /// The middle of a metric; `nil` where no future has it.
  private func figure(_ metric: Metric) -> String? {
    guard let spread = Spread(record.summary(metric)) else { return nil }
    return metric.unit.figure(spread.middle, error: spread.error)
  }
}
