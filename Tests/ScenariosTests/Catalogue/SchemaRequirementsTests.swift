// What the schema calls required. Whether a validator agrees is tried in .ci/schema.py.

internal import Foundation
internal import Testing

@testable internal import Scenarios

@Suite("What a scenario file must state, in the schema")
struct SchemaRequirementsChecks {
  private func then() throws -> [[String: Any]] {
    let text = JSONText.object(SchemaRequirements.entries).text()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let root = try #require(object)
    let condition = try #require(root["if"] as? [String: [String: [String]]])
    #expect(condition == ["not": ["required": ["extends"]]])
    let needs = try #require((root["then"] as? [String: Any])?["allOf"] as? [[String: Any]])
    return try needs.map { need in
      try #require(need["anyOf"] as? [[String: Any]]).reduce(into: [:]) { ways, way in
        let keys = (way["required"] as? [String])?.joined() ?? "a pattern"
        ways[keys] = way["properties"] ?? true
      }
    }
  }

  @Test("horizon, customers, price, churn and a source of leads are needed without extends")
  func needs() throws {
    let needs = try then()
    #expect(needs.count == 5)
    #expect(needs[0].keys.sorted() == ["horizon"])
    #expect(needs[1].keys.sorted() == ["start", "start.customers"])
    #expect(needs[2].keys.contains("engage.price") && needs[2].keys.contains("engage"))
    #expect(needs[3].keys.contains("engage.churn"))
    #expect(needs[4].keys.contains("attract.organic_leads"))
  }

  @Test("a nested path asks for the inner key of the outer one")
  func nested() throws {
    let start = try then()[1]["start"] as? [String: [String: Any]]
    #expect(start?["start"]?["required"] as? [String] == ["customers"])
  }
}
