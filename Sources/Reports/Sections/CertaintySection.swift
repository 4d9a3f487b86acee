// How sure a run is: chance and ignorance apart, and what no run can know.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// What the answer rests on.
struct CertaintySection {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  /// The section.
  var section: ReportSection {
    let metrics: [Metric] =
      (record.tellsCash ? [.cash] : []) + [.customers, .mrr, .cacBlended, .clvProjected, .ltvToCAC]
    let chart = RunCharts(record: record, scenario: scenario).chance(of: metrics)
    return ReportSection(
      id: "sure", heading: "How sure this is",
      blocks: [.paragraph(futures)] + (chart.map { [.chart($0)] } ?? [])
        + [.paragraph(ignorance), .list(limits)])
  }

  /// What the number of futures allows.
  private var futures: String {
    let count = NumberText.count(record.trials, "future", "futures")
    guard record.tellsCash else {
      return "Every figure has the digits that \(count) allow: the last one told is the first that "
        + "more futures could change."
    }
    let chance = Headline(record: record, scenario: scenario).outOfCash
    let error = chance.isTooFew ? "hardly known" : "known to lie in \(chance.interval) (95 %)"
    return "With \(count) the chance of running out of cash is \(error). More futures make such "
      + "intervals narrower; they do not make the inputs better known."
  }

  /// How much is not known of the inputs.
  private var ignorance: String {
    let planned = scenario.plan.flatMap { entry in
      [entry.chance, entry.cost, entry.costPerMonth].compactMap { $0 }
        + entry.changes.map(\.operand)
    }
    let uncertain = (scenario.inputs.values.map(\.quantity) + planned).count { $0.isUncertain }
    let ours = DefaultsInUse(in: scenario).ranges.count
    if uncertain == 0 {
      return "No input is uncertain, so the futures differ by chance alone. Figures that are known "
        + "exactly are rare: state ranges where you are not sure."
    }
    return "\(NumberText.count(uncertain, "input is", "inputs are")) uncertain"
      + (ours == 0 ? "" : ", \(ours) of them because we were told nothing and put in a wide range")
      + ". A better figure for what decides the result narrows the answer more than anything else."
  }

  /// What the answer takes for granted.
  private var limits: [String] {
    var limits = [
      "The ranges are taken at their word: if the truth lies outside them, the answer does too.",
      scenario.correlations.isEmpty
        ? "Inputs are drawn independently of each other; none are stated to move together."
        : "Inputs move together only where the scenario says so.",
      "Competitors, prices of others and the economy stay as they are, but for what the plan changes.",
    ]
    if !record.isComplete {
      limits.insert("The run was stopped before all futures were finished.", at: 0)
    }
    if record.quantileError > 0 {
      limits.append(
        "Quantiles are within \(NumberText.percent(record.quantileError)) of their value.")
    }
    return limits
  }
}
