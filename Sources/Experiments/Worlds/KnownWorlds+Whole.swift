// Whole businesses, held against the mean field: nothing closed is known of them.

internal import Simulation

extension KnownWorlds {
  /// Everything together.
  static var whole: [KnownWorld] { [everything, planned] + [1, 2, 4, 8, 30].map(inSteps) }

  private static let metrics: [(String, KnownReading)] = [
    ("leads", .mean(.leads)), ("purchases", .mean(.newCustomers)),
    ("of them referred", .mean(.newReferred)), ("referral events", .mean(.referrals)),
    ("customers", .mean(.customers)), ("MRR, EUR", .mean(.mrr)),
    ("revenue, EUR", .mean(.revenueTotal)), ("cash, EUR", .mean(.cash)),
    ("churn a year", .mean(.churnAnnual)), ("lost within 30 days", .mean(.churn30Days)),
    ("blended CAC, EUR", .mean(.cacBlended)), ("value so far, EUR", .mean(.clvRealised)),
    ("value projected, EUR", .mean(.clvProjected)), ("loop gain", .mean(.loopGain)),
    ("NPS", .mean(.netPromoterScore)),
  ]
  private static let questions = metrics.map { KnownQuestion($0.0, $0.1) }

  /// Every mechanism that is linear in the customers.
  private static let everything = KnownWorld(
    title: "A business with every mechanism but market and proof",
    source: "mean field",
    text: """
      name: Everything
      horizon: 24 months
      start: { month: 2026-03, customers: 2000, cash: 600000 EUR }
      attract:
        channels:
          ads: { budget: 24000 EUR per month, cac: 900 EUR, doubles_at: 40000 EUR per month,
                 carry_over: 2 weeks }
          fairs: { budget: 6000 EUR per month, cost_per_lead: 30 EUR }
        content: { articles: 4 per month, leads_per_article: 20 per month, half_life: 6 months,
                   cost_per_article: 150 EUR }
        organic_leads: 300 per month
        lead_to_customer: 6%
      engage:
        price: 250 EUR per month
        price_spread: 30%
        gross_margin: 80%
        churn: 30% per year
        time_to_value: 4 weeks
        early_loss: 8% within 30 days
        come_back: { share: 20%, earliest: 2 weeks, latest: 6 weeks }
        expansion: { rate: 10% per year, uplift: 20% }
        contraction: { rate: 5% per year, cut: 15% }
        segments: { small: { share: 80% }, large: { share: 20%, price: 900 EUR per month,
                    churn: 20% per year, referral_rate: 40% per year, referral_when_asked: 40% } }
      delight:
        referral_rate: 30% per year
        referral_when_asked: 15%
        referral_conversion: 30%
        asks_after: 2 months
        reward: 50 EUR
        nps: 30
      costs: { team: 60000 EUR per month }
      season: { december: 70%, september: 120% }
      finance: { discount_rate: 10% per year }
      """,
    trials: 100, questions: questions)

  /// The same business in coarse and fine steps: with an empty pipeline a purchase comes about a step late, so coarse
  /// steps have fewer customers, by about the purchases of one step.
  static func inSteps(_ k: Int) -> KnownWorld {
    KnownWorld(
      title: "One business in \(k) \(k == 1 ? "step" : "steps") a month",
      source: "mean field; finer steps have up to a step's purchases more",
      text: """
        name: Steps
        horizon: 12 months
        start: { customers: 300, pipeline: empty }
        attract: { organic_leads: 500 per month, lead_to_customer: 6% }
        engage: { price: 100 EUR per month, churn: 30% per year, time_to_value: 4 weeks }
        delight: { referral_rate: 30% per year, referral_conversion: 30% }
        simulation: { steps_per_month: \(k) }
        """,
      trials: 100,
      questions: [
        KnownQuestion("customers after a year", .mean(.customers)),
        KnownQuestion("purchases", .mean(.newCustomers)),
      ])
  }

  /// Conditions that change all the time.
  private static let planned = KnownWorld(
    title: "A business under a plan",
    source: "mean field",
    text: """
      name: Plan
      horizon: 18 months
      start: { customers: 2000, cash: 600000 EUR }
      attract:
        channels: { ads: { budget: 20000 EUR per month, cost_per_lead: 24 EUR } }
        organic_leads: 600 per month
        lead_to_customer: 5%
      engage: { price: 100 EUR per month, churn: 4% per month, time_to_value: 4 weeks,
                early_loss: 10% within 30 days }
      delight: { referral_rate: 30% per year, referral_conversion: 30%, asks_after: 1 month }
      costs: { office: 3000 EUR per month }
      plan:
        - { from: month 2, attract.channels.ads.budget: +50% }
        - { from: month 3, over: 6 months, name: onboarding, cost: 8000 EUR,
            engage.churn: x 0.7, engage.time_to_value: 1 week }
        - { from: month 4, name: price rise, engage.price: +10%, for: everyone }
        - { from: month 5, until: month 9, attract.leads: x 1.5, attract.conversion: +0.3 logit }
        - { from: month 6, over: 3 months, engage.engagement: +0.4 sd,
            delight.referral_rate: x 1.5, delight.referral_when_asked: 30% }
        - { from: month 8, attract.lead_to_customer: 7%, delight.referral_conversion: 40% }
        - { from: month 10, name: round, cash: + 100000 EUR, engage.gross_margin: 85% }
      simulation: { steps_per_month: 2 }
      """,
    trials: 100, questions: questions)
}
