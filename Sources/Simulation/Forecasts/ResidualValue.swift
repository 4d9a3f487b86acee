// What a customer who is still there at the end is worth per unit of monthly margin (MODEL §8, clv_projected).

internal import Numerics

/// V(a, x) = (1/k)·Σ_{j<120k} P(active at the start of step T+j)·(1+d)^(−j/(12k)).
///
/// Read from a table over (λ, x): the lasting part only moves λ (HazardLaw), so the table is the same for everybody.
struct ResidualValue: Sendable {
  /// Largest |x|: whoever is further out counts as being there.
  static let currentReach = 5.0
  private let table: EvenTable
  /// λ at a = 0, and how a moves it.
  private let centre: Double
  private let slope: Double

  /// The value for one segment at the parameters of the end of the run.
  ///
  /// - Parameters:
  ///   - table: over (λ, x); covers every a within `LifeTables.lastingReach`.
  ///   - law: of churn.
  ///   - centre: λ at a = 0.
  init(_ table: EvenTable, _ law: HazardLaw, centre: Double) {
    self.table = table
    self.centre = centre
    slope = law.lastingSlope
  }

  /// The value at (a, x) in months of margin.
  @inline(__always)
  func callAsFunction(lasting a: Double, current x: Double) -> Double {
    let reach = LifeTables.lastingReach
    return table(centre + slope * min(reach, max(-reach, a)), x)
  }

  /// The value at even x, from a step's operator.
  struct Nodes {
    /// The x of a row of the table.
    let nodes: EvenNodes
    private let transition: [[AtNodes]]
    private let paymentsPerMonth: Double

    /// Nodes for a grid.
    init(_ quadrature: EngagementQuadrature) {
      let nodes = EvenNodes(spacing: 0.5, covering: -currentReach...currentReach - 0.1)
      self.nodes = nodes
      let points = (0..<nodes.count).map { nodes[$0] }
      transition = stride(from: 0, to: points.count, by: AtNodes.scalarCount).map { start in
        let rest = points[start...].prefix(AtNodes.scalarCount)
        let padding = [Double](repeating: 0, count: AtNodes.scalarCount - rest.count)
        return quadrature.transition(from: AtNodes(rest + padding))
      }
      paymentsPerMonth = Double(quadrature.stepsPerYear) / 12
    }

    /// V at the nodes: a payment now, and what follows seen from wherever x goes in a step (Nyström's interpolation,
    /// as good as the quadrature itself).
    func row(
      _ powers: StepPowers, survival: AtNodes, terms: Int, discount: Double
    ) -> [Double] {
      let later = powers.sum(of: AtNodes(repeating: 1), terms: terms - 1, discount: discount)
      let next = later * survival * discount
      var row: [Double] = []
      for columns in transition {
        var values = AtNodes(repeating: 1)
        for (j, column) in columns.enumerated() { values += column * next[j] }
        for lane in 0..<min(AtNodes.scalarCount, nodes.count - row.count) {
          row.append(values[lane] / paymentsPerMonth)
        }
      }
      return row
    }
  }
}
