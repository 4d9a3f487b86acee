// What a metric is called in a sentence, and how its values are told.

internal import Charts
package import Simulation

extension Metric {
  /// Its name within a sentence, of at most 26 characters, without article.
  package var words: String {
    switch self {
    case .leads: "leads"
    case .newCustomers: "new customers"
    case .costPerLead: "cost per lead"
    case .cacBlended: "CAC, blended"
    case .cacPaid: "CAC, paid"
    case .customers: "customers"
    case .churnAnnual: "churn a year"
    case .churn30Days: "lost within 30 days"
    case .churn6Months: "lost within 6 months"
    case .timeToValue: "time to value"
    case .referrals: "referrals"
    case .newReferred: "referred customers"
    case .referralRate: "referral rate"
    case .loopGain: "loop gain, 10 years"
    case .lifetimeLoopGain: "loop gain, whole life"
    case .organicGrowthQuarterly: "organic growth a quarter"
    case .customerGeneratedRevenue: "customer-made revenue"
    case .netPromoterScore: "NPS"
    case .velocity: "velocity"
    case .mrr: "MRR"
    case .arr: "ARR"
    case .revenueTotal: "revenue"
    case .nrr: "net revenue retention"
    case .grr: "gross revenue retention"
    case .revenueChurn: "revenue churn"
    case .clvRealised: "CLV so far"
    case .clvProjected: "CLV"
    case .clvClassic: "CLV, articles' formula"
    case .ltvToCAC: "CLV:CAC"
    case .paybackMonth: "payback month"
    case .cash: "cash at the end"
    case .cashLow: "lowest cash"
    case .cashLowMonth: "month of lowest cash"
    case .outOfCash: "out of cash"
    case .outOfCashMonth: "month cash runs out"
    case .agentSteps: "agent steps"
    }
  }
}

extension Metric {
  /// Its name with its unit's short sign: `cash at the end, EUR`, `customers`.
  func label(currency: String) -> String {
    let sign = unit.sign(currency: currency)
    return sign.isEmpty ? words : "\(words), \(sign)"
  }
}

extension MetricUnit {
  /// The unit's short sign in a table of at most five columns.
  func sign(currency: String) -> String {
    switch self {
    case .count, .ratio: ""
    case .money: currency
    case .moneyPerMonth: "\(currency)/m"
    case .moneyPerYear: "\(currency)/y"
    case .share: "%"
    case .sharePerQuarter: "%/qtr"
    case .month: "month"
    case .weeks: "weeks"
    case .points: "pts"
    case .perQuarter: "/qtr"
    }
  }

  /// What stands behind a value in a sentence, with its leading space or "".
  func suffix(currency: String) -> String {
    switch self {
    case .count, .ratio, .share, .month: ""
    case .money: " \(currency)"
    case .moneyPerMonth: " \(currency) a month"
    case .moneyPerYear: " \(currency) a year"
    case .sharePerQuarter, .perQuarter: " a quarter"
    case .weeks: " weeks"
    case .points: " points"
    }
  }

  /// Whether values are told in percent.
  var isShare: Bool { self == .share || self == .sharePerQuarter }

  /// The value in a table, without its unit but for the percent's factor.
  ///
  /// - Parameters:
  ///   - value: in the engine's unit; `nil` is missing.
  ///   - error: the value's standard error, which decides the digits; three significant digits
  ///     without one.
  /// - Returns: the number alone: "15" for a share of 0.15.
  func figure(_ value: Double?, error: Double?) -> String {
    let factor = isShare ? 100.0 : 1
    let decimals = error.flatMap { NumberText.decimals(error: $0 * factor) }
    guard let decimals else { return NumberText.plain(value.map { $0 * factor }) }
    return NumberText.number(value.map { $0 * factor }, decimals: decimals)
  }

  /// The value in a sentence, with its unit.
  func phrase(_ value: Double?, currency: String, error: Double? = nil) -> String {
    let figure = figure(value, error: error)
    guard figure != NumberText.missing else { return figure }
    if self == .month { return "month \(figure)" }
    return figure + (isShare ? " %" : "") + suffix(currency: currency)
  }
}
