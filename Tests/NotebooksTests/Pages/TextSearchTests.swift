// Things found in a text, one after the other.

import Testing

@testable import Notebooks

@Suite("Searching a text")
struct TextSearchSuite {
  /// The lines of marks searched one after the other; `nil` where one is not found.
  private func lines(_ text: String, from line: Int = 1, _ marks: [String]) -> [Int?] {
    var search = TextSearch(text)
    search.go(to: line)
    return marks.map { search.find($0) ? search.line : nil }
  }

  @Test("what is found has its line, and the next search goes on behind it")
  func finding() {
    #expect(lines("a ![\n![ b\n\nc", ["![", "![", "![", "c", "c"]) == [1, 2, nil, 4, nil])
  }

  @Test("a search ends with a line, so that many that fail cost no more than one")
  func ending() {
    var search = TextSearch("a\nb\nc")
    let found = [search.find("c", through: 2), search.find("b", through: 2)]
    #expect(found == [false, true])
  }

  @Test("it goes on to a line and never back")
  func going() {
    #expect(lines("x\nx\nx", from: 2, ["x", "x", "x"]) == [2, 3, nil])
    #expect(lines("x\nx\nx", from: 9, ["x"]) == [nil])
    var search = TextSearch("x\nx\nx")
    search.go(to: 2)
    search.go(to: 1)
    #expect(search.line == 2)
  }

  @Test("bytes are compared: a mark may be followed by a sign that joins it")
  func bytes() {
    var search = TextSearch("ä-->\u{301}b")
    let parts = (1...3).map { _ in search.text(before: "-->") }
    #expect(parts.map(\.text) == ["ä", "\u{301}b", ""])
    #expect(parts.map(\.isFound) == [true, false, false])
  }
}
