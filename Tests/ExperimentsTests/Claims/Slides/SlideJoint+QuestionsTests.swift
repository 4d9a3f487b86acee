import Scenarios
import Testing

@testable import Experiments

@Suite struct QuestionsToAVendor {
  /// A slide that leaves customers and budget open, over few businesses.
  private func joint() throws -> SlideJoint {
    let text = """
      before: { cac: 800 EUR, referral_rate: 5% per year }
      after: { cac: 600 EUR, referral_rate: 35% per year }
      says: { cac: -25% }
      """
    let (slide, file) = try SlideFixture.pair(text)
    let audit = SlideAudit(slide, RunRequest(trials: 10, seed: 1, threads: 2))
    let worlds = try SlideWorlds(try SlideReadings(slide, file), audit) { _, _ in }
    return SlideJoint(try #require(worlds))
  }

  @Test func `what is stated is not asked again, what is open is tried out`() throws {
    let joint = try joint()
    let names = joint.inputs(try #require(joint.readings.all.first)).map(\.words)
    #expect(names.first == "customers at the start for each one bought a month")
    #expect(names.contains("budget") && names.contains("customers at the start"))
    #expect(!names.contains("CAC") && !names.contains("referral rate"))
  }

  @Test func `a period that is told is not asked for`() throws {
    let questions = try joint().questions
    #expect(!questions.contains { $0.text.contains("once per customer, or per year") })
    // Every question about the business moves something.
    #expect(questions.dropFirst().allSatisfy { ($0.size ?? 0) >= 0.02 })
  }
}
