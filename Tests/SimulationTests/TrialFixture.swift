// Worlds for the tests of the stages: read from scenario text like a user's, then set to what a test needs.
//
// Sampling tests compare with an expected value within 4 standard errors: two-sided false-alarm rate 6e-5 a
// comparison under normality. Seeds are fixed, so a test that has passed passes again.

import Foundation
import RandomStreams
import Scenarios
import Testing

@testable import Simulation

/// Where the tests of the stages get their trials from.
enum TrialFixture {
  /// Ten customers to whom nothing happens but a lead a month: price 100, margin 80 %, four steps a month.
  static let quietText = """
    horizon: 12 months
    start: { customers: 10, pipeline: empty }
    attract: { organic_leads: 1 per month, lead_to_customer: 50% }
    engage: { price: 100 EUR per month, churn: 0% per year }
    delight: { referral_rate: 0% per year, referral_conversion: 50% }
    """

  /// A business with every mechanism switched on, two steps a month.
  static let busyText = """
    horizon: 24 months
    start: { month: 2026-03, customers: 60, cash: 100000 EUR }
    market: { size: 20000 }
    attract:
      channels:
        ads: { budget: 3000 EUR per month, cost_per_lead: 20 EUR, doubles_at: 40000 EUR per month,
               carry_over: 2 weeks }
        fairs: { budget: 1000 EUR per month, cost_per_lead: 30 EUR }
      content: { articles: 4 per month, leads_per_article: 3 per month, half_life: 6 months,
                 cost_per_article: 150 EUR }
      organic_leads: 40 per month
      lead_to_customer: 10%
    engage:
      price: 250 EUR per month
      price_spread: 30%
      churn: 4% per month
      come_back: { share: 30%, earliest: 2 weeks, latest: 6 weeks }
      expansion: { rate: 20% per year, uplift: 20% }
      contraction: { rate: 10% per year, cut: 15% }
    delight:
      referral_rate: 40% per year
      referral_conversion: 40%
      asks_after: 1 month
      reward: 50 EUR
      friend_reward: 20 EUR
      testimonials: 50% per year
      social_proof: { lift: 0.3, half_at: 50, half_life: 12 months }
    costs: { team: 20000 EUR per month, office: 3000 EUR per month }
    season: { december: 70%, september: 120% }
    simulation: { steps_per_month: 2 }
    """

  private static let solvedQuiet = Result { try parameters(quietText) }
  private static let solvedBusy = Result { try parameters(busyText) }

  /// The parameters of a scenario whose inputs are certain.
  static func parameters(_ text: String) throws -> TrialParameters {
    let scenario = try ScenarioReader.read(text: text, file: "test.yaml")
    // As a model does, but for the forecasts of the end, which take longer than all the rest.
    return try ParameterBuilder(scenario).build(
      TrialInputs(scenario: scenario, probabilities: [:]), stream: RandomStream(seed: 0, trial: 0))
  }

  /// The quiet business without its lead, changed as a test needs.
  static func quiet(_ change: (inout TrialParameters) -> Void = { _ in }) throws -> TrialParameters
  {
    var parameters = try solvedQuiet.get()
    parameters.organicLeads = 0
    change(&parameters)
    return parameters
  }

  /// The busy business, changed as a test needs.
  static func busy(_ change: (inout TrialParameters) -> Void = { _ in }) throws -> TrialParameters {
    var parameters = try solvedBusy.get()
    change(&parameters)
    return parameters
  }

  /// A state at the start of a trial.
  static func start(
    _ parameters: TrialParameters, seed: UInt64 = 1, trial: Int = 0
  ) throws -> TrialState {
    let stream = RandomStream(seed: seed, trial: trial)
    var state = TrialState(parameters, stream: stream)
    try state.begin(parameters, stream: stream)
    return state
  }

  /// A state that has lived `steps` steps, or the whole run.
  static func lived(
    _ parameters: TrialParameters, steps: Int? = nil, seed: UInt64 = 1, trial: Int = 0
  ) throws -> TrialState {
    var state = try start(parameters, seed: seed, trial: trial)
    for t in 0..<(steps ?? parameters.steps) { try state.step(t) }
    return state
  }

  /// A state at the start of a trial with `size` customers who have just bought, and no others.
  static func cohort(
    _ size: Int, _ parameters: TrialParameters, origin: LeadOrigin = .unpaid, seed: UInt64 = 1
  ) throws -> TrialState {
    var parameters = parameters
    parameters.startCustomers = 0
    var state = try start(parameters, seed: seed)
    state.purchases = (0..<size).map {
      Purchase(id: StableHash.pair(77, UInt64($0)), origin: origin)
    }
    // Bought in the step before the first: their first step is 0.
    state.welcomeBuyers(-1)
    return state
  }

  /// Everybody in a table.
  static func everybody(_ state: borrowing TrialState) -> [Customer] {
    (0..<state.customers.count).map { state.customers.customer($0) }
  }

  /// The average of f(e) over a standard normal e, by the trapezoid rule on ±9 (error below 1e-12 for smooth f).
  static func normalMean(_ f: (Double) -> Double) -> Double {
    let width = 0.01
    return (-900...900).reduce(0) { sum, index in
      let e = Double(index) * width
      return sum + f(e) * exp(-e * e / 2) * width / (2 * Double.pi).squareRoot()
    }
  }
}

/// The mean of independent numbers with its standard error.
struct SampleMean: CustomStringConvertible {
  /// The mean.
  let mean: Double
  /// Its standard error.
  let standardError: Double

  /// Of numbers.
  init(_ values: [Double]) {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    standardError = (squares / (n - 1) / n).squareRoot()
  }

  /// Of `count` events in `total` tries that have probability `p`.
  init(_ count: Int, of total: Int, expecting p: Double) {
    mean = Double(count) / Double(total)
    standardError = (p * (1 - p) / Double(total)).squareRoot()
  }

  /// Whether the mean is within 4 standard errors of `expected`.
  func agrees(with expected: Double) -> Bool { abs(mean - expected) <= 4 * standardError }

  var description: String { "\(mean) ± \(standardError)" }
}
