// Expectations over a population's engagement, by Gauss–Hermite quadrature (MODEL §4).
//
// A customer's engagement e = √φ·a + √(1−φ)·x has a lasting part a and a part x that wanders as an Ornstein–Uhlenbeck
// process. The state space is a grid: nodes in a, and 16 nodes in x, one SIMD vector. The move of x over a step is
// the operator Σₙ ρⁿ hₙ(x)hₙ(y)w(y) with orthonormal Hermite polynomials (Mehler's formula), exact for polynomials up
// to degree 15. It is its own adjoint under the stationary law, so the same operator carries expectations backward
// and densities (relative to the stationary law) forward.

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
  /// φ, 0 to 1.
  let lastingShare: Double
  /// The lasting nodes and weights once more, as lanes; the sixteenth weighs nothing.
  let lasting: (nodes: AtNodes, weights: AtNodes)
  /// Engagement at each lasting node.
  let engagement: [AtNodes]
  /// ρ, the correlation of x over one step.
  let persistence: Double
  /// Length of a step, years.
  let step: Double
  /// Steps a year.
  let stepsPerYear: Int
  // The move's matrix P looks the same from both ends, P(−x, −y) = P(x, y), so it acts on the even and on the odd part of
  // a function apart: two matrices of 8 × 8, one after the other, by columns, with the halving of the parts in them.
  private let halves: [Double]

  /// The grid.
  ///
  /// - Parameters:
  ///   - lastingShare: φ, 0 to 1.
  ///   - memory: τ in months; 0 means a fresh x in every step.
  ///   - stepsPerMonth: k.
  init(lastingShare: Double, memory: Double, stepsPerMonth: Int) {
    let lasting = GaussHermite(count: Self.lastingCount)
    let current = GaussHermite(count: AtNodes.scalarCount)
    let memoryFactor = Self.persistence(memory: memory, stepsPerMonth: stepsPerMonth)
    nodes = AtNodes(current.nodes)
    weights = AtNodes(current.weights)
    halves = Self.halves(Self.transition(persistence: memoryFactor, nodes, weights))
    lastingNodes = lasting.nodes
    lastingWeights = lasting.weights
    self.lastingShare = lastingShare
    self.lasting = (AtNodes(lasting.nodes + [0]), AtNodes(lasting.weights + [0]))
    let x = nodes
    engagement = lasting.nodes.map {
      lastingShare.squareRoot() * $0 + (1 - lastingShare).squareRoot() * x
    }
    persistence = memoryFactor
    stepsPerYear = 12 * stepsPerMonth
    step = 1 / Double(stepsPerYear)
  }

  /// The weights of each node one step on, seen from any points: column j belongs to node j (Mehler's formula).
  func transition(from points: AtNodes) -> [AtNodes] {
    Self.transition(persistence: persistence, nodes, weights, from: points)
  }

  private static func transition(
    persistence: Double, _ nodes: AtNodes, _ weights: AtNodes, from points: AtNodes? = nil
  ) -> [AtNodes] {
    let there = hermite(nodes)
    let here = points.map(hermite) ?? there
    return (0..<AtNodes.scalarCount).map { j in
      var (column, factor) = (AtNodes.zero, 1.0)
      for (from, to) in zip(here, there) {
        column += from * (factor * to[j] * weights[j])
        factor *= persistence
      }
      return column
    }
  }

  /// The even half of a matrix that looks the same from both ends, then the odd one.
  private static func halves(_ columns: [AtNodes]) -> [Double] {
    var even: [Double] = []
    var odd: [Double] = []
    for j in 0..<8 {
      for i in 0..<8 {
        let (near, far) = (columns[j][i], columns[AtNodes.scalarCount - 1 - j][i])
        even.append((near + far) / 2)
        odd.append((near - far) / 2)
      }
    }
    return even + odd
  }

  /// ρ = exp(−Δ/τ), the correlation of x over one step.
  static func persistence(memory: Double, stepsPerMonth: Int) -> Double {
    memory > 0 ? Double.exp(-1 / (Double(stepsPerMonth) * memory)) : 0
  }

  /// E[v(x′) | x]: one step of the wandering part; about 15 ns.
  @inline(__always)
  func move(_ v: AtNodes) -> AtNodes {
    var result = v
    withUnsafeMutableBytes(of: &result) { bytes in
      let values = bytes.assumingMemoryBound(to: Double.self)
      withUnsafeTemporaryAllocation(of: Double.self, capacity: AtNodes.scalarCount) { parts in
        halves.withUnsafeBufferPointer { Self.move(values, parts, $0) }
      }
    }
    return result
  }

  // Plain loops over four rows at a time: what the compiler turns into vectors, and quick where it does not optimise.
  @inline(__always)
  private static func move(
    _ v: UnsafeMutableBufferPointer<Double>, _ parts: UnsafeMutableBufferPointer<Double>,
    _ halves: UnsafeBufferPointer<Double>
  ) {
    var j = 0
    while j < 8 {
      let (low, high) = (v[j], v[15 - j])
      parts[j] = low + high
      parts[8 + j] = low - high
      j += 1
    }
    var i = 0
    while i < 8 {
      var (e0, e1, e2, e3) = (0.0, 0.0, 0.0, 0.0)
      var (o0, o1, o2, o3) = (0.0, 0.0, 0.0, 0.0)
      j = 0
      while j < 8 {
        let (even, odd, at) = (parts[j], parts[8 &+ j], 8 &* j &+ i)
        e0 += halves[at] * even
        e1 += halves[at &+ 1] * even
        e2 += halves[at &+ 2] * even
        e3 += halves[at &+ 3] * even
        o0 += halves[at &+ 64] * odd
        o1 += halves[at &+ 65] * odd
        o2 += halves[at &+ 66] * odd
        o3 += halves[at &+ 67] * odd
        j &+= 1
      }
      (v[i], v[i + 1], v[i + 2], v[i + 3]) = (e0 + o0, e1 + o1, e2 + o2, e3 + o3)
      (v[15 - i], v[14 - i], v[13 - i], v[12 - i]) = (e0 - o0, e1 - o1, e2 - o2, e3 - o3)
      i += 4
    }
  }

  /// The probability to survive 12 months from each x, with step survival `s`.
  func year(_ s: AtNodes) -> AtNodes {
    var alive = AtNodes(repeating: 1)
    for _ in 0..<stepsPerYear { alive = move(s * alive) }
    return alive
  }

  /// The expectation of a function of (a, x), given at each lasting node.
  func mean(_ values: [AtNodes]) -> Double {
    var sum = AtNodes.zero
    for a in values.indices { sum += values[a] * lastingWeights[a] }
    return (sum * weights).sum()
  }

  /// exp(s·e − s²/2) at each node: the factor on a hazard with sensitivity `s`, mean 1.
  func factor(sensitivity s: Double, shift: Double = 0) -> [AtNodes] {
    engagement.map { e in Self.exponential(s * (e + shift) - s * s / 2) }
  }

  /// exp, lane by lane.
  @inline(__always)
  static func exponential(_ v: AtNodes) -> AtNodes { AtNodes.exp(v) }

  /// 1 − exp, lane by lane, with all its digits where it is small.
  static func complementaryExponential(_ v: AtNodes) -> AtNodes {
    var result = v
    for lane in 0..<AtNodes.scalarCount { result[lane] = -Double.expMinusOne(v[lane]) }
    return result
  }

  /// Nodes and weights of the expectation over a standard normal.
  static func gauss(_ count: Int) -> [(x: Double, w: Double)] {
    let rule = GaussHermite(count: count)
    return zip(rule.nodes, rule.weights).map { (x: $0, w: $1) }
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
