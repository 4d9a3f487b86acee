import Scenarios
import Testing

@testable import Experiments

@Suite struct CustomersOfASlide {
  private func sample(_ text: String) throws -> SlideSample {
    let (slide, file) = try SlideFixture.pair(text)
    return SlideSample(slide, file)
  }

  @Test func `without counts it tells how many it takes`() throws {
    let sample = try sample(SlideFixture.text())
    let judged = try sample.judged()
    #expect(judged.map(\.verdict) == [.holdsOnlyIf, .holdsOnlyIf])
    // 15 % to 3 % takes 88.09 customers a group, 5 % to 35 % 26.70 (80 % power).
    #expect(judged.map { $0.findings[0].numbers[0].value.lower } == [89, 27])
    let questions = try sample.questions()
    #expect(questions.count == 1)
    #expect(questions[0].effect.contains("89"))
    #expect(questions[0].size == 1)
  }

  @Test func `33 customers a group do not tell 15 % from 3 %`() throws {
    let sample = try sample(SlideFixture.text(sample: "sample: { before: 33, after: 33 }"))
    let judged = try sample.judged()
    #expect(judged[0].verdict == .holdsOnlyIf)
    // Clopper–Pearson for 1 of 33: 0.08 % to 15.76 %.
    #expect(judged[0].why.contains("1 of 33 (3%) 0.07669% to 15.76%"))
    #expect(judged[1].verdict == .holds)
    #expect(try sample.questions().isEmpty)
  }

  @Test func `with enough customers it is more than luck`() throws {
    let sample = try sample(SlideFixture.text(sample: "sample: { before: 100, after: 100 }"))
    let judged = try sample.judged()
    #expect(judged.map(\.verdict) == [.holds, .holds])
    // Fisher's exact test of 15 against 3 of 100: p = .005192.
    #expect(judged[0].why.contains("0.5192%"))
  }

  @Test func `figures that did not change are nobody's luck`() throws {
    let same = SlideFixture.text(referral: ("5%", "5%"), churn: ("3% per year", "3% per year"))
    #expect(try sample(same).judged().isEmpty)
    #expect(try sample(same).questions().isEmpty)
  }

  @Test func `the share of a stated period is the share that counts`() throws {
    let monthly = SlideFixture.text(
      referral: ("5%", "5%"), churn: ("15% per month", "3% per month"))
    let judged = try sample(monthly).judged()
    #expect(judged.map { $0.findings[0].numbers[0].value.lower } == [89])
  }

  @Test func `shares of different periods are compared over a year`() throws {
    let mixed = SlideFixture.text(referral: ("5%", "5%"), churn: ("15% per year", "1% per month"))
    let needed = try sample(mixed).judged().map { $0.findings[0].numbers[0].value.lower }
    // 15 % against 1 − 0.99¹² = 11.36 % a year takes above a thousand customers a group; 15 against 1 % took 58.
    #expect(needed.count == 1)
    #expect((1200...1500).contains(needed.first ?? 0))
  }
}
