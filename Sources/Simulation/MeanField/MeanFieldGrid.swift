// The mean field's own grid over engagement: evenly spaced nodes and the trapezoid rule.
//
// A second road on purpose: the engine's solver works with Gauss–Hermite nodes and Hermite polynomials, this grid with
// the transition density of the Ornstein–Uhlenbeck process itself. For smooth functions under a normal weight the
// trapezoid rule converges geometrically: with spacing h, its error is about 2·exp(−2π²σ²/h²) (Trefethen and
// Weideman, SIAM Review 56 (2014) 385–458).

internal import Numerics

/// Nodes in the lasting part a and in the wandering part x, and the move of x over one step.
struct MeanFieldGrid {
  /// Weights of the lasting nodes; they sum to 1.
  let lastingWeights: [Double]
  /// Stationary weights of the wandering nodes; they sum to 1.
  let weights: [Double]
  /// Engagement without shift at each node, a outer, x inner.
  let engagement: [Double]
  /// The first node reached from each node of x, and the probabilities from there on.
  private let moves: [(first: Int, probabilities: [Double])]

  /// Nodes in x.
  var width: Int { weights.count }

  /// The grid.
  ///
  /// - Parameter engagement: how it wanders and what it does.
  init(_ engagement: EngagementParameters) {
    let sensitivity = max(
      1, engagement.churnSensitivity, engagement.referralSensitivity,
      engagement.expansionSensitivity)
    let (a, lastingWeights) = Self.nodes(
      spacing: engagement.lastingWeight == 0 ? nil : 0.75 / sensitivity)
    let noise = (1 - engagement.persistence * engagement.persistence).squareRoot()
    // The move's own width must be resolved: an error of 2·exp(−2π²), 5e-9, at a spacing of that width.
    let (x, weights) = Self.nodes(
      spacing: engagement.currentWeight == 0 ? nil : min(0.75 / sensitivity, noise))
    self.lastingWeights = lastingWeights
    self.weights = weights
    self.engagement = a.flatMap { a in
      x.map { engagement.lastingWeight * a + engagement.currentWeight * $0 }
    }
    moves = x.map { Self.move(from: engagement.persistence * $0, noise: noise, to: x) }
  }

  /// Evenly spaced nodes on ±6 with normal weights; a single one where nothing depends on them.
  private static func nodes(spacing: Double?) -> (nodes: [Double], weights: [Double]) {
    guard let spacing else { return ([0], [1]) }
    let half = Int((6 / spacing).rounded(.up))
    let nodes = (-half...half).map { Double($0) * spacing }
    let weights = nodes.map { Double.exp(-$0 * $0 / 2) }
    let sum = weights.reduce(0, +)
    return (nodes, weights.map { $0 / sum })
  }

  /// The normal density around `mean` with standard deviation `noise`, at the nodes within eight of them.
  private static func move(
    from mean: Double, noise: Double, to nodes: [Double]
  ) -> (first: Int, probabilities: [Double]) {
    if nodes.count == 1 { return (0, [1]) }
    let reached = nodes.indices.filter { abs(nodes[$0] - mean) <= 8 * noise }
    let density = reached.map { index in
      let distance = (nodes[index] - mean) / noise
      return Double.exp(-distance * distance / 2)
    }
    let sum = density.reduce(0, +)
    return (reached.first ?? 0, density.map { $0 / sum })
  }

  /// Moves masses by one step of x; a outer, x inner.
  func move(_ mass: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: mass.count)
    // Buffers, for speed where nothing is optimised.
    result.withUnsafeMutableBufferPointer { result in
      for (from, move) in moves.enumerated() {
        move.probabilities.withUnsafeBufferPointer { probabilities in
          for row in stride(from: 0, to: mass.count, by: width) {
            let amount = mass[row + from]
            var to = row + move.first
            for offset in 0..<probabilities.count {
              result[to] += amount * probabilities[offset]
              to += 1
            }
          }
        }
      }
    }
    return result
  }

  /// The stationary masses of everybody: they sum to 1.
  var everybody: [Double] {
    lastingWeights.flatMap { a in weights.map { a * $0 } }
  }

  /// The masses of each lasting node.
  func byLasting(_ mass: [Double]) -> [Double] {
    stride(from: 0, to: mass.count, by: width).map { row in
      mass[row..<(row + width)].reduce(0, +)
    }
  }
}
