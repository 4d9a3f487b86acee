// The members of summary.json and comparison.json that a page may speak of; all others are left alone.

/// What is said of one metric.
struct DecodedFigures: Decodable {
  private var unit: String?
  private var mean, sd, p5, p25, p50, p75, p95, missing: Double?
  private var difference, shareLarger, shareSmaller: Double?

  private enum CodingKeys: String, CodingKey {
    case unit, mean, sd, p5, p25, p50, p75, p95, missing, difference
    case shareLarger = "share_larger"
    case shareSmaller = "share_smaller"
  }

  /// The figures by their names, without those that are missing.
  var figures: RunFigures.MetricFigures {
    let all: [(String, Double?)] = [
      ("mean", mean), ("sd", sd), ("p5", p5), ("p25", p25), ("p50", p50), ("p75", p75),
      ("p95", p95), ("missing", missing), ("difference", difference),
      ("share_larger", shareLarger), ("share_smaller", shareSmaller),
    ]
    let known = all.compactMap { name, value in value.map { (name, $0) } }
    return RunFigures.MetricFigures(
      unit: unit ?? "", values: Dictionary(known) { first, _ in first })
  }
}

/// A run's summary.
struct SummaryFigures: Decodable {
  /// Whose run it is.
  struct Scenario: Decodable {
    /// The scenario's name.
    var name: String
  }

  /// The scenario.
  var scenario: Scenario
  /// The currency's code.
  var currency: String
  /// The metrics by their IDs; `nil` for one that no future has.
  var metrics: [String: DecodedFigures?]
}

/// A comparison's summary.
struct ComparisonFigures: Decodable {
  /// One side, or what differs from the first.
  struct Side: Decodable {
    /// What it is called.
    var label: String
    /// The metrics by their IDs; `nil` for one that no pair of futures has.
    var metrics: [String: DecodedFigures?]
  }

  /// The currency's code.
  var currency: String
  /// The scenarios.
  var scenarios: [Side]
  /// What differs between each and the first.
  var differences: [Side]
}
