// The table must say what the solver says.

import Foundation
import Testing

@testable import Simulation

@Suite("Tabulated referral")
struct ReferralTableTests {
  func table(_ solver: ReferralSolver, churn: ClosedRange<Double>, referral: ClosedRange<Double>)
    -> ReferralTable
  {
    ReferralTable(
      solver, ChurnTable(solver.churn), churnLogHazards: churn, referralLogHazards: referral)
  }

  @Test("tabulated hazards show the stated rate within 1e-5 beside any churn and of any engagement")
  func accuracy() throws {
    for kind in SurvivalTableTests.kinds where kind.beta < 2 {
      let quadrature = EngagementQuadrature(
        lastingShare: kind.lastingShare, memory: kind.memory, stepsPerMonth: 1)
      let solver = ReferralSolver(
        ChurnSolver(quadrature, sensitivity: kind.beta), sensitivity: 0.6)
      let table = table(solver, churn: log(1e-4)...log(3), referral: log(1e-5)...log(12))
      for churnHazard in [1e-4, 0.03, 0.4, 3] {
        for rate in [1e-4, 0.02, 0.35, 0.8, 0.97] {
          let found = try #require(
            table.logHazard(rate: rate, churnLogHazard: log(churnHazard)),
            "\(kind), \(churnHazard), \(rate)")
          let shown = solver.rate(logHazard: found, churnHazard: churnHazard)
          #expect(
            agreeRelatively(shown, rate, within: 1e-5), "\(kind), \(churnHazard): \(shown)")
        }
      }
    }
  }

  @Test("twice the nodes show the stated rate within 1e-5")
  func doubledNodes() throws {
    let table = table(
      ScenarioFixture.referral, churn: log(0.05)...log(1), referral: log(0.01)...log(3))
    for (rate, h) in [(0.02, 0.17), (0.35, 0.06), (0.8, 0.9)] {
      let found = try #require(table.logHazard(rate: rate, churnLogHazard: log(h)))
      let alive = SlowQuadrature.shared.remaining(churn: h)
      let shown =
        1 - SlowQuadrature.shared.remaining(churn: h, referral: exp(found)) / alive
      #expect(agreeRelatively(shown, rate, within: 1e-5), "\(rate) beside \(h): \(shown)")
    }
  }

  @Test("hazards rise with the rate")
  func monotone() throws {
    let quadrature = EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 1)
    let solver = ReferralSolver(ChurnSolver(quadrature, sensitivity: 0.8), sensitivity: 0.6)
    let table = table(solver, churn: log(0.1)...log(0.5), referral: log(1e-4)...log(5))
    let found = stride(from: 0.01, to: 0.9, by: 0.01).compactMap {
      table.logHazard(rate: $0, churnLogHazard: log(0.3))
    }
    #expect(found.count == 89)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("what was not tabulated, 0 % and 100 % are left to the solver")
  func ends() {
    let quadrature = EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 1)
    let solver = ReferralSolver(ChurnSolver(quadrature, sensitivity: 0.8), sensitivity: 0.6)
    let table = table(solver, churn: log(0.1)...log(0.5), referral: log(0.01)...log(1))
    #expect(table.logHazard(rate: 0, churnLogHazard: log(0.3)) == nil)
    #expect(table.logHazard(rate: 1, churnLogHazard: log(0.3)) == nil)
    #expect(table.logHazard(rate: 0.2, churnLogHazard: log(0.09)) == nil)
    #expect(table.logHazard(rate: 0.2, churnLogHazard: log(0.51)) == nil)
    #expect(table.logHazard(rate: 0.2, churnLogHazard: .infinity) == nil)
    // Their hazards lie beyond the table's.
    #expect(table.logHazard(rate: 0.9, churnLogHazard: log(0.3)) == nil)
    #expect(table.logHazard(rate: 0.001, churnLogHazard: log(0.3)) == nil)
  }
}
