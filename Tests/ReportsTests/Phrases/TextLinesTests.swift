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

  @Test("a name is cut alike however long the run took, and the seconds stay whole")
  func title() {
    let name = String(repeating: "Long name ", count: 12)
    let titles = [0.000_02, 0.024, 0.1, 0.15, 0.999, 1.25, 9.96, 12.3, 999].map {
      TextLines.title(name, " · 12 months · seed 1", seconds: $0, width: 80)
    }
    for title in titles {
      #expect(title.hasPrefix(titles[0].prefix { $0 != "…" } + "… · 12 months · seed 1 · "))
      #expect(title.hasSuffix(" s") && title.count <= 80)
    }
    #expect(TextLines.title("A", " · b", seconds: 1.23, width: 80) == "A · b · 1.2 s")
    #expect(TextLines.title("A", " · b", seconds: nil, width: 80) == "A · b")
    #expect(TextLines.title(name, " · b", seconds: nil, width: 80).count == 80)
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
