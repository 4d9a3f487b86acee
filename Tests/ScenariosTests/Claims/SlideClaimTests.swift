import Testing

@testable import Scenarios

@Suite struct ShortFormOfAClaim {
  private static let slide = """
    title: Vendor's slide
    currency: EUR
    source: page 3
    before: { cac: 800 EUR, referral_rate: 5%, churn: 15% per year, time_to_value: 4 weeks }
    after:  { cac: 200 EUR, referral_rate: 35%, churn: 3% per year, time_to_value: 1 week }
    says:   { cac: -75%, referral_rate: +700%, churn: -80% }
    sample: { before: 33 customers, after: 40 }
    """

  private func reading(_ text: String) -> ClaimsReading {
    ClaimsReader.read(text: text, file: "slide.yaml")
  }

  private func problems(_ text: String) -> [String] { reading(text).problems.map(\.description) }

  @Test func `a file with before, after and says is a slide`() throws {
    let found = reading(Self.slide)
    #expect(found.problems.isEmpty)
    guard case .slide(let slide)? = found.document else {
      Issue.record("not a slide")
      return
    }
    #expect(slide.title == "Vendor's slide")
    #expect(slide.source == "page 3")
    #expect(slide.before.map(\.name) == ["cac", "referral_rate", "churn", "time_to_value"])
    #expect(slide.says.map(\.value.words.text) == ["-75%", "+700%", "-80%"])
    #expect(slide.sample == SlideClaim.Sample(before: 33, after: 40))
    #expect(slide.stated(.churn)?.after.words.text == "3% per year")
    #expect(slide.stated(.price) == nil)
  }

  @Test func `a file with claims is a list even when it speaks of a before`() {
    let text = """
      before: 1
      claims:
        - id: A
          statement: one is one
          checks: [ { arithmetic: 1 = 1 } ]
      """
    guard case .list? = reading(text).document else {
      Issue.record("not a list")
      return
    }
  }

  @Test func `all mistakes are told at once, each with its place`() {
    let text = """
      before: { cac: 800 EUR, chrun: 15% per year, price: 10 USD per month }
      after: { cac: 200 EUR, chrun: 3% per year }
      says: { nps: +10 }
      sample: { before: none }
      """
    let found = problems(text)
    #expect(
      found.contains { $0.hasPrefix("slide.yaml:1:32: before.chrun: ") && $0.contains("churn") })
    #expect(found.contains { $0.hasPrefix("slide.yaml:1:") && $0.contains("USD") })
    #expect(found.contains { $0.hasPrefix("slide.yaml:3:14: says.nps: has no before and after") })
    #expect(found.contains { $0.hasPrefix("slide.yaml:4:19: sample.before: \"none\"") })
    #expect(found.contains { $0.contains("sample: has no \"after\"") })
    #expect(reading(text).document == nil)
  }

  @Test func `a figure told on one side alone is refused`() {
    let found = problems(
      "before: { cac: 800 EUR }\nafter: { cac: 1 EUR, price: 9 EUR }\nsays: { cac: -75% }")
    #expect(found.count == 1)
    #expect(found.first?.contains("after.price: is not told in \"before\"") == true)
  }

  @Test func `a figure that cannot be read is one mistake, not a missing figure too`() {
    let text = "before: { cac: 800 EUR }\nafter: { cac: 200 USD }\nsays: { cac: -75% }"
    let found = problems(text)
    #expect(found.count == 1)
    #expect(found.first?.contains("\"USD\" is not the scenario's currency") == true)
    let both = problems("before: { cac: 8 USD }\nafter: { cac: 2 USD }\nsays: { cac: -75% }")
    #expect(both.count == 2 && both.allSatisfy { $0.contains("USD") })
  }

  @Test func `what is missing altogether is named with an example`() {
    let found = problems("before: { cac: 800 EUR }")
    #expect(found.contains { $0.contains("has no \"after\"; write e.g. after: { cac: 200 EUR") })
    #expect(found.contains { $0.contains("has no \"says\"") })
  }

  @Test func `figures of the user's own are allowed`() {
    let text = "before: { open_rate: 20% }\nafter: { open_rate: 30% }\nsays: { open_rate: +50% }"
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: ["0 customers", "2000000", "-3", "3.5"])
  func `a sample is a whole number of customers`(_ words: String) {
    let text = Self.slide.replacing("before: 33 customers", with: "before: \(words)")
    #expect(
      problems(text).contains { $0.contains("sample.before: \"\(words)\" is not understood") })
  }
}
