// Sums over future steps of a linear operator on the 16 nodes, by doubling.

internal import CGSL
internal import Foundation

/// The operator v ↦ move(s ∘ v) on functions of x, as a matrix.
struct StepOperator {
  /// Columns of the matrix.
  private(set) var columns: [AtNodes]

  /// A step that moves x and then survives with probability `survival` (and discounts by a factor within it).
  init(_ quadrature: EngagementQuadrature, survival: AtNodes) {
    columns = (0..<AtNodes.scalarCount).map { j in
      var unit = AtNodes.zero
      unit[j] = 1
      return quadrature.move(survival * unit)
    }
  }

  /// The image of `v`.
  @inline(__always)
  func callAsFunction(_ v: AtNodes) -> AtNodes {
    columns.withUnsafeBufferPointer { columns in
      var sum = AtNodes.zero
      for j in 0..<AtNodes.scalarCount { sum += columns[j] * v[j] }
      return sum
    }
  }

  /// The operator applied twice.
  fileprivate func squared() -> StepOperator {
    var result = self
    result.columns = columns.map { self($0) }
    return result
  }

  /// Σ over all terms, (I − M)⁻¹v; `nil` when nobody ever leaves.
  func sumOfAll(of v: AtNodes) -> AtNodes? {
    let n = AtNodes.scalarCount
    var matrix = [Double](repeating: 0, count: n * n)
    for j in 0..<n {
      for i in 0..<n { matrix[i * n + j] = (i == j ? 1 : 0) - columns[j][i] }
    }
    var right = (0..<n).map { v[$0] }
    var solution = [Double](repeating: 0, count: n)
    var permutation = [Int](repeating: 0, count: n)
    let isSolved = matrix.withUnsafeMutableBufferPointer { matrix in
      right.withUnsafeMutableBufferPointer { right in
        solution.withUnsafeMutableBufferPointer { solution in
          permutation.withUnsafeMutableBufferPointer { permutation in
            guard let m = matrix.baseAddress, let r = right.baseAddress,
              let s = solution.baseAddress, let p = permutation.baseAddress
            else { return false }
            var a = gsl_matrix_view_array(m, n, n)
            var b = gsl_vector_view_array(r, n)
            var x = gsl_vector_view_array(s, n)
            var order = gsl_permutation(
              size: n, data: UnsafeMutableRawPointer(p).assumingMemoryBound(to: Int.self))
            var sign: Int32 = 0
            gsl_linalg_LU_decomp(&a.matrix, &order, &sign)
            return gsl_linalg_LU_solve(&a.matrix, &order, &b.vector, &x.vector)
              == GSL_SUCCESS
          }
        }
      }
    }
    guard isSolved, solution.allSatisfy({ $0.isFinite && abs($0) < 1e12 }) else { return nil }
    var result = AtNodes.zero
    for i in 0..<n { result[i] = solution[i] }
    return result
  }
}

/// M, M², M⁴, … of one step's operator M: what sums of any vectors over up to so many steps need.
struct StepPowers {
  private let powers: [StepOperator]

  /// The powers for sums of up to `terms` terms: about log₂ of it matrix products.
  init(_ step: StepOperator, terms: Int) {
    var powers = [step]
    while 1 << powers.count <= terms { powers.append(powers[powers.count - 1].squared()) }
    self.powers = powers
  }

  /// M itself.
  var step: StepOperator { powers[0] }

  /// v + fMv + … + (fM)ⁿ⁻¹v, by doubling, with a discount factor f a step.
  func sum(of v: AtNodes, terms n: Int, discount f: Double = 1) -> AtNodes {
    var block = v  // Σ over the first 2^b terms
    var total = AtNodes.zero
    var scale = f  // f^(2^b)
    var (remaining, b) = (n, 0)
    while remaining > 0 {
      if remaining & 1 == 1 { total = block + powers[b](total) * scale }
      remaining >>= 1
      if remaining > 0 {
        block += powers[b](block) * scale
        scale *= scale
        b += 1
      }
    }
    return total
  }

  /// The powers of survival under a churn hazard at each lasting node, for sums over ten years.
  static func overTenYears(
    _ quadrature: EngagementQuadrature, churnFactor: [AtNodes], hazard: Double
  ) -> [StepPowers] {
    churnFactor.map { factor in
      let survival = EngagementQuadrature.exponential(factor * (-hazard * quadrature.step))
      return StepPowers(
        StepOperator(quadrature, survival: survival), terms: 10 * quadrature.stepsPerYear)
    }
  }
}
