// The parts of a summary.json, each with its way back to a value of the engine.

internal import Experiments
internal import Simulation

/// What identifies a scenario.
struct ScenarioFacts: Decodable {
  var name: String
  var digest: String
}

/// One metric; see `SummaryJSON.metric`.
struct MetricFacts: Decodable {
  /// Chance's share of the variance.
  struct Share: Decodable {
    var estimate: Double
    var low: Double
    var high: Double
  }
  /// Counts between edges.
  struct Bins: Decodable {
    var edges: [Double]
    var counts: [Int]
  }
  var mean, mcse, sd, p5, p25, p50, p75, p95: Double?
  var missing: Int
  var histogram: Bins
  var chance: Share?

  private enum CodingKeys: String, CodingKey {
    case mean, mcse, sd, p5, p25, p50, p75, p95, missing, histogram
    case chance = "chance_share"
  }

  /// The summary of `metric` over `trials` futures.
  func summary(_ metric: Metric, of trials: Int) -> MetricSummary {
    var summary = MetricSummary(metric: metric, count: trials - missing, missing: missing)
    summary.mean = mean
    summary.standardError = mcse
    summary.standardDeviation = sd
    if let p5, let p25, let p50, let p75, let p95 {
      summary.quantiles = Quantiles(p5: p5, p25: p25, p50: p50, p75: p75, p95: p95)
    }
    summary.histogram = HistogramRecord(edges: histogram.edges, counts: histogram.counts)
    summary.chanceShare = chance.map {
      ChanceShare(estimate: $0.estimate, low: $0.low, high: $0.high)
    }
    return summary
  }
}

/// A fan, column by column.
struct FanFacts: Decodable {
  /// How many futures it is made of; of payback only.
  var futures: Int?
  var mean, p5, p25, p50, p75, p95: [Double]

  /// The fan month by month; `nil` when the columns differ in length.
  var fan: [SeriesMonth]? {
    guard [p5, p25, p50, p75, p95].allSatisfy({ $0.count == mean.count }) else { return nil }
    return mean.indices.map {
      SeriesMonth(
        mean: mean[$0],
        quantiles: Quantiles(p5: p5[$0], p25: p25[$0], p50: p50[$0], p75: p75[$0], p95: p95[$0]))
    }
  }
}

/// A retention triangle.
struct CohortFacts: Decodable {
  var bought: [Int]
  var kept: [[Int]]
}

/// One driver; see `SummaryJSON`.
struct DriverFacts: Decodable {
  var input: String
  var metric: String
  var rankCorrelation, lowValue, highValue, meanWhenLow, meanWhenHigh, differenceError: Double
  var isOurDefault: Bool

  private enum CodingKeys: String, CodingKey {
    case input, metric
    case rankCorrelation = "rank_correlation"
    case lowValue = "low_value"
    case highValue = "high_value"
    case meanWhenLow = "mean_when_low"
    case meanWhenHigh = "mean_when_high"
    case differenceError = "difference_error"
    case isOurDefault = "our_default"
  }

  /// The driver; `nil` when its metric has no such name.
  var driver: Driver? {
    Metric(rawValue: metric).map {
      Driver(
        path: input, metric: $0, rankCorrelation: rankCorrelation, lowValue: lowValue,
        highValue: highValue, meanWhenLow: meanWhenLow, meanWhenHigh: meanWhenHigh,
        differenceError: differenceError, isOurDefault: isOurDefault)
    }
  }
}

/// The other side of a comparison, and how each metric differs; a metric without pairs is null.
struct AgainstFacts: Decodable {
  var scenario: ScenarioFacts
  var metrics: [String: PairedFacts?]
}

/// One paired metric; see `SummaryJSON.pairedMetric`. The three shares follow from the counts.
struct PairedFacts: Decodable {
  var pairs, larger, smaller: Int
  var mean, otherMean, difference, differenceError, p5, p95, adjustedP: Double
  var ratio, ratioError, varianceReduction: Double?

  private enum CodingKeys: String, CodingKey {
    case pairs, larger, smaller, mean, difference, p5, p95, ratio
    case otherMean = "other_mean"
    case differenceError = "difference_error"
    case ratioError = "ratio_error"
    case varianceReduction = "variance_reduction"
    case adjustedP = "p_adjusted"
  }

  /// The paired metric.
  func paired(_ metric: Metric) -> PairedMetric {
    PairedMetric(
      metric: metric, pairs: pairs, mean: mean, otherMean: otherMean, difference: difference,
      standardError: differenceError, p5: p5, p95: p95, larger: larger, smaller: smaller,
      ratio: ratio, ratioError: ratioError, varianceReduction: varianceReduction,
      adjustedP: adjustedP)
  }
}
