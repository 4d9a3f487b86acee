// Small runs, tables and outcomes for the tests of experiments.

import Scenarios
import Testing

@testable import Experiments
@testable import Simulation

/// Where the tests of experiments get their runs from.
enum RunFixture {
  /// Five customers for three months of one step; leads, price and the budget are uncertain, and a windfall may come.
  static let uncertainText = """
    name: Small
    horizon: 3 months
    start: { customers: 5, cash: 1000 EUR, pipeline: empty }
    attract:
      channels: { ads: { budget: 100 to 900 EUR per month, cost_per_lead: 20 EUR at 500 EUR per month } }
      organic_leads: between 1 and 100 per month
      lead_to_customer: 50%
    engage: { price: between 50 and 150 EUR per month, churn: 0% per year }
    delight: { referral_rate: 0% per year, referral_conversion: 50% }
    plan: [{ from: month 1, name: windfall, cash: + 5000 EUR, chance: 50% }]
    simulation: { steps_per_month: 1 }
    """

  /// The same with nothing uncertain but chance.
  static let certainText = """
    name: Certain
    horizon: 3 months
    start: { customers: 5, pipeline: empty }
    attract: { organic_leads: 40 per month, lead_to_customer: 50% }
    engage: { price: 100 EUR per month, churn: 0% per year }
    delight: { referral_rate: 0% per year, referral_conversion: 50% }
    simulation: { steps_per_month: 1 }
    """

  /// The model of the scenario in `text`.
  static func model(_ text: String) throws -> ScenarioModel {
    try ScenarioModel(ScenarioReader.read(text: text, file: "small.yaml"))
  }

  /// A table of one or more inputs and the values of some metrics; the other metrics are missing.
  static func table(
    _ inputs: [(path: String, values: [Double])], _ metrics: [Metric: [Double?]]
  ) -> TrialTable {
    let rows = inputs.first?.values.count ?? 0
    return TrialTable(
      inputPaths: inputs.map(\.path), inputs: inputs.map(\.values),
      metrics: Metric.allCases.map { metrics[$0] ?? Array(repeating: nil, count: rows) })
  }

  /// A finished trial with the given metrics and a series of customers.
  static func trial(
    inputs: [Double] = [], _ metrics: [Metric: Double], customers: [Double] = [0],
    payback: [Double]? = nil, replicate: [Metric: Double]? = nil
  ) -> FinishedTrial {
    FinishedTrial(
      inputs: inputs,
      outcome: TrialOutcome(
        metrics: Metric.allCases.map { metrics[$0] },
        series: Series.allCases.map { series in
          series == .customers ? customers : customers.map { _ in 0 }
        }, cohorts: CohortTally(months: customers.count), payback: payback),
      replicate: replicate.map { values in Metric.allCases.map { values[$0] } })
  }

  /// Numbers that look random and are not: the fractional parts of multiples of the golden ratio, evenly spread.
  static func scattered(_ count: Int, from start: Int = 1) -> [Double] {
    (start..<(start + count)).map {
      (Double($0) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
    }
  }
}
