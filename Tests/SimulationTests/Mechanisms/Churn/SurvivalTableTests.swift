// Tabulated survival against the sums it replaces, against twice the nodes, and against what must hold of it.

import Foundation
import Testing

@testable import Simulation

@Suite("Tabulated survival")
struct SurvivalTableTests {
  /// Engagement of every kind: usual, sensitive, nothing lasting, nothing else, without memory.
  static let kinds: [(lastingShare: Double, memory: Double, beta: Double)] = [
    (0.5, 3, 0.8), (0.5, 3, 2.5), (0, 3, 0.8), (1, 3, 0.8), (0.5, 0, 0.8), (0.3, 40, 1.5),
  ]

  /// Survival through n steps by the sums themselves.
  func direct(_ solver: ChurnSolver, _ logHazard: Double, steps: Int) -> Double {
    let lost = solver.survival(hazard: exp(logHazard)).map { survival in
      var lost = AtNodes.zero
      for _ in 0..<steps { lost = solver.quadrature.move(survival * lost + (1 - survival)) }
      return lost
    }
    return solver.quadrature.mean(lost)
  }

  @Test(
    "the share lost is that of the sums within 1e-6, whatever engagement is, from one in a million a year to nearly all"
  )
  func accuracy() {
    for kind in Self.kinds {
      let quadrature = EngagementQuadrature(
        lastingShare: kind.lastingShare, memory: kind.memory, stepsPerMonth: 1)
      let solver = ChurnSolver(quadrature, sensitivity: kind.beta)
      let table = SurvivalTable(
        quadrature, HazardLaw(quadrature, sensitivity: -kind.beta), steps: [1..<2, 5..<6, 12..<13])
      for logHazard in stride(from: log(1e-6), through: log(40), by: 0.37) {
        for (index, steps) in [1, 5, 12].enumerated() {
          let found = 1 - table.mean(index, logHazard: logHazard)
          let expected = direct(solver, logHazard, steps: steps)
          #expect(
            abs(found - expected) < 1e-6 * min(expected, max(1e-3, 1 - expected)) + 1e-15,
            "\(kind) at \(logHazard) after \(steps): \(found), \(expected)")
        }
      }
    }
  }

  @Test("twice the nodes show the same survival of a year within 1e-7")
  func doubledNodes() {
    let quadrature = ScenarioFixture.quadrature
    let table = SurvivalTable(
      quadrature, HazardLaw(quadrature, sensitivity: -0.8), steps: [48..<49])
    for hazard in [1e-4, 0.05, 0.31, 1.7] {
      let shown = SlowQuadrature.shared.remaining(churn: hazard)
      #expect(abs(table.mean(0, logHazard: log(hazard)) - shown) < 1e-7 * (1 - shown))
    }
  }

  @Test("survival falls with the hazard and with time, from everybody to nobody")
  func monotone() {
    let quadrature = EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 1)
    let table = SurvivalTable(
      quadrature, HazardLaw(quadrature, sensitivity: -0.8),
      steps: [0..<1, 1..<2, 12..<13, 60..<61])
    var last = [1.0, 1, 1, 1]
    for logHazard in stride(from: -12.0, through: 6, by: 0.05) {
      let found = (0..<4).map { table.mean($0, logHazard: logHazard) }
      #expect(agree(found[0], 1, within: 1e-14))
      #expect(found[1] > found[2] && found[2] > found[3])
      for i in 1..<4 { #expect(found[i] < last[i]) }
      last = found
    }
    for index in 0..<4 {
      #expect(agree(table.mean(index, logHazard: -.infinity), 1, within: 1e-9))
      #expect(agree(table.mean(index, logHazard: .infinity), index == 0 ? 1 : 0, within: 1e-12))
    }
  }

  @Test("over a range of steps it is the mean of their survivals: the ages of a base")
  func ages() {
    let quadrature = EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 1)
    let solver = ChurnSolver(quadrature, sensitivity: 0.8)
    let table = SurvivalTable(
      quadrature, HazardLaw(quadrature, sensitivity: -0.8), steps: [0..<36, 1..<37])
    for logHazard in [-4.0, -1.2, 0.7] {
      let (now, later) = (
        (0..<36).reduce(0) { $0 + 1 - direct(solver, logHazard, steps: $1) } / 36,
        (1..<37).reduce(0) { $0 + 1 - direct(solver, logHazard, steps: $1) } / 36
      )
      #expect(agreeRelatively(table.mean(0, logHazard: logHazard), now, within: 1e-7))
      // What the base loses in its next step: the quotient keeps its digits.
      let lost = 1 - table.mean(1, logHazard: logHazard) / table.mean(0, logHazard: logHazard)
      #expect(agreeRelatively(lost, 1 - later / now, within: 1e-6))
    }
  }

  @Test("every lasting node has its own survival: the fonder stay longer")
  func lasting() {
    let quadrature = ScenarioFixture.quadrature
    let table = SurvivalTable(
      quadrature, HazardLaw(quadrature, sensitivity: -0.8), steps: [48..<49])
    let found = table.survival(0, logHazard: log(0.3))
    let expected = ScenarioFixture.churn.survival(hazard: 0.3).map {
      (quadrature.year($0) * quadrature.weights).sum()
    }
    for (a, survival) in expected.enumerated() {
      #expect(abs(found[a] - survival) < 1e-7)
    }
    #expect((1..<15).allSatisfy { found[$0] > found[$0 - 1] })
  }
}
