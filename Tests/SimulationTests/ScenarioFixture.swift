// Scenarios of which every number is certain unless a test says otherwise, and the solvers they
// lead to.

import RandomStreams
import Scenarios
import Testing

@testable import Simulation

/// Builds scenarios from the parts a test cares about.
enum ScenarioFixture {
  /// The grid of the default engagement at four steps a month.
  static let quadrature = EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 4)
  /// The solver of the default churn sensitivity on it.
  static let churn = ChurnSolver(quadrature, sensitivity: 0.8)
  /// The solver of the default referral sensitivity on it.
  static let referral = ReferralSolver(churn, sensitivity: 0.6)
  /// Steps of a number of days at four steps a month (MODEL §1: a year has 365.25 days).
  static func steps(days: Double) -> Double { days / 365.25 * 48 }

  /// A scenario file; the parts are flow mappings, `more` is further lines.
  static func text(
    start: String = "{ customers: 100 }",
    attract: String = "{ organic_leads: 100 per month, lead_to_customer: 7.5% }",
    engage: String = "{ price: 120 EUR per month, churn: 15% per year, time_to_value: 4 weeks }",
    delight: String =
      "{ referral_rate: 35% per year, referral_conversion: 25%, asks_after: 3 months }",
    horizon: Int = 12, stepsPerMonth: Int = 4, more: String = ""
  ) -> String {
    """
    name: Fixture
    currency: EUR
    horizon: \(horizon) months
    start: \(start)
    attract: \(attract)
    engage: \(engage)
    delight: \(delight)
    simulation: { steps_per_month: \(stepsPerMonth) }
    \(more)

    """
  }

  /// Engage and delight without anything to solve, for tests of other parts.
  static let simpleEngage = "{ price: 120 EUR per month, churn: 0% per year }"
  static let simpleDelight = "{ referral_rate: 0% per year, referral_conversion: 25% }"

  /// A quickly solved scenario with a plan: each entry is one line of YAML.
  static func planned(
    _ entries: [String], attract: String? = nil, engage: String = simpleEngage,
    delight: String = simpleDelight, more: String = ""
  ) throws -> Scenario {
    let plan = "plan:\n" + entries.map { "  - \($0)\n" }.joined()
    return try read(
      text(
        attract: attract ?? "{ organic_leads: 100 per month, lead_to_customer: 7.5% }",
        engage: engage, delight: delight, more: plan + more))
  }

  /// The scenario in `text`.
  static func read(
    _ text: String, variant: String? = nil, settings: [(path: String, value: String)] = [],
    including: [String: String] = [:]
  ) throws -> Scenario {
    try ScenarioReader.read(
      text: text, file: "fixture.yaml", variant: variant, settings: settings,
      including: { including[$0] })
  }

  /// The parameters of a scenario at the medians of what is uncertain.
  static func parameters(_ scenario: Scenario) throws -> TrialParameters {
    try ScenarioModel(scenario).solve(at: [:])
  }

  /// The inputs of a trial at given probabilities, the rest at their medians.
  static func inputs(_ scenario: Scenario, _ probabilities: [String: Double] = [:]) -> TrialInputs {
    return TrialInputs(scenario: scenario, probabilities: probabilities)
  }

  /// The builder of segments of a scenario at its medians.
  static func segments(_ scenario: Scenario) -> SegmentBuilder {
    SegmentBuilder(
      inputs: inputs(scenario), churn: churn, referral: referral,
      stepsPerMonth: scenario.settings.stepsPerMonth)
  }

  /// What cannot be solved; the test fails when everything can.
  static func failure(
    _ place: SourceLocation = #_sourceLocation, _ work: () throws -> Void
  ) -> SolveFailure? {
    do {
      try work()
    } catch let error as SolveFailure {
      return error
    } catch let error as UnsolvableTrial {
      return error.failure
    } catch {
      Issue.record("another error: \(error)", sourceLocation: place)
      return nil
    }
    Issue.record("nothing failed", sourceLocation: place)
    return nil
  }
}

/// Whether two numbers agree to a relative tolerance (absolute below 1).
func agree(_ first: Double, _ second: Double, within tolerance: Double = 1e-9) -> Bool {
  first == second || abs(first - second) <= tolerance * max(1, abs(second))
}

/// Whether two numbers agree to a tolerance relative to the second.
func agreeRelatively(_ first: Double, _ second: Double, within tolerance: Double) -> Bool {
  first == second || abs(first - second) <= tolerance * abs(second)
}
