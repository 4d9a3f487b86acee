import Testing

@testable import Scenarios

@Suite("Keys of engage")
struct KeyCatalogueEngageSuite {
  @Test("paying, staying and growing have their dimensions and defaults")
  func hasDimensionsAndDefaults() throws {
    let table: [(String, Dimension, String?)] = [
      ("engage.price", .moneyPerMonth, nil), ("engage.price_spread", .number, "0%"),
      ("engage.gross_margin", .share, "80%"), ("engage.churn", .annualShare, nil),
      ("engage.time_to_value", .duration, "4 weeks"), ("engage.early_loss", .share, nil),
      ("engage.come_back.share", .share, "0%"), ("engage.come_back.earliest", .duration, "2 weeks"),
      ("engage.come_back.latest", .duration, "6 weeks"),
      ("engage.expansion.rate", .annualShare, "0% per year"),
      ("engage.expansion.uplift", .number, "20%"),
      ("engage.contraction.rate", .annualShare, "0% per year"),
      ("engage.contraction.cut", .share, "15%"), ("engage.segments.small.share", .share, nil),
      ("engage.segments.small.churn", .annualShare, nil),
    ]
    for (path, dimension, text) in table {
      let definition = try Reading(path).definition
      #expect(definition.dimension == dimension, "\(path)")
      #expect(definition.defaultText == text, "\(path)")
    }
  }

  @Test("price and churn are required, their overrides are not")
  func requiresPriceAndChurn() throws {
    for key in ["price", "churn"] {
      #expect(try Reading("engage." + key).definition.isRequired, "\(key)")
      #expect(try !Reading("engage.segments.small." + key).definition.isRequired, "\(key)")
    }
    #expect(try Reading("engage.segments.small.share").definition.isRequired)
  }

  @Test("a segment may override what MODEL §4 lists, with the same unit and range")
  func overridesTheList() throws {
    let listed = [
      "engage.price", "engage.price_spread", "engage.gross_margin", "engage.churn",
      "engage.early_loss", "engage.time_to_value", "engage.expansion.rate",
      "engage.expansion.uplift", "engage.contraction.rate", "engage.contraction.cut",
      "delight.referral_rate", "delight.referral_when_asked", "delight.asks_after",
    ]
    for path in listed {
      let name = path.split(separator: ".").dropFirst().joined(separator: ".")
      let override = try Reading("engage.segments.small." + name).definition
      let original = try Reading(path).definition
      #expect(override.isSegmentOverride && !original.isSegmentOverride, "\(path)")
      #expect(override.dimension == original.dimension, "\(path)")
      #expect(override.bounds == original.bounds, "\(path)")
      #expect(override.companion == original.companion, "\(path)")
      #expect(override.defaultText == nil, "\(path)")
    }
    #expect(KeyCatalogue.all.count(where: \.isSegmentOverride) == listed.count)
  }

  @Test("a price spread may exceed the price, a cut may not")
  func bounds() throws {
    _ = try Reading("engage.price_spread").parse("150%")
    #expect(try Reading("engage.contraction.cut").problem("150%") != nil)
  }
}
