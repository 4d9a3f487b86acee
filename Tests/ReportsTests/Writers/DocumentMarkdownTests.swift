// A report as Markdown: tables that stay tables, fences that hold, links that lead to the pictures.

import Foundation
import Testing

@testable import Reports

@Suite("A report as Markdown")
struct DocumentMarkdownSuite {
  private func page(_ blocks: [ReportBlock], pictures: String? = nil) -> String {
    DocumentMarkdown(DocumentSamples.document(blocks), pictures: pictures).text()
  }

  @Test("title, facts, answer and sections stand apart, with a line break at the end")
  func frame() {
    let document = ReportDocument(
      title: "A", facts: "24 months", answer: ["One.", "Two."],
      sections: [ReportSection(id: "x", heading: "B", blocks: [.paragraph("c"), .heading("D")])])
    #expect(
      DocumentMarkdown(document, pictures: nil).text()
        == "# A\n\n24 months\n\n## The answer\n\nOne.\n\nTwo.\n\n## B\n\nc\n\n### D\n")
  }

  @Test("bars and line ends of every kind do not end a cell")
  func table() {
    let text = page([
      .table(
        ReportTable(
          title: "T", headings: ["", "b|c", "d"], rows: [["1\r\n2", "3\n4", "5\u{2028}6\t7"]],
          wordColumns: [2]))
    ])
    #expect(
      text.contains("**T**\n\n|  | b\\|c | d |\n|---|---:|---|\n| 1 2 | 3 4 | 5 6 7 |\n"))
  }

  @Test("a fence is longer than any in what it holds")
  func fence() {
    #expect(page([.listing("a\n````\nb")]).contains("`````\na\n````\nb\n`````"))
    #expect(page([.commands(["one", "two"])]).contains("```sh\none\ntwo\n```"))
  }

  @Test("charts are links to their pictures where there are any, in their order, else words")
  func pictures() {
    let chart = { ReportBlock.chart(DocumentSamples.fan($0)) }
    let blocks = [chart("Cash, month by month"), .folded("more", [chart("MRR")]), chart("MRR")]
    let text = page(blocks, pictures: "my pictures (1)")
    let links = text.split(separator: "\n").filter { $0.hasPrefix("![") }
    #expect(
      links == [
        "![Cash, month by month](my%20pictures%20%281%29/cash-month-by-month.svg)",
        "![MRR](my%20pictures%20%281%29/mrr.svg)", "![MRR](my%20pictures%20%281%29/mrr-2.svg)",
      ])
    let told = page(blocks)
    #expect(!told.contains("![") && told.contains("**MRR.** They grow."))
  }

  @Test("the way up from the report's folder stays a way up")
  func upwards() {
    let text = page([.chart(DocumentSamples.fan("MRR"))], pictures: "../größe")
    #expect(text.contains("](../größe/mrr.svg)") || text.contains("](../gr%C3%B6%C3%9Fe/mrr.svg)"))
  }

  @Test("names cannot mark anything up, and control characters are blanks")
  func escaping() {
    let text = page(DocumentSamples.everyBlock(DocumentSamples.hostile))
    // Every other part stands within a fence.
    let prose = text.components(separatedBy: "```").enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    #expect(!prose.contains("<script") && !prose.contains("<img"))
    #expect(prose.contains("\\`b\\` \\*c\\* \\_d\\_ \\[e\\](f)"))
    let rows = prose.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(
      rows.count == 3 && rows.allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 3 })
    #expect(!text.contains("\u{1B}") && !text.contains("\u{0}"))
  }

  @Test("a folded block's line is HTML, in which no backslash is seen")
  func folded() {
    let text = page([.folded("a_b & <c> \"d\"\ne", [.paragraph("inner_text")])])
    #expect(
      text.contains(
        "<details><summary>a_b &amp; &lt;c&gt; &quot;d&quot; e</summary>\n\ninner\\_text\n\n</details>"
      ))
  }

  @Test("figures are a list, with the range in brackets")
  func figures() {
    let figure = HeadlineFigure(name: "MRR, month 24", value: "1 200 EUR", range: "9 in 10: 1 to 2")
    #expect(
      page([.figures([figure, figure])]).contains(
        "- MRR, month 24: **1 200 EUR** (9 in 10: 1 to 2)\n- MRR"))
  }
}
