// The common shift of the journey that shows the stated conversion (MODEL §3).

internal import Numerics

/// Logarithm of the odds; −∞ for 0 and +∞ for 1.
func logit(_ p: Double) -> Double { Double.log(p / (1 - p)) }

/// The probability with log odds `x`.
@inline(__always)
func logistic(_ x: Double) -> Double { 1 / (1 + Double.exp(-x)) }

/// Solves the shift s so that the mean over lead qualities of the stages' product is the stated conversion.
struct JourneySolver: Sendable {
  /// Log odds of the stages at s = 0; +∞ marks a stage that everybody passes, whatever the shift.
  let stageLogits: [Double]
  /// Weight w of the lead's quality z.
  let qualityWeight: Double
  /// The expectation over z.
  static let quality = EngagementQuadrature.gauss(40)

  /// A solver for stages passed in turn.
  init(stages: [Double], qualityWeight: Double) {
    stageLogits = stages.map(logit)
    self.qualityWeight = qualityWeight
  }

  /// The conversion at shift `s`: E_z[Π logistic(logit(q_j) + s + w·z)].
  func conversion(shift s: Double) -> Double {
    Self.quality.reduce(0) { sum, node in
      sum + node.w
        * stageLogits.reduce(1) {
          $0 * ($1 == .infinity ? 1 : logistic($1 + s + qualityWeight * node.x))
        }
    }
  }

  /// The shift for a stated conversion: −∞ for 0, +∞ for 1, `nil` when the stages forbid it (every one lets everybody
  /// pass, or one lets nobody).
  func shift(conversion target: Double) -> Double? {
    let (isOpen, isClosed) = (
      stageLogits.allSatisfy { $0 == .infinity }, stageLogits.contains(-.infinity)
    )
    if target <= 0 { return isOpen ? nil : -.infinity }
    if target >= 1 { return isClosed ? nil : .infinity }
    if isOpen || isClosed { return nil }
    return RootFinder.root(from: -60, to: 60, near: 0) {
      logit(conversion(shift: $0)) - logit(target)
    }
  }
}
