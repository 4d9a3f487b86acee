import Scenarios
import Testing

@testable import Experiments

@Suite struct JudgingASlide {
  private func verdict(_ text: String, stop: Bool = false) throws -> SlideVerdict {
    let slide = try SlideFixture.slide(text)
    let request = RunRequest(trials: 8, seed: 1, threads: 2)
    return SlideAudit(slide, request, shouldStop: { stop }).judge()
  }

  @Test func `every part that can be judged is judged, and the worst is named first`() throws {
    let text = SlideFixture.text(says: "cac: -75%, referral_rate: +700%")
    let verdict = try verdict(text)
    #expect(
      verdict.audit.claims.map(\.claim.id) == [
        "cac", "referral_rate", "units", "referrals and CAC", "both worlds", "churn: luck?",
        "referral_rate: luck?",
      ])
    #expect(verdict.answer.contains("referral_rate (arithmetic-wrong)"))
    #expect(verdict.answer.contains("units (unit-missing)"))
    #expect(verdict.audit.problems.isEmpty)
  }

  @Test func `questions come by what they change, the unknowable ones last`() throws {
    let sizes = try verdict(SlideFixture.text()).questions.map(\.size)
    let known = sizes.compactMap(\.self)
    #expect(known == known.sorted(by: >))
    #expect(sizes.prefix(known.count).allSatisfy { $0 != nil })
    #expect(sizes.last == .some(nil))
  }

  @Test func `the same seed gives the same verdict on any number of threads`() throws {
    let slide = try SlideFixture.slide(SlideFixture.text())
    let verdicts = [1, 2].map { threads in
      SlideAudit(slide, RunRequest(trials: 6, seed: 3, threads: threads)).judge()
    }
    #expect(verdicts[0].audit.claims == verdicts[1].audit.claims)
    #expect(verdicts[0].questions == verdicts[1].questions)
  }

  @Test func `a wrong unit is told and arithmetic is judged all the same`() throws {
    let text = "before: { cac: 800 }\nafter: { cac: 200 }\nsays: { cac: -75% }"
    let verdict = try verdict(text)
    #expect(verdict.audit.claims.map(\.verdict) == [.holds])
    #expect(verdict.audit.problems.count == 1)
    #expect(verdict.answer.hasPrefix("The slide has a mistake, told at the end"))
  }

  @Test func `a slide of unknown figures is judged by arithmetic alone`() throws {
    let text = "before: { opens: 20% }\nafter: { opens: 30% }\nsays: { opens: +50% }"
    let verdict = try verdict(text)
    #expect(verdict.answer == "All 1 parts of the claim hold as far as figures alone can tell.")
  }

  @Test func `a figure of nothing is no figure, and nothing is called judged`() throws {
    let text = "before: { cac: 0 EUR }\nafter: { cac: 0 EUR }\nsays: { cac: +0% }"
    let verdict = try verdict(text)
    #expect(verdict.answer.hasPrefix("The slide has 2 mistakes"))
    #expect(verdict.audit.claims.isEmpty)
  }

  @Test func `a stop is told`() throws {
    #expect(try verdict(SlideFixture.text(), stop: true).audit.isStopped)
  }
}
