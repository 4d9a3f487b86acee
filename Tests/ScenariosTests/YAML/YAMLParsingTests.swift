// From text to tree with places.

internal import Testing

@testable internal import Scenarios

@Suite("Parsing a file into a tree")
struct YAMLParsingChecks {
  private func entries(_ text: String) throws -> [YAMLEntry] {
    let parsing = YAMLParsing(text, file: "f")
    #expect(parsing.problems.isEmpty)
    guard case .mapping(let entries) = try #require(parsing.tree).content else {
      Issue.record("not a mapping")
      return []
    }
    return entries
  }

  @Test("keys and values know their line and column")
  func places() throws {
    let entries = try entries("a: 1\n\nbé:   { c: 2, d: 'x' }\n")
    #expect(entries.map(\.key) == ["a", "bé"])
    #expect(entries[1].place == SourcePlace(file: "f", line: 3, column: 1))
    guard case .mapping(let inner) = entries[1].value.content else {
      Issue.record("not a mapping")
      return
    }
    #expect(inner[1].place == SourcePlace(file: "f", line: 3, column: 15))
    #expect(inner[1].value.place == SourcePlace(file: "f", line: 3, column: 18))
  }

  @Test("scalars are the words of the file, whatever YAML would make of them")
  func words() throws {
    for words in ["010", "1:30", ".inf", "yes", "null", "0x10", "1e400", "2026-03-01"] {
      let entry = try #require(try entries("a: \(words)\n").first)
      #expect(entry.value.content == .scalar(YAMLScalar(text: words)))
    }
  }

  @Test("every doubled key is told at its second place")
  func doubled() {
    let text = "a: 1\nb: { c: 1, \"c\": 2 }\na: 2\na: 3\nd: 4\n"
    let parsing = YAMLParsing(text, file: "f")
    let places = parsing.problems.map {
      "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.key)"
    }
    #expect(places.sorted() == ["2:12 c", "3:1 a", "4:1 a"])
    #expect(parsing.tree != nil)
  }

  @Test("a file that is a list or a word is refused")
  func shapes() {
    for text in ["- 1\n- 2\n", "hello\n", "# only a comment\n"] {
      let parsing = YAMLParsing(text, file: "f")
      #expect(parsing.tree == nil)
      #expect(parsing.problems.count == 1)
    }
  }

  @Test("more nodes than a scenario needs are refused")
  func nodes() {
    let text = "a: [" + String(repeating: "1, ", count: YAMLParsing.mostNodes) + "1]"
    let parsing = YAMLParsing(text, file: "f")
    #expect(parsing.tree == nil)
    #expect(parsing.problems.map(\.message) == ["holds more than 20000 values"])
  }

  @Test("a byte order mark and Windows line ends are no trouble")
  func windows() throws {
    let entries = try entries("\u{FEFF}a: 1\r\nb: 2\r\n")
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries[1].place.line == 2)
    #expect(entries[1].value.content == .scalar(YAMLScalar(text: "2")))
  }

  @Test("a key that is a list is refused")
  func complexKeys() {
    let parsing = YAMLParsing("? [a, b]\n: 1\nc: 2\n", file: "f")
    #expect(parsing.problems.map(\.message) == ["is not a key"])
  }

  @Test("a # that cuts a bracket in two is told, one in a true comment is not")
  func cutByComment() {
    let cut = YAMLParsing("a: 5% (export #3)\nb: 6 # see (x\n", file: "f").problems
    #expect(cut.map(\.message) == ["\"5% (export\" is cut by the \" #\", which begins a comment"])
    #expect(cut.first?.place == SourcePlace(file: "f", line: 1, column: 4))
  }

  @Test("of very many keys stated twice the first that is left is told, and it ends")
  func manyDuplicates() {
    let text = String(repeating: "a: 1\n", count: 80)
    let parsing = YAMLParsing(text, file: "f")
    #expect(parsing.tree == nil)
    #expect(parsing.problems.map(\.cure) == ["keep one of them"])
  }
}
