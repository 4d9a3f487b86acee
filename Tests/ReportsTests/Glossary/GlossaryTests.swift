import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The glossary")
struct GlossarySuite {
  @Test("every metric and every series has an entry by its ID")
  func metrics() {
    let ids = Metric.allCases.map(\.rawValue) + Series.allCases.map(\.rawValue)
    for id in ids {
      let entry = Glossary.find(id)
      #expect(entry?.term == id)
      #expect(id == "cash" || entry?.kind == .metric)
    }
  }

  @Test("every key of the catalogue has an entry")
  func keys() {
    for key in KeyCatalogue.all {
      let path = Glossary.readable(key.pattern)
      #expect(Glossary.all.contains { $0.term == path && $0.kind == .key }, "\(path)")
    }
  }

  @Test("terms are found whatever their case and separators")
  func spelling() {
    for name in ["CAC_BLENDED", "cac-blended", "Cac Blended", " cac_blended "] {
      #expect(Glossary.find(name)?.term == "cac_blended")
    }
  }

  @Test("the field's other names lead to the term")
  func aliases() {
    let expected = [
      "LTV": "clv_projected", "logo churn": "churn_annual", "K-factor": "loop_gain",
      "LTV:CAC": "ltv_to_cac", "CAC": "cac_blended", "NPS": "nps", "runway": "cash",
      "ruin": "out_of_cash",
      "trial": "future", "ARPA": "engage.price", "NDR": "nrr", "payback period": "payback_month",
      "TTV": "time_to_value", "PERT": "A / B / C", "±": "A ± B", "CRN": "common random numbers",
      "TAM": "market.size", "adstock": "attract.channels.NAME.carry_over",
    ]
    for (alias, term) in expected { #expect(Glossary.find(alias)?.term == term, "\(alias)") }
  }

  @Test("a key is found with a channel's own name and by its last word")
  func keysByName() {
    #expect(Glossary.find("attract.channels.ads.cac")?.term == "attract.channels.NAME.cac")
    #expect(Glossary.find("engage.early_loss.within")?.term == "engage.early_loss.within")
    #expect(Glossary.find("doubles_at")?.term == "attract.channels.NAME.doubles_at")
  }

  @Test("of keys that end alike the whole business's is told, not a segment's")
  func whole() {
    #expect(Glossary.find("referral_when_asked")?.term == "delight.referral_when_asked")
    #expect(Glossary.find("churn")?.term != "engage.segments.NAME.churn")
  }

  @Test("nothing is found for nonsense, and the nearest term for a slip")
  func unknown() {
    #expect(Glossary.find("xyzzy plugh") == nil)
    #expect(Glossary.find("") == nil)
    #expect(Glossary.find("  ") == nil)
    #expect(Glossary.nearest("velocty") == "velocity")
    #expect(Glossary.nearest("chrun_annual") == "churn_annual")
    #expect(Glossary.nearest("qqqqqqqqqqqq") == nil)
  }

  @Test("terms of one kind are all different, and every reference leads somewhere")
  func references() {
    for kind in GlossaryKind.allCases {
      let terms = Glossary.all.filter { $0.kind == kind }.map(\.term)
      #expect(Set(terms).count == terms.count)
    }
    for entry in Glossary.all {
      for name in entry.seeAlso { #expect(Glossary.find(name) != nil, "\(entry.term) → \(name)") }
    }
  }

  @Test("an alias names one metric or word only")
  func unambiguous() {
    var owners: [String: String] = [:]
    for entry in Glossary.all where entry.kind != .quantityForm {
      for alias in entry.aliases {
        #expect(owners[alias] == nil, "\(alias): \(entry.term) and \(owners[alias] ?? "")")
        owners[alias] = entry.term
      }
    }
  }
}
