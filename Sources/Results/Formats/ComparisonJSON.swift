// A comparison as JSON: what `compare --json` prints and comparison.json keeps.
//
// Schema 1; the rules are those of SummaryJSON: one order of keys, every metric there, null for what does not exist.

package import Experiments
internal import Simulation

/// A comparison with the names its scenarios go by.
package struct NamedComparison: Sendable {
  /// What was found.
  package var comparison: ScenarioComparison
  /// What each scenario is called on the page, in order.
  package var labels: [String]
  /// The scenarios in the order of one metric; only where there are more than two.
  package var ranking: Ranking?

  /// A comparison with names.
  package init(_ comparison: ScenarioComparison, labels: [String], ranking: Ranking? = nil) {
    precondition(
      labels.count == comparison.sides.count,
      "\(labels.count) names of \(comparison.sides.count) scenarios")
    self.comparison = comparison
    self.labels = labels
    self.ranking = ranking
  }
}

/// The JSON of a comparison.
package enum ComparisonJSON {
  /// The version of the layout.
  package static let schema = 1

  /// The comparison as one object: `scenarios` (the first is the base), `differences` (each scenario after the first
  /// minus the base), `ranking` or null.
  package static func value(of named: NamedComparison) -> JSONValue {
    let comparison = named.comparison
    let base = comparison.base
    return [
      "schema": .integer(schema),
      "model_version": .integer(base.modelVersion),
      "seed": .natural(base.seed),
      "trials": .integer(base.trials),
      "horizon_months": .integer(base.horizonMonths),
      "currency": .string(base.currency),
      "scenarios": .array(
        zip(comparison.sides, named.labels).map { side, label in
          [
            "label": .string(label),
            "scenario": SummaryJSON.scenario(side.record.scenarioName, side.record.digest),
            "metrics": metrics(of: side.record),
          ]
        }),
      "differences": .array(
        zip(comparison.differences, named.labels.dropFirst()).map { side, label in
          [
            "label": .string(label),
            "base": .string(named.labels[0]),
            "metrics": differences(side),
            "months": months(side),
          ]
        }),
      "why": comparison.why.map(why) ?? .null,
      "ranking": named.ranking.map { ranking($0, named.labels) } ?? .null,
    ]
  }

  private static func metrics(of record: RunRecord) -> JSONValue {
    .object(
      Metric.allCases.map { id in
        JSONMember(
          key: id.rawValue,
          value: SummaryJSON.metric(record.summary(id), currency: record.currency))
      })
  }

  private static func differences(_ side: ComparedSide) -> JSONValue {
    .object(
      Metric.allCases.map { id in
        guard let paired = side.paired(id),
          case .object(let members) = SummaryJSON.pairedMetric(paired)
        else { return JSONMember(key: id.rawValue, value: .null) }
        let verdict = JSONMember(key: "verdict", value: .string(word(paired)))
        return JSONMember(key: id.rawValue, value: .object(members + [verdict]))
      })
  }

  /// `better`, `worse`, `no difference can be told`; `more` or `less` where neither is good.
  private static func word(_ paired: PairedMetric) -> String {
    guard paired.isTold else { return "no difference can be told" }
    guard let isBetter = paired.isBetter else { return paired.difference > 0 ? "more" : "less" }
    return isBetter ? "better" : "worse"
  }

  private static func months(_ side: ComparedSide) -> JSONValue {
    .object(
      side.months.map { months in
        JSONMember(
          key: months.series.rawValue,
          value: [
            "difference": SummaryJSON.numbers(months.means),
            "difference_error": .array(months.errors.map { JSONValue($0) }),
            "interval_errors": .number(months.reach),
            "clear_from_month": months.clearFrom.map(JSONValue.integer) ?? .null,
          ])
      })
  }

  private static func why(_ why: WhySplit) -> JSONValue {
    [
      "keys": .array(why.keys.map { .string($0.path) }),
      "futures": .integer(why.futures),
      "exact": .bool(why.isExact),
      "hybrids": .integer(why.hybrids),
      "failure": why.failure.map { failure in
        [
          "taken": .array(failure.taken.map(JSONValue.string)),
          "message": .string(failure.message),
        ]
      } ?? .null,
      "metrics": .object(
        why.metrics.map { split in
          JSONMember(
            key: split.metric.rawValue,
            value: [
              "futures": .integer(split.futures),
              "whole": .number(split.whole),
              "whole_error": .number(split.wholeError),
              "parts": SummaryJSON.numbers(split.parts.map(\.difference)),
              "part_errors": SummaryJSON.numbers(split.parts.map(\.standardError)),
              "p_adjusted": SummaryJSON.numbers(split.parts.map(\.adjustedP)),
            ])
        }),
    ]
  }

  private static func ranking(_ ranking: Ranking, _ labels: [String]) -> JSONValue {
    [
      "metric": .string(ranking.metric.rawValue),
      "more_is_better": .bool(ranking.metric.betterWay == .more),
      "futures": .integer(ranking.futures),
      "rows": .array(
        ranking.rows.map { row in
          [
            "label": .string(labels[row.side]),
            "mean": .number(row.mean),
            "mcse": .number(row.standardError),
            "p5": .number(row.p5),
            "p50": .number(row.median),
            "p95": .number(row.p95),
            "share_best": .number(row.shareBest),
            "share_best_alone": .number(Double(row.bestAlone) / Double(ranking.futures)),
            "share_best_or_equal": .number(Double(row.bestOrEqual) / Double(ranking.futures)),
            "to_winner": JSONValue(row.toWinner),
            "to_winner_error": JSONValue(row.toWinnerError),
            "p_adjusted": JSONValue(row.adjustedP),
          ]
        }),
    ]
  }
}
