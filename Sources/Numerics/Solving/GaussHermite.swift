// Gauss–Hermite quadrature: expectations over a standard normal as sums over nodes, exact for polynomials up to
// degree 2n − 1.
//
// The nodes are the zeros of the orthonormal Hermite polynomial hₙ, found by Newton's method from the asymptotic
// guesses of W. H. Press et al., Numerical Recipes, 4.5 (hₙ′ = √n hₙ₋₁); the weights are 1/Σₖ hₖ(x)² over k < n
// (Christoffel), a sum of positive terms and so accurate even where they are tiny. One half is the mirror of the other.

/// Nodes and weights of the expectation over a standard normal.
package struct GaussHermite: Sendable {
  /// The nodes, ascending; node i is exactly minus node n − 1 − i.
  package let nodes: [Double]
  /// Their weights, which sum to 1.
  package let weights: [Double]

  /// The rule with `count` nodes, 1 to 128; relative error about 1e-14.
  package init(count: Int) {
    precondition(count >= 1 && count <= 128, "a rule has 1 to 128 nodes")
    var nodes = [Double](repeating: 0, count: count)
    var weights = nodes
    var larger: [Double] = []
    for index in 0..<((count + 1) / 2) {
      let isMiddle = 2 * index + 1 == count
      let node =
        isMiddle ? 0 : Self.zero(count, from: Self.guess(index, of: count, after: larger))
      larger.append(node)
      let weight = 1 / Self.polynomials(count, at: node).squares
      (nodes[index], weights[index]) = (isMiddle ? 0 : -node, weight)
      (nodes[count - 1 - index], weights[count - 1 - index]) = (node, weight)
    }
    (self.nodes, self.weights) = (nodes, weights)
  }

  /// About where the zero number `index` (from the largest down) lies, given the larger ones.
  private static func guess(_ index: Int, of count: Int, after larger: [Double]) -> Double {
    let (n, root2) = (Double(count), 2.0.squareRoot())
    switch index {
    case 0:
      let edge = 2 * n + 1
      return root2 * (edge.squareRoot() - 1.85575 * Double.pow(edge, -1.0 / 6))
    case 1: return larger[0] - 2 * 1.14 * Double.pow(n, 0.426) / larger[0]
    case 2: return 1.86 * larger[1] - 0.86 * larger[0]
    case 3: return 1.91 * larger[2] - 0.91 * larger[1]
    default: return 2 * larger[index - 1] - larger[index - 2]
    }
  }

  /// The zero of hₙ near `start`.
  private static func zero(_ count: Int, from start: Double) -> Double {
    var x = start
    for _ in 0..<20 {
      let (last, before, _) = polynomials(count, at: x)
      let step = last / (before * Double(count).squareRoot())
      x -= step
      if abs(step) <= 1e-15 * max(1, abs(x)) { break }
    }
    return x
  }

  /// hₙ(x), hₙ₋₁(x) and Σ hₖ(x)² over k < n.
  private static func polynomials(
    _ count: Int, at x: Double
  ) -> (last: Double, before: Double, squares: Double) {
    var (current, previous, squares) = (1.0, 0.0, 0.0)
    for k in 0..<count {
      squares += current * current
      let next =
        (x * current - Double(k).squareRoot() * previous) / Double(k + 1).squareRoot()
      (previous, current) = (current, next)
    }
    return (current, previous, squares)
  }
}
