// Checks on simulated futures.

import Scenarios
import Testing

@testable import Experiments

@Suite("Checks that simulate")
struct SimulatingChecksSuite {
  private func judged(_ check: String, _ values: String = "x: 5") throws -> JudgedClaim {
    try ClaimFixture.judged(values, "- simulate: " + check)
  }

  @Test("what happens in all futures holds, what happens in none does not")
  func sure() throws {
    // Nobody leaves, so there are always the 5 of the start and never more than the leads bring.
    let always = try judged("few.customers >= x")
    #expect(always.verdict == .holds)
    #expect(always.why.hasPrefix("few.customers >= x in 40 of 40 futures ("))
    let evidence = try #require(always.findings[0].simulation)
    #expect((evidence.successes, evidence.counted, evidence.trials) == (40, 40, 40))
    #expect((evidence.month, evidence.seed) == (3, 1))
    // Clopper-Pearson of 40 of 40: from the 40th root of 2.5 %.
    #expect(abs((evidence.interval?.lowerBound ?? 0) - 0.9119) < 0.0001)
    #expect(evidence.commands == ["flywheel run few.yaml --trials 40 --seed 1"])
    #expect(try judged("few.customers > 10000").verdict == .doesNotHold)
  }

  @Test("what too few futures can tell is not told")
  func fewFutures() throws {
    let certain = try judged("few.customers >= x\n  probability: 100%")
    #expect(certain.verdict == .cannotBeTested)
    #expect(certain.why.hasSuffix("no number of futures can show that."))
    let nearly = try judged("few.customers >= x\n  probability: 95%")
    #expect(nearly.verdict == .cannotBeTested)
    #expect(nearly.why.hasSuffix("asked is 95% of them: too few futures to tell."))
    #expect(try judged("few.customers >= x\n  probability: 90%").verdict == .holds)
    #expect(
      try judged("few.customers >= x\n  probability: 95%\n  trials: 80").verdict == .holds)
  }

  @Test("scenarios are compared future by future with the same luck, at the month asked for")
  func paired() throws {
    let found = try judged("many.customers > few.customers\n  by: month 3\n  seed: 9")
    #expect(found.verdict == .holds)
    let evidence = try #require(found.findings[0].simulation)
    #expect(evidence.seed == 9)
    #expect(evidence.commands.count == 2)
    #expect(evidence.commands[0].contains("--set \"horizon=3 months\""))
  }

  @Test("means and quantiles are compared as ranges, without a share of futures")
  func figures() throws {
    let mean = try judged("many.customers.mean >= 1.4 * few.customers.mean")
    #expect(mean.verdict == .holds)
    #expect(mean.findings[0].simulation?.successes == nil)
    #expect(try judged("few.customers.p95 < x").verdict == .doesNotHold)
    let close = try judged("few.customers.mean < few.customers.median + 0")
    #expect(close.verdict == .cannotBeTested)
    #expect(close.why.hasPrefix("40 futures are too few to tell."))
    let open = try judged("few.customers.mean > x", "x: 0 to 1000")
    #expect(open.verdict == .cannotBeTested)
    #expect(open.why.hasPrefix("It depends on what is not known."))
  }

  @Test("a stated range makes some futures possible and none sure")
  func ranges() throws {
    let open = try judged("few.customers > x", "x: 0 to 1000")
    #expect(open.verdict == .cannotBeTested)
    #expect(open.findings[0].simulation?.successes == 0)
    #expect(open.why.contains("in up to 40 depending on what is not known"))
  }

  @Test("a metric beside a figure of all futures is the same figure in each")
  func mixed() throws {
    let found = try judged("few.customers <= few.customers.mean * 3")
    #expect(found.verdict == .holds)
  }

  @Test("money needs no unit to be compared with nothing, and one to be compared with a number")
  func units() throws {
    #expect(try judged("few.mrr > 0").verdict == .holds)
    #expect(try judged("few.mrr > 5").verdict == .unitMissing)
    #expect(try judged("few.mrr.mean > 5").verdict == .unitMissing)
  }

  @Test("futures in which something is divided by nothing do not count; when all are, it is told")
  func division() throws {
    let problem = try ClaimFixture.problem("x: 5", "- simulate: x / (few.customers * 0) > 1")
    #expect(problem.message == "divides by zero")
    let missing = try judged("few.payback_month > 100 months\n  by: month 1")
    #expect(missing.verdict == .cannotBeTested || missing.verdict == .doesNotHold)
  }

  @Test("mistakes are told with their place before anything is simulated")
  func mistakes() throws {
    let table: [(String, String)] = [
      ("x > 4", "names no scenario"), ("few.custmers > 4", "there is no metric \"custmers\""),
      ("few.customers.p50x > 4", "customers has no \"p50x\""),
      ("few.customers > 4\n  by: month 24", "month 24 is past the horizon of few, 3 months"),
      ("few.customers > 4\n  probability: 130%", "is 130%"),
      ("few.customers < 2 and few.customers > 3", "at once"),
      ("few.customers > nothing", "nothing is not stated"),
      ("none.customers > 4", "none is neither a scenario nor a claim"),
      ("few.customers > none.cash", "none is neither a scenario nor a claim"),
    ]
    for (check, message) in table {
      let audit = try ClaimFixture.audit("x: 5", "- simulate: " + check)
      let problem = try #require(audit.problems.first, "\(check)")
      #expect(problem.message.contains(message), "\(problem)")
      #expect(problem.place?.file == "claims.yaml")
    }
  }

  @Test("figures beside a simulation may name what was simulated")
  func shows() throws {
    let found = try judged("few.customers > 1\n  shows: { mean: few.customers.mean }")
    let shown = try #require(found.findings[0].numbers.last)
    #expect(shown.name == "mean" && shown.value.lower > 5)
  }
}
