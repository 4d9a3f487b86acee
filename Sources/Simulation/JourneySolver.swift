// The common shift of the journey that shows the stated conversion (MODEL §3).

internal import Foundation

/// Logarithm of the odds; −∞ for 0 and +∞ for 1.
func logit(_ p: Double) -> Double { log(p / (1 - p)) }

/// The probability with log odds `x`.
@inline(__always)
func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

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

  /// The shift for a stated conversion: −∞ for 0, +∞ for 1, `nil` when every stage lets everybody pass.
  func shift(conversion target: Double) -> Double? {
    if target <= 0 { return -.infinity }
    if target >= 1 { return .infinity }
    if stageLogits.allSatisfy({ $0 == .infinity }) { return nil }
    return RootFinder.root(from: -60, to: 60, near: 0) {
      logit(conversion(shift: $0)) - logit(target)
    }
  }
}

/// The would-recommend answer, 0 to 10, and its centre (MODEL §5).
enum RecommendationLaw {
  /// Standard deviation of 1.5·e + ε over a fresh base.
  private static let spread = 3.25.squareRoot()
  /// Weight of engagement.
  static let engagementWeight = 1.5

  /// NPS of a fresh base whose centre is `centre`.
  static func netPromoterScore(centre: Double) -> Double {
    let promoters = normal((centre - 8.5) / spread)
    let detractors = normal((6.5 - centre) / spread)
    return 100 * (promoters - detractors)
  }

  /// The centre c₀ for a stated NPS; ±100 are only approached.
  static func centre(netPromoterScore score: Double) -> Double? {
    RootFinder.root(from: -40, to: 55) { netPromoterScore(centre: $0) - score }
  }

  /// The answer: round(clamp(c₀ + 1.5·e + ε, 0, 10)).
  @inline(__always)
  static func answer(centre: Double, engagement: Double, noise: Double) -> Int {
    Int(min(10, max(0, centre + engagementWeight * engagement + noise)).rounded())
  }

  private static func normal(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }
}
