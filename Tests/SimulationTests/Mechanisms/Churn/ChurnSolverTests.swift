// Solved churn hazards against another program, against twice the nodes, and in closed form.

import Foundation
import Testing

@testable import Simulation

@Suite("Churn solved from the stated share")
struct ChurnSolverTests {
  let solver = ScenarioFixture.churn

  @Test("hazards agree with an independent program to eleven digits")
  func oracle() throws {
    // Computed in Python by another author from MODEL §4 alone: the density of x carried on a
    // uniform grid of 134 points with the exact transition law, 40 Gauss–Hermite nodes in a (k = 4,
    // φ = ½, τ = 3 months, β = 0.8).
    let known = [
      (0.01, 0.010_078_601_059_095), (0.08, 0.085_313_609_430_805),
      (0.15, 0.169_813_112_586_074), (0.25, 0.310_360_747_029_024),
      (0.30, 0.391_415_734_723_093),
    ]
    for (share, hazard) in known {
      let solved = exp(try #require(solver.logHazard(share: share)))
      #expect(agreeRelatively(solved, hazard, within: 1e-9), "\(share): \(solved)")
    }
    let high = exp(try #require(solver.logHazard(share: 0.95)))
    #expect(agreeRelatively(high, 5.472_707_222_335_836, within: 1e-6), "\(high)")
  }

  @Test("twice the nodes show the stated share within 1e-5, from 1 % to 95 %")
  func doubledNodes() throws {
    for share in [0.01, 0.15, 0.6, 0.95] {
      let hazard = exp(try #require(solver.logHazard(share: share)))
      let shown = 1 - SlowQuadrature.shared.remaining(churn: hazard)
      #expect(agreeRelatively(shown, share, within: 1e-5), "\(share) shows \(shown)")
    }
  }

  @Test("when engagement does not matter the hazard is −ln(1 − share)")
  func constant() throws {
    let plain = ChurnSolver(ScenarioFixture.quadrature, sensitivity: 0)
    for share in [0.001, 0.15, 0.99] {
      let solved = try #require(plain.logHazard(share: share))
      #expect(agree(solved, log(-log1p(-share)), within: 1e-9))
      #expect(agree(plain.share(logHazard: solved), share, within: 1e-10))
    }
  }

  @Test("sensitive churn needs a higher hazard: the fragile leave first and the rest stay")
  func heterogeneity() throws {
    // Jensen: E[exp(−H)] ≥ exp(−E[H]), so the same hazard loses fewer than the constant one.
    var last = log(-log1p(-0.3))
    for sensitivity in [0.4, 0.8, 1.2] {
      let other = ChurnSolver(ScenarioFixture.quadrature, sensitivity: sensitivity)
      let solved = try #require(other.logHazard(share: 0.3))
      #expect(solved > last)
      last = solved
    }
  }

  @Test("0 % means never and 100 % at once")
  func ends() {
    #expect(solver.logHazard(share: 0) == -.infinity)
    #expect(solver.logHazard(share: 1) == .infinity)
    let (none, all) = (solver.survival(hazard: 0), solver.survival(hazard: .infinity))
    #expect(none.allSatisfy { $0 == AtNodes(repeating: 1) })
    #expect(all.allSatisfy { $0 == AtNodes.zero })
  }

  @Test("a share that no hazard up to a million shows has no solution")
  func unreachable() {
    // With β = 6 the engaged half has a hazard of at most 10⁶·exp(−18): 1.5 % a year.
    let rigid = ChurnSolver(ScenarioFixture.quadrature, sensitivity: 6)
    #expect(rigid.logHazard(share: 0.999) == nil)
  }

  @Test("the solution does not depend on the guess")
  func guesses() throws {
    let plain = try #require(solver.logHazard(share: 0.15))
    for guess in [-15.0, 3] {
      let other = try #require(solver.logHazard(share: 0.15, near: guess))
      #expect(abs(other - plain) < 1e-9)
    }
  }

  @Test("survival of a year is the product of the steps when it is the same everywhere")
  func year() {
    let alive = solver.year(AtNodes(repeating: 0.99))
    for lane in 0..<16 { #expect(agree(alive[lane], pow(0.99, 48), within: 1e-10)) }
  }

  @Test(
    "the complementary log-log turns a share into the logarithm of its hazard, and stays finite")
  func link() {
    for hazard in [1e-9, 0.17, 3, 30] {
      #expect(
        agree(ChurnSolver.complementaryLogLog(-expm1(-hazard)), log(hazard), within: 1e-3))
    }
    #expect(agree(ChurnSolver.complementaryLogLog(0.5), log(log(2)), within: 1e-15))
    #expect(ChurnSolver.complementaryLogLog(0).isFinite)
    #expect(ChurnSolver.complementaryLogLog(1).isFinite)
  }
}
