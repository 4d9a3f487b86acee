// JSON as other programs read it.

internal import Foundation
internal import Testing

@testable internal import Scenarios

@Suite("Writing JSON")
struct JSONTextChecks {
  @Test("any value reads back by an independent reader")
  func roundTrip() throws {
    let words = "quote \" backslash \\ newline \n tab \t bell \u{7} é 漢 😀"
    let value = JSONText.object([
      ("words", .string(words)), ("number", .whole(-3)), ("truth", .truth(true)),
      ("list", .array([.whole(1), .strings("a", "b")])), ("empty", .object([])),
    ])
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(value.text().utf8)) as? [String: Any])
    #expect(read["words"] as? String == words)
    #expect(read["number"] as? Int == -3)
    #expect(read["truth"] as? Bool == true)
    #expect((read["list"] as? [Any])?.last as? [String] == ["a", "b"])
    #expect((read["empty"] as? [String: Any])?.isEmpty == true)
  }

  @Test("keys keep their order and are indented by two spaces")
  func order() {
    let text = JSONText.object([("b", .whole(1)), ("a", .object([("c", .whole(2))]))]).text()
    #expect(text == "{\n  \"b\": 1,\n  \"a\": {\n    \"c\": 2\n  }\n}")
  }
}
