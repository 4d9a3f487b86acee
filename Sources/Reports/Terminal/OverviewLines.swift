// Seven to nine lines: where the business stands, where it ends, and the way there.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The overview table of a run.
struct OverviewLines {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  /// One row of the table.
  private struct Row {
    var label: String
    var now: Double?
    var metric: Metric
    var spread: Spread?
    var fan: [Double] = []
  }

  /// The table with its heading, no line longer than `width`.
  func lines(width: Int) -> [String] {
    let graph = max(8, min(24, width - 64))
    let head =
      TextLines.left("", 21) + TextLines.right("now", 9) + TextLines.right("middle", 10)
      + "  " + TextLines.left("9 in 10 futures", 21) + "month 1–\(record.horizonMonths)"
    return [TextLines.clip(head, to: width)]
      + rows.map { TextLines.clip(line($0, graph: graph), to: width) }
  }

  /// The rows that are told.
  private var rows: [Row] {
    var rows = [
      row("Customers", .customers, now: startCustomers, fan: .customers),
      row("MRR, \(record.currency) a month", .mrr, now: startRevenue, fan: .mrr),
    ]
    if record.tellsCash {
      rows.append(row("Cash, \(record.currency)", .cash, now: middle("start.cash"), fan: .cash))
    }
    rows.append(churn)
    rows.append(row("CAC, blended, \(record.currency)", .cacBlended))
    rows.append(row("CLV, \(record.currency)", .clvProjected))
    rows.append(row("CLV:CAC", .ltvToCAC))
    // Where nobody refers anybody three rows of noughts would say so.
    let hasLoop = Spread(record.summary(.loopGain)).map { $0.high > 0 } ?? true
    if hasLoop {
      rows.append(row("Velocity, a quarter", .velocity))
      rows.append(row("Loop gain, 10 years", .loopGain))
    }
    if scenario.inputs["delight.nps"]?.origin.isOurs == false {
      rows.append(row("NPS, points", .netPromoterScore))
    } else if hasLoop && !record.tellsCash {
      rows.append(row("Referral rate, a year", .referralRate))
    }
    return rows
  }

  /// Churn, told over the period in which the user stated it.
  private var churn: Row {
    let period = SharePeriod(of: scenario.inputs["engage.churn"]?.quantity)
    let summary = record.summary(.churnAnnual)
    return Row(
      label: "Churn \(period.words)", metric: .churnAnnual,
      spread: Spread(summary)?.mapped(count: summary.count) { period.share(annual: $0) })
  }

  /// A row of a metric.
  private func row(
    _ label: String, _ metric: Metric, now: Double? = nil, fan: Series? = nil
  ) -> Row {
    Row(
      label: label, now: now, metric: metric, spread: Spread(record.summary(metric)),
      fan: fan.map { record.fan($0).months.map(\.quantiles.p50) } ?? [])
  }

  /// A row as text.
  private func line(_ row: Row, graph: Int) -> String {
    let unit = row.metric.unit
    let sign = unit.isShare ? " %" : ""
    let figure = { (value: Double) in unit.figure(value, error: row.spread?.error) }
    let now = row.now.map { NumberText.plain($0) } ?? ""
    let middle = row.spread.map { figure($0.middle) + sign } ?? NumberText.missing
    let range = row.spread.map { "\(figure($0.low)) to \(figure($0.high))\(sign)" } ?? ""
    return TextLines.trimmed(
      TextLines.left(row.label, 21) + TextLines.right(now, 9) + TextLines.right(middle, 10) + "  "
        + TextLines.left(range, 21) + Sparkline.text(row.fan, width: graph))
  }

  /// Customers at the start: the middle of what is stated.
  var startCustomers: Double? { middle("start.customers") }

  /// Monthly recurring revenue at the start: customers · Σ share · price, at the middle of each.
  private var startRevenue: Double? {
    guard let customers = startCustomers else { return nil }
    if scenario.segments.isEmpty { return middle("engage.price").map { $0 * customers } }
    var mean = 0.0
    for segment in scenario.segments {
      let own = "engage.segments.\(segment)."
      guard let share = middle(own + "share"),
        let price = middle(own + "price") ?? middle("engage.price")
      else { return nil }
      mean += share * price
    }
    return mean * customers
  }

  /// The median of an input.
  private func middle(_ path: String) -> Double? {
    scenario.inputs[path]?.quantity.value(at: 0.5)
  }
}
