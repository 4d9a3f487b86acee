// Solved onboarding multipliers against another program, against twice the nodes, and in closed
// form.

import Foundation
import Testing

@testable import Simulation

@Suite("Early loss solved from the stated share")
struct EarlyLossSolverTests {
  let churn = ScenarioFixture.churn
  let solver = EarlyLossSolver(churn: ScenarioFixture.churn)
  /// Four weeks to the first value, thirty days to the stated loss, in steps.
  let law = TimeToValueLaw(mean: ScenarioFixture.steps(days: 28))
  let window = ScenarioFixture.steps(days: 30)

  func hazard(_ share: Double) throws -> Double {
    exp(try #require(churn.logHazard(share: share)))
  }

  func multiplier(_ answer: EarlyLossSolver.Answer) throws -> Double {
    guard case .multiplier(let value) = answer else {
      Issue.record("\(answer)")
      return .nan
    }
    return value
  }

  @Test("multipliers agree with an independent program")
  func oracle() throws {
    // The Python program of `ChurnSolverTests`: 20 % in 30 days beside a churn of 25 %, 30 % beside
    // 15 %.
    let known = [(0.20, 0.25, 13.496_986_614_5), (0.30, 0.15, 43.243_070_780_7)]
    for (share, churnShare, expected) in known {
      let answer = solver.solve(
        share: share, hazard: try hazard(churnShare), law: law, window: window)
      let found = try multiplier(answer)
      #expect(agreeRelatively(found, expected, within: 1e-8), "\(found)")
    }
  }

  @Test("twice the nodes lose the stated share within 1e-5, log-linear between steps")
  func doubledNodes() throws {
    for (share, churnShare) in [(0.05, 0.15), (0.2, 0.25), (0.5, 0.6)] {
      let h = try hazard(churnShare)
      let found = try multiplier(
        solver.solve(share: share, hazard: h, law: law, window: window))
      func left(_ steps: Int) -> Double {
        SlowQuadrature.shared.onboarded(
          churn: h, multiplier: found, meanSteps: law.mean, steps: steps)
      }
      let fraction = window - window.rounded(.down)
      let shown = 1 - pow(left(Int(window)), 1 - fraction) * pow(left(Int(window) + 1), fraction)
      #expect(agreeRelatively(shown, share, within: 1e-5), "\(share) shows \(shown)")
    }
  }

  @Test("while nobody is activated and all are alike, the multiplier is −ln(1 − loss)/(h·window)")
  func closedForm() throws {
    let alike = EarlyLossSolver(
      churn: ChurnSolver(ScenarioFixture.quadrature, sensitivity: 0))
    let never = TimeToValueLaw(mean: 1e12)
    for window in [4.0, 3.942_5, 0.5] {
      let found = try multiplier(
        alike.solve(share: 0.12, hazard: 0.17, law: never, window: window))
      #expect(agreeRelatively(found, -log1p(-0.12) * 48 / (0.17 * window), within: 1e-9))
    }
  }

  @Test("the loss that churn alone explains needs no multiplier")
  func one() throws {
    let h = try hazard(0.25)
    let lowest = solver.loss(hazard: h, multiplier: 1, law: law, window: window)
    #expect(solver.solve(share: lowest, hazard: h, law: law, window: window) == .multiplier(1))
    // Activation does not matter when the multiplier is 1.
    let other = solver.loss(
      hazard: h, multiplier: 1, law: TimeToValueLaw(mean: 0), window: window)
    #expect(agree(lowest, other, within: 1e-13))
  }

  @Test("what cannot be reached is told with the range that can")
  func unreachable() throws {
    // Both ends from the Python program: multipliers of 1 and of 10⁶.
    let h = try hazard(0.25)
    for share in [0.01, 0.99] {
      guard
        case .unreachable(let lowest, let highest) = solver.solve(
          share: share, hazard: h, law: law, window: window)
      else {
        Issue.record("\(share) was reached")
        continue
      }
      #expect(agreeRelatively(lowest, 0.024_909_464_557, within: 1e-8))
      #expect(agreeRelatively(highest, 0.969_896_649_415, within: 1e-8))
    }
  }

  @Test("who is activated at once, or never leaves, cannot be lost early")
  func nobodyToLose() {
    let atOnce = TimeToValueLaw(mean: 0)
    let loss = solver.loss(hazard: 0.3, multiplier: 1000, law: atOnce, window: 4)
    #expect(loss == solver.loss(hazard: 0.3, multiplier: 1, law: atOnce, window: 4))
    #expect(
      solver.solve(share: 0.2, hazard: 0, law: law, window: window)
        == .unreachable(lowest: 0, highest: 0))
    #expect(solver.solve(share: 0, hazard: 0, law: law, window: window) == .multiplier(1))
  }
}
