// Keys about where the business starts, its market, its money and its seasons.

extension KeyCatalogue {
  /// `start` and `market`.
  static let surroundings: [KeyDefinition] = [
    KeyDefinition(
      "start.customers", .count, isRequired: true, example: "240",
      meaning: """
        Customers at month 0. They are thought to be activated and past every threshold of tenure.
        """),
    KeyDefinition(
      "start.cash", .money, example: "600000 EUR",
      meaning: """
        Money in the bank at month 0, in the scenario's currency. Left out: "out of cash" is not told.
        """),
    KeyDefinition(
      "market.size", .count, within: 1...1e12, example: "400000",
      meaning: """
        People or firms that could ever become leads. As they are reached, every source of leads dries \
        up in proportion. Left out: unlimited.
        """),
  ]

  /// `costs`, `season` and `finance`.
  static let money: [KeyDefinition] =
    [
      KeyDefinition(
        "costs.*", .moneyPerMonth, example: "12 people at 5800 EUR per month",
        plan: [.multiply, .add, .set],
        meaning: """
          A named line of fixed costs, in money per month, paid whatever the number of customers.
          """)
    ] + calendar.map(season)
    + [
      KeyDefinition(
        "finance.discount_rate", .annualShare, notation: KeyNotation(isYearly: true),
        default: "10% per year", unknown: "5% to 15% per year", example: "10% per year",
        meaning: """
          What a year's delay takes off the worth of money, per year. Acts on customer lifetime values \
          only, not on cash.
          """)
    ]

  /// The months of the year as they stand in `season`.
  package static let calendar = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func season(_ month: String) -> KeyDefinition {
    KeyDefinition(
      "season." + month, .multiplier, notation: .percent, default: "100%", example: "70%",
      meaning: """
        New leads in \(month.prefix(1).uppercased() + month.dropFirst()), as a percentage of an \
        ordinary month. Acts on all sources of leads but referrals.
        """)
  }
}
