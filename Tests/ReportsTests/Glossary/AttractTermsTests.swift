import Simulation
import Testing

@testable import Reports

@Suite("Glossary: attract")
struct AttractTermsSuite {
  @Test("every metric of the phase stands here")
  func complete() {
    let terms = Glossary.attractTerms.map(\.term)
    for metric in Metric.allCases where metric.phase == .attract {
      #expect(terms.contains(metric.rawValue))
    }
  }

  @Test("blended CAC names what is in it, and that salaries are not")
  func blended() throws {
    let entry = try #require(Glossary.find("cac_blended"))
    for part in [
      "channels", "articles", "rewards", "plan costs marked acquisition", "new customers",
    ] {
      #expect(entry.formula?.contains(part) == true)
    }
    #expect(entry.meaning.contains("No salaries"))
    #expect(entry.othersCallIt?.contains("NetSuite") == true)
  }
}
