// What one input would have to be.

import Scenarios
import Testing

@testable import Experiments

@Suite("Checks that look for an input")
struct SolvingChecksSuite {
  private func judged(_ values: String, _ check: String) throws -> JudgedClaim {
    try ClaimFixture.judged(values, "- solve: \(check)")
  }

  @Test("an input is found to the digits told, and told as what it takes")
  func closed() throws {
    // CLAIMS.md X-1: 200 EUR takes K = 76.25 %.
    let found = try judged(
      "x: 1", "K\n  between: 0% to 100%\n  so_that: 800 EUR / 95% * (1 - K) = 200 EUR")
    #expect(found.verdict == .holdsOnlyIf)
    #expect(found.why == "It takes K = 76.25%.")
  }

  @Test("a condition on what is found decides, over all solutions")
  func conditions() throws {
    let check = "K\n  between: -5 to 5\n  so_that: K ^ 2 = 4"
    #expect(try judged("x: 1", check).why == "It takes K = -2 or 2.")
    let positive = try judged("x: 1", check + "\n  where: K > 0")
    #expect(positive.verdict == .holds)
    #expect(positive.why == "It takes K = -2 or 2. One of them fits K > 0.")
    #expect(try judged("x: 1", check + "\n  where: K > 3").verdict == .inconsistent)
    #expect(try judged("x: 1", check + "\n  where: K > 3 EUR").verdict == .unitMissing)
    let ranged = try judged("r: 1 to 3", check + "\n  where: K > r")
    #expect(ranged.verdict == .holdsOnlyIf, "\(ranged.why)")
  }

  @Test("an end at which nothing can be computed spoils nothing")
  func ends() throws {
    let found = try judged("x: 1", "K\n  between: 0% to 100%\n  so_that: 1 / (1 - K) = 4")
    #expect(found.why == "It takes K = 75%.")
  }

  @Test("where there is no solution the ends are told; a jump is none")
  func none() throws {
    let found = try judged("x: 1", "K\n  between: 0 to 1\n  so_that: K * 2 EUR = 5 EUR")
    #expect(found.verdict == .inconsistent)
    #expect(
      found.why == "No K from 0 to 1 gives K * 2 EUR = 5 EUR: at its ends the left side is 0 EUR "
        + "and 2 EUR.")
    #expect(
      try judged("x: 1", "K\n  between: 0 to 4\n  so_that: ceil(K) = 2.5").verdict == .inconsistent)
  }

  @Test("where other figures are ranges the solution is one")
  func ranges() throws {
    let found = try judged("cost: 1 to 2", "K\n  between: 0 to 10\n  so_that: K * 2 = cost * 4")
    #expect(found.why == "It takes K = 2 to 4.")
    #expect(
      try judged(
        "cost: 1 to 2", "K\n  between: 0 to 10\n  so_that: K * 2 = cost * 4\n  where: K > 3"
      )
      .verdict == .holdsOnlyIf)
  }

  @Test("mistakes are told: no ends, no influence, a missing unit, a name that is not there")
  func mistakes() throws {
    let table = [
      ("K\n  between: 5\n  so_that: K = 3", "A.between", "is 5"),
      ("K\n  between: progeny(0 to 2)\n  so_that: K = 3", "A.between", "1 to endless"),
      ("K\n  between: 0 to 1\n  so_that: x * 2 = 3", "A.so_that", "does not hang on K"),
      ("K\n  between: 0 to 1\n  so_that: K * nix = 3", "A.so_that", "nix is not stated"),
      (
        "none.engage.churn\n  between: 0 to 1\n  so_that: few.customers = 3", "A.solve",
        "there is no scenario \"none\""
      ),
      (
        "few.engage.churn\n  between: 0 to 1\n  so_that: many.customers = 3", "A.so_that",
        "names no metric of few"
      ),
    ]
    for (check, key, message) in table {
      let problem = try ClaimFixture.problem("x: 1", "- solve: \(check)")
      #expect(problem.key == key && problem.message.contains(message), "\(problem)")
    }
    #expect(
      try judged("x: 1", "K\n  between: 0 to 1\n  so_that: K * 2 EUR = 1").verdict == .unitMissing)
  }

  @Test("a key of a scenario is found by simulating")
  func simulated() throws {
    // Leads come and buy independently of each other, so that what they add to the 5 of the start is in proportion.
    let at40 = try ClaimFixture.judged(
      "x: 1", "- simulate: few.customers.mean > 5\n  shows: { mean: few.customers.mean }")
    let added = try #require(at40.findings[0].numbers.last?.value.middle) - 5
    let found = try judged(
      "x: 1",
      "few.attract.organic_leads\n  between: 10 per month to 100 per month\n  so_that: "
        + "few.customers.mean = 20")
    #expect(found.verdict == .holdsOnlyIf)
    let value = try #require(found.findings[0].numbers.first?.value)
    #expect(value.dimension == .rate)
    // 40 futures with about 14 events each know it to √(2/560) = 6 %; four of that is never missed.
    #expect(abs(value.lower / (40 * 15 / added) - 1) < 0.24, "\(found.why)")
    #expect(found.findings[0].simulation?.commands.first?.contains("--set") == true)
  }

  @Test("values are written so that a scenario file reads them as they are")
  func writing() {
    let table: [(Measure, String)] = [
      (Measure(1200, .money), "1200.0000000 EUR"), (Measure(0.15), "0.1500000"),
      (.share(0.15), "15.0000000%"), (Measure(100, .moneyRate), "100.0000000 EUR per month"),
      (Measure(2, .time), "2.0000000 months"),
      (
        Measure(0.0125, .rate, style: MeasureStyle(isPercent: true, months: 12)),
        "15.0000000% per 12 months"
      ),
      (
        Measure(1 / (7 * 12 / 365.25), .rate, style: MeasureStyle(months: 7 * 12 / 365.25)),
        "1.0000000 per 7 days"
      ),
    ]
    for (measure, words) in table { #expect(measure.writing("EUR") == words) }
  }
}
