// The referral hazard that shows the stated referral rate (MODEL §5).

internal import Numerics

/// Solves r from the share of a fresh activated cohort's 12-month survivors with at least one referral event.
struct ReferralSolver: Sendable {
  /// Churn of the same customers.
  let churn: ChurnSolver
  /// exp(γ·e − γ²/2) at the nodes.
  let factor: [AtNodes]

  /// γ.
  let sensitivity: Double

  /// A solver for referral sensitivity γ.
  init(_ churn: ChurnSolver, sensitivity: Double) {
    self.churn = churn
    self.sensitivity = sensitivity
    factor = churn.quadrature.factor(sensitivity: sensitivity)
  }

  /// ln r per year; `churnHazard` per year must be finite. `nil` when out of range.
  func logHazard(rate: Double, churnHazard: Double, near guess: Double? = nil) -> Double? {
    if rate <= 0 { return -.infinity }
    if rate >= 1 { return .infinity }
    let survival = churn.survival(hazard: churnHazard)
    let alive = churn.quadrature.mean(survival.map { churn.year($0) })
    if alive < 1e-12 { return nil }
    let target = ChurnSolver.complementaryLogLog(rate)
    return RootFinder.root(
      from: ChurnSolver.logRange.low, to: ChurnSolver.logRange.high, near: guess ?? target
    ) { logHazard in
      let none = silent(logHazard: logHazard, survival: survival)
      return ChurnSolver.complementaryLogLog(1 - none / alive) - target
    }
  }

  /// The share that survives 12 months without a referral event.
  private func silent(logHazard: Double, survival: [AtNodes]) -> Double {
    let rate = -Double.exp(logHazard) * churn.quadrature.step
    let quiet = factor.map { EngagementQuadrature.exponential($0 * rate) }
    return churn.quadrature.mean(zip(survival, quiet).map { churn.year($0 * $1) })
  }

  /// The rate (12-month share) that ln r shows beside a churn hazard: the inverse of `logHazard`.
  func rate(logHazard: Double, churnHazard: Double) -> Double {
    let survival = churn.survival(hazard: churnHazard)
    let alive = churn.quadrature.mean(survival.map { churn.year($0) })
    return 1 - silent(logHazard: logHazard, survival: survival) / alive
  }
}
