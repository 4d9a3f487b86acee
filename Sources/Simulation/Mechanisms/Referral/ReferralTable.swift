// ln r for any referral rate beside any churn, once either is uncertain: a table instead of sums for every root.
//
// Under churn and referral at once, what is expected of people with a lasting part a depends on two log hazards (see
// HazardLaw), which a moves in opposite directions. Tabulated over both is ln(−ln q), q the share of those who survive
// the period that have no referral event in it; and the share of all survivors with an event is a mean of 1 − q over the
// lasting part, weighted by survival. Error of the rate on nodes half a unit apart: below
// 4e-7 relative (measured against the sums themselves, rates from 1e-4 to 0.97 beside churn hazards from 1e-4 to 3 a year).

internal import Numerics

/// The inverse of `ReferralSolver.rate`, by secants through a table of two log hazards.
struct ReferralTable: Sendable {
  /// Distance of two nodes in either log hazard.
  static let spacing = 0.5
  private let churn: ChurnTable
  private let churnLaw: HazardLaw
  private let referralLaw: HazardLaw
  private let silence: EvenTable
  private let lasting: (nodes: AtNodes, weights: AtNodes)
  private let churnLogHazards: ClosedRange<Double>
  private let referralLogHazards: ClosedRange<Double>

  /// A table for the log hazards within the ranges; a microsecond a node, some milliseconds in all.
  init(
    _ solver: ReferralSolver, _ churn: ChurnTable, churnLogHazards: ClosedRange<Double>,
    referralLogHazards: ClosedRange<Double>
  ) {
    let quadrature = solver.churn.quadrature
    self.churn = churn
    self.churnLogHazards = churnLogHazards
    self.referralLogHazards = referralLogHazards
    lasting = quadrature.lasting
    churnLaw = HazardLaw(quadrature, sensitivity: -solver.churn.sensitivity)
    referralLaw = HazardLaw(quadrature, sensitivity: solver.sensitivity)
    let rows = EvenNodes(
      spacing: Self.spacing, covering: Self.nodes(churnLogHazards, churnLaw, quadrature))
    let columns = EvenNodes(
      spacing: Self.spacing, covering: Self.nodes(referralLogHazards, referralLaw, quadrature))
    silence = EvenTable(
      rows: rows, columns: columns,
      values: Self.links(
        quadrature, rows: rows, columns: columns, churnFactor: churnLaw.factor(quadrature),
        referralFactor: referralLaw.factor(quadrature)))
  }

  /// The λ of the lasting nodes of all hazards in a range.
  private static func nodes(
    _ range: ClosedRange<Double>, _ law: HazardLaw, _ quadrature: EngagementQuadrature
  ) -> ClosedRange<Double> {
    let reach = quadrature.lastingNodes.map(abs).max() ?? 0
    let low = law.range(law.centre(range.lowerBound), reach: reach).lowerBound
    let high = law.range(law.centre(range.upperBound), reach: reach).upperBound
    return law.tabulated(low...high, stepsPerYear: quadrature.stepsPerYear)
  }

  private static func links(
    _ quadrature: EngagementQuadrature, rows: EvenNodes, columns: EvenNodes, churnFactor: AtNodes,
    referralFactor: AtNodes
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(rows.count * columns.count)
    let events = (0..<columns.count).map {
      EngagementQuadrature.complementaryExponential(
        referralFactor * (-Double.exp(columns[$0]) * quadrature.step))
    }
    for row in 0..<rows.count {
      let survival = EngagementQuadrature.exponential(
        churnFactor * (-Double.exp(rows[row]) * quadrature.step))
      // Who stays for the rest of the year, by the steps it has left.
      var staying = [AtNodes(repeating: 1)]
      for n in 0..<quadrature.stepsPerYear {
        staying.append(quadrature.move(survival * staying[n]))
      }
      let alive = (staying[quadrature.stepsPerYear] * quadrature.weights).sum()
      if alive < 1e-9, row > 1 {
        // Nobody is left whom it could matter to: the line through the last two rows.
        let last = values.suffix(2 * columns.count)
        values += zip(last.prefix(columns.count), last.suffix(columns.count)).map { 2 * $1 - $0 }
        continue
      }
      var links: [Double] = []
      for event in events {
        // Of those who stay, who has an event is carried, not who has none: a small share keeps its digits.
        var referring = AtNodes.zero
        for n in 0..<quadrature.stepsPerYear {
          referring = quadrature.move(survival * (referring + event * (staying[n] - referring)))
        }
        links.append(
          SurvivalTable.link(lost: (referring * quadrature.weights).sum() / alive, after: links))
      }
      values += links
    }
    return values
  }

  /// ln r per year for a rate beside ln h; `nil` outside of the table (the solver decides there).
  func logHazard(rate: Double, churnLogHazard: Double) -> Double? {
    guard rate > 0, rate < 1, churnLogHazards.contains(churnLogHazard) else { return nil }
    let survivors = churn.survivors(logHazard: churnLogHazard) * lasting.weights
    let alive = survivors.sum()
    if alive < 1e-9 { return nil }
    let centre = churnLaw.centre(churnLogHazard)
    let target = ChurnSolver.complementaryLogLog(rate)
    let range = referralLogHazards
    let found = RootFinder.root(
      from: range.lowerBound, to: range.upperBound,
      near: min(range.upperBound, max(range.lowerBound, target))
    ) { logHazard in
      let other = referralLaw.centre(logHazard)
      var links = AtNodes.zero
      for lane in 0..<AtNodes.scalarCount {
        links[lane] = silence(
          centre + churnLaw.lastingSlope * lasting.nodes[lane],
          other + referralLaw.lastingSlope * lasting.nodes[lane])
      }
      let quiet = EngagementQuadrature.exponential(-EngagementQuadrature.exponential(links))
      return ChurnSolver.complementaryLogLog((survivors * (1 - quiet)).sum() / alive) - target
    }
    return found
  }
}
