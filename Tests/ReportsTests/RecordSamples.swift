// Records made by hand, so that every figure in a test has a known origin.

import Experiments
import RandomStreams
import Scenarios
import Simulation

/// Builds small records and scenarios.
enum RecordSamples {
  /// A record in which every metric has one value in all futures, but for what `adjust` changes.
  static func record(
    futures: Int = 1000, requested: Int? = nil, months: Int = 24, tellsCash: Bool = true,
    outOfCash: Int = 0, drivers: [Driver] = [],
    adjust: (inout [Metric: MetricSummary]) -> Void = { _ in }
  ) -> RunRecord {
    var summaries: [Metric: MetricSummary] = [:]
    for metric in Metric.allCases { summaries[metric] = flat(metric, 1, futures) }
    let share = Double(outOfCash) / Double(futures)
    summaries[.outOfCash] = MetricSummary(
      metric: .outOfCash, count: futures, missing: 0, mean: share,
      standardError: (share * (1 - share) / Double(futures)).squareRoot(),
      standardDeviation: (share * (1 - share)).squareRoot(),
      quantiles: Quantiles(
        p5: share > 0.95 ? 1 : 0, p25: share > 0.75 ? 1 : 0, p50: share > 0.5 ? 1 : 0,
        p75: share > 0.25 ? 1 : 0, p95: share > 0.05 ? 1 : 0))
    adjust(&summaries)
    return RunRecord(
      scenarioName: "Two years", digest: "ab12", currency: "EUR", modelVersion: 1, seed: 1,
      trials: futures, requestedTrials: requested ?? futures, horizonMonths: months,
      tellsCash: tellsCash, metrics: Metric.allCases.compactMap { summaries[$0] },
      series: Series.allCases.map { fan($0, months) }, drivers: drivers, quantileError: 0,
      outOfCashByMonth: tellsCash
        ? (1...months).map { share * Double($0) / Double(months) } : [])
  }

  /// A metric with the same value in all futures.
  static func flat(_ metric: Metric, _ value: Double, _ futures: Int) -> MetricSummary {
    MetricSummary(
      metric: metric, count: futures, missing: 0, mean: value, standardError: 0,
      standardDeviation: 0,
      quantiles: Quantiles(p5: value, p25: value, p50: value, p75: value, p95: value))
  }

  /// A metric spread evenly from `low` (P5) to `high` (P95): sd = width of the whole /√12.
  static func even(
    _ metric: Metric, _ low: Double, _ high: Double, _ futures: Int = 1000,
    chance: ChanceShare? = nil
  ) -> MetricSummary {
    let width = high - low
    let deviation = width / 0.9 / 12.0.squareRoot()
    return MetricSummary(
      metric: metric, count: futures, missing: 0, mean: (low + high) / 2,
      standardError: deviation / Double(futures).squareRoot(), standardDeviation: deviation,
      quantiles: Quantiles(
        p5: low, p25: low + width * 2 / 9, p50: low + width / 2, p75: low + width * 7 / 9, p95: high
      ),
      chanceShare: chance)
  }

  /// A metric without a value in any future.
  static func absent(_ metric: Metric, _ futures: Int = 1000) -> MetricSummary {
    MetricSummary(metric: metric, count: 0, missing: futures)
  }

  /// A series that rises by one a month.
  static func fan(_ series: Series, _ months: Int) -> SeriesSummary {
    SeriesSummary(
      series: series,
      months: (0..<months).map { month in
        let value = Double(month)
        return SeriesMonth(
          mean: value,
          quantiles: Quantiles(p5: value, p25: value, p50: value, p75: value, p95: value))
      })
  }

  /// A driver whose tenths differ by many standard errors unless told otherwise.
  static func driver(
    _ path: String, _ metric: Metric, low: Double, high: Double, meanLow: Double, meanHigh: Double,
    error: Double, rank: Double = 0.8, isOurs: Bool = false
  ) -> Driver {
    Driver(
      path: path, metric: metric, rankCorrelation: rank, lowValue: low, highValue: high,
      meanWhenLow: meanLow, meanWhenHigh: meanHigh, differenceError: error, isOurDefault: isOurs)
  }

  /// 240 customers at 250 EUR with 600 000 EUR and a churn stated per month.
  static var scenario: Scenario {
    var scenario = Scenario()
    scenario.name = "Two years"
    scenario.horizonMonths = 24
    scenario.inputs = [
      "start.customers": given(.point(240), "240"),
      "start.cash": given(.point(600_000), "600000 EUR"),
      "engage.price": given(.point(250), "250 EUR per month"),
      "engage.churn": given(
        .logitNormal(middleNinety: 0.02, 0.05), "2% to 5% per month",
        conversion: .compound(periodInMonths: 1)),
    ]
    return scenario
  }

  /// A value the user states.
  static func given(
    _ distribution: Distribution, _ text: String, conversion: Conversion = .identity
  ) -> Input {
    Input(
      Quantity(distribution, conversion: conversion, text: text),
      origin: .given(SourcePlace(file: "two-years.yaml", line: 1, column: 1)))
  }

  /// The yearly share of a monthly one: 1 − (1 − p)¹².
  static func yearly(_ monthly: Double) -> Double {
    Conversion.compound(periodInMonths: 1)(monthly)
  }
}
