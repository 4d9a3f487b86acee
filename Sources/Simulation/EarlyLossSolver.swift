// The onboarding multiplier that shows the stated early loss (MODEL §4).

internal import Foundation

/// Solves the factor on churn while a customer is unactivated.
struct EarlyLossSolver: Sendable {
  /// Churn of activated customers.
  let churn: ChurnSolver

  /// What was found.
  enum Answer: Equatable {
    /// The factor, ≥ 1.
    case multiplier(Double)
    /// No factor from 1 to 10⁶ shows the stated loss; these losses can be had.
    case unreachable(lowest: Double, highest: Double)
  }

  /// The share lost within `window` steps of purchase, log-linear between steps.
  func loss(hazard: Double, multiplier: Double, law: TimeToValueLaw, window: Double) -> Double {
    var cohort = OnboardingCohort(churn, hazard: hazard, earlyMultiplier: multiplier, law: law)
    let whole = Int(window.rounded(.down))
    for _ in 0..<whole { cohort.live() }
    let before = cohort.alive
    let fraction = window - Double(whole)
    if fraction == 0 { return max(0, 1 - before) }
    cohort.live()
    // Rounding may leave a hair more than all of them.
    return max(0, 1 - pow(before, 1 - fraction) * pow(cohort.alive, fraction))
  }

  /// The factor for a stated loss.
  ///
  /// - Parameters:
  ///   - share: share lost within the window, 0 to 1.
  ///   - hazard: base churn hazard per year, finite.
  ///   - law: how long customers remain unactivated.
  ///   - window: steps since purchase, > 0.
  /// - Returns: the factor, or what losses can be had.
  func solve(share: Double, hazard: Double, law: TimeToValueLaw, window: Double) -> Answer {
    func loss(_ logMultiplier: Double) -> Double {
      self.loss(hazard: hazard, multiplier: exp(logMultiplier), law: law, window: window)
    }
    let (lowest, highest) = (loss(0), loss(log(1e6)))
    if abs(share - lowest) <= 1e-9 { return .multiplier(1) }
    guard share > lowest, share < highest else {
      return .unreachable(lowest: lowest, highest: highest)
    }
    let target = ChurnSolver.complementaryLogLog(share)
    let root = RootFinder.root(from: 0, to: log(1e6)) {
      ChurnSolver.complementaryLogLog(loss($0)) - target
    }
    guard let root else { return .unreachable(lowest: lowest, highest: highest) }
    return .multiplier(exp(root))
  }
}
