import Testing

@testable import Charts

@Suite("Widths of texts")
struct TextWidthSuite {
  @Test("widths are those of DejaVu Sans: a digit 0.636 of the size, an i 0.278, an m 0.974")
  func letters() {
    #expect(TextWidth.of("0", size: 1000) == 636)
    #expect(TextWidth.of("i", size: 1000) == 278)
    #expect(TextWidth.of("m", size: 1000) == 974)
    #expect(TextWidth.of("m0i", size: 10) == 18.88)
    #expect(TextWidth.of("") == 0)
  }

  @Test("a letter that is not known counts as wide as a letter can be")
  func unknown() {
    #expect(TextWidth.of("漢", size: 1000) == 1000)
    #expect(TextWidth.of("é", size: 1000) >= 615)
  }

  @Test("what fits stays whole, what does not ends in an ellipsis and fits")
  func clipping() {
    #expect(TextWidth.clip("customers", to: 200) == "customers")
    let cut = TextWidth.clip("customers in month 24", to: 80)
    #expect(cut.hasSuffix("…") && "customers in month 24".hasPrefix(cut.dropLast()))
    #expect(TextWidth.of(cut) <= 80)
    #expect(!cut.contains(" …"))
  }

  @Test("lines break between words, hold all of them, and are no wider than asked")
  func wrapping() {
    let words = "better in 83 % of the futures"
    let lines = TextWidth.wrap(words, width: 90)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == words)
    #expect(lines.allSatisfy { TextWidth.of($0) <= 90 })
    #expect(TextWidth.wrap("", width: 90) == [])
  }

  @Test("a word wider than a line is cut")
  func longWord() {
    let lines = TextWidth.wrap("a " + String(repeating: "m", count: 40), width: 90)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…") && TextWidth.of(lines[1]) <= 90)
  }
}
