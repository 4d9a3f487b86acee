// Lines that keep their ends.

import Testing

@testable import Notebooks

@Suite("Lines of a page")
struct PageLinesSuite {
  @Test(
    "a text comes back as it was, whatever ends its lines",
    arguments: [
      "", "a", "a\n", "a\r\nb", "a\rb\n\n", "\n\r\n\r", "\u{FEFF}ä\r\nö\n", "a\u{2028}b\u{B}c\n",
    ])
  func same(text: String) {
    #expect(Array(PageLines(text).text.utf8) == Array(text.utf8))
  }

  @Test("line feed, carriage return and both end lines; nothing else does")
  func ends() {
    let lines = PageLines("a\nb\r\nc\rd\u{2028}e").lines
    #expect(lines.map(\.text) == ["a", "b", "c", "d\u{2028}e"])
    #expect(lines.map(\.end) == ["\n", "\r\n", "\r", ""])
    #expect(PageLines("a\r\nb\rc").plainText == "a\nb\nc")
  }

  @Test("new lines end as the first line does, the others stay")
  func replacing() {
    var lines = PageLines("a\r\nb\r\nc\nd")
    lines.replace(2...2, with: ["x", "y"])
    #expect(lines.text.utf8.elementsEqual("a\r\nx\r\ny\r\nc\nd".utf8))
    lines.replace(5...5, with: ["end"])
    #expect(lines.text.utf8.elementsEqual("a\r\nx\r\ny\r\nc\nend".utf8))
    lines.replace(1...5, with: [])
    #expect(lines.text.isEmpty)
  }
}
