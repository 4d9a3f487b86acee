// Attract: saturation, carry-over, content, journeys, a limited market.

internal import Foundation
internal import Simulation

extension KnownWorlds {
  /// What leads cost and when they buy.
  static var attract: [KnownWorld] { [saturation, carryOver, content, journey, limitedMarket] }

  private static let nobodyStays = "engage: { price: 1 EUR per month, churn: 0% per year }"

  /// κ = 25/(1 + 10 000/40 000) = 20 EUR; at a spend of S a lead costs 2κ: 40 000/40 = 1 000 a month, Poisson.
  private static let saturation = KnownWorld(
    title: "A channel at the spend where a lead costs twice as much",
    source: "ℓ = (A/κ)/(1 + A/S); Poisson: the variance is the mean",
    text: """
      name: Saturation
      horizon: 12 months
      start: { customers: 0, pipeline: empty }
      attract:
        lead_to_customer: 5%
        channels:
          ads: { budget: 40000 EUR per month, cost_per_lead: 25 EUR at 10000 EUR per month,
                 doubles_at: 40000 EUR per month }
      \(nobodyStays)
      \(noReferrals)
      """,
    trials: 400,
    questions: [
      KnownQuestion("leads in 12 months", .mean(.leads), 12_000),
      KnownQuestion("their variance", .variance(.leads), 12_000),
      KnownQuestion("cost of a lead, EUR", .mean(.costPerLead)),
    ])

  /// Spend B until month 3, then none: Σ A/κ/k = B/(κk)·(12 + θ + … + θ¹²), θ = 2^(−1/4) for a half-life of a month.
  private static let carryOver: KnownWorld = {
    let theta = exp2(-0.25)
    let echo = theta * (1 - pow(theta, 12)) / (1 - theta)
    return KnownWorld(
      title: "Advertising that stops in month 3 echoes on",
      source: "A(t) = (1−θ)·B(t) + θ·A(t−1): a geometric series",
      text: """
        name: Carry-over
        horizon: 6 months
        start: { customers: 0, pipeline: empty }
        attract:
          lead_to_customer: 5%
          channels:
            ads: { budget: 10000 EUR per month, cost_per_lead: 20 EUR, carry_over: 1 month }
        \(nobodyStays)
        \(noReferrals)
        plan:
          - { from: month 3, name: stop, attract.channels.ads.budget: 0 EUR per month }
        """,
      trials: 1000,
      questions: [
        KnownQuestion("leads in 6 months", .mean(.leads), 10_000 / 20 / 4 * (12 + echo))
      ])
  }()

  /// A steady stock a/(1 − r) for 6 months, then decay: Q·(24 + r + … + r⁴⁸) steps of leads.
  private static let content: KnownWorld = {
    let r = exp2(-1.0 / 24)
    let stock = 1 / (1 - r)
    let tail = r * (1 - pow(r, 48)) / (1 - r)
    return KnownWorld(
      title: "Articles that nobody adds to fade by half in 6 months",
      source: "Q ← r·Q + articles/k, r = 2^(−Δ/half-life): a geometric series",
      text: """
        name: Content
        horizon: 18 months
        start: { customers: 0, pipeline: empty }
        attract:
          lead_to_customer: 5%
          content: { articles: 4 per month, leads_per_article: 10 per month, half_life: 6 months }
        \(nobodyStays)
        \(noReferrals)
        plan: [{ from: month 6, name: stop, attract.content.articles: 0 per month }]
        """,
      trials: 400,
      questions: [KnownQuestion("leads in 18 months", .mean(.leads), 2.5 * stock * (24 + tail))])
  }()

  /// Stays are geometric: a stage entered in step n is left in step n + j with probability p(1 − p)^j; the next is
  /// entered in the step after. 100 leads in each of the first four steps, of which 8 % buy in the end.
  private static let journey: KnownWorld = {
    var left = [1.0] + Array(repeating: 0.0, count: 11)
    for (stage, weeks) in [1.0, 2, 3].enumerated() {
      let p = -expm1(-365.25 / 12 / 7 / 4 / weeks)
      left = left.indices.map { n in
        (0...n).reduce(0) { sum, start in
          let wait = n - start - (stage > 0 ? 1 : 0)
          return sum + (wait < 0 ? 0 : left[start] * p * pow(1 - p, Double(wait)))
        }
      }
    }
    let bought = (0..<4).reduce(0.0) { sum, t in
      sum + 100 * 0.08 * left.prefix(12 - t).reduce(0, +)
    }
    return KnownWorld(
      title: "A month of leads, and who has bought by month 3",
      source: "convolution of three geometric stays",
      text: """
        name: Journey
        horizon: 3 months
        start: { customers: 0, pipeline: empty }
        attract: { organic_leads: 400 per month, lead_to_customer: 8% }
        \(nobodyStays)
        \(noReferrals)
        plan: [{ from: month 1, name: stop, attract.organic_leads: 0 per month }]
        """,
      trials: 4000,
      questions: [KnownQuestion("purchases by month 3", .mean(.newCustomers), bought)])
  }()

  /// E[reached] follows R ← R + ℓ/k·(1 − R/M) exactly, as the headroom is linear in R.
  private static let limitedMarket = KnownWorld(
    title: "1 000 leads a month from a market of 5 000",
    source: "M·(1 − (1 − ℓ/(kM))^T), which tends to M·(1 − e^(−ℓt/M)) = 4546",
    text: """
      name: Limited market
      horizon: 12 months
      start: { customers: 0, pipeline: empty }
      market: { size: 5000 }
      attract: { organic_leads: 1000 per month, lead_to_customer: 5% }
      \(nobodyStays)
      \(noReferrals)
      """,
    trials: 400,
    questions: [
      KnownQuestion("leads in 12 months", .mean(.leads), 5000 * (1 - pow(0.95, 48)))
    ])
}
