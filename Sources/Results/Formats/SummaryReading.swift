// A summary.json read back: the other way of SummaryJSON, to the last bit.
//
// JSONDecoder reads numbers as strtod does; JSONSerialization does not on Linux, and is not used.

internal import Experiments
internal import Foundation
internal import Simulation

/// The members of summary.json, by their names there.
struct SummaryReading: Decodable {
  private var schema: Int
  private var scenario: ScenarioFacts
  private var modelVersion: Int
  private var seed: UInt64
  private var trials: Int
  private var requestedTrials: Int
  private var horizonMonths: Int
  private var currency: String
  private var quantileError: Double
  private var metrics: [String: MetricFacts]
  private var series: [String: FanFacts]
  private var drivers: [DriverFacts]
  private var against: AgainstFacts?
  private var cohorts: CohortFacts
  private var payback: FanFacts
  private var outOfCashByMonth: [Double]

  private enum CodingKeys: String, CodingKey {
    case schema, scenario, seed, trials, currency, metrics, series, drivers, against, cohorts
    case payback
    case outOfCashByMonth = "out_of_cash_by_month"
    case modelVersion = "model_version"
    case requestedTrials = "requested_trials"
    case horizonMonths = "horizon_months"
    case quantileError = "quantile_relative_error"
  }

  // The layout's version alone.
  private struct Layout: Decodable { var schema: Int }

  /// Reads a summary.
  ///
  /// - Parameter data: the bytes of summary.json.
  /// - Returns: what it says.
  /// - Throws: `FolderDamage` of another layout, or of a file that is no such JSON.
  static func read(_ data: Data) throws(FolderDamage) -> SummaryReading {
    let found: Result<SummaryReading, FolderDamage>
    do {
      let summary = try JSONDecoder().decode(SummaryReading.self, from: data)
      if summary.schema != SummaryJSON.schema { throw FolderDamage.schema(found: summary.schema) }
      found = .success(summary)
    } catch let damage as FolderDamage {
      found = .failure(damage)
    } catch let error as DecodingError {
      // Of another layout the version is all that can be relied on.
      let layout = try? JSONDecoder().decode(Layout.self, from: data)
      if let layout, layout.schema != SummaryJSON.schema { throw .schema(found: layout.schema) }
      found = .failure(.unreadable(file: RunFolder.summaryName, reason: Self.reason(error)))
    } catch {
      found = .failure(.unreadable(file: RunFolder.summaryName, reason: "it is no JSON"))
    }
    return try found.get()
  }

  /// Where in the JSON it went wrong, in our words.
  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing: another "
        + "version of Flywheel wrote it"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is not what it should be"
    default: "it is no JSON"
    }
  }

  /// The record.
  ///
  /// - Throws: `FolderDamage` when a metric or series of this version is missing, or a figure of one.
  func record() throws(FolderDamage) -> RunRecord {
    var summaries: [MetricSummary] = []
    for metric in Metric.allCases {
      guard let facts = metrics[metric.rawValue] else { throw lacking("metrics", metric.rawValue) }
      summaries.append(facts.summary(metric, of: trials))
    }
    var fans: [SeriesSummary] = []
    for id in Series.allCases {
      guard let months = series[id.rawValue]?.fan else { throw lacking("series", id.rawValue) }
      fans.append(SeriesSummary(series: id, months: months))
    }
    var effects: [Driver] = []
    for facts in drivers {
      guard let driver = facts.driver else { throw lacking("drivers", facts.metric) }
      effects.append(driver)
    }
    guard let curve = payback.fan else { throw lacking("payback", "months") }
    return RunRecord(
      scenarioName: scenario.name, digest: scenario.digest, currency: currency,
      modelVersion: modelVersion, seed: seed, trials: trials, requestedTrials: requestedTrials,
      horizonMonths: horizonMonths,
      // Every future of a scenario with stated cash says whether it ran out, no other does.
      tellsCash: summaries.contains { $0.metric == .outOfCash && $0.count > 0 },
      metrics: summaries, series: fans, drivers: effects, quantileError: quantileError,
      cohorts: CohortTable(bought: cohorts.bought, kept: cohorts.kept), payback: curve,
      paybackFutures: payback.futures ?? 0, outOfCashByMonth: outOfCashByMonth)
  }

  /// What the run was compared against; `nil` when it was not.
  var comparison: RunComparison? {
    against.map { facts in
      RunComparison(
        otherName: facts.scenario.name, otherDigest: facts.scenario.digest,
        metrics: Metric.allCases.compactMap { metric in
          facts.metrics[metric.rawValue]??.paired(metric)
        })
    }
  }

  private func lacking(_ group: String, _ name: String) -> FolderDamage {
    .unreadable(
      file: RunFolder.summaryName, reason: "\(group).\(name) is missing or not what it should be")
  }
}
