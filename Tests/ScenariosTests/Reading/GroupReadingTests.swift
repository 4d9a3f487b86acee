// The keys of one group.

import Testing

@testable import Scenarios

@Suite("A group of known keys")
struct GroupReadingSuite {
  private func group(_ text: String, known: [String] = ["name", "other", "list"]) throws
    -> GroupReading
  {
    let tree = try #require(YAMLParsing(text, file: "f.yaml").tree)
    return GroupReading(tree, path: "top", known: known)
  }

  private func told(_ group: GroupReading) -> [String] { group.problems.map(\.description) }

  @Test("keys that are not known are told with the nearest one, the others can be read")
  func unknown() throws {
    var group = try group("name: a\nothr: b\nxyzzyx: c")
    #expect(
      told(group) == [
        "f.yaml:2:1: top.othr: is not a key here; did you mean other?",
        "f.yaml:3:1: top.xyzzyx: is not a key here; keys here: name, other, list",
      ])
    #expect(group.keys == ["name"])
    #expect(group.words("name")?.text == "a")
    #expect(group.words("other") == nil)
  }

  @Test("a key that is missing is told once, and not when it is mistyped")
  func required() throws {
    var group = try group("name: a")
    #expect(group.required("other", "5") == nil)
    #expect(told(group) == ["f.yaml:1:1: top: has no \"other\"; write e.g. other: 5"])
    var mistyped = try self.group("othr: b")
    #expect(mistyped.required("other", "5") == nil)
    #expect(mistyped.problems.count == 1)
    #expect(mistyped.isMisspelt("other"))
  }

  @Test("words stand where they begin, inside quotation marks too")
  func places() throws {
    var group = try group("name: 'quoted'\nother: plain")
    #expect(group.words("name")?.place(at: 0) == SourcePlace(file: "f.yaml", line: 1, column: 8))
    #expect(group.words("other")?.place(at: 2) == SourcePlace(file: "f.yaml", line: 2, column: 10))
    #expect(group.place(of: "other").line == 2)
    #expect(group.place(of: "list") == group.place)
  }

  @Test("a value of another kind is told, however long it is")
  func kinds() throws {
    var nested = try group("name: { a: b }\nother: [1]\nlist:")
    #expect(nested.words("name") == nil && nested.words("other") == nil)
    #expect(nested.words("list") == nil)
    #expect(
      told(nested).map { String($0.dropFirst(7)) } == [
        "1:7: top.name: needs words, got a group of keys; write one value",
        "2:8: top.other: needs words, got a list; write one value",
        "3:6: top.list: needs words, got nothing; write one value",
      ])
    let words = String(repeating: "x", count: 100_000)
    let tree = YAMLTree(
      content: .scalar(YAMLScalar(text: words)),
      place: SourcePlace(file: "f.yaml", line: 1, column: 1))
    let long = GroupReading(tree, path: "", known: [])
    #expect(!long.isGroup)
    #expect(long.problems.count == 1 && long.problems[0].message.count < 120)
  }

  @Test("lists are read item by item; one value is a list of one")
  func lists() throws {
    var several = try group("list: [a, { b: c }, d]")
    #expect(several.list("list").map(\.text) == ["a", "d"])
    #expect(several.problems.count == 1)
    var single = try group("list: a")
    #expect(single.list("list").map(\.text) == ["a"])
    #expect(single.list("other") == [])
  }

  @Test("a mistake in an expression is told at its own column")
  func expressions() throws {
    var group = try group("name: 1 + ?\nother: 5% < 6%\nlist: '1 < < 2'")
    #expect(group.expression("name") == nil)
    #expect(group.condition("other")?.condition.comparisons.count == 1)
    #expect(group.condition("list") == nil)
    #expect(told(group).map { $0.prefix(12) } == ["f.yaml:1:11:", "f.yaml:3:12:"])
  }

  @Test("what another reading has told already is not told again, but makes the group unusable")
  func broken() throws {
    var group = try group("name: (5 #3)\nlist:\n  - (6 #4)")
    #expect(group.words("name") == nil)
    #expect(group.list("list") == [])
    #expect(group.problems == [])
    #expect(group.isBroken)
    var whole = try self.group("name: a")
    whole.adopt(group)
    #expect(whole.isBroken)
  }

  @Test("numbers of futures are whole, from 1 to a thousand million")
  func futures() throws {
    var good = try group("name: 20k")
    #expect(good.futures("name") == 20_000)
    for words in ["0", "-1", "1.5", "many", "2000000000", "18446744073709551616"] {
      var group = try group("name: \(words)")
      #expect(group.futures("name") == nil)
      #expect(told(group)[0].hasSuffix("\"\(words)\" is not understood; write e.g. name: 1000"))
    }
  }

  @Test("named expressions keep their order; what cannot be a name is told")
  func named() throws {
    var group = try group("name: { b: 5, month: 6, c: 1 +, 'in points': 7 }")
    #expect(group.named("name", mustBeNames: true).map(\.name) == ["b"])
    #expect(
      told(group).map(ClaimsText.withoutCure) == [
        "f.yaml:1:15: top.name.month: is a unit of time and cannot be a name",
        "f.yaml:1:31: top.name.c: ends too early",
        "f.yaml:1:33: top.name.in points: cannot be a name in expressions",
      ])
    var shown = try self.group("name: { 'in points': 7 }")
    #expect(shown.named("name", mustBeNames: false).map(\.name) == ["in points"])
  }

  @Test("nothing that a terminal would obey comes through")
  func controls() throws {
    var group = try group("name: \"a\\e[31mb\\nc\"")
    #expect(group.words("name")?.text == "a [31mb c")
  }
}
