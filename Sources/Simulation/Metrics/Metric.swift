// The metrics of one trial, by their published names (MODEL §8).

/// The part of the flywheel a metric speaks about; output is grouped by it.
package enum Phase: String, CaseIterable, Sendable {
  /// Winning prospects and what they cost.
  case attract = "Attract"
  /// Keeping customers.
  case engage = "Engage"
  /// Customers who bring customers.
  case delight = "Delight"
  /// Revenue, cash and the value of a customer.
  case money = "Money"
}

/// The unit of a metric.
package enum MetricUnit: String, Sendable {
  /// A number of things.
  case count
  /// The scenario's currency.
  case money
  /// The scenario's currency per month.
  case moneyPerMonth
  /// The scenario's currency per year.
  case moneyPerYear
  /// A fraction of one.
  case share
  /// A fraction of one, per quarter.
  case sharePerQuarter
  /// A ratio without unit.
  case ratio
  /// A month counted from the start.
  case month
  /// Weeks.
  case weeks
  /// Points from −100 to 100.
  case points
  /// Velocity: per quarter.
  case perQuarter
}

/// What is measured in a trial; the raw value is the ID in files and JSON. The order is that of the output.
package enum Metric: String, CaseIterable, Sendable, Hashable {
  case leads
  case newCustomers = "new_customers"
  case costPerLead = "cost_per_lead"
  case cacBlended = "cac_blended"
  case cacPaid = "cac_paid"
  case customers
  case churnAnnual = "churn_annual"
  case churn30Days = "churn_30_days"
  case churn6Months = "churn_6_months"
  case timeToValue = "time_to_value"
  case referrals
  case newReferred = "new_referred"
  case referralRate = "referral_rate"
  case loopGain = "loop_gain"
  case lifetimeLoopGain = "lifetime_loop_gain"
  case organicGrowthQuarterly = "organic_growth_quarterly"
  case customerGeneratedRevenue = "customer_generated_revenue"
  case netPromoterScore = "nps"
  case velocity
  case mrr
  case arr
  case revenueTotal = "revenue_total"
  case nrr
  case grr
  case revenueChurn = "revenue_churn"
  case clvRealised = "clv_realised"
  case clvProjected = "clv_projected"
  case clvClassic = "clv_classic"
  case ltvToCAC = "ltv_to_cac"
  case paybackMonth = "payback_month"
  case cash
  case cashLow = "cash_low"
  case cashLowMonth = "cash_low_month"
  case outOfCash = "out_of_cash"
  case outOfCashMonth = "out_of_cash_month"
  case agentSteps = "agent_steps"

  /// The phase it is listed under.
  package var phase: Phase {
    switch self {
    case .leads, .newCustomers, .costPerLead, .cacBlended, .cacPaid: .attract
    case .customers, .churnAnnual, .churn30Days, .churn6Months, .timeToValue: .engage
    case .referrals, .newReferred, .referralRate, .loopGain, .lifetimeLoopGain,
      .organicGrowthQuarterly, .customerGeneratedRevenue, .netPromoterScore, .velocity:
      .delight
    default: .money
    }
  }

  /// Its unit.
  package var unit: MetricUnit {
    switch self {
    case .leads, .newCustomers, .customers, .referrals, .newReferred, .agentSteps: .count
    case .costPerLead, .cacBlended, .cacPaid, .revenueTotal, .clvRealised, .clvProjected,
      .clvClassic, .cash, .cashLow:
      .money
    case .mrr: .moneyPerMonth
    case .arr: .moneyPerYear
    case .churnAnnual, .churn30Days, .churn6Months, .referralRate, .customerGeneratedRevenue,
      .nrr, .grr, .revenueChurn, .outOfCash:
      .share
    case .organicGrowthQuarterly: .sharePerQuarter
    case .loopGain, .lifetimeLoopGain, .ltvToCAC: .ratio
    case .velocity: .perQuarter
    case .paybackMonth, .cashLowMonth, .outOfCashMonth: .month
    case .timeToValue: .weeks
    case .netPromoterScore: .points
    }
  }
}

/// What is recorded at every month end; the raw value is the ID in files and JSON.
package enum Series: String, CaseIterable, Sendable, Hashable {
  /// Customers at the month end.
  case customers
  /// Monthly recurring revenue at the month end, money per month.
  case mrr
  /// Cash at the month end, money.
  case cash
  /// Leads that entered the journey in the month, referred ones included.
  case leads
  /// Purchases in the month.
  case newCustomers = "new_customers"
  /// Of them, referred.
  case newReferred = "new_referred"
  /// Customers lost in the month.
  case lostCustomers = "lost_customers"
  /// Revenue of the month, money.
  case revenue
}
