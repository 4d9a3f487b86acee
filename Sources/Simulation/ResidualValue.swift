// What a customer who is still there at the end is worth per unit of monthly margin (MODEL §8, clv_projected).

internal import Foundation

/// V(a, x) = (1/k)·Σ_{j<120k} P(active at the start of step T+j)·(1+d)^(−j/(12k)), tabulated over (a, x).
struct ResidualValue: Sendable {
  private let lastingNodes: [Double]
  private let nodes: [Double]
  private let table: [[Double]]

  /// The table for one segment at the parameters of the end of the run.
  ///
  /// - Parameters:
  ///   - quadrature: the grid.
  ///   - survival: the powers of survival at each lasting node.
  ///   - discount: d per year.
  init(_ quadrature: EngagementQuadrature, survival: [StepPowers], discount: Double) {
    let factor = pow(1 + discount, -quadrature.step)
    lastingNodes = quadrature.lastingNodes
    nodes = (0..<AtNodes.scalarCount).map { quadrature.nodes[$0] }
    table = survival.map { powers in
      let sum = powers.sum(
        of: AtNodes(repeating: 1), terms: 10 * quadrature.stepsPerYear, discount: factor)
      return (0..<AtNodes.scalarCount).map { sum[$0] * 12 / Double(quadrature.stepsPerYear) }
    }
  }

  /// The value at (a, x) in months of margin: cubic through the four nearest nodes in either direction.
  func callAsFunction(lasting a: Double, current x: Double) -> Double {
    let (i, u) = Self.weights(a, lastingNodes)
    let (j, v) = Self.weights(x, nodes)
    var value = 0.0
    for p in 0..<4 {
      var row = 0.0
      for q in 0..<4 { row += v[q] * table[i + p][j + q] }
      value += u[p] * row
    }
    return value
  }

  /// The first of the four nodes around `value`, and Lagrange's weights on them.
  private static func weights(_ value: Double, _ nodes: [Double]) -> (Int, SIMD4<Double>) {
    let value = min(nodes[nodes.count - 1], max(nodes[0], value))
    var first = 0
    while first < nodes.count - 4 && nodes[first + 2] < value { first += 1 }
    var weights = SIMD4<Double>(repeating: 1)
    for p in 0..<4 {
      for q in 0..<4 where q != p {
        weights[p] *= (value - nodes[first + q]) / (nodes[first + p] - nodes[first + q])
      }
    }
    return (first, weights)
  }
}
