// Sums over future steps of a linear operator on the 16 nodes, by doubling.

internal import Numerics

/// The operator v ↦ move(s ∘ v) on functions of x, as a matrix.
struct StepOperator: Sendable {
  /// The matrix M.
  let matrix: NodeMatrix

  /// A step that moves x and then survives with probability `survival` (and discounts by a factor within it).
  init(_ quadrature: EngagementQuadrature, survival: AtNodes) {
    matrix = NodeMatrix(
      columns: (0..<AtNodes.scalarCount).map { j in
        var unit = AtNodes.zero
        unit[j] = survival[j]
        return quadrature.move(unit)
      })
  }

  /// The image of `v`.
  @inline(__always)
  func callAsFunction(_ v: AtNodes) -> AtNodes { matrix(v) }

  /// Σ over all terms, (I − M)⁻¹v; `nil` when nobody ever leaves.
  func sumOfAll(of v: AtNodes) -> AtNodes? {
    guard
      let solution = LinearSystem.solution(
        of: matrix.complement, (0..<AtNodes.scalarCount).map { v[$0] }),
      solution.allSatisfy({ abs($0) < 1e12 })
    else { return nil }
    return AtNodes(solution)
  }
}

/// M, M², M⁴, … of one step's operator M: what sums of any vectors over many steps need.
struct StepPowers: Sendable {
  private let powers: [NodeMatrix]
  /// M itself.
  let step: StepOperator

  /// The powers for sums of up to `terms` terms: about log₂ of it matrix products.
  ///
  /// - Parameters:
  ///   - step: the operator.
  ///   - terms: the most terms of a sum.
  ///   - most: no higher power than M to 2 to this; further terms cost an image each. For a single sum of some hundred
  ///     terms, four is quickest.
  init(_ step: StepOperator, terms: Int, upTo most: Int = .max) {
    self.step = step
    var powers = [step.matrix]
    while powers.count <= most, 1 << powers.count <= terms {
      let last = powers[powers.count - 1]
      powers.append(last * last)
    }
    self.powers = powers
  }

  /// v + fMv + … + (fM)ⁿ⁻¹v, by doubling, with a discount factor f a step.
  func sum(of v: AtNodes, terms n: Int, discount f: Double = 1) -> AtNodes {
    var block = v  // Σ over the first 2^b terms
    var total = AtNodes.zero
    var scale = f  // f^(2^b)
    let highest = powers.count - 1
    for b in 0..<highest {
      if (n >> b) & 1 == 1 { total = block + powers[b](total) * scale }
      block += powers[b](block) * scale
      scale *= scale
    }
    for _ in 0..<(n >> highest) { total = block + powers[highest](total) * scale }
    return total
  }

  /// M + M² + … + Mⁿ as matrices, for each of the given n; two products a power, and one for each digit of an n.
  func sums(terms: [Int]) -> [NodeMatrix?] {
    var block = powers[0]  // Σ over the first 2^b
    var totals = terms.map { _ in NodeMatrix?.none }
    for b in powers.indices {
      for (index, n) in terms.enumerated() where (n >> b) & 1 == 1 {
        totals[index] = totals[index].map { block + powers[b] * $0 } ?? block
      }
      if b < powers.count - 1 { block = block + powers[b] * block }
    }
    return totals
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
