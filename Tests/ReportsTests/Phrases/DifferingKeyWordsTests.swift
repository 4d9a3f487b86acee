// Differences in the words of the files.

import Experiments
import Scenarios
import Testing

@testable import Reports

@Suite("What differs, in words")
struct DifferingKeyWordsSuite {
  private static let base = """
    name: Base
    horizon: 6 months
    start: { customers: 30 }
    attract: { channels: { ads: { budget: 900 EUR per month, cac: 120 EUR } } }
    engage: { price: 60 EUR per month, churn: 5% per month }
    delight: { referral_rate: 20% per year, referral_conversion: 30% }
    """

  private func changes(_ patch: String) throws -> [String] {
    let first = try ScenarioReader.read(text: Self.base, file: "base.yaml")
    let second = try ScenarioReader.read(
      text: "extends: base.yaml\n" + patch, file: "b.yaml",
      including: { $0 == "base.yaml" ? Self.base : nil })
    let words = DifferingKeyWords(first: first, second: second)
    return DifferingKey.all(from: first, to: second).map(words.change)
  }

  @Test("values stand in their own words on both sides")
  func values() throws {
    #expect(
      try changes(
        "attract: { channels: { ads: { cac: 90 EUR } } }\nengage: { churn: 2% per month }")
        == ["CAC of ads 120 EUR → 90 EUR", "churn 5% per month → 2% per month"])
    #expect(try changes("start: { customers: 40 }") == ["customers at the start 30 → 40"])
    #expect(try changes("market: { size: 500 }") == ["market size none → 500"])
  }

  @Test("switches, plans and parts of the file have words of their own")
  func parts() throws {
    #expect(try changes("funnel: true") == ["loops closed → cut"])
    #expect(
      try changes("plan: [{ from: month 1, engage.churn: x 0.5 }]") == ["plan none → churn"])
    let two = "{ from: month 1, engage.churn: x 0.5, engage.price: x 2 }"
    #expect(
      try changes("plan: [\(two), \(two)]") == ["plan none → 2 entries"])
    #expect(
      try changes("attract: { channels: { fairs: { budget: 9 EUR per month, cac: 9 EUR } } }")
        == ["channel fairs none → there"])
    #expect(
      try changes("start: { month: 2026-03, pipeline: empty }")
        == ["month at the start none → 2026-03", "prospects at the start steady → empty"])
    #expect(
      try changes("engage: { segments: { a: { share: 40% }, b: { share: 60% } } }")
        == ["segments none → a+b"])
  }
}
