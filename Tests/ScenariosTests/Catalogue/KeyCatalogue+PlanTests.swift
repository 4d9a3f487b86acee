import Testing

@testable import Scenarios

@Suite("Paths of the plan")
struct KeyCataloguePlanSuite {
  @Test("effects and fields have their dimensions and defaults")
  func hasDimensionsAndDefaults() throws {
    let table: [(String, Dimension, String?)] = [
      ("attract.leads", .multiplier, nil), ("attract.conversion", .number, nil),
      ("engage.engagement", .number, nil), ("cash", .money, nil), ("plan.chance", .share, "100%"),
      ("plan.cost", .money, "0"), ("plan.cost_per_month", .moneyPerMonth, "0 per month"),
      ("plan.over", .duration, "0 days"),
    ]
    for (path, dimension, text) in table {
      let definition = try Reading(path).definition
      #expect(definition.dimension == dimension, "\(path)")
      #expect(definition.defaultText == text, "\(path)")
    }
  }

  @Test("only these paths are the plan's own")
  func marksPlanOnly() {
    let own = KeyCatalogue.all.filter(\.isPlanOnly).map(\.pattern)
    #expect(
      Set(own) == [
        "attract.leads", "attract.conversion", "engage.engagement", "cash", "plan.chance",
        "plan.cost", "plan.cost_per_month", "plan.over",
      ])
  }

  @Test("a cost per month needs no period: its name says it")
  func namesTheMonth() throws {
    let definition = try Reading("plan.cost_per_month").definition
    for text in ["500 EUR", "500 EUR per month", "6000 EUR per year"] {
      let parsed = try QuantityParser.parse(text, for: definition, currency: "EUR")
      #expect(abs(parsed.quantity.value(at: 0.5) - 500) < 1e-9, "\(text)")
    }
  }
}
