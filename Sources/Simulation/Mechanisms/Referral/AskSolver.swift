// The hazard of the one ask that shows the stated share (MODEL §5, in the spirit of the referral rate).

internal import Numerics

/// Solves h from the share of a fresh activated cohort who refer when asked, among those who survive to the ask.
///
/// A customer with engagement e says yes with probability 1 − exp(−h·exp(γ·e − γ²/2)): the law of every other
/// referral, with one chance instead of one a step. Who is asked has survived until then and is a little more engaged
/// than who bought, and the stated share is counted among those asked, as a business counts it; so h is solved for the
/// survivors of the step of the ask, not for all who bought. Onboarding losses and the plan then move the share.
struct AskSolver: Sendable {
  /// Churn of the same customers.
  let churn: ChurnSolver
  /// exp(γ·e − γ²/2) at the nodes.
  let factor: [AtNodes]

  /// ln h, no period: −∞ for 0, +∞ for 1, `nil` when out of range.
  ///
  /// - Parameters:
  ///   - share: of those asked, 0 to 1.
  ///   - churnHazard: per year.
  ///   - asksAfter: the tenure step of the ask.
  /// - Returns: the root; where next to nobody survives to the ask (fewer than 1 in 10¹²), that of a customer to whom
  ///   engagement does not matter.
  func logHazard(share: Double, churnHazard: Double, asksAfter: Int) -> Double? {
    if share <= 0 { return -.infinity }
    if share >= 1 { return .infinity }
    let target = ChurnSolver.complementaryLogLog(share)
    guard let asked = density(churnHazard: churnHazard, asksAfter: asksAfter) else { return target }
    let alive = churn.quadrature.mean(asked)
    return RootFinder.root(
      from: ChurnSolver.logRange.low, to: ChurnSolver.logRange.high, near: target
    ) { logHazard in
      ChurnSolver.complementaryLogLog(yes(Double.exp(logHazard), among: asked) / alive) - target
    }
  }

  /// The share that ln h shows beside a churn hazard: the inverse of `logHazard`; `nil` when nobody is asked.
  func share(logHazard: Double, churnHazard: Double, asksAfter: Int) -> Double? {
    density(churnHazard: churnHazard, asksAfter: asksAfter).map {
      yes(Double.exp(logHazard), among: $0) / churn.quadrature.mean($0)
    }
  }

  private func yes(_ hazard: Double, among asked: [AtNodes]) -> Double {
    churn.quadrature.mean(
      zip(asked, factor).map { density, factor in
        density * (AtNodes(repeating: 1) - EngagementQuadrature.exponential(factor * -hazard))
      })
  }

  /// The density of those who survive the step of the ask; `nil` when next to nobody does, or only after ten years,
  /// which is as good as never.
  private func density(churnHazard: Double, asksAfter: Int) -> [AtNodes]? {
    if churnHazard == .infinity || asksAfter > 10 * churn.quadrature.stepsPerYear { return nil }
    let survival = churn.survival(hazard: churnHazard)
    let density = survival.map { survival in
      var density = AtNodes(repeating: 1)
      for n in 0..<asksAfter {
        // Who has just bought is distributed as x always is.
        density = (n == 0 ? density : churn.quadrature.move(density)) * survival
      }
      return density
    }
    return churn.quadrature.mean(density) < 1e-12 ? nil : density
  }
}
