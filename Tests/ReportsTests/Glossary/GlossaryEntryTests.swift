import Testing

@testable import Reports

@Suite("Glossary entries")
struct GlossaryEntrySuite {
  @Test("what is not known of a term is left out, not empty")
  func optional() {
    let entry = GlossaryEntry("seed", .word, "Seed", meaning: "Where luck begins.")
    #expect(entry.formula == nil && entry.unit == nil && entry.othersCallIt == nil)
    #expect(entry.aliases.isEmpty && entry.seeAlso.isEmpty)
  }

  @Test("no entry of the glossary has an empty text or one with stray line breaks")
  func complete() {
    for entry in Glossary.all {
      let texts = [entry.meaning, entry.formula, entry.unit, entry.othersCallIt, entry.title]
      for text in texts.compactMap(\.self) {
        #expect(!text.isEmpty && !text.contains("\n") && !text.contains("  "), "\(entry.term)")
      }
      #expect(entry.meaning.hasSuffix("."), "\(entry.term)")
    }
  }

  @Test("the index has a group for every kind")
  func kinds() {
    for kind in GlossaryKind.allCases { #expect(Glossary.all.contains { $0.kind == kind }) }
  }
}
