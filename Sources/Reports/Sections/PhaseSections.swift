// Attract, engage, delight, money: the charts and the table of each phase.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The sections of a run's phases.
struct PhaseSections {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  private var charts: RunCharts { RunCharts(record: record, scenario: scenario) }

  /// Winning prospects and what they cost.
  var attract: ReportSection {
    section(
      .attract,
      [charts.fan(.newCustomers), charts.histogram(.cacBlended)])
  }

  /// Keeping customers.
  var engage: ReportSection {
    section(.engage, [charts.fan(.customers), charts.cohorts])
  }

  /// Customers who bring customers.
  var delight: ReportSection {
    if scenario.isFunnel { return section(.delight, []) }
    return section(
      .delight,
      [
        charts.fan(.newReferred),
        charts.histogram(.loopGain, threshold: Threshold(1, "from here on it grows by itself")),
      ])
  }

  /// Revenue, cash and the value of a customer.
  var money: ReportSection {
    section(
      .money,
      [
        record.tellsCash ? charts.cash : nil, charts.fan(.mrr), charts.payback,
        charts.histogram(.ltvToCAC, threshold: Threshold(1, "worth what it cost")),
      ])
  }

  private func section(_ phase: Phase, _ charts: [(any Chart)?]) -> ReportSection {
    ReportSection(
      id: phase.rawValue.lowercased(), heading: phase.rawValue,
      blocks: charts.compactMap { $0.map(ReportBlock.chart) } + [.table(table(phase))])
  }

  /// Every metric of the phase that this scenario tells.
  private func table(_ phase: Phase) -> ReportTable {
    let told = record.metrics.filter { $0.metric.phase == phase && isTold($0.metric) }
    return ReportTable(
      title: "", headings: ["", "middle", "9 in 10 futures", "mean ± its error"],
      rows: told.map(row))
  }

  /// Whether a metric means something here: cash where it is stated, an NPS that is the user's.
  private func isTold(_ metric: Metric) -> Bool {
    switch metric {
    case .cash, .cashLow, .cashLowMonth, .outOfCash, .outOfCashMonth: record.tellsCash
    case .netPromoterScore: scenario.inputs["delight.nps"]?.origin.isOurs == false
    case .agentSteps: false
    default: true
    }
  }

  private func row(_ summary: MetricSummary) -> [String] {
    let unit = summary.metric.unit
    // A chance is told with its own sign, and the names of months say that they are.
    let isNamed = summary.metric == .outOfCash || unit == .month
    let name = Words.capitalised(
      isNamed ? summary.metric.words : summary.metric.label(currency: record.currency))
    let missing =
      summary.missing == 0
      ? ""
      : " (no value in \(NumberText.grouped(Double(summary.missing), decimals: 0)) of "
        + "\(NumberText.count(summary.count + summary.missing, "future", "futures")))"
    // A handful of futures with a value says nothing of the others.
    guard let spread = Spread(summary), 10 * summary.count >= summary.count + summary.missing else {
      return [name + missing, NumberText.missing, NumberText.missing, NumberText.missing]
    }
    func figure(_ value: Double?) -> String { unit.figure(value, error: spread.error) }
    let mean = unit.figure(summary.mean, error: summary.standardError)
    // Of a yes or no the quantiles say nothing, and "0 ± 0" would say too much.
    if summary.metric == .outOfCash {
      return [name + missing, "", "", RunClause(record: record).outOfCash.text]
    }
    let error = summary.standardError.flatMap { $0 > 0 ? " ± " + unit.figure($0, error: $0) : nil }
    return [
      name + missing, figure(spread.middle), "\(figure(spread.low)) to \(figure(spread.high))",
      mean + (error ?? ""),
    ]
  }
}
