// Keys about customers: what they pay, how long they stay, how they grow.

extension KeyCatalogue {
  /// `engage` without its segments.
  static let engage: [KeyDefinition] = paying + staying + returning + growing

  private static let paying: [KeyDefinition] = [
    KeyDefinition(
      "engage.price", .moneyPerMonth, isRequired: true, example: "250 EUR per month",
      plan: [.multiply, .set],
      meaning: "What a customer pays, in money per month: the mean, fixed for each at purchase."),
    KeyDefinition(
      "engage.price_spread", .number, within: 0...Double.infinity, notation: .percent,
      default: "0%", unknown: "10% to 80%", example: "30%",
      meaning: """
        How much the price differs from customer to customer: standard deviation over mean \
        (coefficient of variation).
        """),
    KeyDefinition(
      "engage.gross_margin", .share, default: "80%", unknown: "60% to 90%", example: "80%",
      plan: [.multiply, .add, .set],
      meaning: "The share of revenue that is left after the cost of serving customers."),
  ]

  private static let staying: [KeyDefinition] = [
    KeyDefinition(
      "engage.churn", .annualShare, isRequired: true, unknown: "1% to 8% per month",
      example: "2% to 5% per month", plan: [.multiply, .set],
      meaning: """
        The share of fresh, activated customers lost over the stated period; what is lost before they \
        see the value is early_loss.
        """),
    KeyDefinition(
      "engage.time_to_value", .duration, within: KeyDefinition.aboveZero, default: "4 weeks",
      unknown: "1 to 12 weeks", example: "4 weeks", plan: [.multiply, .set],
      meaning: """
        Mean time from purchase until a customer first gets what they bought it for. Acts on churn, \
        through early_loss.
        """),
    KeyDefinition(
      "engage.early_loss", .share, companion: .within, example: "12% within 30 days",
      meaning: """
        The share of new customers lost within a time after purchase. Left out: nobody is lost faster \
        before they see the value than after.
        """),
  ]

  private static let returning: [KeyDefinition] = [
    KeyDefinition(
      "engage.come_back.share", .share, default: "0%", unknown: "2% to 15%", example: "10%",
      meaning: "The share of lost customers who return, once, with the price they paid before."),
    KeyDefinition(
      "engage.come_back.earliest", .duration, default: "2 weeks", example: "2 weeks",
      meaning: "The shortest time from leaving to coming back."),
    KeyDefinition(
      "engage.come_back.latest", .duration, default: "6 weeks", example: "6 weeks",
      meaning: "The longest time from leaving to coming back."),
  ]

  private static let growing: [KeyDefinition] = [
    KeyDefinition(
      "engage.expansion.rate", .annualShare, default: "0% per year",
      unknown: "2% to 30% per year", example: "10% per year", plan: [.multiply, .set],
      meaning: "The share of customers who buy more (upgrade, add seats) over the stated period."),
    KeyDefinition(
      "engage.expansion.uplift", .number, within: 0...Double.infinity, notation: .percent,
      default: "20%", unknown: "5% to 50%", example: "20%",
      meaning: "How much more a customer pays after buying more: 20% turns 100 into 120."),
    KeyDefinition(
      "engage.contraction.rate", .annualShare, default: "0% per year",
      unknown: "1% to 10% per year", example: "3% per year", plan: [.multiply, .set],
      meaning: "The share of customers who downgrade over the stated period, and stay."),
    KeyDefinition(
      "engage.contraction.cut", .share, default: "15%", unknown: "5% to 40%", example: "15%",
      meaning: "How much less a customer pays after a downgrade: 15% turns 100 into 85."),
  ]

  /// `engage.segments.NAME`: its share, and what it may override of the top level.
  static let segments: [KeyDefinition] =
    [
      KeyDefinition(
        "engage.segments.*.share", .share, isRequired: true, example: "20%",
        meaning: "The share of customers, new ones and those at the start, of this segment.")
    ] + overridden.compactMap(override)

  /// The keys a segment may override, by the group they stand in at the top level (MODEL §4).
  private static let overridden = [
    "engage.price", "engage.price_spread", "engage.gross_margin", "engage.churn",
    "engage.early_loss", "engage.time_to_value", "engage.expansion.rate",
    "engage.expansion.uplift", "engage.contraction.rate", "engage.contraction.cut",
    "delight.referral_rate", "delight.referral_when_asked", "delight.asks_after",
  ]

  /// The top-level key as a segment overrides it: same unit and range, no default, nothing for the plan.
  private static func override(_ pattern: String) -> KeyDefinition? {
    guard var definition = (engage + delight).first(where: { $0.pattern == pattern }),
      let dot = pattern.firstIndex(of: ".")
    else { return nil }
    definition.pattern = "engage.segments.*" + pattern[dot...]
    definition.isSegmentOverride = true
    definition.isRequired = false
    definition.defaultText = nil
    definition.planOperations = []
    definition.meaning = "For this segment, instead of \(pattern). " + definition.meaning
    return definition
  }
}
