import Scenarios
import Testing

@testable import Experiments

@Suite struct ReferralsAndCost {
  private func joint(_ text: String, businesses: Int = 40) throws -> SlideJoint {
    let (slide, file) = try SlideFixture.pair(text)
    let audit = SlideAudit(slide, RunRequest(trials: businesses, seed: 1, threads: 2))
    let worlds = try SlideWorlds(try SlideReadings(slide, file), audit) { _, _ in }
    return SlideJoint(try #require(worlds))
  }

  @Test func `once per customer 35 % of friends cannot quarter the cost`() throws {
    let joint = try joint(SlideFixture.text())
    let judged = try #require(joint.judged.first { $0.claim.id == "referrals and CAC" })
    let once = try #require(judged.readings.first { $0.reading.contains("once") })
    #expect(once.verdict == .inconsistent)
    // 80/(1 − 0.05) · (1 − 0.35) = 54.74; K = 1 − 20·0.95/80 = 0.7625; 20/(1 − 0.35) = 30.77.
    let expected = [54.7368, 0.7625, 30.7692]
    #expect(judged.shows.count == 3)
    for (figure, value) in zip(judged.shows, expected) {
      #expect(abs(figure.value.lower - value) < 1e-3, "\(figure.name)")
    }
    // What a paid customer costs is no matter of referrals, whatever the figures.
    #expect(judged.readings.last?.verdict == .inconsistent)
  }

  @Test func `a fall that referrals explain in every business holds`() throws {
    let small = SlideFixture.text(cac: ("80 EUR", "79 EUR"), more: ", referral_conversion: 60%")
    let judged = try #require(try joint(small).judged.first)
    #expect(judged.readings.contains { $0.verdict == .holds })
    #expect(judged.verdict == .holdsOnlyIf)
  }

  @Test func `what changes the answer is asked, with shares from 0 to 1`() throws {
    let questions = try joint(SlideFixture.text(cac: ("80 EUR", "60 EUR"))).questions
    #expect(questions.contains { $0.text.contains("all new customers") })
    #expect(questions.contains { $0.text.contains("once per customer, or per year") })
    #expect(questions.allSatisfy { (0...1).contains($0.size ?? -1) })
  }

  @Test func `without a fall in cost there is nothing to explain`() throws {
    let same = SlideFixture.text(cac: ("80 EUR", "80 EUR"), says: "referral_rate: +600%")
    let joint = try joint(same)
    #expect(joint.judged.map(\.claim.id) == ["both worlds"])
    #expect(joint.questions.isEmpty)
  }
}
