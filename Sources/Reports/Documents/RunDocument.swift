// A run as a report: the answer, the numbers, the flywheel and its phases, what decides, what was assumed, how sure.

package import Experiments
package import Scenarios
internal import Charts
internal import Simulation

/// The report of one run.
package struct RunDocument {
  /// What stands in a report besides what was found.
  package struct Context: Sendable {
    /// What the commands proposed are given: the scenario's file, or the one that a kept run holds.
    package var file: String
    /// Changes of the file, as `--set` takes them: `engage.churn=3% per month`.
    package var settings: [String]
    /// Where the run is kept.
    package var savedAt: String?
    /// What was solved for a key, in words, by its path.
    package var solved: [String: String]
    /// The other side of a comparison kept with the run: its name, and the metrics of this run minus its.
    package var against: (name: String, metrics: [PairedMetric])?

    /// What stands besides.
    package init(
      file: String, settings: [String] = [], savedAt: String?, solved: [String: String] = [:],
      against: (name: String, metrics: [PairedMetric])? = nil
    ) {
      self.file = file
      self.settings = settings
      self.savedAt = savedAt
      self.solved = solved
      self.against = against
    }
  }

  private let record: RunRecord
  private let scenario: Scenario
  private let context: Context

  /// A report on what was found in a scenario.
  package init(record: RunRecord, scenario: Scenario, context: Context) {
    self.record = record
    self.scenario = scenario
    self.context = context
  }

  /// The report; without a finished future it says only that.
  package func document() -> ReportDocument {
    guard record.trials > 0 else {
      return ReportDocument(
        title: record.scenarioName, facts: facts,
        answer: ["No future was finished, so there is no answer."], sections: [])
    }
    return ReportDocument(
      title: record.scenarioName, facts: facts, answer: answer,
      sections: [
        ReportSection(
          id: "headline", heading: "Headline numbers",
          blocks: [.figures(HeadlineFigures(record: record).figures)]),
        FlywheelSection(record: record, scenario: scenario).section,
        PhaseSections(record: record, scenario: scenario).attract,
        PhaseSections(record: record, scenario: scenario).engage,
        PhaseSections(record: record, scenario: scenario).delight,
        PhaseSections(record: record, scenario: scenario).money,
        decides, against,
        AssumptionsSection(scenario: scenario, solved: context.solved).section,
        CertaintySection(record: record, scenario: scenario).section,
        RepeatSection(
          digest: record.digest, seed: record.seed, trials: record.trials,
          modelVersion: record.modelVersion, commands: commands,
          scenarios: [(record.scenarioName, scenario)]
        ).section,
      ])
  }

  /// Horizon, futures, seed.
  private var facts: String {
    let finished =
      record.isComplete
      ? NumberText.count(record.trials, "future", "futures")
      : "stopped after \(NumberText.grouped(Double(record.trials), decimals: 0)) of "
        + NumberText.count(record.requestedTrials, "future", "futures")
    let changes =
      context.settings.isEmpty ? "" : " · with \(context.settings.joined(separator: ", "))"
    return "\(NumberText.count(record.horizonMonths, "month", "months")) · \(finished) · seed "
      + "\(record.seed) · amounts in \(record.currency)\(changes)"
  }

  /// What comes of it, how the business grows, and what it hangs on or what is chance.
  private var answer: [String] {
    let headline = Headline(record: record, scenario: scenario)
    let stopped =
      record.isComplete
      ? []
      : [
        "The run was stopped after \(NumberText.grouped(Double(record.trials), decimals: 0)) of "
          + "\(NumberText.count(record.requestedTrials, "future", "futures"))."
      ]
    // The cause speaks of what the sentence before it tells.
    if record.tellsCash { return stopped + [headline.answer, headline.cause, headline.growth] }
    return stopped + [headline.answer, headline.cause] + chance(.customers)
  }

  /// What decides cash, or else customers, and what a customer is worth.
  private var decides: ReportSection {
    let metrics: [Metric] = (record.tellsCash ? [.cash] : []) + [.customers, .ltvToCAC]
    let charts = RunCharts(record: record, scenario: scenario)
    var blocks: [ReportBlock] = []
    for metric in metrics {
      let told = Tornado(record: record, scenario: scenario, metric: metric)
      if let chart = charts.tornado(metric) {
        blocks += [.chart(chart)] + chance(metric).map { .remark($0) }
      } else {
        let words = Words.capitalised(metric.words)
        let reason = told.nothing(StandingDrivers(of: metric, in: record))
        blocks.append(
          .paragraph("\(words): " + ([reason] + chance(metric)).joined(separator: " ")))
      }
    }
    if blocks.contains(where: { if case .chart = $0 { true } else { false } }) {
      blocks.append(
        .remark(
          "Read off the run itself: of inputs that move together each seems to decide what the "
            + "others do. Inputs that do not stand out of the noise are left out."))
    }
    return ReportSection(id: "decides", heading: "What decides the result", blocks: blocks)
  }

  /// Chance's share of a metric's variance; nothing without uncertain inputs, where chance is all there is.
  private func chance(_ metric: Metric) -> [String] {
    if record.drivers.isEmpty, record.summary(metric).chanceShare == nil { return [] }
    return [Tornado(record: record, scenario: scenario, metric: metric).chance]
  }

  /// The differences from another scenario with the same luck.
  private var against: ReportSection {
    guard let (name, metrics) = context.against else {
      return ReportSection(id: "against", heading: "", blocks: [])
    }
    let told = ComparisonRows.headline(metrics, tellsCash: record.tellsCash)
    let table = ComparisonTable(
      labels: [name, record.scenarioName], currency: record.currency
    ).table(told)
    return ReportSection(id: "against", heading: "Against \(name)", blocks: [.table(table)])
  }

  private var commands: [String] {
    let settings = context.settings.map { "--set \(ShellWord.quoted($0)) " }.joined()
    var lines = [
      "flywheel run \(ShellWord.quoted(context.file)) \(settings)"
        + "--trials \(record.requestedTrials) --seed \(record.seed)"
    ]
    if let savedAt = context.savedAt {
      lines.append("flywheel run --repeat \(ShellWord.quoted(savedAt))")
    }
    return lines
  }
}
