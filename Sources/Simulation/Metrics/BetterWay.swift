// Which way of a metric is good news: what comparisons and rankings go by.

/// Whether more of a metric is good news.
package enum BetterWay: Sendable, Hashable {
  /// More is better.
  case more
  /// Less is better.
  case less
  /// Neither.
  case neither
}

extension Metric {
  /// Which way is better for the business.
  package var betterWay: BetterWay {
    switch self {
    case .costPerLead, .cacBlended, .cacPaid, .churnAnnual, .churn30Days, .churn6Months,
      .timeToValue, .revenueChurn, .paybackMonth, .outOfCash:
      .less
    case .agentSteps, .cashLowMonth: .neither
    default: .more
    }
  }
}
