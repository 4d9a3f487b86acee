import Testing

@testable import Charts

@Suite("Rows of characters")
struct BlockRowsSuite {
  @Test("a text is cut to the width and holds no control characters")
  func texts() {
    let rows = BlockRows(width: 20, alphabet: .unicode)
    #expect(rows.text("customers") == "customers")
    #expect(rows.text("a\u{1B}[31mb\n") == "a[31mb")
    #expect(rows.text("twenty-one characters") == "twenty-one characte…")
  }

  @Test("a poor terminal gets seven bits")
  func ascii() {
    let rows = BlockRows(width: 20, alphabet: .ascii)
    #expect(rows.text("Zoë: 3–5 €") == "Zo?: 3-5 ?")
    #expect(rows.text("twenty-one characters") == "twenty-one characte.")
  }

  @Test("labels stand centred on their columns, and one that would touch another is left out")
  func ticks() {
    #expect(
      BlockRows.ticks([(column: 2, words: "0"), (column: 8, words: "100")], width: 12)
        == "  0    100")
    #expect(
      BlockRows.ticks([(column: 2, words: "100"), (column: 5, words: "200")], width: 12) == " 100")
    #expect(BlockRows.ticks([(column: 0, words: "100")], width: 12) == "", "cut at the left")
    #expect(BlockRows.ticks([(column: 11, words: "100")], width: 12) == "", "cut at the right")
  }

  @Test("the margin holds labels at its right, and the axis behind them")
  func edges() {
    let rows = BlockRows(width: 20, alphabet: .unicode)
    #expect(rows.edge("50", margin: 4) == " 50 ┤")
    #expect(rows.edge("", margin: 4) == "    │")
    #expect(rows.base(margin: 4, columns: 3) == "    └───")
    let poor = BlockRows(width: 20, alphabet: .ascii)
    #expect(poor.edge("50", margin: 4) == " 50 |")
    #expect(poor.base(margin: 4, columns: 3) == "    +---")
  }

  @Test("blanks at the end of a row go")
  func trimming() {
    #expect(BlockRows.trimmed("  a b   ") == "  a b")
    #expect(BlockRows.trimmed("   ") == "")
  }
}
