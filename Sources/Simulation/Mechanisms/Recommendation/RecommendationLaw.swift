// How likely customers say they are to recommend, and the centre that shows the stated NPS (MODEL §5).

internal import Numerics

/// The would-recommend answer, 0 to 10, and its centre (MODEL §5).
enum RecommendationLaw {
  /// Standard deviation of 1.5·e + ε over a fresh base.
  private static let spread = 3.25.squareRoot()
  /// Weight of engagement.
  static let engagementWeight = 1.5

  /// NPS of a fresh base whose centre is `centre`.
  static func netPromoterScore(centre: Double) -> Double {
    let promoters = StandardNormal.cumulative((centre - 8.5) / spread)
    let detractors = StandardNormal.cumulative((6.5 - centre) / spread)
    return 100 * (promoters - detractors)
  }

  /// The centre c₀ for a stated NPS; ±100 only approached, by a centre at which nobody differs.
  static func centre(netPromoterScore score: Double) -> Double? {
    RootFinder.root(from: -40, to: 55) { netPromoterScore(centre: $0) - score }
  }

  /// The answer: round(clamp(c₀ + 1.5·e + ε, 0, 10)).
  @inline(__always)
  static func answer(centre: Double, engagement: Double, noise: Double) -> Int {
    // Never negative, so cutting off after adding a half rounds.
    Int(min(10, max(0, centre + engagementWeight * engagement + noise)) + 0.5)
  }
}
