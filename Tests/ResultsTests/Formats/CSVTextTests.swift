// Cells and rows.

import Testing

@testable import Results

@Suite("Comma-separated text")
struct CSVTextTests {
  @Test("cells with commas, quotes or line breaks are quoted, quotes doubled")
  func quoting() {
    #expect(
      CSVText.row(["a", "b,c", "say \"hi\"", "two\nlines", ""])
        == "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\n")
    #expect(CSVText.cell("a\r\nb") == "\"a\r\nb\"")
    #expect(CSVText.cell("plan.price rise.engage.price") == "plan.price rise.engage.price")
  }

  @Test("a row reads back to its cells, the text after it untouched")
  func readsBack() {
    for cells in [["a", "b,c", "say \"hi\"", "two\nlines", ""], [""], ["\"", "ü,é", "\r"]] {
      let (found, rest) = CSVText.firstRow(of: CSVText.row(cells) + "1,\"2\n")
      #expect(found == cells)
      #expect(rest == "1,\"2\n")
    }
    #expect(CSVText.firstRow(of: "a,b").cells == ["a", "b"])
  }

  @Test("a missing number is an empty cell")
  func numbers() {
    #expect(CSVText.cell(Double?.none) == "")
    #expect(CSVText.cell(0.25) == "0.25")
    #expect(CSVText.cell(Double?.some(3)) == "3")
  }
}
