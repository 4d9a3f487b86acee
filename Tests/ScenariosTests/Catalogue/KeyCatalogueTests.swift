import Testing

@testable import Scenarios

@Suite("The table of keys")
struct KeyCatalogueSuite {
  @Test("every pattern stands once")
  func isUnique() {
    let patterns = KeyCatalogue.all.map(\.pattern)
    #expect(Set(patterns).count == patterns.count)
  }

  @Test("every default, range for unknown and example can be read, in any currency")
  func textsAreReadable() throws {
    for definition in KeyCatalogue.all {
      for currency in ["EUR", "USD", "JPY"] {
        let example = definition.example.replacing("EUR", with: currency)
        for text in [definition.defaultText, definition.unknownText].compactMap({ $0 }) {
          _ = try QuantityParser.parse(text, for: definition, currency: currency)
        }
        if definition.isPlanOnly, !definition.planOperations.isEmpty {
          _ = try QuantityParser.parsePlanChange(example, for: definition, currency: currency)
        } else {
          _ = try QuantityParser.parse(example, for: definition, currency: currency)
        }
      }
    }
  }

  @Test("a range for unknown is a range, and holds the point default")
  func unknownIsWide() throws {
    for definition in KeyCatalogue.all {
      guard let range = definition.unknownText else { continue }
      let parsed = try QuantityParser.parse(range, for: definition, currency: "EUR")
      #expect(parsed.quantity.isUncertain, "\(definition.pattern)")
      guard let point = definition.defaultText, definition.defaultText != range else { continue }
      let usual = try QuantityParser.parse(point, for: definition, currency: "EUR").quantity
      let value = usual.value(at: 0.5)
      // Mechanisms that are off by default have a default of nothing.
      #expect(
        value == 0 || parsed.quantity.value(at: 0.05)...parsed.quantity.value(at: 0.95) ~= value,
        "\(definition.pattern)")
    }
  }

  @Test("every meaning is one to three sentences")
  func meaningsAreShort() {
    for definition in KeyCatalogue.all {
      #expect(definition.meaning.hasSuffix("."), "\(definition.pattern)")
      #expect((20...330).contains(definition.meaning.count), "\(definition.pattern)")
      #expect(!definition.meaning.contains("\n"), "\(definition.pattern)")
    }
  }

  @Test("names stand for stars, and nothing else does")
  func matchesNames() {
    let table: [(String, String?)] = [
      ("engage.churn", "engage.churn"), ("costs.team", "costs.*"),
      ("costs.Büro 2", "costs.*"), ("attract.channels.ads.budget", "attract.channels.*.budget"),
      ("engage.segments.small.price", "engage.segments.*.price"),
      ("engage.segments.small.expansion.rate", "engage.segments.*.expansion.rate"),
      ("season.december", "season.december"), ("cash", "cash"), ("costs", nil), ("costs.", nil),
      ("costs.a.b", nil), ("attract.channels..budget", nil), ("engage.chrun", nil), ("", nil),
      (".", nil), ("engage.early_loss.within", nil), ("season.foo", nil),
      ("attract.channels.ads.cost_per_lead.at", nil), ("engage.segments.small.reward", nil),
    ]
    for (path, pattern) in table {
      #expect(KeyCatalogue.definition(for: path)?.pattern == pattern, "\(path)")
    }
  }

  @Test("an input of the resolved scenario is a key or a companion")
  func findsCompanions() {
    let table: [(String, Dimension?)] = [
      ("engage.churn", .annualShare), ("engage.early_loss.within", .duration),
      ("engage.segments.small.early_loss.within", .duration),
      ("attract.channels.ads.cost_per_lead.at", .moneyPerMonth),
      ("engage.early_loss.at", nil), ("engage.churn.within", nil), ("nothing", nil), ("", nil),
    ]
    for (path, dimension) in table {
      #expect(KeyCatalogue.inputDefinition(for: path)?.dimension == dimension, "\(path)")
    }
  }

  @Test("the plan may change what MODEL §6 lists, in the ways it lists")
  func followsThePlanTable() throws {
    let table: [(String, [PlanOperation])] = [
      ("attract.leads", [.multiply]), ("attract.channels.a.budget", [.multiply, .add, .set]),
      ("attract.content.articles", [.multiply, .add, .set]),
      ("attract.organic_leads", [.multiply, .add, .set]),
      ("attract.channels.a.cost_per_lead", [.multiply]),
      ("attract.lead_to_customer", [.multiply, .set]),
      ("delight.referral_conversion", [.multiply, .set]), ("attract.conversion", [.add]),
      ("engage.churn", [.multiply, .set]), ("delight.referral_rate", [.multiply, .set]),
      ("delight.referral_when_asked", [.multiply, .set]),
      ("engage.expansion.rate", [.multiply, .set]), ("engage.contraction.rate", [.multiply, .set]),
      ("engage.engagement", [.add]), ("engage.time_to_value", [.multiply, .set]),
      ("engage.price", [.multiply, .set]), ("engage.gross_margin", [.multiply, .add, .set]),
      ("costs.office", [.multiply, .add, .set]), ("cash", [.add]),
    ]
    for (path, operations) in table {
      #expect(try Reading(path).definition.planOperations == operations, "\(path)")
    }
    let listed = Set(table.compactMap { KeyCatalogue.definition(for: $0.0)?.pattern })
    for definition in KeyCatalogue.all where !listed.contains(definition.pattern) {
      #expect(definition.planOperations.isEmpty, "\(definition.pattern)")
    }
  }

  @Test("a mistyped path finds its key")
  func suggests() {
    let keys = KeyCatalogue.all.map(\.pattern)
    #expect(KeyCatalogue.nearest(to: "engage.chrun", among: keys) == "engage.churn")
    #expect(
      KeyCatalogue.nearest(to: "delight.referal_rate", among: keys) == "delight.referral_rate")
    #expect(KeyCatalogue.nearest(to: "qqqqqqqqqqqqqqq", among: keys) == nil)
  }
}
