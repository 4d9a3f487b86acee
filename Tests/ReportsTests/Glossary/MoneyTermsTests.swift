import Simulation
import Testing

@testable import Reports

@Suite("Glossary: money")
struct MoneyTermsSuite {
  @Test("every metric of the phase stands here or among the values of a customer")
  func complete() {
    let terms = (Glossary.moneyTerms + Glossary.valueTerms).map(\.term)
    for metric in Metric.allCases where metric.phase == .money {
      #expect(terms.contains(metric.rawValue))
    }
  }

  @Test("out of cash is a month end below zero, and the future goes on")
  func outOfCash() throws {
    let entry = try #require(Glossary.find("out of cash"))
    #expect(entry.term == "out_of_cash")
    #expect(entry.formula?.contains("cash < 0") == true)
    #expect(entry.meaning.contains("goes on"))
  }

  @Test("retention is missing under 12 months, and says so")
  func retention() throws {
    #expect(try #require(Glossary.find("nrr")).meaning.contains("Missing under 12 months"))
  }
}
