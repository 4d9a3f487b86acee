// A cohort in its first steps: the waiting law in closed form, the losses against another program.

import Foundation
import Testing

@testable import Simulation

@Suite("A fresh cohort")
struct OnboardingCohortTests {
  let churn = ScenarioFixture.churn

  @Test("waiting is Gamma with shape 2, taken at the middle of the step")
  func law() {
    // P(T > n − ½) = (1 + y)·exp(−y), y = 2(n − ½)/mean: at mean 4 and n = 3, y = 1.25.
    let law = TimeToValueLaw(mean: 4)
    #expect(law.unactivated(inStep: 0) == 1)
    #expect(agree(law.unactivated(inStep: 3), 2.25 * exp(-1.25), within: 1e-15))
    #expect(
      agree(law.stays(inStep: 3) * law.unactivated(inStep: 2), 2.25 * exp(-1.25), within: 1e-15))
  }

  @Test("the steps spent waiting add up to the mean, up to the second order of the step")
  func mean() {
    // The midpoint rule for ∫P(T > t)dt, whose second derivative integrates to G′(0) = 0: fourth
    // order remains.
    for mean in [2.0, 4, 12] {
      let sum = (1...1000).reduce(0) { $0 + TimeToValueLaw(mean: mean).unactivated(inStep: $1) }
      #expect(abs(sum / mean - 1) < 0.02 / mean)
    }
  }

  @Test("a mean of zero activates everybody in the first step")
  func atOnce() {
    let law = TimeToValueLaw(mean: 0)
    #expect(law.unactivated(inStep: 0) == 1)
    #expect(law.unactivated(inStep: 1) == 0)
    #expect(law.stays(inStep: 1) == 0 && law.stays(inStep: 2) == 0)
  }

  @Test("where nobody leaves, the unactivated share is the law's")
  func waiting() {
    let law = TimeToValueLaw(mean: 5)
    var cohort = OnboardingCohort(churn, hazard: 0, earlyMultiplier: 9, law: law)
    for n in 1...6 {
      cohort.live()
      let share = churn.quadrature.mean(cohort.unactivated)
      #expect(agree(share, law.unactivated(inStep: n), within: 1e-11))
      #expect(agree(cohort.alive, 1, within: 1e-11))
    }
    #expect(cohort.tenure == 6)
  }

  @Test("losses agree with an independent program, step by step")
  func oracle() throws {
    // The Python program of `ChurnSolverTests`: churn 25 %, four weeks to value, multiplier 5.
    let hazard = exp(try #require(churn.logHazard(share: 0.25)))
    var cohort = OnboardingCohort(
      churn, hazard: hazard, earlyMultiplier: 5,
      law: TimeToValueLaw(mean: ScenarioFixture.steps(days: 28)))
    let known = [1: 0.030_604_408_557, 4: 0.089_781_023_241, 12: 0.147_569_066_819]
    for n in 1...12 {
      cohort.live()
      if let lost = known[n] { #expect(agreeRelatively(1 - cohort.alive, lost, within: 1e-8)) }
    }
  }

  @Test("with a multiplier of 1 a year loses the stated churn, activated or not")
  func noMultiplier() throws {
    let hazard = exp(try #require(churn.logHazard(share: 0.3)))
    var cohort = OnboardingCohort(
      churn, hazard: hazard, earlyMultiplier: 1, law: TimeToValueLaw(mean: 7))
    for _ in 0..<48 { cohort.live() }
    #expect(agree(1 - cohort.alive, 0.3, within: 1e-9))
  }

  @Test("a shift of engagement in force reaches the cohort through its factor")
  func shifted() {
    let factor = churn.quadrature.factor(sensitivity: -0.8, shift: 1)
    var engaged = OnboardingCohort(
      churn, hazard: 1, earlyMultiplier: 2, law: TimeToValueLaw(mean: 4), factor: factor)
    // One standard deviation more is a hazard times exp(−0.8).
    var slower = OnboardingCohort(
      churn, hazard: exp(-0.8), earlyMultiplier: 2, law: TimeToValueLaw(mean: 4))
    for _ in 0..<5 {
      engaged.live()
      slower.live()
    }
    #expect(agree(engaged.alive, slower.alive, within: 1e-12))
  }
}
