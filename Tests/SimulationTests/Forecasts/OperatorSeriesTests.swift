// Sums over steps against plain loops and the geometric series.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Sums over future steps")
struct OperatorSeriesTests {
  let quadrature = ScenarioFixture.quadrature
  let one = AtNodes(repeating: 1)

  func close(_ first: AtNodes, _ second: AtNodes, within tolerance: Double = 1e-10) -> Bool {
    (0..<16).allSatisfy { agreeRelatively(first[$0], second[$0], within: tolerance) }
  }

  @Test("one step moves x, then survives")
  func step() {
    let survival = EngagementQuadrature.exponential(0.1 * quadrature.nodes - 1)
    let v = quadrature.nodes * quadrature.nodes
    let step = StepOperator(quadrature, survival: survival)
    let (applied, expected) = (step(v), quadrature.move(survival * v))
    for lane in 0..<16 { #expect(abs(applied[lane] - expected[lane]) < 1e-9) }
  }

  @Test("equal survival everywhere gives the geometric series")
  func geometric() throws {
    let step = StepOperator(quadrature, survival: AtNodes(repeating: 0.98))
    for n in [1, 2, 7, 48, 480] {
      let expected = (1 - pow(0.98, Double(n))) / 0.02
      #expect(close(step.sum(of: one, terms: n), one * expected))
    }
    #expect(close(try #require(step.sumOfAll(of: one)), one * 50))
  }

  @Test("no terms make nothing, one term makes the thing itself")
  func fewTerms() {
    let step = StepOperator(quadrature, survival: AtNodes(repeating: 0.5))
    #expect(step.sum(of: quadrature.nodes, terms: 0) == .zero)
    #expect(step.sum(of: quadrature.nodes, terms: 1) == quadrature.nodes)
  }

  @Test("doubling sums what a loop sums, also for odd numbers of terms")
  func loop() {
    let survival = ScenarioFixture.churn.survival(hazard: 0.4)[7]
    let step = StepOperator(quadrature, survival: survival)
    let v = quadrature.factor(sensitivity: 0.6)[7]
    for n in [3, 37, 64] {
      var (term, sum) = (v, AtNodes.zero)
      for _ in 0..<n {
        sum += term
        term = step(term)
      }
      #expect(close(step.sum(of: v, terms: n), sum))
    }
  }

  @Test("the sum over all terms is what many terms approach")
  func limit() throws {
    let survival = ScenarioFixture.churn.survival(hazard: 2)[10]
    let step = StepOperator(quadrature, survival: survival)
    let all = try #require(step.sumOfAll(of: one))
    #expect(close(step.sum(of: one, terms: 20_000), all, within: 1e-8))
  }

  @Test("where nobody ever leaves there is no sum over all terms")
  func endless() {
    #expect(StepOperator(quadrature, survival: one).sumOfAll(of: one) == nil)
  }

  @Test("where everybody leaves at once only the first term remains")
  func atOnce() throws {
    let step = StepOperator(quadrature, survival: .zero)
    #expect(step.sum(of: one, terms: 480) == one)
    #expect(close(try #require(step.sumOfAll(of: one)), one))
  }
}

extension StepOperator {
  /// v + Mv + … + Mⁿ⁻¹v, by the powers.
  fileprivate func sum(of v: AtNodes, terms n: Int) -> AtNodes {
    StepPowers(self, terms: n).sum(of: v, terms: n)
  }
}
