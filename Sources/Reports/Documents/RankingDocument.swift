// Several scenarios as a report: who is best, how surely, and what each changes against the first.

package import Experiments
internal import Scenarios
internal import Charts
internal import Simulation

/// The report of more than two scenarios.
package struct RankingDocument {
  private let comparison: ScenarioComparison
  private let context: ComparisonReport.Context
  private let ranking: Ranking

  /// A report on scenarios in the order of a metric.
  package init(
    _ comparison: ScenarioComparison, _ context: ComparisonReport.Context, ranking: Ranking
  ) {
    self.comparison = comparison
    self.context = context
    self.ranking = ranking
  }

  private var base: RunRecord { comparison.base }
  private var labels: [String] { context.labels }
  private var metric: Metric { ranking.metric }
  private var block: RankingBlock {
    RankingBlock(ranking: ranking, labels: labels, currency: base.currency)
  }

  /// The report.
  package func document() -> ReportDocument {
    ReportDocument(
      title: "\(labels[0]) and \(labels.count - 1) others", facts: ComparisonDocument.facts(base),
      answer: [Words.capitalised(block.sentence)] + outOfCash,
      sections: [
        ReportSection(
          id: "ranking", heading: "Who is best",
          blocks: [.chart(chart), .table(table)] + (block.tie.map { [.remark($0)] } ?? [])),
        against, flywheels, differs,
        RepeatSection(
          digest: Words.list(comparison.sides.map(\.record.digest)), seed: base.seed,
          trials: base.trials, modelVersion: base.modelVersion,
          commands: [context.command] + (context.next.map { [$0] } ?? []),
          scenarios: Array(zip(labels, context.scenarios))
        ).section,
      ])
  }

  private var chart: IntervalChart {
    return IntervalChart(
      title: "\(Words.capitalised(metric.words)), best first",
      summary: "The middle future and where 9 in 10 of them lie.",
      label: metric.label(currency: base.currency),
      format: metric.unit.chartFormat(currency: base.currency), intervalWords: "9 in 10 futures",
      rows: ranking.rows.map { row in
        IntervalRow(labels[row.side], row.median, low: row.p5, high: row.p95)
      })
  }

  /// How likely each runs out of cash: the best mean may be a gamble.
  private var outOfCash: [String] {
    guard comparison.tellsCash, metric != .outOfCash else { return [] }
    let chances = ranking.rows.map { row in
      let chance = RunClause(record: comparison.sides[row.side].record).outOfCash
      return "\(labels[row.side]) \(chance.text)"
    }
    return [
      "Out of cash before month \(base.horizonMonths): " + chances.joined(separator: "; ") + "."
    ]
  }

  private var table: ReportTable {
    let unit = metric.unit
    return ReportTable(
      title: "", headings: ["", "mean", "9 in 10 futures", block.bestIn, "to the best"],
      rows: zip(ranking.rows, block.shares).map { row, share in
        let spread = Spread(low: row.p5, middle: row.median, high: row.p95, count: ranking.futures)
        let ends = [row.p5, row.p95].map { unit.figure($0, error: spread.error) }
        let gap = block.gap(row)
        return [
          labels[row.side], block.mean(row),
          "\(ends[0]) to \(ends[1])", share, gap.hasPrefix("(") ? "not to be told \(gap)" : gap,
        ]
      })
  }

  /// The headline metrics of every scenario against the first.
  private var against: ReportSection {
    let tables = ranking.rows.filter { $0.side > 0 }.map { row -> ReportBlock in
      let told = ComparisonRows.headline(
        comparison.differences[row.side - 1].metrics, tellsCash: comparison.tellsCash)
      return .folded(
        "\(labels[row.side]) against \(labels[0])",
        [
          .table(
            ComparisonTable(labels: [labels[0], labels[row.side]], currency: base.currency)
              .table(told))
        ])
    }
    return ReportSection(id: "against", heading: "Each against \(labels[0])", blocks: tables)
  }

  /// The wheels of the first and the best, as thick as each other's flows.
  private var flywheels: ReportSection {
    let best = ranking.rows.first { $0.side > 0 }?.side ?? 1
    let sides = [0, best]
    var pictures = sides.map { side in
      FlywheelSection(record: comparison.sides[side].record, scenario: context.scenarios[side])
        .picture(name: labels[side])
    }
    let largest = pictures.map(\.ownLargestFlow).max()
    for index in pictures.indices { pictures[index].largestFlow = largest }
    return ReportSection(
      id: "flywheel", heading: "The flywheels of \(labels[0]) and \(labels[best])",
      blocks: pictures.map { .chart($0) })
  }

  /// What each changes.
  private var differs: ReportSection {
    let first = context.scenarios[0]
    let items = zip(labels, context.scenarios).dropFirst().map { label, scenario in
      let words = DifferingKeyWords(first: first, second: scenario)
      let changes = DifferingKey.all(from: first, to: scenario).map(words.change)
      return "\(label): " + (changes.isEmpty ? "the same" : changes.joined(separator: "; ")) + "."
    }
    return ReportSection(
      id: "assumed", heading: "What differs",
      blocks: [
        .paragraph("\(labels[0]): \(DefaultsInUse(in: first).text)"), .list(items),
      ])
  }
}
