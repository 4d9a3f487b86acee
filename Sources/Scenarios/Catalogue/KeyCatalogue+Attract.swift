// Keys about where leads come from and how they become customers.

extension KeyCatalogue {
  /// `attract`.
  static let attract: [KeyDefinition] = channel + content + conversion

  private static let channel: [KeyDefinition] = [
    KeyDefinition(
      "attract.channels.*.budget", .moneyPerMonth, isRequired: true,
      example: "8000 EUR per month", plan: [.multiply, .add, .set],
      meaning: "What the channel costs, in money per month. Buys leads at the channel's cost."),
    KeyDefinition(
      "attract.channels.*.cac", .money, within: KeyDefinition.aboveZero,
      example: "700 to 1200 EUR",
      meaning: """
        Money spent on the channel per customer it wins, at the budget stated here. Becomes a cost per \
        lead by the conversion of leads into customers.
        """),
    KeyDefinition(
      "attract.channels.*.cost_per_lead", .money, within: KeyDefinition.aboveZero,
      companion: .atBudget, example: "24 EUR at 8000 EUR per month", plan: [.multiply],
      meaning: """
        Money spent on the channel per lead, at the monthly spend named after "at" (left out: the \
        budget stated here).
        """),
    KeyDefinition(
      "attract.channels.*.doubles_at", .moneyPerMonth, within: KeyDefinition.aboveZero,
      example: "40000 EUR per month",
      meaning: """
        The monthly spend at which a lead costs twice what it costs at first: how fast the channel \
        saturates. Left out: never.
        """),
    KeyDefinition(
      "attract.channels.*.carry_over", .duration, default: "0 days", unknown: "1 to 8 weeks",
      example: "2 weeks",
      meaning: """
        The time after which half of the effect of money spent is still to come: a half-life. 0 days: \
        spend acts at once and then no more.
        """),
  ]

  private static let content: [KeyDefinition] = [
    KeyDefinition(
      "attract.content.articles", .countPerMonth, isRequired: true, example: "4 per month",
      plan: [.multiply, .add, .set],
      meaning: "New articles (videos, talks …) per month. They add to a stock that brings leads."),
    KeyDefinition(
      "attract.content.leads_per_article", .countPerMonth, isRequired: true,
      example: "50 to 80 per month",
      meaning: "Leads per month that one fresh article brings; fewer as it ages."),
    KeyDefinition(
      "attract.content.half_life", .duration, within: KeyDefinition.aboveZero,
      isRequired: true, unknown: "3 to 12 months", example: "6 months",
      meaning: "The time after which an article brings half as many leads as when it was new."),
    KeyDefinition(
      "attract.content.cost_per_article", .money, default: "0", example: "150 EUR",
      meaning: "What one article costs to make, in money, paid when it appears."),
    KeyDefinition(
      "attract.content.stock", .count, example: "60",
      meaning: """
        Articles at month 0, in fresh ones (two at their half-life count as one). Left out: as many as \
        the stated pace keeps up for ever.
        """),
  ]

  private static let conversion: [KeyDefinition] = [
    KeyDefinition(
      "attract.organic_leads", .countPerMonth, default: "0 per month", example: "100 per month",
      plan: [.multiply, .add, .set],
      meaning: "Leads per month that come by themselves: search, press, word of mouth. Unpaid."),
    KeyDefinition(
      "attract.lead_to_customer", .share, default: "1% to 10%", unknown: "1% to 10%",
      example: "2% to 4%", plan: [.multiply, .set],
      meaning: """
        The share of leads that become customers in the end, however long it takes. Referred leads have \
        a share of their own: delight.referral_conversion.
        """),
  ]
}
