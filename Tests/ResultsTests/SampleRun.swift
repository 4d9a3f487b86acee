// A small run to keep, and a folder of its own to keep it in.

import Experiments
import Foundation
import Scenarios
import Simulation

/// A record of two futures over two months: figures follow the metric's position; the last metric is missing.
func sampleRecord(
  name: String = "Two years", seed: UInt64 = 7, trials: Int = 2, requested: Int = 2
) -> RunRecord {
  let quantiles = Quantiles(p5: 1.1, p25: 1.5, p50: 2, p75: 2.5, p95: 2.9)
  let metrics = Metric.allCases.enumerated().map { index, metric in
    if index == Metric.allCases.count - 1 {
      return MetricSummary(metric: metric, count: 0, missing: trials)
    }
    return MetricSummary(
      metric: metric, count: trials, missing: 0, mean: Double(index) + 0.5, standardError: 0.25,
      standardDeviation: 0.1, quantiles: quantiles,
      histogram: HistogramRecord(edges: [1, 2, 3], counts: [1, 1]),
      chanceShare: index == 0 ? ChanceShare(estimate: 0.4, low: 0.3, high: 0.55) : nil)
  }
  let month = SeriesMonth(mean: 2.25, quantiles: quantiles)
  return RunRecord(
    scenarioName: name, digest: "0a1b2c", currency: "EUR", modelVersion: 1, seed: seed,
    trials: trials, requestedTrials: requested, horizonMonths: 2, tellsCash: true,
    metrics: metrics,
    series: Series.allCases.map { SeriesSummary(series: $0, months: [month, month]) },
    drivers: [
      Driver(
        path: "engage.churn", metric: .cash, rankCorrelation: -0.8, lowValue: 0.1,
        highValue: 0.3, meanWhenLow: 5000, meanWhenHigh: -1000, differenceError: 120,
        isOurDefault: false)
    ], quantileError: 0, cohorts: CohortTable(bought: [7, 5], kept: [[7, 6], [5]]),
    payback: [month], paybackFutures: 2, outOfCashByMonth: [0, 0.25])
}

/// The two futures of the record: one input; the last metric is missing.
func sampleTable() -> TrialTable {
  let last = Metric.allCases.count - 1
  return TrialTable(
    inputPaths: ["engage.churn"], inputs: [[0.1, 0.25]],
    metrics: Metric.allCases.indices.map {
      $0 == last ? [nil, nil] : [Double($0), Double($0) + 1]
    })
}

/// Runs `body` with the path of a new empty folder, which is removed afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory.path + "/flywheel-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(path)
}

/// The names in a folder, hidden ones included, in ascending order.
func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}

/// The text of a file.
func text(_ path: String) throws -> String {
  try String(contentsOfFile: path, encoding: .utf8)
}

/// A scenario that a run of two futures may have had.
let sampleYAML = """
  name: Two years
  horizon: 14 months
  start: { customers: 5, cash: 1000 EUR, pipeline: empty }
  attract:
    channels:
      'ads, "big"':
        budget: 100 to 900 EUR per month
        cost_per_lead: 20 EUR at 500 EUR per month
    lead_to_customer: 50%
  engage: { price: between 50 and 150 EUR per month, churn: unknown }
  simulation: { steps_per_month: 1 }

  """

/// The scenario in `sampleYAML`, or in another text, as it stands in a run's folder.
func sampleScenario(_ text: String = sampleYAML) throws -> Scenario {
  try ScenarioReader.read(text: text, file: "sample.yaml")
}

/// A real run of the scenario, small.
func sampleResult(_ scenario: Scenario, trials: Int = 12) throws -> RunResult {
  let model = try ScenarioModel(scenario)
  let request = RunRequest(trials: trials, seed: .max, threads: 2)
  guard let result = try Runner.run(model, request) else { throw CocoaError(.userCancelled) }
  return result
}
