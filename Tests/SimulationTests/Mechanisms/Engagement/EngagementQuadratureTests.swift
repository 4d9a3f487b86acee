// The grid against the moments of the normal law and the closed forms of the Ornstein–Uhlenbeck
// process.

import Foundation
import Testing

@testable import Simulation

@Suite("Expectations over engagement")
struct EngagementQuadratureTests {
  let quadrature = ScenarioFixture.quadrature

  @Test("nodes and weights are those of another program")
  func rule() {
    // `SlowQuadrature` finds the nodes by bisection between the roots of lower degrees.
    for count in [16, 20, 40] {
      let ours = EngagementQuadrature.gauss(count)
      let theirs = SlowQuadrature.rule(count)
      for (i, node) in ours.enumerated() {
        #expect(abs(node.x - theirs.x[i]) < 1e-11)
        #expect(agreeRelatively(node.w, theirs.w[i], within: 1e-9))
      }
    }
  }

  @Test("moments of the standard normal are exact: 1, 0, 1, 0, 3, 0, 15, 0, 105")
  func moments() {
    for (power, moment) in [1.0, 0, 1, 0, 3, 0, 15, 0, 105].enumerated() {
      let sum = EngagementQuadrature.gauss(16).reduce(0) { $0 + $1.w * pow($1.x, Double(power)) }
      #expect(abs(sum - moment) < 1e-10)
    }
  }

  @Test("engagement has mean 0 and variance 1 whatever share of it lasts")
  func engagement() {
    for share in [0.0, 0.3, 0.5, 1] {
      let grid = EngagementQuadrature(lastingShare: share, memory: 3, stepsPerMonth: 1)
      #expect(abs(grid.mean(grid.engagement)) < 1e-12)
      #expect(abs(grid.mean(grid.engagement.map { $0 * $0 }) - 1) < 1e-12)
    }
  }

  @Test("a hazard's factor has mean 1, and a shift of m multiplies it by exp(s·m)")
  func factor() {
    for sensitivity in [-0.8, -0.3, 0, 0.6] {
      let plain = quadrature.mean(quadrature.factor(sensitivity: sensitivity))
      #expect(abs(plain - 1) < 1e-12)
      let shifted = quadrature.mean(quadrature.factor(sensitivity: sensitivity, shift: 0.5))
      #expect(abs(shifted - exp(sensitivity * 0.5)) < 1e-12)
    }
  }

  @Test("the correlation over a step is exp(−1/(k·τ)), and without memory nothing is kept")
  func persistence() {
    #expect(EngagementQuadrature.persistence(memory: 3, stepsPerMonth: 4) == exp(-1.0 / 12))
    #expect(EngagementQuadrature.persistence(memory: 0, stepsPerMonth: 4) == 0)
    // After τ = 3 months (12 steps) 1/e is left.
    #expect(agree(pow(exp(-1.0 / 12), 12), exp(-1)))
    let fresh = EngagementQuadrature(lastingShare: 0.5, memory: 0, stepsPerMonth: 4)
    let moved = fresh.move(fresh.nodes)
    for lane in 0..<16 { #expect(abs(moved[lane]) < 1e-12) }
  }

  @Test("one step turns x into ρx and x² into ρ²x² + 1 − ρ²")
  func move() {
    let rho = exp(-1.0 / 12)
    let (x, one) = (quadrature.nodes, AtNodes(repeating: 1))
    let (moved, square, constant) = (
      quadrature.move(x), quadrature.move(x * x), quadrature.move(one)
    )
    for lane in 0..<16 {
      #expect(abs(moved[lane] - rho * x[lane]) < 1e-10)
      #expect(abs(square[lane] - (rho * rho * x[lane] * x[lane] + 1 - rho * rho)) < 1e-9)
      #expect(abs(constant[lane] - 1) < 1e-11)
    }
  }

  @Test("the expectation of exp(s·x) one step on is its closed form where people are")
  func exponential() {
    // E[exp(s·x′) | x] = exp(sρx + s²(1 − ρ²)/2).
    let (rho, s) = (exp(-1.0 / 12), 0.8 * 0.5.squareRoot())
    let moved = quadrature.move(EngagementQuadrature.exponential(s * quadrature.nodes))
    for lane in 0..<16 where abs(quadrature.nodes[lane]) < 4 {
      let expected = exp(s * rho * quadrature.nodes[lane] + s * s * (1 - rho * rho) / 2)
      #expect(agreeRelatively(moved[lane], expected, within: 1e-7))
    }
  }

  @Test("the move is its own adjoint: it carries expectations back and densities forward")
  func adjoint() {
    let u = EngagementQuadrature.exponential(0.4 * quadrature.nodes)
    let v = quadrature.nodes * quadrature.nodes
    let (left, right) = (
      (quadrature.weights * u * quadrature.move(v)).sum(),
      (quadrature.weights * v * quadrature.move(u)).sum()
    )
    #expect(agree(left, right, within: 1e-12))
  }

  @Test("weights sum to one and a year has twelve months of steps")
  func normalised() {
    #expect(agree(quadrature.weights.sum(), 1, within: 1e-14))
    #expect(agree(quadrature.lastingWeights.reduce(0, +), 1, within: 1e-14))
    #expect(quadrature.stepsPerYear == 48)
    #expect(agree(quadrature.step, 1.0 / 48, within: 1e-16))
  }
}
