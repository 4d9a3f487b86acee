// A fresh cohort from purchase through onboarding, carried as densities (MODEL §4).

internal import Numerics

/// How long customers remain unactivated: Gamma with shape 2.
struct TimeToValueLaw: Sendable {
  /// Mean, in steps; 0 means activated from the first step.
  let mean: Double

  /// G(n): the probability that a customer is still unactivated in tenure step n.
  func unactivated(inStep n: Int) -> Double {
    if n == 0 { return 1 }
    if mean <= 0 { return 0 }
    let y = 2 * max(0, Double(n) - 0.5) / mean
    return (1 + y) * Double.exp(-y)
  }

  /// The probability to stay unactivated from step n − 1 to step n.
  func stays(inStep n: Int) -> Double {
    let before = unactivated(inStep: n - 1)
    return before > 0 ? unactivated(inStep: n) / before : 0
  }
}

/// A cohort's density over (a, x), relative to the stationary law, split by activation.
struct OnboardingCohort {
  /// Whoever still waits when they are fewer than this share of the survivors counts as activated.
  static let negligible = 1e-8
  private let churn: ChurnSolver
  private let law: TimeToValueLaw
  private let survivalActivated: [AtNodes]
  private let survivalUnactivated: [AtNodes]
  /// The density of who waits for activation, until `isActivated`.
  private(set) var unactivated: [AtNodes]
  private var activated: [AtNodes]
  /// The density of the survivors.
  private(set) var density: [AtNodes]
  /// Tenure steps lived.
  private(set) var tenure = 0
  /// Whether nobody waits for activation any more, or it makes no difference.
  private(set) var isActivated: Bool

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
    isActivated = earlyMultiplier == 1
    survivalUnactivated =
      isActivated
      ? []
      : factor.map { EngagementQuadrature.exponential($0 * (-hazard * earlyMultiplier * step)) }
    density = factor.map { _ in AtNodes(repeating: 1) }
    unactivated = isActivated ? [] : density
    activated = isActivated ? [] : factor.map { _ in AtNodes.zero }
  }

  /// Lives one step: x moves, some are activated, some leave.
  mutating func live() {
    tenure += 1
    if isActivated {
      for a in density.indices {
        // Who has just bought is distributed as x always is.
        let moved = tenure == 1 ? density[a] : churn.quadrature.move(density[a])
        density[a] = moved * survivalActivated[a]
      }
      return
    }
    let stays = law.stays(inStep: tenure)
    for a in unactivated.indices {
      let waiting = tenure == 1 ? unactivated[a] : churn.quadrature.move(unactivated[a])
      let moved = tenure == 1 ? activated[a] : churn.quadrature.move(activated[a])
      let ready = moved + waiting * (1 - stays)
      unactivated[a] = waiting * stays * survivalUnactivated[a]
      activated[a] = ready * survivalActivated[a]
      density[a] = unactivated[a] + activated[a]
    }
    isActivated = churn.quadrature.mean(unactivated) <= Self.negligible * alive
  }

  /// The share that is still a customer.
  var alive: Double { churn.quadrature.mean(density) }
}
