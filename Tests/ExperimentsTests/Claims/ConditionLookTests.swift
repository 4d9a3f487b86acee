// What is told of a condition that was looked at.

import Scenarios
import Testing

@testable import Experiments

@Suite("Why a condition holds or not")
struct ConditionLookSuite {
  private func why(_ values: String, _ condition: String) throws -> String {
    try ClaimFixture.judged(values, "- arithmetic: '\(condition)'").why
  }

  @Test("a wrong figure is told with the right one")
  func wrong() throws {
    // CLAIMS.md B2.
    #expect(
      try why("before: 5%, after: 35%, stated: 700%", "change(before, after) = stated")
        == "change(before, after) comes to 600%; stated is 700%.")
    #expect(
      try why("stated: 700%", "stated = change(5%, 35%)")
        == "change(5%, 35%) comes to 600%; stated is 700%.")
  }

  @Test("a right figure is told as it is, or as rounded")
  func right() throws {
    #expect(try why("x: 5", "800 EUR / 200 EUR = 4") == "800 EUR / 200 EUR comes to 4, as stated.")
    #expect(
      try why("x: 5", "8 / 3 = 2.67")
        == "8 / 3 comes to 2.667; stated is 2.67, which is that, rounded.")
  }

  @Test("nothing is called stated that is worked out")
  func computed() throws {
    #expect(try why("x: 5", "x * 2 = x + 4") == "x * 2 comes to 10, x + 4 to 9.")
    #expect(try why("x: 5", "x * 2 = x + x") == "x * 2 comes to 10, and so does x + x.")
  }

  @Test("inequalities are told in words, the worked-out side first")
  func inequalities() throws {
    #expect(try why("x: 5", "x * 2 <= 11") == "x * 2 comes to 10, which is at most 11.")
    #expect(try why("x: 5", "11 >= x * 2") == "x * 2 comes to 10, which is at most 11.")
    #expect(try why("x: 5", "x * 2 > 11") == "x * 2 comes to 10, which is not above 11.")
    #expect(
      try why("x: 5%", "x within exact_interval(1, 33)").hasPrefix(
        "x comes to 5%, which is within exact_interval(1, 33) (0.07"))
  }

  @Test("figures that differ beyond four digits are told with more")
  func closeFigures() throws {
    let words = try why("x: 5", "0.12345678 + 0 = 0.12345690")
    #expect(words == "0.12345678 + 0 comes to 0.12345678; stated is 0.1234569.")
  }

  @Test("of several comparisons the one that fails is told, and rules the verdict")
  func several() throws {
    let judged = try ClaimFixture.judged(
      "r: 0 to 1, after: 35%, b: 5%", "- arithmetic: r > 0.5 and after / b = 8")
    #expect(judged.verdict == .arithmeticWrong)
    #expect(judged.why == "after / b comes to 7; stated is 8.")
  }

  @Test("over ranges the condition is told, and where it holds")
  func ranges() throws {
    #expect(
      try why("baseline: 0% to 100%, rise: 20%", "baseline * (1 + rise) <= 100%")
        == "It holds only if baseline is at most 83.33%.")
    #expect(
      try why("x: 0 to 1", "x * (1 - x) < 0.3")
        == "x * (1 - x) < 0.3 for every x from 0 to 1.")
    #expect(
      try why("x: 0 to 1", "x * (1 - x) > 0.3") == "With no x from 0 to 1 is x * (1 - x) > 0.3.")
  }

  @Test("a range without a name leaves the condition open, it does not make it wrong")
  func open() throws {
    for condition in ["exact_interval(1, 33) < 10%", "20% > exact_interval(3, 33)"] {
      let judged = try ClaimFixture.judged("x: 5", "- arithmetic: \(condition)")
      #expect(judged.verdict == .holdsOnlyIf, "\(judged.why)")
      #expect(judged.why.contains("which is open: exact_interval("), "\(judged.why)")
    }
    #expect(
      try ClaimFixture.verdict("x: 0 to 0.4", "- arithmetic: x + (0 to 2) > 1.5")
        == .holdsOnlyIf)
  }

  @Test("names that begin like the claim's own are not cut")
  func prefixes() throws {
    let file = try ClaimFixture.file(
      """
      claims:
        - { id: BA, statement: s, values: { x: 0 to 1 }, checks: [{ untestable: w }] }
        - { id: A, statement: s, values: { z: 0 to 1 }, checks: [{ arithmetic: BA.x > 0.5 }] }
      """)
    var judge = ClaimFixture.judge(file)
    #expect(judge.judge().claims.last?.why == "It holds only if BA.x is at least 0.5.")
  }

  @Test("thresholds that exclude each other are a mistake, whatever the figures")
  func contradictions() throws {
    for condition in [
      "x < 2 and x > 3", "x > 3 and x < 3", "x <= -3 and x >= -2", "x = 2 and x = 4",
    ] {
      let problem = try ClaimFixture.problem("x: 5", "- arithmetic: \(condition)")
      #expect(problem.message.contains("at once"), "\(condition): \(problem)")
      #expect(problem.place?.line == 8, "\(problem)")
    }
    for condition in ["x > 2 and x < 3", "x <= 3 and x >= 3", "x = 2.7 and x = 2.67"] {
      #expect(try ClaimFixture.audit("x: 5", "- arithmetic: \(condition)").problems == [])
    }
  }
}
