// The schema knows the keys that the reader knows.

internal import Foundation
internal import Testing

@testable internal import Scenarios

@Suite("The JSON Schema of scenario files")
struct ScenarioSchemaChecks {
  private func schema() throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8)) as? [String: Any])
  }

  @Test("it is draft 2020-12 and refuses keys it does not know")
  func head() throws {
    let schema = try schema()
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test("every reference has its definition")
  func references() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    let text = ScenarioSchema.json()
    for match in text.matches(of: /"#\/\$defs\/([^"]+)"/) {
      #expect(definitions[String(match.1)] != nil, "\(match.1)")
    }
  }

  @Test("every path the reader knows is allowed at the top, dotted or as a group, and no other")
  func paths() throws {
    let schema = try schema()
    let properties = try #require(schema["properties"] as? [String: Any])
    let patterns = try #require(schema["patternProperties"] as? [String: Any])
    func allows(_ path: String) throws -> Bool {
      if properties[path] != nil { return true }
      return try patterns.keys.contains {
        try Regex($0).wholeMatch(in: path) != nil
      }
    }
    for definition in KeyCatalogue.all where !definition.isPlanOnly {
      #expect(try allows(definition.pattern.replacing("*", with: "a name")))
    }
    for key in StructuralKey.allCases { #expect(try allows(key.rawValue)) }
    for path in ["plan", "correlations", "variants", "anchors", "attract.channels", "engage"] {
      #expect(try allows(path))
    }
    for path in ["cash", "attract.leads", "engage.chrun", "attract.channels.a.b", "season.x"] {
      #expect(try !allows(path), "\(path)")
    }
  }

  @Test("meaning, example and default of a key are in it")
  func words() throws {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    let margin = try #require(definitions["engage.gross_margin"] as? [String: Any])
    let definition = try #require(KeyCatalogue.definition(for: "engage.gross_margin"))
    #expect(margin["description"] as? String == definition.meaning)
    #expect(margin["default"] as? String == definition.defaultText)
    #expect(margin["examples"] as? [String] == [definition.example])
  }
}
