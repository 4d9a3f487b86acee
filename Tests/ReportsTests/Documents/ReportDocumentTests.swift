// What a report knows of itself before it is laid out.

import Testing

@testable import Reports

@Suite("A report before it is laid out")
struct ReportDocumentSuite {
  private func names(_ blocks: [ReportBlock]) -> [String] {
    DocumentSamples.document(blocks).pictures.map(\.file)
  }
  private func chart(_ title: String) -> ReportBlock { .chart(DocumentSamples.fan(title)) }

  @Test("every picture has a file name of its own, also where titles are alike")
  func unique() {
    // "MRR 2" would take the second "MRR"'s name.
    #expect(
      names([chart("MRR"), chart("MRR 2"), chart("mrr"), chart("MRR"), chart("Größe, EUR")])
        == ["mrr.svg", "mrr-2.svg", "mrr-3.svg", "mrr-4.svg", "grosse-eur.svg"])
  }

  @Test("titles without a letter have a name all the same")
  func nameless() {
    let names = names([chart("→"), chart("…")])
    #expect(names.count == 2 && Set(names).count == 2)
    #expect(names.allSatisfy { $0.hasSuffix(".svg") && $0.count > 4 && !$0.hasPrefix(".") })
  }

  @Test("pictures within folded blocks are counted, in the order of the page")
  func nested() {
    let blocks: [ReportBlock] = [
      .folded("a", [.folded("b", [chart("One")]), chart("Two")]), .paragraph("x"), chart("Three"),
    ]
    #expect(names(blocks) == ["one.svg", "two.svg", "three.svg"])
  }

  @Test("sections without content are left out")
  func empty() {
    let document = ReportDocument(
      title: "T", facts: "", answer: [],
      sections: [
        ReportSection(id: "a", heading: "A", blocks: []),
        ReportSection(id: "b", heading: "B", blocks: [.paragraph("x")]),
      ])
    #expect(document.sections.map(\.id) == ["b"])
  }
}
