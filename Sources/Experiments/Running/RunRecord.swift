// What a run leaves behind: everything that is told, kept and compared.

package import Simulation

/// Everything a run says, without the single futures.
package struct RunRecord: Sendable, Hashable {
  /// The scenario's name.
  package var scenarioName: String
  /// Hexadecimal digest of the resolved scenario (settings but trials, seed and threads excluded).
  package var digest: String
  /// The currency's code.
  package var currency: String
  /// Which numbers the engine produces (see `ModelVersion`).
  package var modelVersion: Int
  /// The seed.
  package var seed: UInt64
  /// Futures finished and summarised.
  package var trials: Int
  /// Futures asked for.
  package var requestedTrials: Int
  /// Months simulated.
  package var horizonMonths: Int
  /// Whether cash was stated, so that "out of cash" can be told.
  package var tellsCash: Bool
  /// All metrics, in the order of `Metric.allCases`.
  package var metrics: [MetricSummary]
  /// All series, in the order of `Series.allCases`.
  package var series: [SeriesSummary]
  /// Drivers of every metric, strongest first within a metric.
  package var drivers: [Driver]
  /// The largest relative error of the quantiles; 0 when they are exact.
  package var quantileError: Double
  /// Customers bought in the run, by month of purchase and months since, over all futures.
  package var cohorts: CohortTable
  /// Share of the blended CAC that first-year buyers have paid back by the end of tenure months 1 … H − 12, 1 being
  /// all of it; empty where no future has it.
  package var payback: [SeriesMonth]
  /// Futures that have a payback curve: somebody bought in the first year, and something was spent in the last.
  package var paybackFutures: Int
  /// Share of the futures whose cash has run out by month ends 1 … H; empty where no cash is stated.
  package var outOfCashByMonth: [Double]

  /// A record.
  package init(
    scenarioName: String, digest: String, currency: String, modelVersion: Int, seed: UInt64,
    trials: Int, requestedTrials: Int, horizonMonths: Int, tellsCash: Bool,
    metrics: [MetricSummary], series: [SeriesSummary], drivers: [Driver], quantileError: Double,
    cohorts: CohortTable = CohortTable(), payback: [SeriesMonth] = [], paybackFutures: Int = 0,
    outOfCashByMonth: [Double] = []
  ) {
    self.scenarioName = scenarioName
    self.digest = digest
    self.currency = currency
    self.modelVersion = modelVersion
    self.seed = seed
    self.trials = trials
    self.requestedTrials = requestedTrials
    self.horizonMonths = horizonMonths
    self.tellsCash = tellsCash
    self.metrics = metrics
    self.series = series
    self.drivers = drivers
    self.quantileError = quantileError
    self.cohorts = cohorts
    self.payback = payback
    self.paybackFutures = paybackFutures
    self.outOfCashByMonth = outOfCashByMonth
  }

  /// Whether all futures asked for were finished.
  package var isComplete: Bool { trials == requestedTrials }

  /// The summary of one metric.
  package func summary(_ metric: Metric) -> MetricSummary {
    guard let found = metrics.first(where: { $0.metric == metric }) else {
      preconditionFailure("a record without \(metric.rawValue)")
    }
    return found
  }

  /// The fan of one series.
  package func fan(_ series: Series) -> SeriesSummary {
    guard let found = self.series.first(where: { $0.series == series }) else {
      preconditionFailure("a record without \(series.rawValue)")
    }
    return found
  }
}
