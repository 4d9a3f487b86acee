// Keys that most people leave alone: how engagement moves, how the journey runs.
//
// Their defaults are points, not ranges: the engine solves the hidden parameters so that the stated KPIs hold for
// any of them; they shape who is lost and when, much less how many.

extension KeyCatalogue {
  /// `expert`.
  static let expert: [KeyDefinition] =
    engagement
    + [
      KeyDefinition(
        "expert.journey.quality_weight", .number, within: 0...Double.infinity, default: "0.6",
        unknown: "0.3 to 1.2", example: "0.6",
        meaning: """
          How much the quality of a lead (in standard deviations) moves its chance at every stage, in \
          logit. 0: all leads alike.
          """)
    ]
    + stage("aware", advance: ("45%", "30% to 60%"), stay: ("1 week", "0.5 to 2 weeks"))
    + stage("interested", advance: ("35%", "20% to 50%"), stay: ("2 weeks", "1 to 4 weeks"))
    + stage("considering", advance: ("20%", "10% to 35%"), stay: ("3 weeks", "1 to 8 weeks"))

  private static let engagement: [KeyDefinition] = [
    KeyDefinition(
      "expert.engagement.lasting_share", .share, default: "50%", unknown: "20% to 80%",
      example: "50%",
      meaning: """
        The share of the variance in engagement that lies between customers for good; the rest comes \
        and goes.
        """),
    KeyDefinition(
      "expert.engagement.memory", .duration, within: KeyDefinition.aboveZero,
      default: "3 months", unknown: "1 to 6 months", example: "3 months",
      meaning: "How long a customer's passing ups and downs last: the time to fall to 37%."),
    sensitivity("churn", "0.8", "0.4 to 1.2", "lowers the hazard of leaving"),
    sensitivity("referral", "0.6", "0.3 to 1", "raises the hazard of referring"),
    sensitivity("expansion", "0.3", "0.1 to 0.6", "raises the hazard of buying more"),
  ]

  /// How strongly engagement acts on one hazard.
  private static func sensitivity(
    _ name: String, _ usual: String, _ range: String, _ effect: String
  ) -> KeyDefinition {
    KeyDefinition(
      "expert.engagement.\(name)_sensitivity", .number, within: 0...Double.infinity,
      default: usual, unknown: range, example: usual,
      meaning: """
        How strongly one standard deviation of engagement \(effect), in log hazard. 0: not at all.
        """)
  }

  /// A stage of the journey: how many go on, and how long they stay.
  private static func stage(
    _ name: String, advance: (usual: String, range: String), stay: (usual: String, range: String)
  ) -> [KeyDefinition] {
    [
      KeyDefinition(
        "expert.journey.\(name).advance", .share, default: advance.usual,
        unknown: advance.range, example: advance.usual,
        meaning: """
          The share of leads that go on from "\(name)", before one common shift makes all stages \
          together agree with lead_to_customer.
          """),
      KeyDefinition(
        "expert.journey.\(name).stay", .duration, within: 0...Double.infinity,
        default: stay.usual, unknown: stay.range, example: stay.usual,
        meaning:
          "Mean time a lead spends in \"\(name)\" before it goes on or drops out; 0: one step."),
    ]
  }
}
