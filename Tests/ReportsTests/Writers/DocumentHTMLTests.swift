// A report as one HTML file: well-formed, the same bytes each time, and deaf to what hostile names ask for.

import Charts
import Foundation
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A report as HTML")
struct DocumentHTMLSuite {
  private func page(_ blocks: [ReportBlock], title: String = "Two years") -> String {
    DocumentHTML(DocumentSamples.document(blocks, title: title)).text()
  }

  /// All of a text's parts that a pattern's first group finds.
  private func found(_ pattern: String, in text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let all = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: all).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  /// The page as XML reads it: void elements closed, the first line off.
  private func parses(_ page: String) -> Bool {
    let closed = page.replacing("<!doctype html>\n", with: "")
      .replacing(#/<(meta[^>]*)>/#) { "<\($0.output.1)/>" }
    let parser = XMLParser(data: Data(closed.utf8))
    return parser.parse() && parser.parserError == nil
  }

  @Test("what marks up HTML is escaped in every kind of block")
  func escaping() {
    let hostile = DocumentSamples.hostile
    let text = page(DocumentSamples.everyBlock(hostile), title: hostile)
    #expect(!text.contains("<script") && !text.contains("<img"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{0}") && !text.contains("\u{85}"))
    // The quotes cannot end an attribute.
    #expect(!text.contains("\" onload") && text.contains("&quot; onload"))
    #expect(text.contains("&lt;script&gt;") && text.contains("&amp;amp;"))
    #expect(parses(text))
  }

  @Test("a page with every kind of block is well-formed")
  func wellFormed() {
    let text = page(DocumentSamples.everyBlock("plain & simple"))
    #expect(parses(text))
    #expect(!parses(text.replacing("</main>", with: "")), "the check can fail")
  }

  @Test("no two elements share an id, and every link within the page leads somewhere")
  func ids() throws {
    let chart = ReportBlock.chart(DocumentSamples.fan("Customers"))
    let text = page([chart, .folded("more", [chart, chart])])
    let ids = try found(" id=\"([^\"]*)\"", in: text)
    #expect(ids.count == Set(ids).count && ids.count > 12)
    for target in try found("href=\"#([^\"]*)\"", in: text) { #expect(ids.contains(target)) }
    for names in try found("aria-labelledby=\"([^\"]*)\"", in: text) {
      for name in names.split(separator: " ") { #expect(ids.contains(String(name))) }
    }
    for target in try found("url\\(#([^)]*)\\)", in: text) { #expect(ids.contains(target)) }
  }

  @Test("headings go down one level at a time, from one h1")
  func headings() throws {
    let text = page([.heading("One"), .paragraph("a"), .heading("Two")])
    let levels = try found("<h([1-6])[ >]", in: text).compactMap { Int($0) }
    #expect(levels == [1, 2, 2, 3, 3])
  }

  @Test("nothing comes from outside and nothing runs")
  func closed() throws {
    let text = page(DocumentSamples.everyBlock("plain"))
    #expect(!text.contains(" style=") && !text.contains("<script") && !text.contains("<link"))
    #expect(!text.contains("@import") && !text.contains("src="))
    let addresses = try found("([a-z]+://[^\"' <]*)", in: text)
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
    #expect(try found(" (on[a-z]+)=\"", in: text) == [])
  }

  @Test("the policy lets in the one style sheet by a nonce, and nothing else")
  func policy() throws {
    let text = page(DocumentSamples.everyBlock("plain"))
    let nonces = try found("nonce[=-]\"?([0-9a-f]+)", in: text)
    #expect(nonces.count == 2 && nonces[0] == nonces[1] && nonces[0].count >= 8)
    #expect(text.contains("content=\"default-src 'none'; style-src 'nonce-\(nonces[0])'; "))
    #expect(text.components(separatedBy: "<style").count == 2)
  }

  @Test("the same report has the same bytes, another one another nonce")
  func repeatable() throws {
    let blocks = DocumentSamples.everyBlock("plain")
    #expect(page(blocks) == page(blocks))
    let nonces = try [page(blocks), page([.paragraph("else")])].map {
      try found("<style nonce=\"([^\"]*)\"", in: $0)
    }
    #expect(nonces[0] != nonces[1])
  }

  @Test("what is to be pasted keeps every blank as it was")
  func pasted() {
    let file = "name: \"a  b\"\nprice: 1 000 EUR   # 5 % off"
    let command = "flywheel run a.yaml --set 'start.cash=1 000 EUR'"
    let text = page([.listing(file), .commands([command]), .paragraph("1 000 of 5 %")])
    #expect(text.contains("<code>" + file.replacing("\"", with: "&quot;") + "</code>"))
    #expect(text.contains("<code>\(command)</code>"))
    // In running text a number is not torn.
    #expect(text.contains("<p>1\u{A0}000 of 5\u{A0}%</p>"))
  }

  @Test("a table says what its rows, columns and scrolling region are")
  func table() {
    let text = page([
      .table(
        ReportTable(
          title: "", headings: ["", "mean", "why"], rows: [["MRR", "1 000", "a word"]],
          wordColumns: [2]))
    ])
    #expect(text.contains("role=\"region\" aria-label=\"mean, why\""))
    #expect(
      text.contains("<td></td><th class=\"number\" scope=\"col\">mean</th><th scope=\"col\">"))
    #expect(text.contains("<th scope=\"row\">MRR</th><td class=\"number\">1\u{A0}000</td>"))
    #expect(text.contains("<td>a word</td>"))
  }

  @Test("each chart is there for phones and for wide screens, with its words")
  func charts() {
    let text = page([.chart(DocumentSamples.fan("Customers"))])
    #expect(text.contains("<figcaption><strong>Customers</strong> They grow.</figcaption>"))
    #expect(text.contains("viewBox=\"0 0 720 ") && text.contains("viewBox=\"0 0 340 "))
  }

  @Test("a page of ours is known by its first lines")
  func known() {
    let text = page([.paragraph("a")])
    #expect(text.prefix(1000).contains(DocumentHTML.generator))
  }
}
