// The churn hazard that shows the stated churn (MODEL §4).

internal import Numerics

/// Solves the base hazard h from the share of a fresh activated cohort that leaves within 12 months.
struct ChurnSolver: Sendable {
  /// ln of the smallest and the largest hazard per year that are searched.
  static let logRange = (low: Double.log(1e-9), high: Double.log(1e6))
  /// The grid.
  let quadrature: EngagementQuadrature
  /// exp(−β·e − β²/2) at the nodes.
  let factor: [AtNodes]

  /// β.
  let sensitivity: Double

  /// A solver for churn sensitivity β.
  init(_ quadrature: EngagementQuadrature, sensitivity: Double) {
    self.quadrature = quadrature
    self.sensitivity = sensitivity
    factor = quadrature.factor(sensitivity: -sensitivity)
  }

  /// The probability at each node to survive one step's churn under hazard `h` per year.
  func survival(hazard h: Double) -> [AtNodes] {
    factor.map { EngagementQuadrature.exponential($0 * (-h * quadrature.step)) }
  }

  /// The share that leaves within 12 months under ln h.
  func share(logHazard: Double) -> Double {
    let survival = survival(hazard: Double.exp(logHazard))
    return 1 - quadrature.mean(survival.map { year($0) })
  }

  /// The probability to survive 12 months from each x, with step survival `s`.
  func year(_ s: AtNodes) -> AtNodes { quadrature.year(s) }

  /// ln h per year for a 12-month share: −∞ for 0, +∞ for 1, `nil` when the hazard is out of range.
  func logHazard(share: Double, near guess: Double? = nil) -> Double? {
    if share <= 0 { return -.infinity }
    if share >= 1 { return .infinity }
    let target = Self.complementaryLogLog(share)
    return RootFinder.root(
      from: Self.logRange.low, to: Self.logRange.high, near: guess ?? target
    ) { Self.complementaryLogLog(self.share(logHazard: $0)) - target }
  }

  /// ln(−ln(1 − p)), in which a constant hazard's share is a straight line; kept finite.
  static func complementaryLogLog(_ p: Double) -> Double {
    Double.log(max(1e-300, -Double.log(onePlus: -min(p, 1 - 1e-16))))
  }
}
