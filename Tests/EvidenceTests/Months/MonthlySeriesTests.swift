// Months as people list them, and mislist them.

import Testing

@testable import Evidence

@Suite("Monthly series")
struct MonthlySeriesTests {
  static func read(
    _ text: String, since: String? = "2024-03", outcome: String? = nil
  ) throws -> MonthlySeries {
    try MonthlySeries(CSVTable(text, file: "x.csv"), outcome: outcome, since: since)
  }

  static func words(_ text: String, since: String? = "2024-03") -> String {
    (#expect(throws: DataProblems.self) { try read(text, since: since) })?.description ?? ""
  }

  @Test("the first column after the months is judged, the others are controls")
  func columns() throws {
    let text = "month;signups;other\n2024-01;1.234,5;7\n2024-02;1.300;8\n2024-03;2;9\n"
    let series = try Self.read(text)
    #expect(series.outcome == "signups")
    #expect(series.values == [1234.5, 1300, 2])
    #expect(series.controls == [MonthlySeries.Control(name: "other", values: [7, 8, 9])])
    #expect(series.before == 2 && series.after == 1)
    #expect(series.start.text == "2024-01" && series.since.text == "2024-03")
    let turned = try Self.read(text, outcome: "other")
    #expect(turned.values == [7, 8, 9])
    #expect(turned.controls.map(\.name) == ["signups"])
  }

  @Test("numbered months need no calendar")
  func numbered() throws {
    let series = try Self.read("month,x\n5,1\n6,2\n7,3\n", since: "7")
    #expect(series.before == 2)
    #expect(series.since.text == "month 7")
  }

  @Test("gaps, doubles, disorder and other kinds of months are told in their rows")
  func months() {
    let text = "month,x\n2024-01,1\n2024-03,1\n2024-03,1\n2024-02,1\n7,1\nJuly,1\n,1\n"
    #expect(
      Self.words(text).split(separator: "\n") == [
        "x.csv:3:1: month: 2024-02 is missing; give every month a row; when nothing happened, with 0",
        "x.csv:4:1: month: 2024-03 stands in two rows; give one row a month, summed",
        "x.csv:5:1: month: 2024-02 comes after 2024-03; sort the rows by month",
        "x.csv:6:1: month: \"7\" is another kind of month; write all months as 2024-02",
        "x.csv:7:1: month: \"July\" is no month; write 2026-01, or number the months 1, 2, 3",
        "x.csv:8:1: month: is empty; write 2026-01, or number the months 1, 2, 3",
      ])
  }

  @Test("rows that run backwards are one mistake, and other mistakes are told beside it")
  func backwards() {
    let rows = (1...22).reversed().map { "\($0),1\n" }.joined()
    #expect(
      Self.words("month,x\n" + rows, since: "7")
        == "x.csv:2:1: month: the rows run backwards; sort them by month")
    let gap = "month,x\n2024-04,1\n2024-02,1\n2024-01,a\n"
    #expect(
      Self.words(gap).split(separator: "\n") == [
        "x.csv:2:1: month: the rows run backwards; sort them by month",
        "x.csv:2:1: month: 2024-03 is missing; give every month a row; when nothing happened, with 0",
        "x.csv:4:2: x: \"a\" is no number; give a number without unit, e.g. 1234.5",
      ])
  }

  @Test("numbers that are missing, have units, may mean two things or are out of range")
  func numbers() {
    let text = "month;x\n2024-01;\n2024-02;5 EUR\n2024-03;1.234\n2024-04;1e13\n"
    #expect(
      Self.words(text).split(separator: "\n") == [
        "x.csv:2:2: x: is empty; give a number without unit, e.g. 1234.5",
        "x.csv:3:2: x: \"5 EUR\" is no number; give a number without unit, e.g. 1234.5",
        "x.csv:4:2: x: \"1.234\" may mean 1.234 or 1234; leave out what groups thousands",
        "x.csv:5:2: x: \"1e13\" is out of range; write it in thousands or millions",
      ])
  }

  @Test("the month of the change must be given and leave months on both sides")
  func since() {
    let text = "month,x\n2024-01,1\n2024-02,2\n2024-03,3\n"
    #expect(Self.words(text, since: nil).contains("--since: is missing"))
    #expect(Self.words(text, since: "2024-01").contains("leaves no month before the change"))
    #expect(Self.words(text, since: "2024-04").contains("leaves no month after the change"))
    #expect(Self.words(text, since: "7").contains("is no month of the file; write it as 2024-02"))
  }

  @Test("a control that never varied before, no numbers at all, and more months than a century")
  func shape() {
    #expect(
      Self.words("month,x,c\n2024-01,1,5\n2024-02,2,5\n2024-03,3,6\n")
        .contains("x.csv:1:3: c: never varies before the change"))
    #expect(Self.words("month\n2024-01\n2024-02\n").contains("there are months and no numbers"))
    let many = (1...1201).map { "\($0),1\n" }.joined()
    #expect(Self.words("month,x\n" + many, since: "7").contains("there are 1201 months"))
  }
}
