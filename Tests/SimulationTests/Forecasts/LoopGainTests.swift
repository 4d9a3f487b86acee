// Expected referral events of a new customer: closed forms, and another program's numbers.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Referral events of a new customer")
struct LoopGainTests {
  let quadrature = ScenarioFixture.quadrature

  /// Events with engagement shifted by `shift`.
  func prospect(
    churn churnHazard: Double, early: Double = 1, referral: Double, meanSteps: Double = 0,
    asksAfter: Int = 12, shift: Double = 0, alike: Bool = false, ask: Double = 0
  ) throws -> ReferralProspect {
    let (beta, gamma) = alike ? (0, 0) : (0.8, 0.6)
    let churnFactor = quadrature.factor(sensitivity: -beta, shift: shift)
    return try #require(
      LoopGain.prospect(
        NewCustomer(
          churnHazard: churnHazard, earlyMultiplier: early, referralHazard: referral,
          askHazard: ask, law: TimeToValueLaw(mean: meanSteps), asksAfter: asksAfter),
        ChurnSolver(quadrature, sensitivity: beta), churnFactor: churnFactor,
        referralFactor: quadrature.factor(sensitivity: gamma, shift: shift),
        sum: .powers(
          StepPowers.overTenYears(
            quadrature, churnFactor: churnFactor, hazard: churnHazard))))
  }

  @Test("when engagement does not matter it is a geometric series from the first step asked")
  func constant() throws {
    // Alive after step n: sⁿ; an event in it: q. Σ_{n=12}^{480} q·sⁿ.
    let (s, q) = (exp(-0.17 / 48), -expm1(-0.43 / 48))
    for asksAfter in [1, 12, 100] {
      let found = try prospect(churn: 0.17, referral: 0.43, asksAfter: asksAfter, alike: true)
      let first = pow(s, Double(asksAfter))
      let tenYears = q * (first - pow(s, 481)) / (1 - s)
      #expect(agreeRelatively(found.tenYears, tenYears, within: 1e-9))
      let lifetime = try #require(found.lifetime)
      #expect(agreeRelatively(lifetime, q * first / (1 - s), within: 1e-9))
    }
  }

  @Test("the benchmark's events agree with an independent program")
  func bench() throws {
    // Python, uniform grid in x: 0.6154032004 and 1.1033373576 referred customers at a conversion
    // of 25 %.
    let h = exp(try #require(ScenarioFixture.churn.logHazard(share: 0.15)))
    let r = exp(try #require(ScenarioFixture.referral.logHazard(rate: 0.35, churnHazard: h)))
    let found = try prospect(churn: h, referral: r, meanSteps: ScenarioFixture.steps(days: 28))
    #expect(agreeRelatively(found.tenYears * 0.25, 0.615_403_200_4, within: 1e-8))
    #expect(agreeRelatively(try #require(found.lifetime) * 0.25, 1.103_337_357_6, within: 1e-6))
  }

  @Test("onboarding losses and a shift of engagement count, as in an independent program")
  func onboarding() throws {
    // Python: churn 25 % (early multiplier 13.4969866145, four weeks to value), referral 20 %.
    let h = exp(try #require(ScenarioFixture.churn.logHazard(share: 0.25)))
    let r = exp(try #require(ScenarioFixture.referral.logHazard(rate: 0.20, churnHazard: h)))
    let known = [(0.0, 0.742_422_416_5, 1.013_578_745_6), (0.5, 1.312_881_417_0, 2.142_818_500_8)]
    for (shift, tenYears, lifetime) in known {
      let found = try prospect(
        churn: h, early: 13.496_986_614_5, referral: r,
        meanSteps: ScenarioFixture.steps(days: 28), shift: shift)
      #expect(agreeRelatively(found.tenYears, tenYears, within: 1e-7), "\(found)")
      #expect(
        agreeRelatively(try #require(found.lifetime), lifetime, within: 1e-5), "\(found)")
    }
  }

  @Test("customers who never leave refer without end")
  func endless() throws {
    let found = try prospect(churn: 0, referral: 0.43, alike: true)
    #expect(found.lifetime == nil)
    // Steps 12 to 480: 469 chances.
    #expect(agreeRelatively(found.tenYears, -469 * expm1(-0.43 / 48), within: 1e-9))
  }

  @Test("who leaves at once or never refers causes no events")
  func none() throws {
    let nothing = ReferralProspect(tenYears: 0, lifetime: 0)
    #expect(try prospect(churn: .infinity, referral: 0.4) == nothing)
    #expect(try prospect(churn: 0.2, referral: 0) == nothing)
    #expect(try prospect(churn: 0, referral: 0) == nothing)
  }

  @Test("a referral rate of 100 % is one event in every step lived")
  func always() throws {
    let s = exp(-0.17 / 48)
    let found = try prospect(churn: 0.17, referral: .infinity, asksAfter: 1, alike: true)
    #expect(agreeRelatively(found.tenYears, s * (1 - pow(s, 480)) / (1 - s), within: 1e-9))
  }

  @Test("an ask adds one chance in its step, of which a referral of the same step is part")
  func ask() throws {
    let (s, q, yes) = (exp(-0.17 / 48), -expm1(-0.43 / 48), -expm1(-0.5))
    for asksAfter in [1, 12, 480] {
      let first = pow(s, Double(asksAfter))
      let alone = try prospect(
        churn: 0.17, referral: 0, asksAfter: asksAfter, alike: true, ask: 0.5)
      #expect(agreeRelatively(alone.tenYears, yes * first, within: 1e-9))
      #expect(agreeRelatively(try #require(alone.lifetime), yes * first, within: 1e-9))
      let both = try prospect(
        churn: 0.17, referral: 0.43, asksAfter: asksAfter, alike: true, ask: 0.5)
      let tenYears = q * (first - pow(s, 481)) / (1 - s) + (1 - q) * yes * first
      #expect(agreeRelatively(both.tenYears, tenYears, within: 1e-9))
      let lifetime = q * first / (1 - s) + (1 - q) * yes * first
      #expect(agreeRelatively(try #require(both.lifetime), lifetime, within: 1e-9))
    }
    // Who never leaves is asked once all the same.
    let loyal = try prospect(churn: 0, referral: 0, alike: true, ask: 0.5)
    #expect(agreeRelatively(try #require(loyal.lifetime), yes, within: 1e-9))
    #expect(
      try prospect(churn: 0.17, referral: 0, asksAfter: 481, alike: true, ask: 0.5).tenYears == 0)
  }

  @Test("an ask is one chance also while some still wait for their first value")
  func askDuringOnboarding() throws {
    func prospect(referral: Double, ask: Double, asksAfter: Int) throws -> Double {
      try self.prospect(
        churn: 0.3, early: 9, referral: referral, meanSteps: 8, asksAfter: asksAfter, alike: true,
        ask: ask
      ).tenYears
    }
    // With one event in every step lived, the step of the ask is what a later threshold takes away.
    let alive =
      try prospect(referral: .infinity, ask: 0, asksAfter: 4)
      - prospect(referral: .infinity, ask: 0, asksAfter: 5)
    let found = try prospect(referral: 0, ask: 0.5, asksAfter: 4)
    #expect(agreeRelatively(found, -expm1(-0.5) * alive, within: 1e-9))
  }

  @Test("asked after ten years only, nobody refers within them")
  func late() throws {
    #expect(try prospect(churn: 0.17, referral: 0.4, asksAfter: 481, alike: true).tenYears == 0)
  }
}

@Suite("Steps lived before tabulated sums")
struct StepsLivedTests {
  @Test(
    "whole quarters of the first year, half years of the second, years of the next two, up to ten years"
  )
  func lived() {
    let known = [
      (-1, 0), (0, 0), (1, 12), (12, 12), (13, 24), (47, 48), (49, 72), (96, 96), (97, 144),
      (190, 192), (193, 288), (480, 480), (9999, 480),
    ]
    for (steps, expected) in known {
      #expect(LoopGain.lived(atLeast: steps, stepsPerYear: 48) == expected)
    }
    #expect(LoopGain.lived(from: 12, to: 96, stepsPerYear: 48) == [12, 24, 36, 48, 72, 96])
  }

  @Test("a customer's steps lived begin at the threshold and end when hardly anybody waits")
  func customers() {
    func lived(_ early: Double, ask: Double = 0, asksAfter: Int) -> [Int] {
      LoopGain.lived(
        NewCustomer(
          churnHazard: 1, earlyMultiplier: early, referralHazard: 1, askHazard: ask,
          law: TimeToValueLaw(mean: 3.7), asksAfter: asksAfter), stepsPerYear: 48)
    }
    #expect(lived(1, asksAfter: 1) == [0] && lived(1, ask: 0.3, asksAfter: 1) == [12])
    #expect(lived(1, asksAfter: 13) == [12] && lived(1, ask: 0.3, asksAfter: 13) == [24])
    #expect(lived(3, asksAfter: 13) == [12, 24, 36, 48])
    #expect(lived(3, asksAfter: 9999) == [480])
  }
}
