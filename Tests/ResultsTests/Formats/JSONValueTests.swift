// JSON text: order, layout, escapes.

import Foundation
import Results
import Testing

@Suite("JSON with ordered keys")
struct JSONValueTests {
  static let sample: JSONValue = [
    "z": .integer(1), "a": .array([.number(0.5), .null, .bool(true)]),
    "m": .array([["x": .string("y")]]), "empty": .array([]), "none": [:],
  ]

  @Test("compact text is one line with the keys in their order")
  func compact() {
    #expect(
      Self.sample.text(.compact)
        == #"{"z":1,"a":[0.5,null,true],"m":[{"x":"y"}],"empty":[],"none":{}}"#)
  }

  @Test("pretty text indents by two spaces and keeps plain arrays on a line")
  func pretty() {
    #expect(
      Self.sample.text(.pretty) == """
        {
          "z": 1,
          "a": [0.5, null, true],
          "m": [
            {
              "x": "y"
            }
          ],
          "empty": [],
          "none": {}
        }
        """)
  }

  @Test("texts read back as themselves, whatever is in them")
  func escapes() throws {
    let wild = "quote \" backslash \\ slash / tab \t line \n\r\u{0}\u{1F} é €漢字 👩‍🚀 e\u{301}\r\n"
    let text = JSONValue.array([.string(wild)]).text(.compact)
    let back = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(back.first.map { Array($0.unicodeScalars) } == Array(wild.unicodeScalars))
    #expect(JSONValue.string("a\u{1}").text(.compact) == #""a\u0001""#)
    #expect(JSONValue.string("€").text(.compact) == "\"€\"")
  }

  @Test("the largest seed is written in full, what is no number as null")
  func numbers() {
    #expect(JSONValue.natural(.max).text(.compact) == "18446744073709551615")
    #expect(JSONValue.number(.infinity).text(.compact) == "null")
    #expect(JSONValue(Double?.none).text(.compact) == "null")
    #expect(JSONValue(2).text(.compact) == "2")
  }

  @Test("members are found by key")
  func lookUp() {
    #expect(Self.sample["z"] == .integer(1))
    #expect(Self.sample["missing"] == nil)
    #expect(JSONValue.null["z"] == nil)
  }
}
