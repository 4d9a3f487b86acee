// What a customer is worth, and when cash runs out.

internal import Foundation
internal import Simulation

extension KnownWorlds {
  /// Customers as streams of payments.
  static var value: [KnownWorld] { [twelvePayments, discounted, lived, cash] }

  /// 95 % stay a month and pay in advance from the step after the purchase: Σ 0.95^n·v^(n + 1) from n = 0.
  private static func payments(_ count: Int, discountedBy v: Double) -> Double {
    (0..<count).reduce(0) { $0 + pow(0.95, Double($1)) * pow(v, Double($1 + 1)) }
  }

  /// One month of buyers, who buy at the end of the third; then `months` − 3 payments.
  private static func buyers(months: Int, discount: String) -> String {
    """
    name: Buyers
    horizon: \(months) months
    start: { customers: 0, pipeline: empty }
    attract: { organic_leads: 1000 per month, lead_to_customer: 100% }
    engage: { price: 100 EUR per month, gross_margin: 80%, churn: 5% per month }
    \(noReferrals)
    finance: { discount_rate: \(discount) per year }
    plan: [{ from: month 1, name: stop, attract.organic_leads: 0 per month }]
    expert:
      \(straightJourney)
      \(alike)
    simulation: { steps_per_month: 1 }
    """
  }

  private static let twelvePayments = KnownWorld(
    title: "Value of a customer, 5 % churn a month, 80 EUR margin",
    source: "Σ 0.95^n = 9.1928 over 12 payments, 16.8444 over 36, 19.9772 over 132",
    text: buyers(months: 15, discount: "0%"),
    trials: 400,
    questions: [
      KnownQuestion("12 payments, EUR", .mean(.clvRealised), 80 * payments(12, discountedBy: 1)),
      KnownQuestion(
        "and ten years more, EUR", .mean(.clvProjected), 80 * payments(132, discountedBy: 1)),
    ])

  /// 1 % a month is 12.68 % a year; the first payment is a month away from the purchase.
  private static let discounted: KnownWorld = {
    let rate: Double = pow(1.01, 12.0) - 1
    return KnownWorld(
      title: "The same, discounted by 1 % a month",
      source: "Σ 0.95^n·1.01^−(n+1): 14.9770/1.01 over 36 payments, 16.8333/1.01 for ever",
      text: buyers(months: 39, discount: "\(100 * rate)%"),
      trials: 400,
      questions: [
        KnownQuestion(
          "36 payments, EUR", .mean(.clvRealised), 80 * payments(36, discountedBy: 1 / 1.01)),
        KnownQuestion(
          "and ten years more, EUR", .mean(.clvProjected),
          80 * payments(156, discountedBy: 1 / 1.01)),
      ])
  }()

  /// Customers who differ and change, for `months` months: what is forecast after two months can be lived in full.
  private static func differing(months: Int) -> String {
    """
    name: Lived
    horizon: \(months) months
    start: { customers: 0, pipeline: empty }
    attract: { organic_leads: 300 per month, lead_to_customer: 100% }
    engage: { price: 100 EUR per month, gross_margin: 80%, churn: 60% per year }
    delight: { referral_rate: 50% per year, referral_conversion: 0%, asks_after: 2 months }
    finance: { discount_rate: 10% per year }
    plan: [{ from: month 1, name: stop, attract.organic_leads: 0 per month }]
    expert:
      \(straightJourney)
    simulation: { steps_per_month: 3 }
    """
  }

  /// The value forecast at month 2 is what 120 months more bring. The loop gain at full conversion is a customer's
  /// referral events in ten years, of which no more than one in a thousand come later.
  private static let lived: KnownWorld = {
    let forecast = field(of: differing(months: 2))
    let everyLeadBuys = differing(months: 2)
      .replacing("referral_conversion: 0%", with: "referral_conversion: 100%")
    let gain = field(of: everyLeadBuys)
    return KnownWorld(
      title: "Ten years of customers who differ, lived instead of forecast",
      source: "the mean field's forecasts after two months",
      text: differing(months: 122),
      trials: 100,
      questions: [
        KnownQuestion("value of a customer, EUR", .mean(.clvRealised), forecast[.clvProjected]),
        KnownQuestion(
          "referral events of all", .mean(.referrals), gain[.loopGain].map { 300 * $0 }),
      ])
  }()

  /// 36 000 EUR at 3 000 EUR a month: nothing is left after a year, and less than nothing a month later.
  private static let cash = KnownWorld(
    title: "36 000 EUR in the bank, 3 000 EUR a month",
    source: "subtraction",
    text: """
      name: Cash
      horizon: 24 months
      start: { customers: 0, cash: 36000 EUR, pipeline: empty }
      \(noBuyers)
      engage: { price: 1 EUR per month, churn: 0% per year }
      \(noReferrals)
      costs: { office: 3000 EUR per month }
      """,
    trials: 10,
    questions: [
      KnownQuestion("out of cash, month", .mean(.outOfCashMonth), 13),
      KnownQuestion("cash after two years, EUR", .mean(.cash), -36_000),
    ])
}
