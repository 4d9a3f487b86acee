// Tabulated lives against the sums they replace.

import Foundation
import Testing

@testable import Simulation

@Suite("Tabulated lives")
struct LifeTablesTests {
  static let quadrature = EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 1)
  static let law = HazardLaw(quadrature, sensitivity: -0.8)

  func tables(
    _ range: ClosedRange<Double>, rates: ClosedRange<Double>, lived: [Int] = []
  ) -> LifeTables {
    LifeTables(
      Self.quadrature, Self.law,
      LifeTables.Needs(logHazards: range, discounts: rates, lived: lived))
  }

  /// V at the nodes of x by the sum itself.
  func residual(_ logHazard: Double, rate: Double) -> AtNodes {
    let q = Self.quadrature
    let survival = EngagementQuadrature.exponential(
      Self.law.factor(q) * (-exp(logHazard) * q.step))
    let discount = exp(-rate * q.step)
    var (value, term) = (AtNodes.zero, AtNodes(repeating: 1))
    for _ in 0..<120 {
      value += term
      term = q.move(survival * term) * discount
    }
    return value
  }

  @Test(
    "residual values are those of the sums within 2e-6 up to a churn of 99.9 % a year, within 1e-5 beyond"
  )
  func residual() {
    let rate = log(1.1)
    let table = tables(-16...5, rates: rate...rate).residualValues(rate: rate, within: -16...5)
    for logHazard in stride(from: -15.9, through: 4.9, by: 0.13) {
      let expected = residual(logHazard, rate: rate)
      // Nodes of x within ±3: all but 3 in a thousand.
      for node in 0..<16 where abs(Self.quadrature.nodes[node]) < 3.2 {
        let found = table(logHazard, Self.quadrature.nodes[node])
        #expect(
          agreeRelatively(found, expected[node], within: logHazard < 2 ? 2e-6 : 1e-5),
          "λ \(logHazard), x \(Self.quadrature.nodes[node]): \(found), \(expected[node])")
      }
    }
  }

  @Test("a rate between tabulated ones gives the value of its own table within 1e-6")
  func rates() {
    let shared = tables(-4...1, rates: log(1.06)...log(1.31))
    for discount in [0.06, 0.1234, 0.25, 0.31] {
      let rate = log(1 + discount)
      let found = shared.residualValues(rate: rate, within: -3...0.5)
      let own = tables(-3...0.5, rates: rate...rate).residualValues(rate: rate, within: -3...0.5)
      for logHazard in [-2.9, -1.3, 0.4] {
        for x in [-3.0, 0.1, 2.4] {
          #expect(agreeRelatively(found(logHazard, x), own(logHazard, x), within: 1e-6))
        }
      }
    }
  }

  @Test("a few rows and many give the same bits")
  func ranges() throws {
    let rate = log(1.1)
    let (wide, narrow) = (
      tables(-9...3, rates: rate...rate, lived: [0, 3, 6]),
      tables(-1.2...(-0.9), rates: rate...rate, lived: [3])
    )
    let chance = EngagementQuadrature.exponential(0.4 * Self.quadrature.nodes - 4)
    for logHazard in [-1.2, -1.07, -0.9] {
      #expect(
        wide.residualValues(rate: rate, within: -9...3)(logHazard, 0.3)
          == narrow.residualValues(rate: rate, within: -1.2...(-0.9))(logHazard, 0.3))
      let (one, other) = (
        try #require(wide.events(chance, logHazard: logHazard, lived: 3)),
        try #require(narrow.events(chance, logHazard: logHazard, lived: 3))
      )
      #expect(one.tenYears == other.tenYears && one.lifetime == other.lifetime)
    }
  }

  @Test("expected events are those of the sums within 2e-6, in ten years and in a lifetime")
  func events() throws {
    let q = Self.quadrature
    let tables = tables(-12...3, rates: 0...0, lived: [0, 3, 12])
    let chance = EngagementQuadrature.exponential(0.4 * q.nodes - 4)
    for logHazard in stride(from: -9.9, through: 2.9, by: 0.31) {
      let survival = EngagementQuadrature.exponential(
        Self.law.factor(q) * (-exp(logHazard) * q.step))
      let step = StepOperator(q, survival: survival)
      let first = step(chance)
      for lived in [0, 3, 12] {
        let found = try #require(tables.events(chance, logHazard: logHazard, lived: lived))
        var (expected, term) = (AtNodes.zero, first)
        for _ in lived..<120 {
          expected += term
          term = step(term)
        }
        let endless = try #require(step.sumOfAll(of: first))
        let all = (expected * q.weights).sum()
        #expect(agreeRelatively((found.tenYears * q.weights).sum(), all, within: 2e-6))
        #expect(
          agreeRelatively(
            (found.lifetime * q.weights).sum(), (endless * q.weights).sum(), within: 2e-6),
          "λ \(logHazard)")
      }
    }
    #expect(tables.events(chance, logHazard: 0, lived: 6) == nil)
  }

  @Test("where hardly anybody leaves a life is as long as the hazard is small")
  func longLives() throws {
    let low = Self.law.domain(stepsPerYear: 12).lowerBound
    let tables = tables(low...(-20), rates: 0...0, lived: [0])
    let chance = AtNodes(repeating: 0.01)
    let (one, other) = (
      try #require(tables.events(chance, logHazard: -60, lived: 0)),
      try #require(tables.events(chance, logHazard: -62, lived: 0))
    )
    for lane in 0..<16 {
      #expect(agreeRelatively(other.lifetime[lane], exp(2) * one.lifetime[lane], within: 1e-12))
      #expect(other.tenYears[lane] == one.tenYears[lane])
      #expect(agreeRelatively(one.tenYears[lane], 1.2, within: 1e-8))
    }
  }

  @Test("tables answer what lies within them, and nothing else")
  func answers() {
    let tables = tables(-3...1, rates: 0.05...0.2, lived: [3, 6])
    func answers(_ range: ClosedRange<Double>, _ rate: Double, _ lived: [Int]) -> Bool {
      tables.answers(LifeTables.Needs(logHazards: range, discounts: rate...rate, lived: lived))
    }
    #expect(answers(-3...1, 0.1, [6]))
    #expect(!answers(-4...1, 0.1, [6]) && !answers(-3...1.5, 0.1, [6]))
    #expect(!answers(-3...1, 0.3, [6]) && !answers(-3...1, 0.1, [12]))
    let certain = self.tables(-3...1, rates: 0.1...0.1)
    let other = LifeTables.Needs(logHazards: -1...0, discounts: 0.11...0.11, lived: [])
    #expect(!certain.answers(other))
  }
}
