// Enough customers to see it?

import Scenarios
import Testing

@testable import Experiments

@Suite("Checks on the size of samples")
struct SampleChecksSuite {
  private func judged(_ sample: String) throws -> JudgedClaim {
    try ClaimFixture.judged("n: 33", "- sample_size: { \(sample) }")
  }

  @Test("15 % and 3 % take 89 customers a group to tell apart")
  func needed() throws {
    // CLAIMS.md B3; KNOWN-ANSWERS.md C.8: 88.09.
    let untold = try judged("before: 15%, after: 3%")
    #expect(untold.verdict == .holdsOnlyIf)
    #expect(untold.why.contains("takes 89 customers a group"))
    #expect(try judged("before: 15%, after: 3%, given: 89").verdict == .holds)
    #expect(try judged("before: 15%, after: 3%, given: 88").verdict == .holdsOnlyIf)
  }

  @Test("with too few, what they may mean is told: 1 of 33 is 0.08 to 15.8 %")
  func tooFew() throws {
    let few = try judged("before: 15%, after: 3%, given: n")
    #expect(few.verdict == .holdsOnlyIf)
    #expect(few.why.contains("1 of 33 may mean anything from 0.07"))
    let range = try #require(few.findings[0].numbers.last?.value)
    #expect(abs(range.upper - 0.1576) < 0.000_05)
  }

  @Test("power and level can be stated; a share per period stands for its own period")
  func options() throws {
    // KNOWN-ANSWERS.md C.8: 117.43 at 90 %.
    #expect(try judged("before: 15%, after: 3%, power: 90%").why.contains("takes 118 customers"))
    #expect(
      try judged("before: 15% per year, after: 3% per year").why.contains("takes 89 customers"))
  }

  @Test("what is no share, no power, no number of customers is refused with its place")
  func refused() throws {
    let table = [
      ("before: 15%, after: 15%", "the shares are equal"), ("before: 0%, after: 3%", "is 0%"),
      ("before: 150%, after: 3%", "0% or 100%"), ("before: 5 EUR, after: 3%", "is 5 EUR"),
      ("before: 1% to 2%, after: 3%", "is 1% to 2%"),
      ("before: 15%, after: 3%, power: 100%", "is 100%"),
      ("before: 15%, after: 3%, level: 0%", "is 0%"),
      ("before: 15%, after: 3%, given: 0", "is 0"),
      ("before: 15%, after: 3%, given: 1e15", "is 1e+15"),
    ]
    for (sample, message) in table {
      let problem = try ClaimFixture.problem("n: 33", "- sample_size: { \(sample) }")
      #expect(problem.message.contains(message), "\(sample): \(problem)")
      #expect(problem.place?.line == 8 && !problem.cure.isEmpty)
    }
  }
}
