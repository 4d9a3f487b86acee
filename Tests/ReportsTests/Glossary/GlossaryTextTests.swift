import Testing

@testable import Reports

@Suite("The glossary as text")
struct GlossaryTextSuite {
  @Test("every entry keeps to the width")
  func widths() {
    for entry in Glossary.all {
      for width in [60, 80] {
        let lines = Glossary.text(entry, width: width).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= width }, "\(entry.term)")
      }
    }
  }

  @Test("a metric tells meaning, formula, unit, others' usage and what to read next")
  func metric() throws {
    let text = Glossary.text(try #require(Glossary.find("cac_blended")))
    #expect(text.hasPrefix("cac_blended: Customer acquisition cost, blended\n"))
    for label in ["Formula: ", "Unit: ", "Others: ", "Also found as: ", "See: "] {
      #expect(text.contains("\n  \(label)"))
    }
  }

  @Test("a key tells how to write it, its default and what unknown stands for")
  func key() throws {
    let text = Glossary.text(try #require(Glossary.find("delight.referral_rate")), width: 200)
    #expect(text.contains("Write: 5% to 15% per year; left out: 2% to 30% per year; unknown: "))
    #expect(text.contains("the plan may multiply it, set it"))
  }

  @Test("the index lists every term once per kind, within the width")
  func index() {
    let lines = Glossary.index().split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= 80 })
    for kind in GlossaryKind.allCases { #expect(lines.contains(kind.rawValue)) }
    for entry in Glossary.all { #expect(lines.contains { $0.hasPrefix("  \(entry.term) ") }) }
  }

  @Test("the index of one kind is that part of the whole, and a word asks for it")
  func kinds() {
    for (word, kind) in [("keys", GlossaryKind.key), ("Metrics", .metric), ("words", .word)] {
      #expect(Glossary.kind(called: word) == kind)
      #expect(Glossary.index(of: kind).hasPrefix(kind.rawValue + "\n"))
      #expect(Glossary.index().contains(Glossary.index(of: kind)))
    }
    #expect(Glossary.kind(called: "numbers") == .quantityForm)
    #expect(Glossary.kind(called: "churn") == nil)
  }

  @Test("a key's line in the index is not cut within a path")
  func sentence() {
    #expect(
      Glossary.index(width: 200).contains("For this segment, instead of engage.churn\n"))
  }
}
