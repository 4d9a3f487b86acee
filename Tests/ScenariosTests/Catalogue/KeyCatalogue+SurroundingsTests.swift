import Testing

@testable import Scenarios

@Suite("Keys of start, market, costs, season and finance")
struct KeyCatalogueSurroundingsSuite {
  @Test("start, market and money have their dimensions and defaults")
  func hasDimensionsAndDefaults() throws {
    let table: [(String, Dimension, String?)] = [
      ("start.customers", .count, nil), ("start.cash", .money, nil), ("market.size", .count, nil),
      ("costs.team", .moneyPerMonth, nil), ("season.january", .multiplier, "100%"),
      ("season.december", .multiplier, "100%"),
      ("finance.discount_rate", .annualShare, "10% per year"),
    ]
    for (path, dimension, text) in table {
      let definition = try Reading(path).definition
      #expect(definition.dimension == dimension, "\(path)")
      #expect(definition.defaultText == text, "\(path)")
    }
  }

  @Test("only the customers are required at the start")
  func requiresCustomers() throws {
    #expect(try Reading("start.customers").definition.isRequired)
    #expect(try !Reading("start.cash").definition.isRequired)
  }

  @Test("the season has all twelve months, in order")
  func hasTwelveMonths() {
    let months = KeyCatalogue.all.map(\.pattern).filter { $0.hasPrefix("season.") }
    #expect(months == KeyCatalogue.calendar.map { "season." + $0 })
    #expect(months.count == 12)
  }
}
