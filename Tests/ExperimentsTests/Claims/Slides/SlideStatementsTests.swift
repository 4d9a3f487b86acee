import Scenarios
import Testing

@testable import Experiments

@Suite struct StatementsOfASlide {
  private func verdict(_ figure: String, _ before: String, _ after: String, _ told: String) throws
    -> JudgedClaim
  {
    let (_, file) = try SlideFixture.pair(
      "before: { \(figure): \(before) }\nafter: { \(figure): \(after) }\nsays: { \(figure): \(told) }"
    )
    var judge = ClaimJudge(file, threads: 1)
    let audit = judge.judge()
    #expect(audit.problems.isEmpty, "\(audit.problems)")
    return try #require(audit.claims.first)
  }

  @Test func `a change in percent is told of the figure before`() throws {
    #expect(try verdict("cac", "800 EUR", "200 EUR", "-75%").verdict == .holds)
    #expect(try verdict("churn", "15% per year", "3% per year", "-80%").verdict == .holds)
    let wrong = try verdict("referral_rate", "5%", "35%", "+700%")
    #expect(wrong.verdict == .arithmeticWrong)
    // 35/5 − 1 = 6.
    #expect(wrong.why.contains("600%"))
  }

  @Test func `changing the stated figure changes the verdict`() throws {
    #expect(try verdict("referral_rate", "5%", "35%", "+600%").verdict == .holds)
    #expect(try verdict("cac", "800 EUR", "210 EUR", "-75%").verdict == .arithmeticWrong)
  }

  @Test func `rounded as it is written it may be right`() throws {
    // 797 to 203 is −74.53 %.
    #expect(try verdict("cac", "797 EUR", "203 EUR", "-75%").verdict == .holds)
    #expect(try verdict("cac", "797 EUR", "203 EUR", "-75.0%").verdict == .arithmeticWrong)
  }

  @Test func `without a sign only the size counts`() throws {
    #expect(try verdict("cac", "800 EUR", "200 EUR", "75%").verdict == .holds)
    #expect(try verdict("cac", "800 EUR", "200 EUR", "+75%").verdict == .arithmeticWrong)
  }

  @Test func `points and amounts are differences`() throws {
    #expect(try verdict("referral_rate", "5%", "35%", "+30% points").verdict == .holds)
    #expect(try verdict("cac", "800 EUR", "200 EUR", "-600 EUR").verdict == .holds)
    #expect(try verdict("cac", "800 EUR", "200 EUR", "-500 EUR").verdict == .arithmeticWrong)
  }

  @Test func `a churn without period is asked about first`() throws {
    let (slide, file) = try SlideFixture.pair(SlideFixture.text(churn: ("15%", "3%")))
    let questions = SlideStatements.questions(slide, file)
    #expect(questions.first?.text == "Is churn meant per month or per year?")
    // 1 − 0.85¹² = 0.858.
    #expect(questions.first?.effect == "15% a month is 85.8% a year")
    let (stated, other) = try SlideFixture.pair(SlideFixture.text())
    #expect(SlideStatements.questions(stated, other).isEmpty)
  }

  @Test func `a time to value is asked about`() throws {
    let (slide, file) = try SlideFixture.pair(SlideFixture.text(more: ", time_to_value: 4 weeks"))
    #expect(SlideStatements.questions(slide, file).count == 1)
  }
}
