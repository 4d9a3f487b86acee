// Words written as YAML read back as the same words (spaces around them apart).

internal import Foundation
internal import Testing

@testable internal import Scenarios

@Suite("Writing YAML")
struct YAMLWritingChecks {
  @Test("any words come back")
  func roundTrip() throws {
    for words in [
      "a", "a b", "+10%", "- 5", "x 0.5", "a: b", "a:", "a #b", "#a", "\"", "'", "it's", "[a]",
      "{a}", "yes", "null", "~", "", " a ", "a\nb", "tab\there", "back\\slash", "é ü 漢", "€5",
      "*a", "&a", "!a", "@a", "%a", "|", ">", "?", "-", "0x1", "010", "2026-03", "\u{7}",
      "a\u{85}b",
    ] {
      let parsing = YAMLParsing("k: \(YAMLWriting.scalar(words))\n", file: "f")
      guard case .mapping(let entries) = try #require(parsing.tree, "\(words)").content,
        case .scalar(let scalar) = entries[0].value.content
      else {
        Issue.record("\(words)")
        continue
      }
      #expect(scalar.text == words.trimmingCharacters(in: .whitespaces), "\(words)")
    }
  }

  @Test("plain words stay plain, others are quoted")
  func plain() {
    #expect(YAMLWriting.scalar("250 EUR per month (Stripe)") == "250 EUR per month (Stripe)")
    #expect(YAMLWriting.scalar("+10%") == "\"+10%\"")
    #expect(YAMLWriting.scalar("no") == "\"no\"")
  }

  @Test("lines are indented, list entries begin with a dash, comments can be left out")
  func lines() {
    let line = YAMLLine(depth: 2, key: "a b", value: "5", comment: "note", beginsEntry: true)
    #expect(line.text(comments: true) == "  - a b: 5  # note")
    #expect(line.text(comments: false) == "  - a b: 5")
    #expect(YAMLLine(depth: 1, key: "group").text(comments: true) == "  group:")
    #expect(YAMLLine(depth: 0, comment: "alone").text(comments: true) == "# alone")
  }
}
