// Keys about what customers do for the business: refer, recommend, testify.

extension KeyCatalogue {
  /// `delight`.
  static let delight: [KeyDefinition] = referral + recommendation

  private static let referral: [KeyDefinition] = [
    KeyDefinition(
      "delight.referral_rate", .annualShare, default: "2% to 30% per year",
      unknown: "2% to 30% per year", example: "5% to 15% per year", plan: [.multiply, .set],
      meaning: """
        The share of customers who refer somebody at least once over the stated period, of those asked \
        and still there at its end.
        """),
    KeyDefinition(
      "delight.referral_when_asked", .share, default: "0%", unknown: "5% to 30%",
      example: "20%", plan: [.multiply, .set],
      meaning: """
        The share of customers who refer somebody when they are asked, once, as soon as asks_after has \
        passed. Comes on top of referral_rate.
        """),
    KeyDefinition(
      "delight.referral_conversion", .share, default: "10% to 40%", unknown: "10% to 40%",
      example: "15% to 40%", plan: [.multiply, .set],
      meaning: "The share of referred leads that become customers in the end."),
    KeyDefinition(
      "delight.asks_after", .duration, default: "3 months", unknown: "1 to 6 months",
      example: "3 months",
      meaning: "The time after purchase from which a customer may refer somebody."),
    KeyDefinition(
      "delight.reward", .money, default: "0", example: "50 EUR",
      meaning: "Money paid to the referrer when the referred lead buys."),
    KeyDefinition(
      "delight.friend_reward", .money, default: "0", example: "20 EUR",
      meaning: "Money paid to the referred lead when they buy."),
  ]

  private static let recommendation: [KeyDefinition] = [
    KeyDefinition(
      "delight.nps", .number, within: -100...100, default: "0", unknown: "0 to 60", example: "30",
      meaning: """
        The net promoter score of a fresh base, -100 to 100: percent who answer 9 or 10 minus percent \
        who answer 0 to 6. Acts on testimonials.
        """),
    KeyDefinition(
      "delight.testimonials", .annualShare, default: "0% per year",
      unknown: "1% to 20% per year", example: "10% per year",
      meaning: "The share of promoters who give a testimonial over the stated period."),
    KeyDefinition(
      "delight.social_proof.lift", .number, within: 0...Double.infinity, default: "0",
      unknown: "0.05 to 0.5", example: "0.3",
      meaning: """
        How much countless testimonials would raise the conversion of every stage, in logit (0.3 turns \
        10% into 13%). 0: not at all.
        """),
    KeyDefinition(
      "delight.social_proof.half_at", .count, within: 1e-9...1e9, default: "50",
      unknown: "20 to 200", example: "50",
      meaning: "The number of living testimonials at which half of the lift is reached."),
    KeyDefinition(
      "delight.social_proof.half_life", .duration, within: KeyDefinition.aboveZero,
      default: "12 months", unknown: "6 to 24 months", example: "12 months",
      meaning: "The time after which a testimonial counts half."),
  ]
}
