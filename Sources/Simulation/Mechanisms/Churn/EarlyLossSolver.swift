// The onboarding multiplier that shows the stated early loss (MODEL §4).

internal import Numerics

/// Solves the factor on churn while a customer is unactivated.
struct EarlyLossSolver: Sendable {
  /// Churn of activated customers.
  let churn: ChurnSolver

  /// What is stated.
  struct Question: Hashable {
    /// Share lost within the window, 0 to 1.
    var share: Double
    /// Base churn hazard per year, finite.
    var hazard: Double
    /// Mean time to value, steps.
    var meanSteps: Double
    /// Steps since purchase, > 0.
    var window: Double
  }

  /// What was found.
  enum Answer: Equatable, Sendable {
    /// The factor, ≥ 1.
    case multiplier(Double)
    /// No factor from 1 to 10⁶ shows the stated loss; these losses can be had.
    case unreachable(lowest: Double, highest: Double)
  }

  /// The share lost within `window` steps of purchase, log-linear between steps.
  func loss(hazard: Double, multiplier: Double, law: TimeToValueLaw, window: Double) -> Double {
    EarlyLoss(churn, hazard: hazard, law: law, window: window).loss(multiplier: multiplier)
  }

  /// The factor for a stated loss.
  func solve(_ question: Question) -> Answer {
    solve(
      share: question.share, hazard: question.hazard,
      law: TimeToValueLaw(mean: question.meanSteps), window: question.window)
  }

  /// The factor for a stated loss; about 10 µs.
  ///
  /// - Parameters:
  ///   - share: share lost within the window, 0 to 1.
  ///   - hazard: base churn hazard per year, finite.
  ///   - law: how long customers remain unactivated.
  ///   - window: steps since purchase, > 0.
  /// - Returns: the factor, or what losses can be had.
  func solve(share: Double, hazard: Double, law: TimeToValueLaw, window: Double) -> Answer {
    let early = EarlyLoss(churn, hazard: hazard, law: law, window: window)
    let range = (low: 0.0, high: Double.log(1e6))
    func loss(_ logMultiplier: Double) -> Double {
      early.loss(multiplier: Double.exp(logMultiplier))
    }
    let target = ChurnSolver.complementaryLogLog(share)
    let root = RootFinder.root(
      from: range.low, to: range.high, near: early.guess(share: share)
    ) {
      ChurnSolver.complementaryLogLog(loss($0)) - target
    }
    // A root too near to 1 to tell, or none: the ends decide.
    if let root, root > 1e-6 { return .multiplier(Double.exp(root)) }
    let (lowest, highest) = (loss(range.low), loss(range.high))
    if abs(share - lowest) <= 1e-9 { return .multiplier(1) }
    if let root, share > lowest { return .multiplier(Double.exp(root)) }
    return .unreachable(lowest: lowest, highest: highest)
  }
}

/// The losses of a cohort soon after purchase, for any onboarding multiplier: seen from behind, so that what becomes of
/// the activated is summed up once.
private struct EarlyLoss {
  private let churn: ChurnSolver
  private let hazard: Double
  private let law: TimeToValueLaw
  private let window: Double
  /// Survival of a step while activated, and the probability to survive so many further steps before x moves; by
  /// lasting node.
  private let survival: [AtNodes]
  private let later: [[AtNodes]]
  /// The probability to stay unactivated from each step to the next.
  private let stays: [Double]

  init(_ churn: ChurnSolver, hazard: Double, law: TimeToValueLaw, window: Double) {
    (self.churn, self.hazard, self.law, self.window) = (churn, hazard, law, window)
    let survival = churn.survival(hazard: hazard)
    let steps = Int(window.rounded(.up))
    later = survival.map { survival in
      var later = [AtNodes(repeating: 1)]
      for n in stride(from: 1, to: steps, by: 1) {
        later.append(churn.quadrature.move(survival * later[n - 1]))
      }
      return later
    }
    self.survival = survival
    stays = (0...(steps + 1)).map { $0 == 0 ? 1 : law.stays(inStep: $0) }
  }

  /// The share lost within the window.
  func loss(multiplier: Double) -> Double {
    let early = churn.survival(hazard: hazard * multiplier)
    let whole = Int(window.rounded(.down))
    let before = alive(after: whole, early)
    let fraction = window - Double(whole)
    // Rounding may leave a hair more than all of them.
    if fraction == 0 { return max(0, 1 - before) }
    let after = alive(after: whole + 1, early)
    return max(0, 1 - Double.pow(before, 1 - fraction) * Double.pow(after, fraction))
  }

  /// The share left after whole steps.
  private func alive(after steps: Int, _ early: [AtNodes]) -> Double {
    if steps == 0 { return 1 }
    var sum = AtNodes.zero
    for a in early.indices {
      // What an unactivated customer can expect at the start of the step after this one.
      var future = AtNodes(repeating: 1)
      for step in stride(from: steps, through: 1, by: -1) {
        let stays = stays[step]
        let value =
          early[a] * future * stays + survival[a] * later[a][steps - step] * (1 - stays)
        // Who has just bought is distributed as x always is.
        future = step == 1 ? value : churn.quadrature.move(value)
      }
      sum += future * churn.quadrature.lastingWeights[a]
    }
    return (sum * churn.quadrature.weights).sum()
  }

  /// Near the logarithm of the multiplier, if customers were all alike.
  func guess(share: Double) -> Double {
    let steps = Int(window.rounded(.up))
    let waiting = (1...max(1, steps)).reduce(0.0) { sum, n in
      sum + law.unactivated(inStep: n) * min(1, window - Double(n - 1))
    }
    let needed = -Double.log(onePlus: -share) / (hazard * churn.quadrature.step)
    return Double.log(max(1, (needed - (window - waiting)) / waiting))
  }
}
