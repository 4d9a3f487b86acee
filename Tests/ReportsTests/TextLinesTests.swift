import Testing

@testable import Reports

@Suite("Lines that keep to a width")
struct TextLinesSuite {
  @Test("no line is longer than the width, and no word is lost")
  func wrapping() {
    let text = "Cash runs out before month 24 in none of 1 000 futures: the chance is small."
    for width in 20...90 {
      let lines = TextLines.wrap(text, width: width, indent: 2)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(
        lines.map { TextLines.trimmed($0) }.joined(separator: " ").split(separator: " ")
          == text.split(separator: " "))
    }
  }

  @Test("a grouped number and its percent sign are not torn")
  func glue() {
    for width in 12...60 {
      let lines = TextLines.wrap("in all of 38 200 futures there is 46 % chance", width: width)
      #expect(lines.contains { $0.contains("38 200") })
      #expect(lines.contains { $0.contains("46 %") })
    }
  }

  @Test("neighbouring columns are parted by a blank, and together as wide as they were")
  func neighbours() {
    #expect(TextLines.right("12", 6, before: "1 to 2", 8) == "    12  1 to 2")
    #expect(TextLines.right("12", 6, before: "1 to 2000", 8) == "  12 1 to 2000")
    #expect(TextLines.right("12345", 6, before: "1 to 20000", 8) == "12345 1 to 20000")
  }

  @Test("a word longer than a line is cut into pieces that together are the word")
  func longWord() {
    let path = "results/" + String(repeating: "abcdefgh/", count: 12)
    let lines = TextLines.wrap(path, width: 30)
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(lines.joined() == path)
  }

  @Test("columns are padded and cut to their width")
  func columns() {
    #expect(TextLines.left("abc", 5) == "abc  ")
    #expect(TextLines.left("abcdef", 5) == "abcd…")
    #expect(TextLines.right("7", 3) == "  7")
    #expect(TextLines.right("12345", 3) == "12345")
    #expect(TextLines.trimmed("  a  ") == "  a")
  }

  @Test("an empty text is one empty line")
  func empty() { #expect(TextLines.wrap("", width: 40) == [""]) }
}
