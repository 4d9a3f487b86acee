// A page in both of its layouts.

import Testing

@testable import Reports

@Suite("Pages about findings")
struct FindingPageTests {
  static let page = FindingPage(
    title: "x.csv · churned", sentences: ["Nobody can tell."],
    tables: [
      FindingPage.Table(
        title: "b against a", headings: ["group", "seen"], rows: [["a|b", "12"], ["c", "3"]])
    ], remarks: ["A remark."])

  @Test("a terminal gets sentences, columns that line up, and remarks")
  func text() {
    #expect(
      Self.page.text(width: 80)
        == """
        x.csv · churned
        Nobody can tell.

        b against a
          group     seen
          a|b         12
          c            3

        A remark.
        """)
  }

  @Test("Markdown gets a heading, tables and a list, with bars escaped")
  func markdown() {
    #expect(
      Self.page.markdown() == """
        ## x.csv · churned

        Nobody can tell.

        **b against a**

        | group | seen |
        |---|---:|
        | a\\|b | 12 |
        | c | 3 |

        - A remark.
        """)
  }

  @Test("long names give way to the numbers")
  func narrow() {
    var page = Self.page
    page.tables[0].rows[0] = [String(repeating: "name ", count: 30), "12 345"]
    page.title = String(repeating: "title ", count: 30)
    let lines = page.text(width: 60).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.contains { $0.hasSuffix("…  12 345") })
  }
}
