// Hidden parameters of segments from what a file states.

import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite("Segments' hidden parameters")
struct SegmentBuilderTests {
  func build(
    _ engage: String, delight: String = ScenarioFixture.simpleDelight, _ name: String? = nil
  )
    throws -> SegmentParameters
  {
    let text = ScenarioFixture.text(engage: engage, delight: delight)
    return try ScenarioFixture.segments(ScenarioFixture.read(text)).build(name)
  }

  @Test("a business whose customers are alike is one segment with the solved hazards")
  func single() throws {
    let scenario = try ScenarioFixture.read(ScenarioFixture.text())
    let segment = try ScenarioFixture.segments(scenario).build(nil)
    // An independent program: 15 % and 35 % a year.
    #expect(agreeRelatively(exp(segment.churnLogHazard), 0.169_813_112_586, within: 1e-9))
    #expect(agreeRelatively(exp(segment.referralLogHazard), 0.435_721_567_562, within: 1e-9))
    #expect(segment.share == 1 && segment.price == 120 && segment.priceSigma == 0)
    #expect(segment.earlyLogMultiplier == 0)
    #expect(agree(segment.timeToValue, ScenarioFixture.steps(days: 28), within: 1e-12))
    #expect(segment.expansionLogHazard == -.infinity && segment.contractionLogHazard == -.infinity)
  }

  @Test("churn per month, per quarter and as counts is compounded to twelve months")
  func periods() throws {
    let cases: [(String, Double)] = [
      ("4% per month", 1 - pow(0.96, 12)), ("6% per quarter", 1 - pow(0.94, 4)),
    ]
    for (stated, share) in cases {
      let segment = try build("{ price: 80 EUR per month, churn: \(stated) }")
      let solved = try #require(ScenarioFixture.churn.logHazard(share: share))
      #expect(agree(segment.churnLogHazard, solved, within: 1e-9))
    }
  }

  @Test("expansion and contraction are plain hazards, price spread the sigma of a lognormal")
  func others() throws {
    let segment = try build(
      """
      { price: 120 EUR per month, price_spread: 30%, gross_margin: 75%, churn: 0% per year, \
      expansion: { rate: 10% per year, uplift: 20% }, contraction: { rate: 3% per year, cut: 15% } }
      """)
    #expect(agree(exp(segment.expansionLogHazard), -log(0.9), within: 1e-12))
    #expect(agree(exp(segment.contractionLogHazard), -log(0.97), within: 1e-12))
    #expect(segment.uplift == 0.2 && segment.cut == 0.15 && segment.grossMargin == 0.75)
    // A lognormal of mean 1 has coefficient of variation √(exp(σ²) − 1).
    #expect(agree(expm1(pow(segment.priceSigma, 2)).squareRoot(), 0.3, within: 1e-12))
  }

  @Test("0 % never happens and 100 % at once")
  func ends() throws {
    let never = try build("{ price: 1 EUR per month, churn: 0% per year }")
    #expect(never.churnLogHazard == -.infinity && never.referralLogHazard == -.infinity)
    let atOnce = try build(
      "{ price: 1 EUR per month, churn: 100% per year, expansion: { rate: 100% per year, uplift: 1% } }",
      delight: "{ referral_rate: 100% per year, referral_conversion: 25% }")
    #expect(atOnce.churnLogHazard == .infinity && atOnce.referralLogHazard == .infinity)
    #expect(atOnce.expansionLogHazard == .infinity)
    #expect(SegmentBuilder.logHazard(0) == -.infinity && SegmentBuilder.logHazard(1) == .infinity)
  }

  @Test("beside a churn of 100 % the referral rate stays untested: its plain hazard is taken")
  func nobodyLeft() throws {
    let segment = try build(
      "{ price: 1 EUR per month, churn: 100% per year }",
      delight: "{ referral_rate: 20% per year, referral_conversion: 25% }")
    #expect(agree(exp(segment.referralLogHazard), -log(0.8), within: 1e-12))
  }

  @Test("a referral rate beside a churn that leaves next to nobody is refused")
  func nearlyNobodyLeft() throws {
    let builder = ScenarioFixture.segments(try ScenarioFixture.read(ScenarioFixture.text()))
    let failure = ScenarioFixture.failure {
      _ = try builder.referralLogHazard(0.2, churnLogHazard: log(1e6), "large")
    }
    #expect(failure?.path == "engage.segments.large.referral_rate")
    #expect(failure?.cure.contains("lower the churn") == true)
  }

  @Test("who may refer is counted in whole steps, at least the first")
  func asksAfter() throws {
    // Two weeks are 1.84 steps: from the second on. Three months are twelve exactly.
    for (stated, step) in [("3 months", 12), ("0 months", 1), ("2 weeks", 2), ("1 month", 4)] {
      let segment = try build(
        ScenarioFixture.simpleEngage,
        delight:
          "{ referral_rate: 0% per year, referral_conversion: 25%, asks_after: \(stated) }")
      #expect(segment.asksAfter == step, "\(stated)")
    }
  }

  @Test("a sensitivity that leaves next to every churn out of reach is what the cure names")
  func tooSensitive() throws {
    let text = ScenarioFixture.text(
      engage: "{ price: 9 EUR per month, churn: 15% per year }",
      more: "expert: { engagement: { churn_sensitivity: 30 } }")
    let failure = ScenarioFixture.failure {
      _ = try ScenarioFixture.parameters(ScenarioFixture.read(text))
    }
    #expect(failure?.path == "engage.churn")
    #expect(failure?.cure.contains("churn_sensitivity") == true)
  }

  @Test("a time until customers are asked that no run is long enough for is never, not a crash")
  func neverAsked() throws {
    let segment = try build(
      ScenarioFixture.simpleEngage,
      delight: "{ referral_rate: 0% per year, referral_conversion: 25%, asks_after: 1e9 months }")
    #expect(segment.asksAfter > 600 * 30)
  }

  @Test("a loss within more than five years of purchase is not early")
  func lateLoss() throws {
    func engage(_ time: String) -> String {
      "{ price: 9 EUR per month, churn: 15% per year, time_to_value: 4 weeks, early_loss: 60% within \(time) }"
    }
    let failure = ScenarioFixture.failure { _ = try build(engage("61 months")) }
    #expect(failure?.path == "engage.early_loss")
    #expect(failure?.cure.contains("at most 5 years") == true)
    #expect(try build(engage("60 months")).earlyLogMultiplier >= 0)
  }

  @Test("what an ask brings is solved for those asked, and a segment may have its own")
  func ask() throws {
    let text = ScenarioFixture.text(
      engage: """
        { price: 100 EUR per month, churn: 15% per year, segments: { small: { share: 70% }, \
        large: { share: 30%, churn: 60% per year, referral_when_asked: 100%, asks_after: 1 month } } }
        """,
      delight: "{ referral_rate: 0% per year, referral_when_asked: 35%, asks_after: 3 months }")
    let builder = ScenarioFixture.segments(try ScenarioFixture.read(text))
    let (small, large) = (try builder.build("small"), try builder.build("large"))
    let solver = AskSolver(churn: ScenarioFixture.churn, factor: ScenarioFixture.referral.factor)
    #expect(
      small.askLogHazard
        == solver.logHazard(
          share: 0.35, churnHazard: exp(small.churnLogHazard), asksAfter: 12))
    #expect(large.askLogHazard == .infinity && large.asksAfter == 4)
  }

  @Test("a share that no ask can bring is refused with its key")
  func askOutOfReach() throws {
    let failure = ScenarioFixture.failure {
      _ = try build(
        ScenarioFixture.simpleEngage,
        delight: "{ referral_rate: 0% per year, referral_when_asked: 0.00000001% }")
    }
    #expect(failure?.path == "delight.referral_when_asked")
    #expect(failure?.cure.contains("further from 0%") == true)
  }

  @Test("a segment has its own values where it states them and the common ones elsewhere")
  func overrides() throws {
    let text = ScenarioFixture.text(
      engage: """
        { price: 100 EUR per month, price_spread: 40%, gross_margin: 80%, churn: 0% per year, \
        time_to_value: 4 weeks, segments: { small: { share: 70% }, large: { share: 30%, \
        price: 600 EUR per month, gross_margin: 65%, time_to_value: 8 weeks, \
        referral_rate: 100% per year, asks_after: 5 months } } }
        """, delight: ScenarioFixture.simpleDelight)
    let builder = ScenarioFixture.segments(try ScenarioFixture.read(text))
    let (small, large) = (try builder.build("small"), try builder.build("large"))
    #expect(agree(small.share, 0.7) && agree(large.share, 0.3))
    #expect(small.price == 100 && large.price == 600)
    #expect(small.grossMargin == 0.8 && large.grossMargin == 0.65)
    #expect(small.priceSigma == large.priceSigma && small.priceSigma > 0)
    #expect(agree(large.timeToValue, 2 * small.timeToValue, within: 1e-12))
    #expect(small.asksAfter == 12 && large.asksAfter == 20)
    #expect(small.referralLogHazard == -.infinity && large.referralLogHazard == .infinity)
  }

  static let onboarding =
    "{ price: 90 EUR per month, churn: 25% per year, time_to_value: 4 weeks, early_loss: 20% within 30 days }"

  @Test("early loss is solved: 20 % in 30 days beside 25 % a year is 13.497 times the churn")
  func earlyLoss() throws {
    let segment = try build(Self.onboarding)
    #expect(agreeRelatively(exp(segment.earlyLogMultiplier), 13.496_986_614_5, within: 1e-8))
  }

  @Test("an early loss that cannot be had names the key, the churn and the range")
  func unreachable() throws {
    let failure = ScenarioFixture.failure {
      _ = try build(
        "{ price: 9 EUR per month, churn: 25% per year, time_to_value: 4 weeks, early_loss: 99% within 30 days }"
      )
    }
    // Range by an independent program: 2.49 % to 96.99 %.
    #expect(failure?.path == "engage.early_loss")
    #expect(failure?.message == "99% cannot be reached beside a churn of 25% a year")
    #expect(
      failure?.cure
        == "give a share between 2.49% and 97%, or more simulation.steps_per_month")
    let less = ScenarioFixture.failure {
      _ = try build(
        "{ price: 9 EUR per month, churn: 25% per year, time_to_value: 4 weeks, early_loss: 1% within 30 days }"
      )
    }
    #expect(less?.cure == "give a share between 2.49% and 97%")
  }

  @Test("the multiplier stays when a file that extends it shortens the time to value or the churn")
  func anchored() throws {
    let before = ScenarioFixture.text(
      engage: Self.onboarding, delight: ScenarioFixture.simpleDelight)
    func segment(_ change: String) throws -> SegmentParameters {
      try ScenarioFixture.segments(
        ScenarioFixture.read(
          "extends: before.yaml\nengage: \(change)\n", including: ["before.yaml": before])
      ).build(nil)
    }
    let faster = try segment("{ time_to_value: 1 week }")
    #expect(agreeRelatively(exp(faster.earlyLogMultiplier), 13.496_986_614_5, within: 1e-8))
    #expect(agree(faster.timeToValue, ScenarioFixture.steps(days: 7), within: 1e-12))
    let loyal = try segment("{ churn: 15% per year }")
    #expect(agreeRelatively(exp(loyal.earlyLogMultiplier), 13.496_986_614_5, within: 1e-8))
    #expect(agreeRelatively(exp(loyal.churnLogHazard), 0.169_813_112_586, within: 1e-9))
    // Restated beside 15 %: an independent program finds 43.2430707807 for 30 % in 30 days.
    let restated = try segment("{ churn: 15% per year, early_loss: 30% within 30 days }")
    #expect(agreeRelatively(exp(restated.earlyLogMultiplier), 43.243_070_780_7, within: 1e-8))
  }

  @Test("an early loss beside a churn of 0 %, or within more than five years, is refused")
  func earlyLossWithoutSense() throws {
    let idle = ScenarioFixture.failure {
      _ = try build(
        "{ price: 9 EUR per month, churn: 0% per year, time_to_value: 4 weeks, early_loss: 5% within 30 days }"
      )
    }
    #expect(idle?.path == "engage.early_loss")
    #expect(idle?.message.contains("beside a churn of 0%") == true)
    let late = ScenarioFixture.failure {
      _ = try build(
        "{ price: 9 EUR per month, churn: 25% per year, time_to_value: 4 weeks, early_loss: 5% within 6 years }"
      )
    }
    #expect(late?.path == "engage.early_loss")
    #expect(late?.message.contains("more than 5 years") == true)
  }

  @Test("a churn that no hazard shows names the segment and the range")
  func churnOutOfReach() throws {
    let builder = ScenarioFixture.segments(try ScenarioFixture.read(ScenarioFixture.text()))
    let failure = ScenarioFixture.failure { _ = try builder.churnLogHazard(1e-12, "small") }
    #expect(failure?.path == "engage.segments.small.churn")
    #expect(failure?.cure.hasPrefix("give a share between") == true)
  }
}
