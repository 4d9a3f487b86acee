// The engine against the same laws without chance.
//
// Each comparison is two-sided at 5 standard errors: a false alarm in 1.7 million under normality.

import Foundation
import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("The flywheel without chance")
struct MeanFieldRunTests {
  /// Metrics and series that are linear in the customers: their expectations are exact.
  private static let exact: [Metric] = [
    .leads, .newCustomers, .newReferred, .referrals, .revenueTotal, .customers, .mrr, .cash,
    .agentSteps,
  ]
  /// Ratios, whose expectations in a world of a few hundred customers are within a few per cent of their errors.
  private static let ratios: [Metric] = [
    .churnAnnual, .churn30Days, .churn6Months, .cacBlended, .cacPaid, .costPerLead,
    .clvRealised, .clvProjected, .organicGrowthQuarterly, .customerGeneratedRevenue,
    .netPromoterScore, .timeToValue,
  ]

  /// Means over trials that are further than 5 standard errors, and `allowance` of the expected value, from the mean
  /// field's.
  private func deviations(
    _ parameters: TrialParameters, trials: Int, metrics: [Metric], allowance: Double = 0
  ) throws -> [String] {
    let solved = SolvedTrial(parameters)
    let field = MeanField(solved)
    let worker = TrialWorker()
    let outcomes = try (0..<trials).map {
      try worker.run(solved, stream: RandomStream(seed: 3, trial: $0))
    }
    func compare(_ name: String, _ values: [Double], _ expected: Double?) -> String? {
      guard let expected else { return "\(name): the mean field has none" }
      let sample = SampleMean(values)
      let bound = 5 * sample.standardError + (1e-9 + allowance) * abs(expected)
      if abs(sample.mean - expected) <= bound { return nil }
      return "\(name): \(sample) against \(expected)"
    }
    var found = metrics.compactMap { metric in
      compare(metric.rawValue, outcomes.compactMap { $0[metric] }, field[metric])
    }
    for (index, series) in Series.allCases.enumerated() {
      for month in [0, parameters.months / 2, parameters.months - 1] {
        let text = compare(
          "\(series.rawValue) of month \(month + 1)", outcomes.map { $0.series[index][month] },
          field.series[index][month])
        if let text { found.append(text) }
      }
    }
    return found
  }

  @Test("a business in which everything is switched on but what is not linear has its expectations")
  func busy() throws {
    let parameters = try TrialFixture.busy {
      $0.months = 12
      $0.marketSize = .infinity
      $0.delight.proofLift = 0
    }
    #expect(try deviations(parameters, trials: 60, metrics: Self.exact + Self.ratios) == [])
  }

  @Test("a market that fills and proof that grows are the limit of large numbers")
  func limit() throws {
    let parameters = try TrialFixture.busy {
      $0.months = 6
      $0.startCustomers = 600
      $0.marketSize = 20_000
      $0.organicLeads = 600
    }
    let metrics = Self.exact.filter { $0 != .cash }
    #expect(
      try deviations(parameters, trials: 8, metrics: metrics, allowance: 0.02) == [])
    // Both matter here: without them other numbers come out, by more than the allowance.
    let plain = try TrialFixture.busy {
      $0.months = 6
      $0.startCustomers = 600
      $0.marketSize = .infinity
      $0.organicLeads = 600
      $0.delight.proofLift = 0
    }
    let (limited, free) = (
      MeanField(SolvedTrial(parameters), forecasts: false),
      MeanField(SolvedTrial(plain), forecasts: false)
    )
    #expect((limited[.leads] ?? 0) < 0.9 * (free[.leads] ?? 0))
    let conversions = [limited, free].map { ($0[.newCustomers] ?? 0) / ($0[.leads] ?? 1) }
    #expect(conversions[0] > 1.05 * conversions[1])
  }

  @Test("a plan that changes conditions in every step is followed")
  func plan() throws {
    let parameters = try TrialFixture.parameters(
      """
      horizon: 8 months
      start: { customers: 100, cash: 1000 EUR }
      attract:
        channels: { ads: { budget: 2000 EUR per month, cost_per_lead: 10 EUR } }
        lead_to_customer: 20%
      engage: { price: 100 EUR per month, churn: 5% per month, time_to_value: 4 weeks,
                early_loss: 15% within 30 days }
      delight: { referral_rate: 40% per year, referral_when_asked: 10%, referral_conversion: 40%,
                 asks_after: 1 month }
      plan:
        - { from: month 1, over: 4 months, name: onboarding, cost: 800 EUR, engage.churn: x 0.5,
            engage.time_to_value: 1 week, engage.engagement: +0.5 sd }
        - { from: month 2, until: month 5, name: promotion, attract.leads: x 1.5,
            attract.conversion: +0.3 logit, delight.referral_conversion: 60% }
        - { from: month 3, name: rise, engage.price: +10%, for: everyone, cash: + 900 EUR }
        - { from: month 3, name: programme, delight.referral_when_asked: 60% }
      simulation: { steps_per_month: 1 }
      """)
    #expect(try deviations(parameters, trials: 200, metrics: Self.exact) == [])
  }
}
