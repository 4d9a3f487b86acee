import Scenarios
import Testing

@testable import Experiments

@Suite struct ReadingsOfASlide {
  private func readings(_ text: String) throws -> SlideReadings {
    let (slide, file) = try SlideFixture.pair(text)
    return try SlideReadings(slide, file)
  }

  @Test func `what the slide says is read one way`() throws {
    let all = try readings(SlideFixture.text(referral: ("5% per year", "35% per year"))).all
    #expect(all.map(\.words) == ["referral rate as told"])
  }

  @Test func `a referral rate without period is read once and per year`() throws {
    let all = try readings(SlideFixture.text()).all
    #expect(all.map(\.words) == ["referrals once per customer", "referral rate per year"])
  }

  @Test func `a referral rate counted once is read once`() throws {
    let all = try readings(SlideFixture.text(referral: ("5% once", "35% once"))).all
    #expect(all.map(\.words) == ["referrals once per customer"])
  }

  @Test func `once on one side alone is refused`() throws {
    let (slide, file) = try SlideFixture.pair(
      SlideFixture.text(referral: ("5% once", "35% per year")))
    #expect(throws: ClaimFailure.self) { try SlideReadings(slide, file) }
  }

  @Test func `every missing period doubles the readings`() throws {
    let all = try readings(SlideFixture.text(churn: ("15%", "3%"))).all
    #expect(all.count == 4)
    #expect(Set(all.map(\.words)).count == 4)
    #expect(all.contains { $0.words == "referral rate per year, churn per month" })
  }

  @Test func `a slide without either is read as told`() throws {
    let all = try readings("before: { cac: 8 EUR }\nafter: { cac: 2 EUR }\nsays: { cac: -75% }").all
    #expect(all.map(\.words) == ["as told"])
  }

  @Test(arguments: [
    ("cac: 800", "write e.g. cac: 800 EUR"), ("churn: 15 EUR", "write e.g. churn: 15% per year"),
    ("time_to_value: 4", "write e.g. time_to_value: 4 weeks"),
    ("churn: 3% once", "write e.g. churn: 15% per year"),
    ("churn: 130% per year", "give a share from 0% to 100%"),
    ("price: 10 EUR", "write e.g. price: 100 EUR per month"),
    ("cac: 0 EUR", "give more than 0: write e.g. cac: 800 EUR"),
    ("cac: other", "write a figure"),
  ])
  func `a figure of the wrong kind is refused with its place`(_ stated: String, _ cure: String)
    throws
  {
    let (slide, file) = try SlideFixture.pair(
      "before: { \(stated) }\nafter: { \(stated) }\nsays: {}")
    do {
      _ = try SlideReadings(slide, file)
      Issue.record("\(stated) was read")
    } catch {
      guard case .problem(let problem) = error else {
        Issue.record("stopped")
        return
      }
      #expect(problem.cure == cure)
      #expect(problem.place?.line == 1 && (problem.place?.column ?? 0) > 10)
    }
  }
}
