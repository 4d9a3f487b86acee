// A fresh cohort from purchase through onboarding, carried as densities (MODEL §4).

internal import Foundation

/// How long customers remain unactivated: Gamma with shape 2.
struct TimeToValueLaw: Sendable {
  /// Mean, in steps; 0 means activated from the first step.
  let mean: Double

  /// G(n): the probability that a customer is still unactivated in tenure step n.
  func unactivated(inStep n: Int) -> Double {
    if n == 0 { return 1 }
    if mean <= 0 { return 0 }
    let y = 2 * max(0, Double(n) - 0.5) / mean
    return (1 + y) * exp(-y)
  }

  /// The probability to stay unactivated from step n − 1 to step n.
  func stays(inStep n: Int) -> Double {
    let before = unactivated(inStep: n - 1)
    return before > 0 ? unactivated(inStep: n) / before : 0
  }
}

/// A cohort's density over (a, x), relative to the stationary law, split by activation.
struct OnboardingCohort {
  private let churn: ChurnSolver
  private let law: TimeToValueLaw
  private let survivalActivated: [AtNodes]
  private let survivalUnactivated: [AtNodes]
  private(set) var unactivated: [AtNodes]
  private(set) var activated: [AtNodes]
  /// Tenure steps lived.
  private(set) var tenure = 0

  /// A cohort at purchase.
  ///
  /// - Parameters:
  ///   - churn: churn of activated customers, and the grid.
  ///   - hazard: churn hazard per year of an activated customer with average engagement.
  ///   - earlyMultiplier: factor on the hazard while unactivated.
  ///   - law: how long customers remain unactivated.
  ///   - factor: exp(−β·e − β²/2) with the engagement shift in force; the solver's own when left out.
  init(
    _ churn: ChurnSolver, hazard: Double, earlyMultiplier: Double, law: TimeToValueLaw,
    factor: [AtNodes]? = nil
  ) {
    self.churn = churn
    self.law = law
    let factor = factor ?? churn.factor
    let step = churn.quadrature.step
    survivalActivated = factor.map { EngagementQuadrature.exponential($0 * (-hazard * step)) }
    survivalUnactivated = factor.map {
      EngagementQuadrature.exponential($0 * (-hazard * earlyMultiplier * step))
    }
    unactivated = factor.map { _ in AtNodes(repeating: 1) }
    activated = factor.map { _ in AtNodes.zero }
  }

  /// Lives one step: x moves, some are activated, some leave.
  mutating func live() {
    tenure += 1
    let stays = law.stays(inStep: tenure)
    for a in unactivated.indices {
      let waiting = churn.quadrature.move(unactivated[a])
      let ready = churn.quadrature.move(activated[a]) + waiting * (1 - stays)
      unactivated[a] = waiting * stays * survivalUnactivated[a]
      activated[a] = ready * survivalActivated[a]
    }
  }

  /// The density of the survivors.
  var density: [AtNodes] { zip(unactivated, activated).map { $0 + $1 } }

  /// The share that is still a customer.
  var alive: Double { churn.quadrature.mean(density) }
}
