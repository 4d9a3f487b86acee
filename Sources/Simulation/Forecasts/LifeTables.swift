// What lies before a customer, tabulated over the log hazard of churn: for a lasting part, a trial, a segment, a plan
// and a shift of engagement alike (see HazardLaw).
//
// For every node λ, a quarter apart, one matrix M says what one step does to a function of x. From its powers come
// - the residual value at x half a unit apart from −5 to 5, for one discount rate or for rates 1/32 apart in ln(1 + d);
// - the sums M + … + Mʳ and M + M² + … (NodeMatrix): expected referral events are their image of one step's chance.
// The steps lived before such a sum are a quarter, half a year, a year, two …: the cohort is carried to the next of them.
// Read with Lagrange's polynomials through eight nodes (EvenNodes), over x too. Nodes are the same whatever range a
// table covers, so a few rows made for one trial and many shared by all give the same bits.
//
// Errors against the sums themselves (LifeTablesTests): residual value 1.5e-6 relative, expected events 1.6e-6 at a single
// λ; over all lasting parts the errors cancel, and a loop gain is right to 1e-7. Time: about 20 µs a row, some 60 rows.

internal import Numerics

/// Tables over the log hazard of churn.
struct LifeTables: Sendable {
  /// What tables must answer.
  struct Needs: Hashable {
    /// λ of churn, of all lasting parts.
    var logHazards: ClosedRange<Double>
    /// ln(1 + d), d the discount rate per year.
    var discounts: ClosedRange<Double>
    /// Steps lived before the sums of referral events; none: no such sums.
    var lived: [Int]
  }

  /// Lasting parts beyond this count as this.
  static let lastingReach = 6.5
  /// Distance of two nodes in λ.
  static let spacing = 0.25
  /// Distance of two rates in ln(1 + d).
  static let discountSpacing = 1.0 / 32

  private let quadrature: EngagementQuadrature
  private let needs: Needs
  private let rows: EvenNodes
  private let discounts: EvenNodes?
  private let residual: [EvenTable]
  /// The sums by steps lived, matrix by matrix; and those without end.
  private let sums: [Int: [Double]]
  private let endlessSums: [Double]

  /// Tables for churn of sensitivity β.
  init(_ quadrature: EngagementQuadrature, _ law: HazardLaw, _ needs: Needs) {
    self.quadrature = quadrature
    self.needs = needs
    let rows = EvenNodes(spacing: Self.spacing, covering: needs.logHazards)
    self.rows = rows
    let isOneRate = needs.discounts.lowerBound == needs.discounts.upperBound
    let discounts =
      isOneRate ? nil : EvenNodes(spacing: Self.discountSpacing, covering: needs.discounts)
    self.discounts = discounts
    let rates =
      discounts.map { nodes in (0..<nodes.count).map { nodes[$0] } }
      ?? [needs.discounts.lowerBound]

    let horizon = 10 * quadrature.stepsPerYear
    let factor = law.factor(quadrature)
    let values = ResidualValue.Nodes(quadrature)
    var residual = rates.map { _ in [Double]() }
    var sums = needs.lived.map { _ in [Double]() }
    var endless: [Double] = []
    for index in 0..<rows.count {
      let survival = EngagementQuadrature.exponential(
        factor * (-Double.exp(rows[index]) * quadrature.step))
      let isShort = needs.lived.isEmpty && rates.count < 8
      let powers = StepPowers(
        StepOperator(quadrature, survival: survival), terms: horizon, upTo: isShort ? 4 : .max)
      for (r, rate) in rates.enumerated() {
        residual[r] += values.row(
          powers, survival: survival, terms: horizon,
          discount: Double.exp(-rate * quadrature.step))
      }
      if needs.lived.isEmpty { continue }
      let found = powers.sums(terms: needs.lived.map { horizon - $0 })
      for (i, sum) in found.enumerated() {
        sums[i] += sum?.values ?? [Double](repeating: 0, count: NodeMatrix.side * NodeMatrix.side)
      }
      // Without churn the sum is infinite; such λ are beyond what is read.
      endless +=
        powers.step.matrix.sumOfPowers?.values
        ?? [Double](repeating: .infinity, count: NodeMatrix.side * NodeMatrix.side)
    }
    self.residual = residual.map { EvenTable(rows: rows, columns: values.nodes, values: $0) }
    self.sums = Dictionary(uniqueKeysWithValues: zip(needs.lived, sums))
    endlessSums = endless
  }

  /// Whether the tables answer all that `other` needs.
  func answers(_ other: Needs) -> Bool {
    rows.covers(other.logHazards) && other.lived.allSatisfy { sums[$0] != nil }
      && (discounts.map { $0.covers(other.discounts) } ?? (needs.discounts == other.discounts))
  }

  /// The residual value over (λ, x) at one discount rate.
  ///
  /// - Parameters:
  ///   - rate: ln(1 + d).
  ///   - range: the λ that will be asked for.
  /// - Returns: a table of at least those λ.
  func residualValues(rate: Double, within range: ClosedRange<Double>) -> EvenTable {
    guard let discounts else { return residual[0] }
    let (index, weights) = discounts.place(rate)
    return EvenTable.sum(residual[index..<(index + EvenNodes.reach)], weights, rows: range)
  }

  /// Expected events of the remaining steps, at each x, per chance of an event in a step.
  ///
  /// - Parameters:
  ///   - chance: of an event in a step, by x.
  ///   - logHazard: λ.
  ///   - lived: steps lived until now.
  /// - Returns: within ten years of purchase, and in a lifetime.
  func events(
    _ chance: AtNodes, logHazard: Double, lived: Int
  ) -> (tenYears: AtNodes, lifetime: AtNodes)? {
    guard let sums = sums[lived] else { return nil }
    let (index, weights) = rows.place(logHazard)
    var (tenYears, lifetime) = (AtNodes.zero, AtNodes.zero)
    let size = NodeMatrix.side * NodeMatrix.side
    sums.withUnsafeBufferPointer { sums in
      endlessSums.withUnsafeBufferPointer { endless in
        for p in 0..<EvenNodes.reach {
          let weighted = chance * weights[p]
          NodeMatrix.add(sums, (index + p) * size, of: weighted, to: &tenYears)
          NodeMatrix.add(endless, (index + p) * size, of: weighted, to: &lifetime)
        }
      }
    }
    // So few leave there that a life is as long as the hazard is small.
    let low = rows.covered.lowerBound
    if logHazard < low { lifetime *= Double.exp(low - logHazard) }
    return (tenYears, lifetime)
  }
}

/// Where the forecasts at the end of the run come from.
enum Forecasting: Sendable {
  /// Tables that all trials share, or the trial's own where they do not reach.
  case tables(LifeTables?)
  /// Sums at every lasting node, where no two trials could share a table.
  case stepByStep
}
