// What is shared by all trials must leave no trace: tables say what the sums say, and what is certain keeps its bits.

import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite("What all trials share")
struct SharedSolvingTests {
  static let certainEngage = """
    { price: 100 EUR per month, churn: 30% per year, gross_margin: 80%, time_to_value: 4 weeks, \
    early_loss: 12% within 30 days }
    """
  static let certainDelight =
    "{ referral_rate: 20% per year, referral_conversion: 25%, asks_after: 3 months }"

  /// A scenario whose attract, engage or more may be uncertain.
  func scenario(
    engage: String = certainEngage, delight: String = certainDelight,
    leads: String = "100 per month", more: String = ""
  ) throws -> Scenario {
    try ScenarioFixture.read(
      ScenarioFixture.text(
        attract: "{ organic_leads: \(leads), lead_to_customer: 7.5% }", engage: engage,
        delight: delight, stepsPerMonth: 1, more: more))
  }

  @Test(
    "a certain business has the same parameters and forecasts, bit for bit, whatever else is uncertain"
  )
  func sameBits() throws {
    let certain = try ScenarioFixture.parameters(scenario())
    let end = EndOfRun(certain)
    for other in [
      try scenario(leads: "80 to 120 per month"),
      try scenario(
        more:
          "finance: { discount_rate: 10% per year }\ncosts: { team: 1000 to 2000 EUR per month }"),
      try scenario(more: "plan:\n  - { from: month 3, chance: 50%, engage.price: x 1.1 }"),
    ] {
      let p = try ScenarioFixture.parameters(other)
      #expect(p.segments == certain.segments)
      let found = EndOfRun(p)
      #expect(found.loopGain == end.loopGain && found.lifetimeLoopGain == end.lifetimeLoopGain)
      for (a, x) in [(0.0, 0.0), (-1.3, 2.2), (3, -0.4)] {
        #expect(
          found.residual[0](lasting: a, current: x) == end.residual[0](lasting: a, current: x))
      }
    }
  }

  @Test("a certain segment beside an uncertain one keeps its bits")
  func segments() throws {
    func engage(_ churn: String) -> String {
      """
      { price: 100 EUR per month, churn: 30% per year, segments: { small: { share: 70% }, \
      large: { share: 30%, churn: \(churn) } } }
      """
    }
    let certain = try ScenarioFixture.parameters(scenario(engage: engage("5% per year")))
    let beside = try ScenarioFixture.parameters(scenario(engage: engage("4% to 9% per year")))
    #expect(certain.segments[1] == beside.segments[1])
    #expect(certain.segments[0] != beside.segments[0])
  }

  @Test("uncertain churn, referral, onboarding and discount are solved as the sums solve them")
  func tables() throws {
    let uncertain = try scenario(
      engage: """
        { price: 100 EUR per month, churn: 20% to 60% per year, gross_margin: 80%, \
        time_to_value: 2 to 8 weeks, early_loss: 14% to 20% within 30 days }
        """,
      delight:
        "{ referral_rate: 5% to 40% per year, referral_conversion: 25%, asks_after: 1 to 4 months }",
      more: "finance: { discount_rate: 6% to 14% per year }")
    let model = try ScenarioModel(uncertain)
    for number in 0..<12 {
      var p = try model.trial(seed: 3, number: number).solved.parameters
      guard case .tables(.some) = p.forecasting else {
        Issue.record("no tables")
        return
      }
      let segment = p.segments[0]
      let churn = ChurnSolver(p.quadrature, sensitivity: 0.8)
      let hazard = exp(segment.churnLogHazard)
      let inputs = try model.trial(seed: 3, number: number).inputs
      func input(_ path: String) throws -> Double {
        inputs[try #require(model.inputPaths.firstIndex(of: path))]
      }
      #expect(
        agreeRelatively(
          churn.share(logHazard: segment.churnLogHazard), try input("engage.churn"), within: 1e-7))
      let rate = ReferralSolver(churn, sensitivity: 0.6).rate(
        logHazard: segment.referralLogHazard, churnHazard: hazard)
      #expect(agreeRelatively(rate, try input("delight.referral_rate"), within: 1e-6))
      let shared = EndOfRun(p)
      p.forecasting = .stepByStep
      let own = EndOfRun(p)
      #expect(agreeRelatively(shared.loopGain, own.loopGain, within: 1e-6))
      #expect(
        agreeRelatively(
          try #require(shared.lifetimeLoopGain), try #require(own.lifetimeLoopGain), within: 1e-6))
      for (a, x) in [(0.0, 0.0), (-1.3, 2.2), (2, -0.4)] {
        #expect(
          agreeRelatively(
            shared.residual[0](lasting: a, current: x), own.residual[0](lasting: a, current: x),
            within: 1e-6))
      }
    }
  }

  @Test("where a plan leads beyond the tables a trial makes its own, which say the same")
  func beyond() throws {
    let plan = "plan:\n  - { from: month 2, engage.churn: x 30 }"
    let certain = EndOfRun(try ScenarioFixture.parameters(scenario(more: plan)))
    let shared = EndOfRun(
      try ScenarioFixture.parameters(scenario(leads: "80 to 120 per month", more: plan)))
    #expect(shared.loopGain == certain.loopGain)
    #expect(
      shared.residual[0](lasting: 0.4, current: 0)
        == certain.residual[0](lasting: 0.4, current: 0))
  }

  @Test("without a certain memory, lasting share or sensitivity every trial is solved by the sums")
  func ownGrid() throws {
    for key in [
      "memory: 2 to 4 months", "lasting_share: 40% to 60%", "churn_sensitivity: 0.7 to 0.9",
    ] {
      let scenario = try scenario(more: "expert: { engagement: { \(key) } }")
      let p = try ScenarioModel(scenario).trial(seed: 1, number: 0).solved.parameters
      guard case .stepByStep = p.forecasting else {
        Issue.record("\(key): tables")
        continue
      }
      let churn = ChurnSolver(
        p.quadrature, sensitivity: p.engagement.churnSensitivity)
      #expect(
        agreeRelatively(
          churn.share(logHazard: p.segments[0].churnLogHazard), 0.3, within: 1e-9))
    }
  }

  @Test("an uncertain referral sensitivity leaves the tables of churn and of lives")
  func referralSensitivity() throws {
    let scenario = try scenario(
      engage: "{ price: 100 EUR per month, churn: 20% to 60% per year }",
      more: "expert: { engagement: { referral_sensitivity: 0.5 to 0.7 } }")
    let p = try ScenarioModel(scenario).trial(seed: 1, number: 0).solved.parameters
    guard case .tables(.some) = p.forecasting else {
      Issue.record("no tables")
      return
    }
    let referral = ReferralSolver(
      ChurnSolver(p.quadrature, sensitivity: 0.8), sensitivity: p.engagement.referralSensitivity)
    let rate = referral.rate(
      logHazard: p.segments[0].referralLogHazard, churnHazard: exp(p.segments[0].churnLogHazard))
    #expect(agreeRelatively(rate, 0.2, within: 1e-9))
  }
}
