import Testing

@testable import Scenarios

@Suite("Keys of delight")
struct KeyCatalogueDelightSuite {
  @Test("referral and recommendation have their dimensions and defaults")
  func hasDimensionsAndDefaults() throws {
    let table: [(String, Dimension, String?)] = [
      ("delight.referral_rate", .annualShare, "2% to 30% per year"),
      ("delight.referral_when_asked", .share, "0%"),
      ("delight.referral_conversion", .share, "10% to 40%"),
      ("delight.asks_after", .duration, "3 months"), ("delight.reward", .money, "0"),
      ("delight.friend_reward", .money, "0"), ("delight.nps", .number, "0"),
      ("delight.testimonials", .annualShare, "0% per year"),
      ("delight.social_proof.lift", .number, "0"), ("delight.social_proof.half_at", .count, "50"),
      ("delight.social_proof.half_life", .duration, "12 months"),
    ]
    for (path, dimension, text) in table {
      let definition = try Reading(path).definition
      #expect(definition.dimension == dimension, "\(path)")
      #expect(definition.defaultText == text, "\(path)")
    }
  }

  @Test("a net promoter score lies between -100 and 100")
  func boundsScore() throws {
    #expect(try Reading("delight.nps").definition.bounds == -100...100)
  }

  @Test("defaults that could decide the answer are ranges, the same as for unknown")
  func defaultsToRanges() throws {
    for path in ["delight.referral_rate", "delight.referral_conversion"] {
      let definition = try Reading(path).definition
      #expect(definition.defaultText == definition.unknownText, "\(path)")
      #expect(definition.defaultText?.contains(" to ") == true, "\(path)")
    }
  }
}
