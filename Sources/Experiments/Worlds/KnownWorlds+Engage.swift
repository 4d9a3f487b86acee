// Engage: survival with and without heterogeneity, onboarding, come-back, expansion, prices, answers.

internal import Foundation
internal import Simulation

extension KnownWorlds {
  /// Who stays and what they pay.
  static var engage: [KnownWorld] {
    [constantHazard, lastingDifferences, earlyLoss, comeBack, expansion, prices]
  }

  /// Everyone leaves with 5 % a month: binomial.
  private static let constantHazard = KnownWorld(
    title: "1 000 customers, 5 % a month leave, all alike",
    source: "binomial with 0.95^12",
    text: """
      name: Constant hazard
      horizon: 12 months
      start: { customers: 1000 }
      \(noBuyers)
      engage: { price: 1 EUR per month, churn: 5% per month }
      \(noReferrals)
      expert:
        \(alike)
      """,
    trials: 1000,
    questions: [
      KnownQuestion("customers after a year", .mean(.customers), 1000 * pow(0.95, 12)),
      KnownQuestion(
        "their variance", .variance(.customers),
        1000 * pow(0.95, 12) * (1 - pow(0.95, 12))),
      KnownQuestion("churn a year", .mean(.churnAnnual)),
    ])

  /// Differences that last: the worst leave first, retention rises with age, as in the shifted-beta-geometric law.
  private static let lastingDifferences: KnownWorld = {
    let retention = LastingRetention(firstYearLoss: 0.3, sensitivity: 0.8)
    return KnownWorld(
      title: "30 % leave in the first year; differences between customers last",
      source:
        "S(t) = E exp(−h·t·exp(−βa − β²/2)) over a ~ N(0,1), numerically (Fader & Hardie 2007 idea)",
      text: """
        name: Lasting differences
        horizon: 24 months
        start: { customers: 1000 }
        \(noBuyers)
        engage: { price: 1 EUR per month, churn: 30% per year }
        \(noReferrals)
        expert: { engagement: { lasting_share: 100% } }
        """,
      trials: 400,
      questions: [
        KnownQuestion("customers after two years", .mean(.customers), 1000 * retention.alive(2)),
        KnownQuestion(
          "kept in the second year, share", .mean(.nrr), retention.alive(2) / retention.alive(1)),
      ])
  }()

  /// The stated share is lost within 30 days, 3.94 steps of a week: it comes out of the simulated cohort.
  private static let earlyLoss = KnownWorld(
    title: "12 % leave within 30 days, 20 % of the rest in a year",
    source: "stated; survival log-linear between steps; E T = 6 weeks",
    text: """
      name: Early loss
      horizon: 4 months
      start: { customers: 0, pipeline: empty }
      attract: { organic_leads: 1000 per month, lead_to_customer: 100% }
      engage:
        price: 1 EUR per month
        churn: 20% per year
        time_to_value: 6 weeks
        early_loss: 12% within 30 days
      \(noReferrals)
      expert:
        \(straightJourney)
      plan: [{ from: month 1, name: stop, attract.organic_leads: 0 per month }]
      """,
    trials: 400,
    questions: [
      KnownQuestion("lost within 30 days, share", .mean(.churn30Days), 0.12),
      KnownQuestion("time to value, weeks", .mean(.timeToValue), 6),
    ])

  /// First-timers fall by 0.9 a step; half of those lost in step t are back at the end of step t + 1, once.
  private static let comeBack: KnownWorld = {
    var (first, returned, away) = (1000.0, 0.0, 0.0)
    for _ in 0..<12 {
      let lost = 0.1 * first
      (first, returned, away) = (0.9 * first, 0.9 * returned + away, 0.5 * lost)
    }
    return KnownWorld(
      title: "10 % a month leave, half of them return after two months",
      source: "linear recursion",
      text: """
        name: Come-back
        horizon: 12 months
        start: { customers: 1000 }
        \(noBuyers)
        engage:
          price: 1 EUR per month
          churn: 10% per month
          come_back: { share: 50%, earliest: 2 months, latest: 2 months }
        \(noReferrals)
        expert:
          \(alike)
        simulation: { steps_per_month: 1 }
        """,
      trials: 1000,
      questions: [
        KnownQuestion("customers after a year", .mean(.customers), first + returned)
      ])
  }()

  /// MRR grows by 1 + u·p and shrinks by 1 − c·q in the mean, each step, independently.
  private static let expansion: KnownWorld = {
    let up = 1 - pow(0.8, 1.0 / 48)
    let down = 1 - pow(0.9, 1.0 / 48)
    let factor = pow((1 + 0.1 * up) * (1 - 0.15 * down), 96)
    return KnownWorld(
      title: "Expansion of 20 % a year by 10 %, contraction of 10 % by 15 %",
      source: "((1 + u·p)(1 − c·q))^T",
      text: """
        name: Expansion
        horizon: 24 months
        start: { customers: 1000 }
        \(noBuyers)
        engage:
          price: 100 EUR per month
          churn: 0% per year
          expansion: { rate: 20% per year, uplift: 10% }
          contraction: { rate: 10% per year, cut: 15% }
        \(noReferrals)
        expert:
          \(alike)
        """,
      trials: 200,
      questions: [
        KnownQuestion("MRR after two years, EUR", .mean(.mrr), 100_000 * factor)
      ])
  }()

  /// Lognormal prices with mean 100 and coefficient of variation 0.3; answers that show the stated NPS.
  private static let prices = KnownWorld(
    title: "Prices that differ by 30 %, an NPS of 30",
    source: "mean and variance of a sum; stated",
    text: """
      name: Prices
      horizon: 1 month
      start: { customers: 1000 }
      \(noBuyers)
      engage: { price: 100 EUR per month, price_spread: 30%, churn: 0% per year }
      delight: { referral_rate: 0% per year, referral_conversion: 0%, nps: 30 }
      """,
    trials: 1000,
    questions: [
      KnownQuestion("MRR, EUR", .mean(.mrr), 100_000),
      KnownQuestion("its variance", .variance(.mrr), 900_000),
      KnownQuestion("NPS", .mean(.netPromoterScore), 30),
    ])
}
