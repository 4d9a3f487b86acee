// Layers on top of each other.

internal import Testing

@testable internal import Scenarios

@Suite("Merging layers")
struct LayerMergingChecks {
  private func merged(_ texts: String...) throws -> LayerMerging {
    var merging = LayerMerging()
    for text in texts {
      let tree = try #require(YAMLParsing(text, file: "f").tree)
      merging.apply(LayerReading(tree).layer)
    }
    return merging
  }

  @Test("values replace values, what is not stated stays")
  func values() throws {
    let merged = try merged("engage: { churn: 5%, price: 3 EUR }", "engage.churn: 6%")
    #expect(merged.statements["engage.churn"]?.text == "6%")
    #expect(merged.statements["engage.price"]?.text == "3 EUR")
  }

  @Test("a list replaces the list beneath, an absent one leaves it")
  func lists() throws {
    let one = "plan: [ { from: month 1 }, { from: month 2 } ]"
    let kept = try merged(one, "engage.churn: 6%")
    let replaced = try merged(one, "plan: [ { from: month 3 } ]")
    let cleared = try merged(one, "plan: []")
    func count(_ tree: YAMLTree?) -> Int? {
      guard case .sequence(let items) = tree?.content else { return nil }
      return items.count
    }
    #expect(count(kept.plan) == 2)
    #expect(count(replaced.plan) == 1)
    #expect(count(cleared.plan) == 0)
  }

  @Test("a cac above removes a cost per lead beneath, and the other way round")
  func rivals() throws {
    let cac = "attract.channels.ads.cac"
    let lead = "attract.channels.ads.cost_per_lead"
    let one = try merged("\(lead): 5 EUR", "\(cac): 100 EUR")
    #expect(Set(one.statements.keys) == [cac])
    #expect(Set(one.anchors.keys) == [cac])
    let two = try merged("\(cac): 100 EUR", "\(lead): 5 EUR")
    #expect(Set(two.statements.keys) == [lead])
    #expect(two.problems.isEmpty)
  }

  @Test("both in one layer are a mistake")
  func both() throws {
    let merged = try merged("attract.channels.ads: { cac: 100 EUR, cost_per_lead: 5 EUR }")
    #expect(merged.problems.map(\.key) == ["attract.channels.ads.cost_per_lead"])
  }

  @Test(
    "an anchored key remembers its neighbours when stated, also by default of the layer beneath")
  func anchors() throws {
    let merged = try merged(
      "attract: { lead_to_customer: 2%, channels.ads: { budget: 5 EUR, cac: 9 EUR } }",
      "attract.lead_to_customer: 4%")
    let held = merged.anchors["attract.channels.ads.cac"]
    #expect(held?["attract.lead_to_customer"]?.text == "2%")
    #expect(held?["attract.channels.ads.budget"]?.text == "5 EUR")
    #expect(merged.statements["attract.lead_to_customer"]?.text == "4%")
  }

  @Test("names are those under a group, ascending")
  func names() throws {
    let merged = try merged("costs: { rent: 1 EUR, \"a b\": 2 EUR }", "costs.team: 3 EUR")
    #expect(merged.names(under: "costs") == ["a b", "rent", "team"])
    #expect(merged.names(under: "cost").isEmpty)
  }
}
