import Testing

@testable import Scenarios

@Suite("Keys of expert")
struct KeyCatalogueExpertSuite {
  @Test("engagement and journey have the defaults of MODEL")
  func hasDimensionsAndDefaults() throws {
    let table: [(String, Dimension, String?)] = [
      ("expert.engagement.lasting_share", .share, "50%"),
      ("expert.engagement.memory", .duration, "3 months"),
      ("expert.engagement.churn_sensitivity", .number, "0.8"),
      ("expert.engagement.referral_sensitivity", .number, "0.6"),
      ("expert.engagement.expansion_sensitivity", .number, "0.3"),
      ("expert.journey.quality_weight", .number, "0.6"),
      ("expert.journey.aware.advance", .share, "45%"),
      ("expert.journey.aware.stay", .duration, "1 week"),
      ("expert.journey.interested.advance", .share, "35%"),
      ("expert.journey.interested.stay", .duration, "2 weeks"),
      ("expert.journey.considering.advance", .share, "20%"),
      ("expert.journey.considering.stay", .duration, "3 weeks"),
    ]
    for (path, dimension, text) in table {
      let definition = try Reading(path).definition
      #expect(definition.dimension == dimension, "\(path)")
      #expect(definition.defaultText == text, "\(path)")
    }
  }

  @Test("sensitivities are not negative")
  func boundsSensitivities() throws {
    for name in ["churn", "referral", "expansion"] {
      let reading = try Reading("expert.engagement.\(name)_sensitivity")
      #expect(reading.problem("-0.1")?.message == "-0.1 is negative", "\(name)")
    }
  }

  @Test("every key of expert may be unknown")
  func mayBeUnknown() {
    for definition in KeyCatalogue.all where definition.pattern.hasPrefix("expert.") {
      #expect(definition.unknownText != nil, "\(definition.pattern)")
    }
  }
}
