// The forecasts of a whole scenario from the parameters of its last step.

import Foundation
import Testing

@testable import Simulation

@Suite("Forecasts at the end of the run")
struct EndOfRunTests {
  func end(_ text: String) throws -> EndOfRun {
    EndOfRun(try ScenarioFixture.parameters(ScenarioFixture.read(text)))
  }

  @Test("the benchmark's loop gain is 0.615403 over ten years and 1.103337 without limit")
  func bench() throws {
    // An independent program on the same business (churn 15 %, referral 35 %, conversion 25 %).
    let end = try end(ScenarioFixture.text())
    #expect(agreeRelatively(end.loopGain, 0.615_403_200_4, within: 1e-7))
    #expect(agreeRelatively(try #require(end.lifetimeLoopGain), 1.103_337_357_6, within: 1e-6))
  }

  @Test("a funnel has no loop")
  func funnel() throws {
    let end = try end(ScenarioFixture.text(stepsPerMonth: 1, more: "funnel: true"))
    #expect(end.loopGain == 0 && end.lifetimeLoopGain == 0)
    #expect(end.residual.count == 1)
  }

  @Test("conversions of 0 % and 100 % give nothing and all of the events")
  func conversions() throws {
    func gain(_ conversion: String) throws -> EndOfRun {
      try end(
        ScenarioFixture.text(
          delight: "{ referral_rate: 35% per year, referral_conversion: \(conversion) }"))
    }
    let none = try gain("0%")
    #expect(none.loopGain == 0 && none.lifetimeLoopGain == 0)
    #expect(agreeRelatively(try gain("100%").loopGain, 4 * 0.615_403_200_4, within: 1e-7))
  }

  @Test("without churn the loop gains without limit; without referral it is nothing")
  func edges() throws {
    let loyal = try end(
      ScenarioFixture.text(
        engage: "{ price: 120 EUR per month, churn: 0% per year }", stepsPerMonth: 1))
    #expect(loyal.lifetimeLoopGain == nil && loyal.loopGain > 0)
    let silent = try end(
      ScenarioFixture.text(delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1))
    #expect(silent.loopGain == 0 && silent.lifetimeLoopGain == 0)
  }

  @Test("segments count by their shares")
  func segments() throws {
    let delight = "{ referral_rate: 20% per year, referral_conversion: 25% }"
    func gain(_ engage: String) throws -> Double {
      try end(ScenarioFixture.text(engage: engage, delight: delight, stepsPerMonth: 1)).loopGain
    }
    let small = try gain("{ price: 100 EUR per month, churn: 30% per year }")
    let large = try gain("{ price: 100 EUR per month, churn: 5% per year }")
    let mixed = try gain(
      """
      { price: 100 EUR per month, churn: 30% per year, gross_margin: 80%, \
      segments: { small: { share: 70% }, large: { share: 30%, churn: 5% per year } } }
      """)
    #expect(agree(mixed, 0.7 * small + 0.3 * large, within: 1e-9))
  }

  @Test("what the plan has changed by the last step counts, what has ended does not")
  func plan() throws {
    let plan = """
      plan:
        - { from: month 2, over: 4 months, engage.engagement: +0.3 sd }
        - { from: month 3, attract.conversion: +0.4 logit, delight.referral_rate: x 1.5 }
        - { from: month 3, until: month 9, delight.referral_rate: x 3 }
        - { from: month 5, engage.gross_margin: 60% }
      """
    let scenario = try ScenarioFixture.read(ScenarioFixture.text(stepsPerMonth: 1, more: plan))
    let p = try ScenarioFixture.parameters(scenario)
    let segment = p.segments[0]
    let churnFactor = p.quadrature.factor(sensitivity: -0.8, shift: 0.3)
    let prospect = try #require(
      LoopGain.prospect(
        NewCustomer(
          churnHazard: exp(segment.churnLogHazard),
          referralHazard: 1.5 * exp(segment.referralLogHazard),
          law: TimeToValueLaw(mean: segment.timeToValue), asksAfter: 3),
        ChurnSolver(p.quadrature, sensitivity: 0.8), churnFactor: churnFactor,
        referralFactor: p.quadrature.factor(sensitivity: 0.6, shift: 0.3),
        sum: .powers(
          StepPowers.overTenYears(
            p.quadrature, churnFactor: churnFactor, hazard: exp(segment.churnLogHazard)))))
    // E_z[logistic(logit + 0.4 + w·z)] by the trapezium rule: Δz = 0.01 over ±8.
    let conversion = (-800...800).reduce(0.0) { sum, i in
      let z = Double(i) / 100
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      return sum + 0.01 * density / (1 + exp(-(p.journey.referredLogit + 0.4 + 0.6 * z)))
    }
    let end = EndOfRun(p)
    // The sums themselves against the tables.
    #expect(agreeRelatively(end.loopGain, prospect.tenYears * conversion, within: 1e-6))
    #expect(end.grossMargin == [0.6])
  }
}
