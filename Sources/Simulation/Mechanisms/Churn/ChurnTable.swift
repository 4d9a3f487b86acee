// ln h for any churn share, once a scenario's churn is uncertain: a table instead of sums for every root.

internal import Numerics

/// The inverse of `ChurnSolver.share`, by secants through tabulated survival.
///
/// A table takes about 0.2 ms, a root about 2 µs. Error of the share below 1e-7 relative, that of the shares kept too.
struct ChurnTable: Sendable {
  private let survival: SurvivalTable

  /// Tabulates survival of a year.
  init(_ solver: ChurnSolver) {
    let year = solver.quadrature.stepsPerYear
    survival = SurvivalTable(
      solver.quadrature, HazardLaw(solver.quadrature, sensitivity: -solver.sensitivity),
      steps: [year..<(year + 1)])
  }

  /// The share of an activated cohort that leaves within 12 months under ln h.
  func share(logHazard: Double) -> Double { 1 - survival.mean(0, logHazard: logHazard) }

  /// The 12-month survival of each lasting node's people, lane by lane.
  func survivors(logHazard: Double) -> AtNodes { survival.survival(0, logHazard: logHazard) }

  /// ln h for a share; `nil` outside of 1e-8 to 1 − 1e-8, and where there is none (the solver decides there).
  func logHazard(share: Double) -> Double? {
    if share <= 0 { return -.infinity }
    if share >= 1 { return .infinity }
    guard share >= 1e-8, share <= 1 - 1e-8 else { return nil }
    let target = ChurnSolver.complementaryLogLog(share)
    return RootFinder.root(
      from: ChurnSolver.logRange.low, to: ChurnSolver.logRange.high, near: target
    ) { ChurnSolver.complementaryLogLog(self.share(logHazard: $0)) - target }
  }
}
