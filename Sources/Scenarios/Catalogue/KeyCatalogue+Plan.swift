// Paths that only the plan has: effects without a key, and the fields of an entry.

extension KeyCatalogue {
  /// The plan's own paths (MODEL §6), and under `plan.` the fields of an entry.
  static let plan: [KeyDefinition] = (effects + fields).map { definition in
    var planned = definition
    planned.isPlanOnly = true
    return planned
  }

  private static let effects: [KeyDefinition] = [
    KeyDefinition(
      "attract.leads", .multiplier, notation: .percent, example: "x 1.2", plan: [.multiply],
      meaning: """
        Multiplies the leads of channels, content and organic sources (not referrals). Spend stays.
        """),
    KeyDefinition(
      "attract.conversion", .number, notation: KeyNotation(unitWord: "logit"),
      example: "+0.4 logit", plan: [.add],
      meaning: """
        Shifts the chance of every lead at every stage, in logit: +0.4 turns 10% into 14%, 50% into 60%.
        """),
    KeyDefinition(
      "engage.engagement", .number, notation: KeyNotation(unitWord: "sd"), example: "+0.5 sd",
      plan: [.add],
      meaning: """
        Shifts the engagement of every customer, in standard deviations: acts on churn, referral, \
        expansion and recommendation.
        """),
    KeyDefinition(
      "cash", .money, example: "+ 400000 EUR", plan: [.add],
      meaning: "Money that comes in, or with a minus goes out, once when the entry starts."),
  ]

  private static let fields: [KeyDefinition] = [
    KeyDefinition(
      "plan.chance", .share, default: "100%", example: "60%",
      meaning: "The probability that the entry happens in one of the futures."),
    KeyDefinition(
      "plan.cost", .money, default: "0", example: "8000 EUR",
      meaning: "Money paid once, when the entry starts."),
    KeyDefinition(
      "plan.cost_per_month", .moneyPerMonth, notation: KeyNotation(namesMonth: true),
      default: "0 per month", example: "500 EUR",
      meaning: "Money paid per month from the entry's start until its end."),
    KeyDefinition(
      "plan.over", .duration, default: "0 days", example: "6 months",
      meaning: "The time until the entry has its full effect; it grows evenly until then."),
  ]
}
