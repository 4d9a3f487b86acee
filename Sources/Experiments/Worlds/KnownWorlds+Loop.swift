// The loop closes: branching, birth and death, with and without immigration.

internal import Foundation
internal import Simulation

extension KnownWorlds {
  /// Customers who bring customers.
  static var loop: [KnownWorld] {
    [
      family(stays: 0.5, refers: 0.5, trials: 20_000),
      family(stays: 0.75, refers: 0.25, trials: 20_000),
      supercriticalFamily, paidAndReferred, paidAlone, growing,
      askedOnce(churn: 0.15, alike: true), askedOnce(churn: 0, alike: false),
    ]
  }

  /// A customer stays a month with probability `stays`, then refers with probability `refers`.
  private static func family(stays: Double, refers: Double, trials: Int) -> KnownWorld {
    let process = BranchingRecursion(stays: stays, refers: refers)
    let (mean, variance) = process.descendants
    return KnownWorld(
      title: "One customer's descendants, loop gain K = \(process.loopGain)",
      source: "Galton-Watson with geometric offspring: K/(1−K), K(1+K)/(1−K)³",
      text: alone(
        "Family", months: 240, stepsPerMonth: 1, churn: 1 - stays, referral: refers, start: 1),
      trials: trials,
      questions: [
        KnownQuestion("descendants", .mean(.newCustomers), mean),
        KnownQuestion("their variance", .variance(.newCustomers), variance),
        KnownQuestion("loop gain over ten years", .mean(.loopGain), process.loopGain),
        KnownQuestion(
          "died out in 20 years, share", .shareOfZero(.customers), process.extinction(after: 240)),
      ])
  }

  /// K = 1.5: a family dies out with probability 1/K in the end.
  private static let supercriticalFamily: KnownWorld = {
    let process = BranchingRecursion(stays: 0.75, refers: 0.5)
    return KnownWorld(
      title: "One customer's family, loop gain K = \(process.loopGain)",
      source: "generating functions iterated 36 times; the limit is 1/K = 0.667",
      text: alone(
        "Growing family", months: 36, stepsPerMonth: 1, churn: 0.25, referral: 0.5, start: 1),
      trials: 10_000,
      questions: [
        KnownQuestion(
          "died out in 3 years, share", .shareOfZero(.customers),
          process.extinction(after: 36)),
        KnownQuestion(
          "customers after 3 years", .mean(.customers),
          process.customers(after: 36, start: 1).mean),
      ])
  }()

  /// λ = 0.05, μ = 0.15, ν = 100 a month from 100 customers on.
  private static let paidAndReferred: KnownWorld = {
    let process = BranchingRecursion(churn: 0.15, referral: 0.05, stepsPerMonth: 30)
    let (mean, variance) = process.customers(
      after: 90, start: 100, arrivals: 100.0 / 30, delay: 2)
    return KnownWorld(
      title: "Births, deaths and immigration in 30 steps a month",
      source: "recursion in steps; without steps: mean 333.26, variance 331.17 (birth and death)",
      text: alone(
        "Births and deaths", months: 3, stepsPerMonth: 30, churn: share(0.15),
        referral: share(0.05), start: 100, leads: 100),
      trials: 4000,
      questions: [
        KnownQuestion("customers after 3 months", .mean(.customers), mean),
        KnownQuestion("their variance", .variance(.customers), variance),
      ])
  }()

  /// The same without referrals from nothing: Poisson.
  private static let paidAlone: KnownWorld = {
    let process = BranchingRecursion(churn: 0.15, referral: 0, stepsPerMonth: 30)
    let (mean, variance) = process.customers(after: 90, start: 0, arrivals: 100.0 / 30, delay: 2)
    return KnownWorld(
      title: "Immigration and deaths in 30 steps a month",
      source: "recursion in steps; without steps: Poisson with mean and variance 241.58",
      text: alone(
        "Immigration and deaths", months: 3, stepsPerMonth: 30, churn: share(0.15),
        referral: 0, start: 0, leads: 100),
      trials: 4000,
      questions: [
        KnownQuestion("customers after 3 months", .mean(.customers), mean),
        KnownQuestion("their variance", .variance(.customers), variance),
      ])
  }()

  /// λ = 0.35, μ = 0.03 a month from one customer.
  private static let growing: KnownWorld = {
    let process = BranchingRecursion(churn: 0.03, referral: 0.35, stepsPerMonth: 30)
    let (mean, variance) = process.customers(after: 150, start: 1)
    return KnownWorld(
      title: "Births and deaths from one customer on",
      source: "recursion in steps; without steps: 4.953, 23.25, 0.0857 in the end",
      text: alone(
        "One customer", months: 5, stepsPerMonth: 30, churn: share(0.03),
        referral: share(0.35), start: 1),
      trials: 20_000,
      questions: [
        KnownQuestion("customers after 5 months", .mean(.customers), mean),
        KnownQuestion("their variance", .variance(.customers), variance),
        KnownQuestion(
          "died out in 5 months, share", .shareOfZero(.customers),
          process.extinction(after: 150)),
      ])
  }()

  /// 100 buyers a month from the third on, each asked in its third month: 35 % say yes, and their friends buy a month
  /// later. K is the share of all buyers; generation j begins to buy in month 3 + 4j.
  ///
  /// Where nobody leaves, the asked are a fresh cohort and K is the stated share, however engaged each of them is.
  private static func askedOnce(churn: Double, alike: Bool) -> KnownWorld {
    let (share, months, leads) = (0.35, 24, 100)
    let gain = share * pow(1 - churn, 3.0 / 12)
    let generations = (0...(months - 3) / 4).map { j in
      Double(leads * (months - 2 - 4 * j)) * pow(gain, Double(j))
    }
    let purchases = generations.reduce(0, +)
    return KnownWorld(
      title: "Asked once, in month 3, \(alike ? "all alike" : "nobody leaves")",
      source: "generations: ΣK^j·100·(22 − 4j), K = share · survival to the ask",
      text: """
        name: Asked once
        horizon: \(months) months
        start: { customers: 500, pipeline: empty }
        attract: { organic_leads: \(leads) per month, lead_to_customer: 100% }
        engage: { price: 1 EUR per month, churn: \(100 * churn)% per year }
        delight: { referral_rate: 0% per year, referral_when_asked: \(100 * share)%,
                   referral_conversion: 100%, asks_after: 3 months }
        expert:
          \(straightJourney)
          \(alike ? Self.alike : "engagement: { referral_sensitivity: 1.2 }")
        simulation: { steps_per_month: 1 }
        """,
      trials: 1000,
      questions: [
        KnownQuestion("purchases in two years", .mean(.newCustomers), purchases),
        KnownQuestion(
          "of them referred", .mean(.newReferred), purchases - Double(leads * (months - 2))),
        KnownQuestion("loop gain over ten years", .mean(.loopGain), gain),
        KnownQuestion("loop gain over a life", .mean(.lifetimeLoopGain), gain),
      ])
  }

  /// The share of a month at a hazard per month.
  private static func share(_ hazard: Double) -> Double { -expm1(-hazard) }

  /// A scenario with nothing but churn, referrals and organic leads; shares per month.
  private static func alone(
    _ name: String, months: Int, stepsPerMonth: Int, churn: Double, referral: Double, start: Int,
    leads: Int = 0
  ) -> String {
    // Where nobody buys unless referred, only the last stage matters.
    let attract =
      leads > 0
      ? "attract: { organic_leads: \(leads) per month, lead_to_customer: 100% }" : noBuyers
    let journey = leads > 0 ? straightJourney : "journey: { considering: { stay: 0 days } }"
    return """
      name: \(name)
      horizon: \(months) months
      start: { customers: \(start), pipeline: empty }
      \(attract)
      engage: { price: 1 EUR per month, churn: \(100 * churn)% per month }
      delight: { referral_rate: \(100 * referral)% per month, referral_conversion: 100%,
                 asks_after: 0 months }
      expert:
        \(journey)
        \(alike)
      simulation: { steps_per_month: \(stepsPerMonth) }
      """
  }
}
