// Many trials into few numbers, in the order of the trials.

internal import Scenarios
internal import Simulation
internal import Statistics

/// Gathers finished trials; memory is bounded whatever their number.
struct RunAccumulator {
  /// Trials whose inputs and metrics are kept one by one.
  static let keptTrials = 100_000
  /// Numbers kept exactly over all series together (8 bytes each).
  private static let keptSeriesValues = 4_000_000

  private(set) var trials = 0
  private(set) var metrics: [SampleSummary]
  private(set) var missing: [Int]
  private(set) var series: [[SampleSummary]]
  private(set) var cohorts: CohortTally
  private(set) var payback: [SampleSummary]
  /// Futures in which cash first ran out in each month.
  private(set) var outOfCash: [Int]
  private(set) var table: TrialTable
  private var pairs: [[(Double, Double)]]

  /// An empty accumulator for a model's inputs and a horizon in months.
  init(inputPaths: [String], months: Int) {
    let count = Metric.allCases.count
    metrics = Array(repeating: SampleSummary(exactLimit: Self.keptTrials), count: count)
    missing = Array(repeating: 0, count: count)
    pairs = Array(repeating: [], count: count)
    let month = SampleSummary(
      exactLimit: Self.keptSeriesValues / (Series.allCases.count * months))
    series = Array(
      repeating: Array(repeating: month, count: months), count: Series.allCases.count)
    cohorts = CohortTally(months: months)
    payback = Array(repeating: month, count: max(0, months - 12))
    outOfCash = Array(repeating: 0, count: months)
    table = TrialTable(
      inputPaths: inputPaths, inputs: inputPaths.map { _ in [] },
      metrics: Array(repeating: [], count: count))
  }

  /// Adds a trial; trials come in the order of their numbers.
  mutating func add(_ trial: FinishedTrial) {
    trials += 1
    for (index, value) in trial.outcome.metrics.enumerated() {
      if let value { metrics[index].add(value) } else { missing[index] += 1 }
      if let value, let other = trial.replicate?[index] { pairs[index].append((value, other)) }
    }
    for (index, values) in trial.outcome.series.enumerated() {
      for (month, value) in values.enumerated() { series[index][month].add(value) }
    }
    cohorts.add(trial.outcome.cohorts)
    if let month = trial.outcome[.outOfCashMonth] { outOfCash[Int(month) - 1] += 1 }
    for (month, share) in (trial.outcome.payback ?? []).enumerated() { payback[month].add(share) }
    if trials <= Self.keptTrials {
      for (index, value) in trial.inputs.enumerated() { table.inputs[index].append(value) }
      for (index, value) in trial.outcome.metrics.enumerated() {
        table.metrics[index].append(value)
      }
    }
  }

  /// Pairs that the interval of chance's share of a metric needs to be at most `halfWidth` wide on either side, judged by
  /// those there are; `nil` where they say nothing about it.
  func pairsNeeded(of metric: Metric, halfWidth: Double) -> Int? {
    Metric.allCases.firstIndex(of: metric).flatMap { ReplicatePairs(pairs[$0]) }
      .map { $0.count(forHalfWidth: halfWidth) }
  }

  /// Everything the trials say about a scenario.
  func record(
    of scenario: Scenario, _ request: RunRequest, isAllChance: Bool, drivers: [Driver]
  ) -> RunRecord {
    RunRecord(
      scenarioName: scenario.name, digest: scenario.digest, currency: scenario.currency,
      modelVersion: ModelVersion.current, seed: request.seed, trials: trials,
      requestedTrials: request.trials, horizonMonths: scenario.horizonMonths,
      tellsCash: scenario.inputs["start.cash"] != nil,
      metrics: metricSummaries(isAllChance: isAllChance), series: seriesSummaries,
      drivers: drivers, quantileError: quantileError, cohorts: CohortTable(cohorts),
      payback: payback.compactMap(Self.month), paybackFutures: payback.first?.count ?? 0,
      outOfCashByMonth: scenario.inputs["start.cash"] == nil ? [] : outOfCashByMonth)
  }

  /// The summary of every metric.
  ///
  /// - Parameter isAllChance: whether no input is uncertain, so that nothing but chance varies.
  /// - Returns: one summary a metric.
  func metricSummaries(isAllChance: Bool) -> [MetricSummary] {
    Metric.allCases.enumerated().map { index, metric in
      let sample = metrics[index]
      var summary = MetricSummary(metric: metric, count: sample.count, missing: missing[index])
      summary.mean = sample.moments.mean
      summary.standardError = sample.moments.standardErrorOfMean
      summary.standardDeviation = sample.moments.standardDeviation
      summary.quantiles = sample.quantiles(Self.levels).map(Self.quantiles)
      let histogram = sample.histogram(bins: 40)
      summary.histogram = HistogramRecord(edges: histogram.edges, counts: histogram.counts)
      if let sd = summary.standardDeviation, sd > 0 {
        if isAllChance {
          summary.chanceShare = ChanceShare(estimate: 1, low: 1, high: 1)
        } else if let analysis = ReplicatePairs(pairs[index]) {
          summary.chanceShare = ChanceShare(
            estimate: analysis.share, low: analysis.interval.lowerBound,
            high: analysis.interval.upperBound)
        }
      }
      return summary
    }
  }

  /// The share of futures whose cash has run out by each month end.
  private var outOfCashByMonth: [Double] {
    var sum = 0
    return outOfCash.map { count in
      sum += count
      return Double(sum) / Double(trials)
    }
  }

  /// The fan of every series.
  var seriesSummaries: [SeriesSummary] {
    zip(Series.allCases, series).map { series, months in
      SeriesSummary(series: series, months: months.compactMap(Self.month))
    }
  }

  private static func month(_ sample: SampleSummary) -> SeriesMonth? {
    guard let mean = sample.moments.mean, let values = sample.quantiles(levels) else { return nil }
    return SeriesMonth(mean: mean, quantiles: quantiles(values))
  }

  /// The largest relative error of any quantile.
  var quantileError: Double {
    (metrics + series.joined() + payback).map(\.relativeError).max() ?? 0
  }

  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  private static func quantiles(_ values: [Double]) -> Quantiles {
    Quantiles(p5: values[0], p25: values[1], p50: values[2], p75: values[3], p95: values[4])
  }
}
