// A run as JSON: what `--json` prints and summary.json keeps.
//
// Schema 1. Keys stand in one order, every metric and series of the engine is always there, a figure that does not
// exist is null. Whoever adds a key adds it at the end of its object; whoever changes a meaning raises `schema`.

package import Experiments
internal import Simulation

/// The JSON of a run.
package enum SummaryJSON {
  /// The version of the layout.
  package static let schema = 1

  /// The run as JSON, with the comparison under `against` when there is one.
  package static func value(
    of record: RunRecord, against comparison: RunComparison? = nil
  ) -> JSONValue {
    var members = [
      JSONMember(key: "schema", value: .integer(schema)),
      JSONMember(key: "scenario", value: scenario(record.scenarioName, record.digest)),
      JSONMember(key: "model_version", value: .integer(record.modelVersion)),
      JSONMember(key: "seed", value: .natural(record.seed)),
      JSONMember(key: "trials", value: .integer(record.trials)),
      JSONMember(key: "requested_trials", value: .integer(record.requestedTrials)),
      JSONMember(key: "horizon_months", value: .integer(record.horizonMonths)),
      JSONMember(key: "complete", value: .bool(record.isComplete)),
      JSONMember(key: "currency", value: .string(record.currency)),
      JSONMember(key: "quantile_relative_error", value: .number(record.quantileError)),
      JSONMember(key: "metrics", value: metrics(of: record)),
      JSONMember(key: "series", value: series(of: record)),
      JSONMember(key: "drivers", value: .array(record.drivers.map(driver))),
    ]
    if let comparison {
      members.append(JSONMember(key: "against", value: against(comparison)))
    }
    members.append(JSONMember(key: "cohorts", value: cohorts(record.cohorts)))
    members.append(JSONMember(key: "payback", value: payback(of: record)))
    members.append(
      JSONMember(key: "out_of_cash_by_month", value: numbers(record.outOfCashByMonth)))
    return .object(members)
  }

  /// What identifies a scenario.
  static func scenario(_ name: String, _ digest: String) -> JSONValue {
    ["name": .string(name), "digest": .string(digest)]
  }

  private static func metrics(of record: RunRecord) -> JSONValue {
    .object(
      Metric.allCases.map { id in
        JSONMember(
          key: id.rawValue, value: metric(record.summary(id), currency: record.currency))
      })
  }

  /// One metric of one scenario.
  static func metric(_ summary: MetricSummary, currency: String) -> JSONValue {
    let quantiles = summary.quantiles
    return [
      "unit": .string(unit(summary.metric.unit, currency: currency)),
      "mean": JSONValue(summary.mean),
      "mcse": JSONValue(summary.standardError),
      "sd": JSONValue(summary.standardDeviation),
      "p5": JSONValue(quantiles?.p5),
      "p25": JSONValue(quantiles?.p25),
      "p50": JSONValue(quantiles?.p50),
      "p75": JSONValue(quantiles?.p75),
      "p95": JSONValue(quantiles?.p95),
      "missing": .integer(summary.missing),
      "histogram": [
        "edges": numbers(summary.histogram.edges),
        "counts": .array(summary.histogram.counts.map(JSONValue.integer)),
      ],
      "chance_share": summary.chanceShare.map { share in
        [
          "estimate": .number(share.estimate), "low": .number(share.low),
          "high": .number(share.high),
        ]
      } ?? .null,
    ]
  }

  /// A metric's unit in words, money by its currency's code: `EUR per month`, `share`, `weeks`.
  static func unit(_ unit: MetricUnit, currency: String) -> String {
    switch unit {
    case .count: "count"
    case .money: currency
    case .moneyPerMonth: "\(currency) per month"
    case .moneyPerYear: "\(currency) per year"
    case .share: "share"
    case .sharePerQuarter: "share per quarter"
    case .ratio: "ratio"
    case .month: "month"
    case .weeks: "weeks"
    case .points: "points"
    case .perQuarter: "per quarter"
    }
  }

  private static func series(of record: RunRecord) -> JSONValue {
    .object(
      Series.allCases.map { id in
        JSONMember(key: id.rawValue, value: .object(fan(record.fan(id).months)))
      })
  }

  /// Months from 1, their mean and quantiles.
  private static func fan(_ months: [SeriesMonth]) -> [JSONMember] {
    let figures: [(String, KeyPath<SeriesMonth, Double>)] = [
      ("mean", \.mean), ("p5", \.quantiles.p5), ("p25", \.quantiles.p25), ("p50", \.quantiles.p50),
      ("p75", \.quantiles.p75), ("p95", \.quantiles.p95),
    ]
    return [JSONMember(key: "months", value: .array(months.indices.map { .integer($0 + 1) }))]
      + figures.map { name, figure in
        JSONMember(key: name, value: numbers(months.map { $0[keyPath: figure] }))
      }
  }

  private static func cohorts(_ table: CohortTable) -> JSONValue {
    [
      "bought": .array(table.bought.map(JSONValue.integer)),
      "kept": .array(table.kept.map { .array($0.map(JSONValue.integer)) }),
    ]
  }

  private static func payback(of record: RunRecord) -> JSONValue {
    let futures = JSONMember(key: "futures", value: .integer(record.paybackFutures))
    return .object([futures] + fan(record.payback))
  }

  private static func driver(_ driver: Driver) -> JSONValue {
    [
      "input": .string(driver.path),
      "metric": .string(driver.metric.rawValue),
      "rank_correlation": .number(driver.rankCorrelation),
      "low_value": .number(driver.lowValue),
      "high_value": .number(driver.highValue),
      "mean_when_low": .number(driver.meanWhenLow),
      "mean_when_high": .number(driver.meanWhenHigh),
      "difference_error": .number(driver.differenceError),
      "our_default": .bool(driver.isOurDefault),
    ]
  }

  private static func against(_ comparison: RunComparison) -> JSONValue {
    let metrics = Metric.allCases.map { id in
      let paired = comparison.metrics.first { $0.metric == id }
      return JSONMember(key: id.rawValue, value: paired.map(pairedMetric) ?? .null)
    }
    return [
      "scenario": scenario(comparison.otherName, comparison.otherDigest),
      "metrics": .object(metrics),
    ]
  }

  /// One paired metric; `share_larger`, `share_smaller` and `share_equal` add up to 1.
  static func pairedMetric(_ paired: PairedMetric) -> JSONValue {
    [
      "pairs": .integer(paired.pairs),
      "mean": .number(paired.mean),
      "other_mean": .number(paired.otherMean),
      "difference": .number(paired.difference),
      "difference_error": .number(paired.standardError),
      "p5": .number(paired.p5),
      "p95": .number(paired.p95),
      "share_larger": .number(Double(paired.larger) / Double(paired.pairs)),
      "share_smaller": .number(Double(paired.smaller) / Double(paired.pairs)),
      "share_equal": .number(Double(paired.equal) / Double(paired.pairs)),
      "larger": .integer(paired.larger),
      "smaller": .integer(paired.smaller),
      "ratio": JSONValue(paired.ratio),
      "ratio_error": JSONValue(paired.ratioError),
      "variance_reduction": JSONValue(paired.varianceReduction),
      "p_adjusted": .number(paired.adjustedP),
    ]
  }

  /// Numbers in order.
  static func numbers(_ values: [Double]) -> JSONValue {
    .array(values.map(JSONValue.number))
  }
}
