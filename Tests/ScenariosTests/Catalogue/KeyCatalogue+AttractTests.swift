import Testing

@testable import Scenarios

@Suite("Keys of attract")
struct KeyCatalogueAttractSuite {
  @Test("channels, content and conversion have their dimensions and defaults")
  func hasDimensionsAndDefaults() throws {
    let table: [(String, Dimension, String?)] = [
      ("attract.channels.ads.budget", .moneyPerMonth, nil),
      ("attract.channels.ads.cac", .money, nil),
      ("attract.channels.ads.cost_per_lead", .money, nil),
      ("attract.channels.ads.doubles_at", .moneyPerMonth, nil),
      ("attract.channels.ads.carry_over", .duration, "0 days"),
      ("attract.content.articles", .countPerMonth, nil),
      ("attract.content.leads_per_article", .countPerMonth, nil),
      ("attract.content.half_life", .duration, nil),
      ("attract.content.cost_per_article", .money, "0"), ("attract.content.stock", .count, nil),
      ("attract.organic_leads", .countPerMonth, "0 per month"),
      ("attract.lead_to_customer", .share, "1% to 10%"),
    ]
    for (path, dimension, text) in table {
      let definition = try Reading(path).definition
      #expect(definition.dimension == dimension, "\(path)")
      #expect(definition.defaultText == text, "\(path)")
    }
  }

  @Test("a budget is required, and a cost of nothing impossible")
  func guardsChannels() throws {
    #expect(try Reading("attract.channels.ads.budget").definition.isRequired)
    for key in ["cac", "cost_per_lead", "doubles_at"] {
      let reading = try Reading("attract.channels.ads." + key)
      #expect(!reading.definition.bounds.contains(0), "\(key)")
    }
  }

  @Test("a default that could decide the answer is a range")
  func defaultsToRange() throws {
    let conversion = try Reading("attract.lead_to_customer")
    let text = try #require(conversion.definition.defaultText)
    #expect(try conversion.parse(text).quantity.isUncertain)
    #expect(conversion.definition.unknownText == text)
  }
}
