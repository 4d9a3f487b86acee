import Charts
import Foundation
import Simulation
import Testing

@testable import Reports

@Suite("Glossary: delight")
struct DelightTermsSuite {
  @Test("every metric of the phase stands here")
  func complete() {
    let terms = Glossary.delightTerms.map(\.term)
    for metric in Metric.allCases where metric.phase == .delight {
      #expect(terms.contains(metric.rawValue))
    }
  }

  @Test("velocity's examples follow from 15 % a quarter")
  func velocity() throws {
    let text = try #require(Glossary.find("velocity")?.othersCallIt)
    let year = 1.15 * 1.15 * 1.15 * 1.15 - 1
    let month = cbrt(1.15) - 1
    #expect(text.contains(String(format: "%.3f per year", year)))
    #expect(text.contains(String(format: "%.3f per month", month)))
    #expect((15.5...16.5).contains(year / month))
    // 3 = 0.15 · CLV · 0.05 / 800, and with percents as numbers 3 = 15 · CLV · 5 / 800.
    let fractions = NumberText.grouped(3 * 800 / (0.15 * 0.05), decimals: 0)
    let percents = NumberText.grouped(3 * 800 / (15.0 * 5), decimals: 0)
    #expect(text.contains("a CLV of \(fractions) EUR"))
    #expect(text.contains("numbers \(percents) EUR are enough"))
    #expect(try #require(Glossary.find("velocity")).meaning.contains("has no meaning until"))
  }

  @Test("organic growth of 15 % a quarter is 74.9 % a year and 4.77 % a month")
  func organic() throws {
    let text = try #require(Glossary.find("organic_growth_quarterly")?.othersCallIt)
    #expect(text.contains(String(format: "%.1f %% a year", 100 * (1.15 * 1.15 * 1.15 * 1.15 - 1))))
    #expect(text.contains(String(format: "%.2f %% a month", 100 * (pow(1.15, 1.0 / 3) - 1))))
  }

  @Test("the standard error of an NPS is √((p + q − (p − q)²)/n)")
  func score() throws {
    let text = try #require(Glossary.find("nps")?.othersCallIt)
    let errors = [30.0, 100, 400].map { 100 * ((0.7 - 0.25) / $0).squareRoot() }
      .map { String(format: "%.0f", $0) }
    #expect(text.contains("\(errors[0]), \(errors[1]) and \(errors[2]) points"))
  }
}
