import Foundation
import Simulation
import Testing

@testable import Reports

@Suite("Glossary: engage")
struct EngageTermsSuite {
  @Test("every metric of the phase stands here")
  func complete() {
    let terms = Glossary.engageTerms.map(\.term)
    for metric in Metric.allCases where metric.phase == .engage {
      #expect(terms.contains(metric.rawValue))
    }
  }

  @Test("the vendors' churns of the example are 5/100, 7/100 and 7/120")
  func vendors() throws {
    let text = try #require(Glossary.find("churn_annual")?.othersCallIt)
    let stripe = String(format: "%.2f %%", 100 * 7.0 / 120)
    #expect(text.contains("5.0 %, 7.0 % and \(stripe)"))
  }

  @Test("5 % a month is 1 − 0.95¹² a year")
  func compounding() throws {
    let yearly = String(format: "%.2f %%", 100 * (1 - pow(0.95, 12)))
    #expect(try #require(Glossary.find("churn_annual")?.othersCallIt).contains(yearly))
  }

  @Test("47 % in 6 months is 10.0 % a month and 71.9 % a year at a constant pace")
  func cohort() throws {
    let text = try #require(Glossary.find("churn_6_months")?.othersCallIt)
    #expect(text.contains(String(format: "%.1f %% a month", 100 * (1 - pow(0.53, 1.0 / 6)))))
    #expect(text.contains(String(format: "%.1f %% a year", 100 * (1 - pow(0.53, 2)))))
  }
}
