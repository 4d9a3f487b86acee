// Scenario texts and readers that several tests share.

internal import Testing

@testable internal import Scenarios

enum ReaderExamples {
  /// The smallest scenario that is sound.
  static let small = """
    horizon: 24 months
    start: { customers: 240 }
    attract: { organic_leads: 100 per month }
    engage:
      price: 250 EUR per month
      churn: 15% per year

    """

  /// The full example of the project's first description.
  static let full = """
    name: Two years
    currency: EUR
    horizon: 24 months
    start: { month: 2026-03, customers: 240, cash: 600000 EUR }
    market: { size: 400000 }                   # left out: unlimited
    attract:
      channels:
        ads: { budget: 8000 EUR per month, cac: 700 to 1200 EUR (guess), \
    doubles_at: 40000 EUR per month, carry_over: 2 weeks }
      content: { articles: 4 per month, leads_per_article: 50 to 80 per month, \
    half_life: 6 months, cost_per_article: 150 EUR }
      organic_leads: 100 per month
      lead_to_customer: 2% to 4% (CRM export)
    engage:
      price: 250 EUR per month
      price_spread: 30%                        # customer to customer: coefficient of variation
      gross_margin: 80%
      churn: 22 of 236 in 3 months (Stripe)    # counts become an uncertain rate
      time_to_value: 4 weeks
      early_loss: 12% within 30 days
      come_back: { share: 10%, earliest: 2 weeks, latest: 6 weeks }
      expansion: { rate: 10% per year, uplift: 20% }
      contraction: { rate: 3% per year, cut: 15% }
      segments: { small: {share: 80%}, large: {share: 20%, price: 1200 EUR per month, \
    churn: 6% per year} }
    delight:
      referral_rate: unknown
      referral_conversion: 15% to 40% (assumption)
      asks_after: 3 months
      reward: 50 EUR
      friend_reward: 20 EUR
      nps: 30
      testimonials: 10% per year
      social_proof: { lift: 0.3, half_at: 50, half_life: 12 months }
    costs:
      team: 12 people at 5800 EUR per month
      office: 3000 EUR per month
    season: { december: 70%, september: 120% }
    finance: { discount_rate: 10% per year }
    plan:
      - { from: month 4, name: price rise, engage.price: +10% }
      - { from: month 3, over: 6 months, name: onboarding project, cost: 8000 EUR, \
    engage.churn: x 0.7 to 1.0, engage.time_to_value: 1 week }
      - { from: month 9, name: seed round, cash: + 400000 EUR, chance: 60% }
    variants:
      more ads: { attract.channels.ads.budget: 12000 EUR per month }
      funnel: { funnel: true }
    correlations:
      - { between: [engage.churn, delight.referral_rate], rank: -0.4 }
    expert:
      engagement: { lasting_share: 50%, memory: 3 months, churn_sensitivity: 0.8, \
    referral_sensitivity: 0.6, expansion_sensitivity: 0.3 }
      journey: { quality_weight: 0.6, aware: {advance: 45%, stay: 1 week}, \
    interested: {advance: 35%, stay: 2 weeks}, considering: {advance: 20%, stay: 3 weeks} }
    simulation: { trials: 1000, seed: 1, steps_per_month: 4 }

    """

  /// What is wrong with a text, as `line:column: key: message; cure` lines; empty when it is sound.
  static func problems(
    _ text: String, variant: String? = nil, settings: [(path: String, value: String)] = [],
    including: (String) -> String? = { _ in nil }
  ) -> [Problem] {
    do throws(ScenarioProblems) {
      _ = try ScenarioReader.read(
        text: text, file: "f.yaml", variant: variant, settings: settings, including: including)
      return []
    } catch {
      return error.problems
    }
  }

  /// The places of what is wrong, as "line:column key".
  static func places(_ text: String) -> [String] {
    problems(text).map { problem in
      let place = problem.place.map { "\($0.line):\($0.column)" } ?? "nowhere"
      return problem.key.isEmpty ? place : "\(place) \(problem.key)"
    }
  }

  /// The only thing that is wrong with a text.
  static func onlyProblem(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Problem {
    let problems = problems(text)
    #expect(problems.count == 1, "\(problems)", sourceLocation: sourceLocation)
    return try #require(problems.first, sourceLocation: sourceLocation)
  }

  /// Reads a sound text.
  static func scenario(
    _ text: String, variant: String? = nil, settings: [(path: String, value: String)] = [],
    including: (String) -> String? = { _ in nil }
  ) throws -> Scenario {
    try ScenarioReader.read(
      text: text, file: "f.yaml", variant: variant, settings: settings, including: including)
  }
}
