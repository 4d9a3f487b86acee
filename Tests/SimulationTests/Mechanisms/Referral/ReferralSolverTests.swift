// Solved referral hazards against another program, against twice the nodes, and in closed form.

import Foundation
import Testing

@testable import Simulation

@Suite("Referral solved from the stated rate")
struct ReferralSolverTests {
  let churn = ScenarioFixture.churn
  let solver = ScenarioFixture.referral

  func hazard(_ share: Double) throws -> Double {
    exp(try #require(churn.logHazard(share: share)))
  }

  @Test("hazards agree with an independent program")
  func oracle() throws {
    // The Python program of `ChurnSolverTests`: 35 % beside a churn of 15 %, 20 % beside 25 %.
    let first = exp(
      try #require(solver.logHazard(rate: 0.35, churnHazard: try hazard(0.15))))
    #expect(agreeRelatively(first, 0.435_721_567_562_456, within: 1e-9), "\(first)")
    let second = exp(
      try #require(solver.logHazard(rate: 0.20, churnHazard: try hazard(0.25))))
    #expect(agreeRelatively(second, 0.212_622_892_390_844, within: 1e-9), "\(second)")
  }

  @Test("twice the nodes show the stated rate within 1e-5")
  func doubledNodes() throws {
    for (rate, share) in [(0.02, 0.15), (0.35, 0.05), (0.8, 0.6)] {
      let h = try hazard(share)
      let r = exp(try #require(solver.logHazard(rate: rate, churnHazard: h)))
      let alive = SlowQuadrature.shared.remaining(churn: h)
      let shown = 1 - SlowQuadrature.shared.remaining(churn: h, referral: r) / alive
      #expect(agreeRelatively(shown, rate, within: 1e-5), "\(rate) beside \(share): \(shown)")
    }
  }

  @Test("when engagement does not matter the hazard is −ln(1 − rate), whatever the churn")
  func constant() throws {
    let plain = ReferralSolver(
      ChurnSolver(ScenarioFixture.quadrature, sensitivity: 0), sensitivity: 0)
    for churnHazard in [0, 0.17, 2] {
      let solved = try #require(plain.logHazard(rate: 0.35, churnHazard: churnHazard))
      #expect(agree(solved, log(-log1p(-0.35)), within: 1e-9))
    }
  }

  @Test("survivors are the engaged, who refer more: beside churn a lower hazard will do")
  func selection() throws {
    let alone = try #require(solver.logHazard(rate: 0.35, churnHazard: 0))
    let beside = try #require(solver.logHazard(rate: 0.35, churnHazard: try hazard(0.5)))
    #expect(beside < alone)
  }

  @Test("the rate that a solved hazard shows is the stated one")
  func inverse() throws {
    let h = try hazard(0.15)
    for rate in [0.001, 0.35, 0.9] {
      let solved = try #require(solver.logHazard(rate: rate, churnHazard: h))
      #expect(agree(solver.rate(logHazard: solved, churnHazard: h), rate, within: 1e-9))
    }
  }

  @Test("0 % means never, 100 % at once, and without survivors there is nobody to ask")
  func ends() {
    #expect(solver.logHazard(rate: 0, churnHazard: 0.17) == -.infinity)
    #expect(solver.logHazard(rate: 1, churnHazard: 0.17) == .infinity)
    #expect(solver.logHazard(rate: 0.35, churnHazard: 1e6) == nil)
    #expect(solver.logHazard(rate: 0.35, churnHazard: .infinity) == nil)
  }
}
