// Two scenarios as a report: what changed, how surely, the two flywheels, why, from when, and what was assumed.

package import Experiments
internal import Scenarios
internal import Charts
internal import Simulation

/// The report of two scenarios under the same luck.
package struct ComparisonDocument {
  private let comparison: ScenarioComparison
  private let context: ComparisonReport.Context
  private let page: ComparisonReport
  private let charts: ComparisonCharts

  /// A report on a comparison of exactly two scenarios.
  package init(_ comparison: ScenarioComparison, _ context: ComparisonReport.Context) {
    precondition(context.labels.count == 2, "a report on \(context.labels.count) scenarios")
    self.comparison = comparison
    self.context = context
    page = ComparisonReport(comparison, context)
    charts = ComparisonCharts(comparison, labels: context.labels)
  }

  private var base: RunRecord { comparison.base }
  private var difference: ComparedSide { comparison.differences[0] }
  private var labels: [String] { context.labels }

  /// The report.
  package func document() -> ReportDocument {
    ReportDocument(
      title: labels.joined(separator: " → "), facts: Self.facts(base), answer: answer,
      sections: [
        headline, flywheels, spread, months, why, assumed, sure,
        RepeatSection(
          digest: comparison.sides.map(\.record.digest).joined(separator: " and "),
          seed: base.seed, trials: base.trials, modelVersion: base.modelVersion,
          commands: [context.command], scenarios: Array(zip(labels, context.scenarios))
        ).section,
      ])
  }

  /// Horizon, futures, seed.
  static func facts(_ record: RunRecord) -> String {
    "\(NumberText.count(record.horizonMonths, "month", "months")) · "
      + "\(NumberText.count(record.trials, "future", "futures")) of each, with the same luck · seed "
      + "\(record.seed) · amounts in \(record.currency)"
  }

  private var answer: [String] {
    let verdict = "\(labels[1]) against \(labels[0]), under the same luck: \(page.sentence(0))."
    return [verdict, page.spreads.trimmed, page.balance(difference)].filter { !$0.isEmpty }
  }

  private var told: [PairedMetric] {
    ComparisonRows.headline(difference.metrics, tellsCash: comparison.tellsCash)
  }

  private var headline: ReportSection {
    ReportSection(
      id: "headline", heading: "Headline numbers",
      blocks: (charts.pairs(told).map { [.chart($0)] } ?? [])
        + [.table(ComparisonTable(labels: labels, currency: base.currency).table(told))])
  }

  /// Both wheels, as thick as each other's flows.
  private var flywheels: ReportSection {
    let sections = zip(comparison.sides, context.scenarios).map { side, scenario in
      FlywheelSection(record: side.record, scenario: scenario)
    }
    var pictures = zip(sections, labels).map { $0.picture(name: $1) }
    let largest = pictures.map(\.ownLargestFlow).max()
    for index in pictures.indices { pictures[index].largestFlow = largest }
    let blocks = zip(pictures, sections).flatMap { picture, section -> [ReportBlock] in
      [.chart(picture), .paragraph(section.loop)]
    }
    return ReportSection(id: "flywheel", heading: "The two flywheels", blocks: blocks)
  }

  private var spread: ReportSection {
    let metrics =
      page.leading == .customers ? [Metric.customers, .ltvToCAC] : [page.leading, .customers]
    let pictures = metrics.flatMap { metric -> [ReportBlock] in
      [charts.densities(metric).map { .chart($0) }, charts.differences(metric).map { .chart($0) }]
        .compactMap { $0 }
    }
    return ReportSection(
      id: "futures", heading: "Future by future",
      blocks: pictures.isEmpty ? [] : pictures + (note.map { [.remark($0)] } ?? []))
  }

  private var note: String? {
    let text = page.pairing(difference).trimmed
    return text.isEmpty ? nil : text
  }

  private var months: ReportSection {
    let clear = ClearMonths(
      months: difference.months, horizon: base.horizonMonths, tellsCash: comparison.tellsCash)
    let series: [Series] = comparison.tellsCash ? [.customers, .cash] : [.customers]
    let fans = series.flatMap { series in
      sharing(
        zip(zip(comparison.sides, context.scenarios), labels).compactMap { side, label in
          RunCharts(record: side.0.record, scenario: side.1).fan(series, of: label)
        })
    }
    return ReportSection(
      id: "months", heading: "Month by month",
      blocks: [.paragraph(clear.text)] + fans.map { .chart($0) })
  }

  /// Fans on one scale, so that what is larger looks larger.
  private func sharing(_ fans: [FanChart]) -> [FanChart] {
    let ends = fans.flatMap { [$0.ownDomain.lowerBound, $0.ownDomain.upperBound] }
    guard let low = ends.min(), let high = ends.max() else { return fans }
    return fans.map { fan in
      var shared = fan
      shared.sharedDomain = low...high
      return shared
    }
  }

  private var why: ReportSection {
    guard let why = comparison.why else {
      return ReportSection(id: "why", heading: "Why", blocks: [])
    }
    let words = DifferingKeyWords(first: context.scenarios[0], second: context.scenarios[1])
    let block = WhyBlock(
      why: why, words: words, currency: base.currency, metrics: page.explained)
    var blocks: [ReportBlock] = []
    if !why.keys.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            title: "What differs", headings: ["", labels[0], labels[1]],
            rows: block.order.map { key in
              let path = why.keys[key].path
              return [words.name(path)] + context.scenarios.map { words.value(path, in: $0) }
            }, wordColumns: [1, 2])))
    }
    if let failure = why.failure { blocks.append(.paragraph(block.refusal(failure))) }
    if why.keys.isEmpty { blocks.append(.paragraph("The two scenarios say the same.")) }
    if why.failure == nil, !why.keys.isEmpty,
      !why.metrics.contains(where: { page.explained.contains($0.metric) })
    {
      blocks.append(.paragraph("Too few futures have a value to split the change."))
    }
    for metric in page.explained {
      guard let split = why.metrics.first(where: { $0.metric == metric }), !why.keys.isEmpty else {
        continue
      }
      blocks.append(
        .chart(
          charts.waterfall(split, why, words, heading: Words.capitalised(block.heading(split)))))
    }
    return ReportSection(id: "why", heading: "Why", blocks: blocks)
  }

  private var assumed: ReportSection {
    let blocks = zip(labels, context.scenarios).map { label, scenario -> ReportBlock in
      let section = AssumptionsSection(scenario: scenario, solved: [:]).section
      // Its first block says whose numbers they are, which stands above already.
      return .folded("Every input of \(label)", Array(section.blocks.dropFirst()))
    }
    let defaults = zip(labels, context.scenarios).map { label, scenario in
      ReportBlock.paragraph("\(label): \(DefaultsInUse(in: scenario).text)")
    }
    return ReportSection(id: "assumed", heading: "What was assumed", blocks: defaults + blocks)
  }

  private var sure: ReportSection {
    let same = told.filter { $0.larger + $0.smaller == 0 }.map(\.metric.words)
    let open = told.filter { !$0.isTold && $0.larger + $0.smaller > 0 }.map(\.metric.words)
    var differences: [String] = []
    if !told.isEmpty, same.isEmpty, open.isEmpty {
      differences.append("All headline numbers differ by more than chance.")
    }
    if !open.isEmpty {
      differences.append("No difference can be told in \(Words.list(open, "or")).")
    }
    if !same.isEmpty {
      differences.append("The same in every future: \(Words.list(same)).")
    }
    return ReportSection(
      id: "sure", heading: "How sure this is",
      blocks: [
        .paragraph(
          differences.map { $0 + " " }.joined()
            + "Differences are called real only where chance would make one of all "
            + "metrics look so in less than 1 of 20 comparisons (Holm's correction)."),
        .list([
          "Both scenarios had the same luck, so that what differs between them is what was changed.",
          "The futures say what follows from the two descriptions; whether the change brings the "
            + "second about is not among what was simulated.",
          "The ranges of both are taken at their word: if the truth lies outside, the answer does too.",
        ]),
      ])
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
