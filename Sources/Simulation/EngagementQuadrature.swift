// Expectations over a population's engagement, by Gauss–Hermite quadrature (MODEL §4).
//
// A customer's engagement e = √φ·a + √(1−φ)·x has a lasting part a and a part x that wanders as an Ornstein–Uhlenbeck
// process. The state space is a grid: nodes in a, and 16 nodes in x, one SIMD vector. The move of x over a step is
// the operator Σₙ ρⁿ hₙ(x)hₙ(y)w(y) with orthonormal Hermite polynomials (Mehler's formula), exact for polynomials up
// to degree 15. It is its own adjoint under the stationary law, so the same operator carries expectations backward
// and densities (relative to the stationary law) forward.

internal import Foundation
internal import Numerics

/// A function of x at the 16 nodes.
typealias AtNodes = SIMD16<Double>

/// The grid and its operator for one (φ, τ, steps per month).
struct EngagementQuadrature: Sendable {
  /// Nodes in the lasting part.
  static let lastingCount = 15
  /// Weights of the lasting nodes; they sum to 1.
  let lastingWeights: [Double]
  /// The nodes of the lasting part a.
  let lastingNodes: [Double]
  /// The nodes of the wandering part x.
  let nodes: AtNodes
  /// Weights of the nodes in x; they sum to 1.
  let weights: AtNodes
  /// Engagement at each lasting node.
  let engagement: [AtNodes]
  /// Length of a step, years.
  let step: Double
  /// Steps a year.
  let stepsPerYear: Int
  // The move's matrix P looks the same from both ends, P(−x, −y) = P(x, y), so it acts on the even and on the odd part of
  // a function apart: two matrices of 8 × 8, by columns, with the halving of the parts in them.
  private let evenColumns: [SIMD8<Double>]
  private let oddColumns: [SIMD8<Double>]

  /// The grid.
  ///
  /// - Parameters:
  ///   - lastingShare: φ, 0 to 1.
  ///   - memory: τ in months; 0 means a fresh x in every step.
  ///   - stepsPerMonth: k.
  init(lastingShare: Double, memory: Double, stepsPerMonth: Int) {
    let lasting = Self.gauss(Self.lastingCount)
    let current = Self.gauss(AtNodes.scalarCount)
    let memoryFactor = Self.persistence(memory: memory, stepsPerMonth: stepsPerMonth)
    var x = AtNodes.zero
    var w = AtNodes.zero
    for (index, node) in current.enumerated() {
      x[index] = node.x
      w[index] = node.w
    }
    let polynomials = Self.hermite(x)
    let columns = (0..<AtNodes.scalarCount).map { j in
      var column = AtNodes.zero
      for (n, h) in polynomials.enumerated() {
        column += h * (pow(memoryFactor, Double(n)) * h[j] * w[j])
      }
      return column
    }
    let last = AtNodes.scalarCount - 1
    evenColumns = (0..<8).map { (columns[$0].lowHalf + columns[last - $0].lowHalf) / 2 }
    oddColumns = (0..<8).map { (columns[$0].lowHalf - columns[last - $0].lowHalf) / 2 }
    nodes = x
    weights = w
    lastingNodes = lasting.map(\.x)
    lastingWeights = lasting.map(\.w)
    engagement = lasting.map {
      lastingShare.squareRoot() * $0.x + (1 - lastingShare).squareRoot() * x
    }
    stepsPerYear = 12 * stepsPerMonth
    step = 1 / Double(stepsPerYear)
  }

  /// ρ = exp(−Δ/τ), the correlation of x over one step.
  static func persistence(memory: Double, stepsPerMonth: Int) -> Double {
    memory > 0 ? exp(-1 / (Double(stepsPerMonth) * memory)) : 0
  }

  /// E[v(x′) | x]: one step of the wandering part.
  @inline(__always)
  func move(_ v: AtNodes) -> AtNodes {
    let mirrored = Self.mirrored(v.highHalf)
    let (even, odd) = (v.lowHalf + mirrored, v.lowHalf - mirrored)
    var evenImage = SIMD8<Double>.zero
    var oddImage = SIMD8<Double>.zero
    evenColumns.withUnsafeBufferPointer { evenColumns in
      oddColumns.withUnsafeBufferPointer { oddColumns in
        for j in 0..<8 {
          evenImage += evenColumns[j] * even[j]
          oddImage += oddColumns[j] * odd[j]
        }
      }
    }
    return AtNodes(
      lowHalf: evenImage + oddImage, highHalf: Self.mirrored(evenImage - oddImage))
  }

  /// The eight values in reverse order.
  @inline(__always)
  private static func mirrored(_ v: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(v[7], v[6], v[5], v[4], v[3], v[2], v[1], v[0])
  }

  /// The expectation of a function of (a, x), given at each lasting node.
  func mean(_ values: [AtNodes]) -> Double {
    zip(lastingWeights, values).reduce(0) { $0 + $1.0 * ($1.1 * weights).sum() }
  }

  /// exp(s·e − s²/2) at each node: the factor on a hazard with sensitivity `s`, mean 1.
  func factor(sensitivity s: Double, shift: Double = 0) -> [AtNodes] {
    engagement.map { e in Self.exponential(s * (e + shift) - s * s / 2) }
  }

  /// exp, lane by lane.
  static func exponential(_ v: AtNodes) -> AtNodes {
    var result = v
    for lane in 0..<AtNodes.scalarCount { result[lane] = Foundation.exp(v[lane]) }
    return result
  }

  /// Nodes and weights of the expectation over a standard normal.
  static func gauss(_ count: Int) -> [(x: Double, w: Double)] {
    let rule = GaussHermite(count: count)
    return zip(rule.nodes, rule.weights).map { ($0, $1) }
  }

  /// The orthonormal Hermite polynomials of degree 0 to 15 at the nodes.
  private static func hermite(_ x: AtNodes) -> [AtNodes] {
    var h = [AtNodes(repeating: 1), x]
    for n in 1..<(AtNodes.scalarCount - 1) {
      let next = (x * h[n] - Double(n).squareRoot() * h[n - 1]) / Double(n + 1).squareRoot()
      h.append(next)
    }
    return h
  }
}
