// What a generated scenario may hold and a test may leave out.

/// A part of the vocabulary that a generated scenario uses with some probability, unless it is left out.
package enum ScenarioFeature: CaseIterable, Sendable {
  /// Any value that is not certain; without it every value is a point.
  case uncertainty
  /// Rank correlations between uncertain values.
  case correlations
  /// A limited market.
  case market
  /// Testimonials and what they add to conversion.
  case socialProof
  /// Lost customers who return.
  case comeBack
  /// Dated changes.
  case plan
  /// Segments that override top-level values.
  case segments
  /// Losses before customers see the value.
  case earlyLoss
  /// Paid channels.
  case channels
  /// Articles that bring leads.
  case content
  /// Prices that differ from customer to customer.
  case priceSpread
  /// Customers who buy more.
  case expansion
  /// Customers who downgrade.
  case contraction
  /// Rewards to referrers and their friends.
  case rewards
  /// A stated net promoter score.
  case netPromoterScore
  /// Fixed cost lines.
  case costs
  /// Leads that come and go with the calendar.
  case season
  /// Prospects under way at the start; without it the pipeline is empty.
  case pipeline
  /// Any number of steps a month; without it four.
  case steps
  /// The shape of engagement and journey.
  case expert
  /// Customers who refer; without it the rate is 0 %.
  case referral
  /// Customers who are asked for a referral, once.
  case ask
}

extension ScenarioFeature {
  /// What lets one customer more change what happens to others.
  package static let feedback: Set = [ScenarioFeature.market, .socialProof]
  /// The same, and values that differ from one future to the next.
  package static let feedbackAndUncertainty = feedback.union([.uncertainty])
  /// All that keeps a fresh cohort from showing the stated KPIs: what reacts, returns, changes or is not certain.
  package static let distractions = feedbackAndUncertainty.union([.comeBack, .plan, .season, .ask])
}
