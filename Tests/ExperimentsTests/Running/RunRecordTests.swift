// A record is complete or not, and finds what it holds.

import Simulation
import Testing

@testable import Experiments

@Suite("What a run leaves behind")
struct RunRecordTests {
  private func record(trials: Int, of requested: Int) -> RunRecord {
    RunRecord(
      scenarioName: "Small", digest: "0", currency: "EUR", modelVersion: 1, seed: 1,
      trials: trials, requestedTrials: requested, horizonMonths: 1, tellsCash: true,
      metrics: Metric.allCases.enumerated().map {
        MetricSummary(metric: $1, count: $0, missing: 0)
      },
      series: Series.allCases.enumerated().map { index, series in
        SeriesSummary(
          series: series,
          months: [
            SeriesMonth(
              mean: Double(index), quantiles: Quantiles(p5: 0, p25: 0, p50: 0, p75: 0, p95: 0))
          ])
      }, drivers: [], quantileError: 0)
  }

  @Test("a run is complete when every future asked for was finished")
  func completeness() {
    #expect(record(trials: 10, of: 10).isComplete)
    #expect(!record(trials: 9, of: 10).isComplete)
  }

  @Test("each metric and each series is found by its name")
  func lookup() {
    let record = record(trials: 1, of: 1)
    for (index, metric) in Metric.allCases.enumerated() {
      #expect(record.summary(metric).metric == metric && record.summary(metric).count == index)
    }
    for (index, series) in Series.allCases.enumerated() {
      #expect(record.fan(series).series == series)
      #expect(record.fan(series).months.map(\.mean) == [Double(index)])
    }
  }
}
