// Solved hazards of the one ask: in closed form, by another rule of integration, and at the ends.

import Foundation
import Testing

@testable import Simulation

@Suite("The ask solved from the stated share")
struct AskSolverSuite {
  let churn = ScenarioFixture.churn
  let solver = AskSolver(churn: ScenarioFixture.churn, factor: ScenarioFixture.referral.factor)

  @Test("when engagement does not matter the share is 1 − exp(−h), whatever the churn")
  func constant() throws {
    let plain = ChurnSolver(ScenarioFixture.quadrature, sensitivity: 0)
    let solver = AskSolver(churn: plain, factor: plain.quadrature.factor(sensitivity: 0))
    for churnHazard in [0, 0.17, 2] {
      let solved = try #require(
        solver.logHazard(share: 0.35, churnHazard: churnHazard, asksAfter: 12))
      #expect(agree(solved, log(-log1p(-0.35)), within: 1e-9))
    }
  }

  @Test("a fresh cohort that nobody has left shows the stated share, by the trapezoid rule")
  func fresh() throws {
    for share in [0.02, 0.35, 0.8] {
      let h = exp(try #require(solver.logHazard(share: share, churnHazard: 0, asksAfter: 12)))
      let shown = TrialFixture.normalMean { e in 1 - exp(-h * exp(0.6 * e - 0.18)) }
      #expect(agreeRelatively(shown, share, within: 1e-6), "\(shown) instead of \(share)")
    }
  }

  @Test("after one step of churn the asked are the survivors of it, by the trapezoid rule")
  func selected() throws {
    // One step: x is stationary, so e is standard normal whatever the memory.
    let (hazard, share) = (12.0, 0.35)
    let h = exp(try #require(solver.logHazard(share: share, churnHazard: hazard, asksAfter: 1)))
    func survives(_ e: Double) -> Double { exp(-hazard / 48 * exp(-0.8 * e - 0.32)) }
    let yes = TrialFixture.normalMean { survives($0) * (1 - exp(-h * exp(0.6 * $0 - 0.18))) }
    #expect(agreeRelatively(yes / TrialFixture.normalMean(survives), share, within: 1e-5))
  }

  @Test("survivors are the engaged, who say yes more often: beside churn a lower hazard will do")
  func selection() throws {
    let alone = try #require(solver.logHazard(share: 0.35, churnHazard: 0, asksAfter: 12))
    let soon = try #require(solver.logHazard(share: 0.35, churnHazard: 0.8, asksAfter: 12))
    let late = try #require(solver.logHazard(share: 0.35, churnHazard: 0.8, asksAfter: 48))
    #expect(late < soon && soon < alone)
  }

  @Test("the share that a solved hazard shows is the stated one")
  func inverse() throws {
    for share in [0.001, 0.35, 0.97] {
      let solved = try #require(solver.logHazard(share: share, churnHazard: 0.3, asksAfter: 12))
      let shown = solver.share(logHazard: solved, churnHazard: 0.3, asksAfter: 12)
      #expect(agree(try #require(shown), share, within: 1e-9))
    }
  }

  @Test("0 % is never and 100 % always; where nobody is left to be asked any hazard will do")
  func ends() throws {
    #expect(solver.logHazard(share: 0, churnHazard: 0.17, asksAfter: 12) == -.infinity)
    #expect(solver.logHazard(share: 1, churnHazard: 0.17, asksAfter: 12) == .infinity)
    for (churnHazard, asksAfter) in [(Double.infinity, 1), (1e6, 12), (0.17, 1_000_000)] {
      let solved = try #require(
        solver.logHazard(share: 0.35, churnHazard: churnHazard, asksAfter: asksAfter))
      #expect(agree(solved, log(-log1p(-0.35)), within: 1e-12))
      let shown = solver.share(
        logHazard: solved, churnHazard: churnHazard, asksAfter: asksAfter)
      #expect(shown == nil)
    }
  }
}
