// Checks that need no simulation.

import Scenarios
import Testing

@testable import Experiments

@Suite("Checks on figures")
struct FigureChecksSuite {
  private func verdict(_ values: String, _ check: String) throws -> ClaimVerdict {
    try ClaimFixture.verdict(values, "- " + check)
  }

  @Test("arithmetic is right, wrong, or lacks a unit")
  func arithmetic() throws {
    let values = "before: 800 EUR, after: 200 EUR"
    #expect(try verdict(values, "arithmetic: change(before, after) = -75%") == .holds)
    #expect(try verdict(values, "arithmetic: change(before, after) = -70%") == .arithmeticWrong)
    #expect(try verdict(values, "arithmetic: after > before") == .doesNotHold)
    #expect(try verdict(values, "arithmetic: after < 300") == .unitMissing)
    // CLAIMS.md F20: growth times money times share over money is per time, compared with 3.
    #expect(
      try verdict(
        "growth: 15% per quarter, clv: 1000 EUR, referral: 35%, cac: 200 EUR",
        "arithmetic: growth * clv * referral / cac > 3") == .unitMissing)
  }

  @Test("ranges make it always, never, or only if")
  func ranges() throws {
    #expect(try verdict("x: 0 to 1", "arithmetic: x <= 1") == .holds)
    #expect(try verdict("x: 0 to 1", "arithmetic: x > 1") == .doesNotHold)
    #expect(try verdict("x: 0 to 1", "arithmetic: x > 0.5") == .holdsOnlyIf)
    #expect(try verdict("x: 0 to 1", "arithmetic: x * 2 = 5") == .arithmeticWrong)
    // Where the bottom of a fraction reaches 0 the claim is judged all the same.
    #expect(try verdict("K: 0% to 100%", "arithmetic: 1 / (1 - K) < 4") == .holdsOnlyIf)
  }

  @Test("a tolerance is an amount in the unit of what is compared")
  func tolerances() throws {
    #expect(
      try verdict("x: 842 EUR", "arithmetic: x = 845 EUR\n  tolerance: 5 EUR") == .holds)
    #expect(
      try verdict("x: 842 EUR", "arithmetic: x = 845 EUR\n  tolerance: 0 EUR") == .arithmeticWrong)
    for tolerance in ["5", "-5 EUR", "1 to 2 EUR", "5 weeks", "progeny(2) * 1 EUR"] {
      let problem = try ClaimFixture.problem(
        "x: 842 EUR", "- arithmetic: x = 845 EUR\n  tolerance: \(tolerance)")
      #expect(problem.key == "A.tolerance", "\(problem)")
    }
  }

  @Test("one worked-out figure can explain 253 of a fall of 600 euros, not all of it")
  func consistency() throws {
    // CLAIMS.md X-1: 800/(1 - 5 %) = 842 paid; times 1 - 35 % = 547; 200 takes 76.25 %.
    let values = "before: 800 EUR, after: 200 EUR, low: 5%"
    let when = "before / (1 - low) * (1 - K) = after + 0 EUR"
    #expect(
      try verdict(
        values, "consistent_with: [A]\n  unknowns: { K: 0% to 35% }\n  when: \(when)")
        == .inconsistent)
    let possible = try ClaimFixture.judged(
      values, "- consistent_with: [A]\n  unknowns: { K: 0% to 100% }\n  when: \(when)")
    #expect(possible.verdict == .holdsOnlyIf)
    #expect(possible.why == "It can be true together only if K is 76.25%.")
    #expect(
      try verdict(
        values, "arithmetic: before / (1 - low) * (1 - 35%) = 547.4 EUR") == .holds)
  }

  @Test("two ranges that overlap can be equal, though no grid point says so")
  func overlap() throws {
    #expect(
      try verdict(
        "x: 10% to 60%, z: 20% to 30%", "consistent_with: [A]\n  when: x = z") == .holdsOnlyIf)
    #expect(
      try verdict(
        "x: 10% to 19%, z: 20% to 30%", "consistent_with: [A]\n  when: x = z") == .inconsistent)
  }

  @Test("conditions that are each possible can be impossible together")
  func together() throws {
    let judged = try ClaimFixture.judged(
      "x: 0 to 1", "- consistent_with: [A]\n  when: [x > 0.6, x * 2 < 1]")
    #expect(judged.verdict == .inconsistent)
    #expect(
      judged.why
        == "It cannot be true together: With no x from 0 to 1 is x > 0.6 and x * 2 < 1.")
  }

  @Test("an unknown without end is a mistake")
  func endless() throws {
    let problem = try ClaimFixture.problem(
      "x: 1", "- consistent_with: [A]\n  unknowns: { K: progeny(0 to 2) }\n  when: K > x")
    #expect(problem.message == "has no end")
    #expect(problem.place?.line == 9)
  }

  @Test("what nobody can know is so always, or where another explanation is possible")
  func untestable() throws {
    #expect(try verdict("x: 5", "untestable: no records") == .cannotBeTested)
    // CLAIMS.md J18: 67 % of those who call anyway may be the 23 % that came.
    let possible = try ClaimFixture.judged(
      "share: 1% to 100%", "- untestable: no control\n  if: share * 67% <= 23%")
    #expect(possible.verdict == .cannotBeTested)
    #expect(possible.why == "No control. (Possible if share is at most 34.33%.)")
    #expect(
      try verdict("share: 50% to 100%", "untestable: no control\n  if: share * 67% <= 23%")
        == .holds)
    #expect(try verdict("x: 5 EUR", "untestable: no control\n  if: x > 3") == .unitMissing)
  }

  @Test("a mistake in a condition is told with the column in it")
  func places() throws {
    let problem = try ClaimFixture.problem("x: 5", "- arithmetic: x + nothing = 3")
    // "      - arithmetic: x + nothing": the name stands in column 25.
    #expect(problem.place == SourcePlace(file: "claims.yaml", line: 8, column: 25))
    #expect(problem.key == "A.checks")
    #expect(
      try ClaimFixture.problem("x: 0", "- arithmetic: 1 / x = 3").message == "divides by zero")
  }
}
