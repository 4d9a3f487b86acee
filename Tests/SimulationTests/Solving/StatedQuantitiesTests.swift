// What the solvers will be asked for, found in a scenario.

import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite("What a scenario states for the solvers")
struct StatedQuantitiesTests {
  func stated(
    engage: String, delight: String = ScenarioFixture.simpleDelight, more: String = ""
  ) throws -> StatedQuantities {
    StatedQuantities(
      try ScenarioFixture.read(
        ScenarioFixture.text(engage: engage, delight: delight, stepsPerMonth: 4, more: more)))
  }

  @Test("churns are those of the business, of its segments, and what the plan sets")
  func churns() throws {
    let found = try stated(
      engage: """
        { price: 1 EUR per month, churn: 20% per year, \
        segments: { a: { share: 70% }, b: { share: 30%, churn: 5% per year } } }
        """,
      more: """
        plan:
          - { from: month 2, engage.churn: 12% per year }
          - { from: month 3, engage.churn: x 0.5 }
        """)
    #expect(Set(found.churns.map { $0.value(at: 0.5) }) == [0.2, 0.05, 0.12])
    #expect(found.segments.compactMap { $0.churn?.value(at: 0.5) } == [0.2, 0.05])
    #expect(found.endChurns.map { $0.value(at: 0.5) } == [0.2, 0.05, 0.12])
  }

  @Test("referral rates are those stated and those the plan sets")
  func rates() throws {
    let found = try stated(
      engage: ScenarioFixture.simpleEngage,
      delight: "{ referral_rate: 10% per year, referral_conversion: 25% }",
      more: """
        plan:
          - { from: month 2, delight.referral_rate: 30% per year }
          - { from: month 2, delight.referral_rate: x 2 }
        """)
    #expect(found.segments[0].referralRates.map { $0.value(at: 0.5) } == [0.1, 0.3])
    #expect(!found.segments[0].hasAsk && !found.segments[0].hasEarlyLoss)
  }

  @Test("the ends of a certain quantity are its value, those of a range its far quantiles")
  func ends() throws {
    let found = try stated(engage: "{ price: 1 EUR per month, churn: 10% to 20% per year }")
    let churn = try #require(found.segments[0].churn)
    #expect(StatedQuantities.ends(churn) == [churn.value(at: 1e-4), churn.value(at: 1 - 1e-4)])
    let sure = try stated(engage: "{ price: 1 EUR per month, churn: 10% per year }")
    #expect(StatedQuantities.ends(try #require(sure.segments[0].churn)) == [0.1])
  }

  @Test("steps lived follow the threshold of referrals, and onboarding where it matters")
  func stepsLived() throws {
    let delight = "{ referral_rate: 10% per year, referral_conversion: 25%, asks_after: 3 months }"
    let engage = "{ price: 1 EUR per month, churn: 10% per year, time_to_value: 4 weeks"
    #expect(
      try stated(engage: engage + " }", delight: delight).stepsLived(stepsPerYear: 48) == [12])
    // (1 + y)·exp(−y) is below 1e-8 from y = 21.7 on: 40 steps at a mean of 3.7.
    let early = engage + ", early_loss: 12% within 30 days }"
    #expect(
      try stated(engage: early, delight: delight).stepsLived(stepsPerYear: 48)
        == [12, 24, 36, 48])
    #expect(
      try stated(engage: early, delight: delight, more: "funnel: true")
        .stepsLived(stepsPerYear: 48) == [])
  }
}
