// The finding about one's own data as JSON.

package import Evidence
internal import Statistics

/// JSON of findings; names of verdicts and methods are those of the Swift cases.
package enum OwnDataJSON {
  /// About groups.
  package static func value(of analysis: CountsAnalysis, file: String) -> JSONValue {
    let groups = zip(analysis.data.groups, analysis.intervals).map { group, interval -> JSONValue in
      [
        "name": .string(group.name), "events": .integer(group.count.events),
        "customers": .integer(group.count.customers), "share": .number(group.count.share),
        "interval": range(interval),
      ]
    }
    let comparisons = analysis.comparisons.map { comparison -> JSONValue in
      let power = comparison.power
      return [
        "base": .string(comparison.base.name), "other": .string(comparison.other.name),
        "verdict": .string(comparison.verdict.rawValue),
        "difference": .number(comparison.difference),
        "difference_interval": range(comparison.differenceInterval),
        "ratio": JSONValue(comparison.ratio),
        "ratio_interval": range(comparison.ratioInterval),
        "fisher_p": .number(comparison.probability),
        "holm_p": .number(comparison.adjustedProbability),
        "probability_lower": .number(comparison.probabilityLower),
        "power": JSONValue(power?.power),
        "power_exact": power.map { .bool($0.isExact) } ?? .null,
        "customers_needed": power.map { .integer($0.customersNeeded) } ?? .null,
        "customers_needed_exact": power.map { .bool($0.neededIsExact) } ?? .null,
        "power_normal": JSONValue(power?.normalPower),
        "customers_needed_normal": JSONValue(power?.normalCustomersNeeded),
      ]
    }
    return [
      "schema": .integer(1), "file": .string(file), "kind": .string("counts"),
      "outcome": .string(analysis.data.outcome), "groups": .array(groups),
      "interval_level": .number(analysis.intervalLevel), "comparisons": .array(comparisons),
    ]
  }

  /// About months.
  package static func value(of analysis: SeriesAnalysis, file: String) -> JSONValue {
    let series = analysis.series
    let placebos: JSONValue =
      analysis.placebos.map {
        [
          "window": .integer($0.window), "real": .number($0.real),
          "as_large": .integer($0.asLarge), "effects": .array($0.effects.map(JSONValue.number)),
        ]
      } ?? .null
    return [
      "schema": .integer(1), "file": .string(file), "kind": .string("series"),
      "outcome": .string(series.outcome), "since": .string(series.since.written),
      "controls": .array(series.controls.map { .string($0.name) }),
      "months_before": .integer(series.before), "months_after": .integer(series.after),
      "months_needed": .integer(analysis.monthsNeeded),
      "verdict": .string(analysis.verdict.rawValue),
      "mean_before": .number(analysis.meanBefore), "mean_after": .number(analysis.meanAfter),
      "headline": analysis.headline.map(estimate) ?? .null,
      "naive": analysis.naive.map(estimate) ?? .null,
      "others": .array(analysis.others.map(estimate)),
      "memory": JSONValue(analysis.memory), "trend_before": .bool(analysis.hasTrend),
      "naive_faults": .array(analysis.naiveFaults.map { .string($0.rawValue) }),
      "placebos": placebos,
    ]
  }

  private static func estimate(_ estimate: EffectEstimate) -> JSONValue {
    [
      "method": .string(estimate.method.rawValue), "effect": .number(estimate.effect),
      "interval": range(estimate.interval),
    ]
  }

  // An end that is open is null.
  private static func range(_ range: ClosedRange<Double>) -> JSONValue {
    .array([.number(range.lowerBound), .number(range.upperBound)])
  }
}
