import Scenarios
import Testing

@testable import Reports

@Suite("Glossary: keys")
struct KeyTermsSuite {
  @Test("names stand where the catalogue has stars")
  func names() {
    #expect(Glossary.readable("attract.channels.*.cac") == "attract.channels.NAME.cac")
    #expect(Glossary.keyTerms.allSatisfy { !$0.term.contains("*") })
  }

  @Test("example, default, unknown and plan are the catalogue's own words")
  func facts() throws {
    for key in KeyCatalogue.all {
      let entry = try #require(
        Glossary.keyTerms.first { $0.term == Glossary.readable(key.pattern) })
      let facts = try #require(entry.formula)
      #expect(facts.hasPrefix(key.example))
      #expect(entry.meaning == key.meaning)
      if let value = key.defaultText { #expect(facts.contains("left out: \(value)")) }
      if let range = key.unknownText { #expect(facts.contains("unknown: \(range)")) }
      #expect(facts.contains("must be stated") == key.isRequired)
      #expect(facts.contains("plan") == (!key.planOperations.isEmpty || key.isPlanOnly))
    }
  }

  @Test("keys that are no quantities are explained too, once")
  func structural() {
    for key in StructuralKey.allCases {
      #expect(Glossary.find(key.rawValue) != nil, "\(key.rawValue)")
    }
    #expect(Glossary.find("start.pipeline")?.meaning.contains("prospects are under way") == true)
    #expect(Glossary.find("horizon")?.kind == .word)
  }

  @Test("companions have entries of their own")
  func companions() {
    #expect(Glossary.keyTerms.contains { $0.term == "engage.early_loss.within" })
    #expect(Glossary.keyTerms.contains { $0.term == "attract.channels.NAME.cost_per_lead.at" })
  }

  @Test("a rate says over which period")
  func units() {
    #expect(Glossary.find("engage.churn")?.unit == "share per stated period, compounded")
    #expect(Glossary.find("finance.discount_rate")?.unit == "share per year")
    #expect(Glossary.find("engage.price_spread")?.unit == "percent")
    #expect(Glossary.find("attract.conversion")?.unit == "logit")
  }
}
