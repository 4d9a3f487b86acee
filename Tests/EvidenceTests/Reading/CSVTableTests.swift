// The messy files that people have.

import Scenarios
import Testing

@testable import Evidence

@Suite("Tables from CSV")
struct CSVTableTests {
  static func texts(_ text: String) throws -> [[String]] {
    let table = try CSVTable(text, file: "x.csv")
    return [table.header.map(\.text)] + table.rows.map { $0.map(\.text) }
  }

  @Test("commas, semicolons and tabs; any line end; a mark at the start; spaces; no last line end")
  func shapes() throws {
    let expected = [["a", "b"], ["1", "2"], ["3", ""]]
    for text in [
      "a,b\n1,2\n3,\n", "a;b\r\n1;2\r\n3;\r\n", "a\tb\r1\t2\r3\t", "\u{FEFF}a,b\n 1 , 2\n3,",
      "\n\na,b\n\n1,2\n,\n3,\n\n", "a,b,,\n1,2,,\n3,,,\n",
      "# a comment, with commas\na,b\n1,2\n#\n3,",
      "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"\"\n",
    ] {
      #expect(try Self.texts(text) == expected, "\(text)")
    }
  }

  @Test("quotes keep what separates, and doubled quotes are one")
  func quotes() throws {
    #expect(
      try Self.texts("a;b\n\"x;y\";\"5\"\" screen\"\n") == [["a", "b"], ["x;y", "5\" screen"]])
  }

  @Test("cells know their row and column, comments and blank lines counted")
  func places() throws {
    let table = try CSVTable("# why\na,b\n\n1,2\n", file: "x.csv")
    #expect(table.rows[0][1].place.line == 4)
    #expect(table.rows[0][1].place.column == 2)
    #expect(table.header[0].place.line == 2)
  }

  @Test("a short row is filled up, a long one is a problem and the others stay")
  func ragged() throws {
    let table = try CSVTable("a,b\n1\n1,2,3\n4,5\n", file: "x.csv")
    #expect(table.rows.map { $0.map(\.text) } == [["1", ""], ["4", "5"]])
    #expect(
      table.problems.map(\.description) == [
        "x.csv:3:3: \"3\" stands under no heading; the header has 2 columns; quote cells that contain a comma"
      ])
  }

  @Test(
    "what cannot be split is refused with its row",
    arguments: [
      ("", "is empty"), ("# only\n", "is empty"),
      ("a,b\n", "x.csv:1:1: there is a header and no row"),
      ("a,,b\n1,2,3\n", "x.csv:1:2: column 2 has no name"),
      ("a,A\n1,2\n", "x.csv:1:2: A: is the name of two columns"),
      ("a,b\nbe\"fore,2\n", "x.csv:2:1: a quotation mark stands inside a cell"),
      ("a,b\n1,2\n\"1,2\n3,4\n", "x.csv:3:1: a cell goes on in the next line"),
      ("a\"b,c\n1,2\n", "x.csv:1:1: a quotation mark"),
    ])
  func refused(text: String, words: String) {
    let error = #expect(throws: DataProblems.self) { try CSVTable(text, file: "x.csv") }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
