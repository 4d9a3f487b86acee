// Counts, queues and samples, at published values.

import Scenarios
import Testing

@testable import Experiments

@Suite("Functions of claims on counts, queues and samples")
struct CountFunctionsSuite {
  @Test(
    "a healthy user is flagged in one week of five, a contented one escalated in one month of 15")
  func poisson() throws {
    // CLAIMS.md F3.
    try ClaimFixture.expect("poisson_below(2, 3)", 0.199, 0.0005)
    try ClaimFixture.expect("poisson_above(3, 1.5)", 0.066, 0.0005)
    // e^-3 (1 + 3).
    try ClaimFixture.expect("poisson_below(2, 3)", 4 * 0.049_787_068_367_863_94, 1e-12)
    try ClaimFixture.expect("poisson_below(0, 3)", 0)
    for words in [
      "poisson_below(progeny(2), 3)", "poisson_above(1, progeny(2))",
      "poisson_above(-1e15, 3)", "poisson_below(2, -1)",
    ] {
      #expect(try ClaimFixture.refusal(words).contains("has no value"), "\(words)")
    }
  }

  @Test("successes beyond a count")
  func binomial() throws {
    try ClaimFixture.expect("binomial_above(7, 10, 50%)", 56.0 / 1024, 1e-12)
  }

  @Test("the chance to wait, and the fewest agents")
  func queues() throws {
    // KNOWN-ANSWERS.md C.6.
    try ClaimFixture.expect("erlang_c(10, 14)", 0.174132, 1e-5)
    try ClaimFixture.expect("erlang_c(10, 11)", 0.68212, 1e-5)
    // CLAIMS.md F4: 14 to 7, 24 to 11, 56 to 24 agents when three of five cases fall away.
    for (load, agents) in [(10, 14), (4, 7), (20, 24), (8, 11), (50, 56), (20, 24)] {
      try ClaimFixture.expect("agents(\(load), 80%, 20 seconds, 3 minutes)", Double(agents))
    }
    for words in [
      "erlang_c(progeny(2), 3)", "erlang_c(3, progeny(2))", "agents(10, 100%, 1 day, 1 day)",
      "agents(10, 80%, -1 day, 1 day)", "agents(10, 80%, life(0% per year), life(0% per year))",
    ] { #expect(try ClaimFixture.refusal(words).contains("has no value"), "\(words)") }
    #expect(try ClaimFixture.refusal("agents(10, 80%, 20, 180)").contains("length of time"))
  }

  @Test("customers that it takes to tell two shares apart")
  func power() throws {
    // KNOWN-ANSWERS.md C.8; 89 customers is the first rounded up.
    for (shares, needed) in [
      ("15%, 3%", 88.09), ("5%, 35%", 26.70), ("23%, 67%", 18.84), ("47%, 15%", 31.6),
    ] {
      try ClaimFixture.expect("power_n(\(shares))", needed, 0.001)
    }
    try ClaimFixture.expect("ceil(power_n(15%, 3%))", 89)
    try ClaimFixture.expect("power_n(15%, 3%, 90%)", 117.43, 0.0005)
    try ClaimFixture.expect("power(15%, 3%, power_n(15%, 3%))", 0.8)
    for words in [
      "power_n(15%, 15%)", "power_n(15%, 100%)", "power_n(15%, 3%, 1%, 50%)",
      "power(15%, 3%, 0)", "power(15%, 3%, progeny(2))",
    ] { #expect(try ClaimFixture.refusal(words).contains("has no value"), "\(words)") }
  }

  @Test("where the shares may be alike no number is enough")
  func overlap() throws {
    let needed = try ClaimFixture.value("power_n(5% to 20%, 15%)")
    #expect(needed.upper == .infinity && needed.lower < 200)
    let power = try ClaimFixture.value("power(5% to 20%, 15%, 100)")
    #expect(abs(power.lower - 0.025) < 1e-9)
  }

  @Test("one loss among 33 customers may be 15 in 100")
  func intervals() throws {
    // KNOWN-ANSWERS.md C.8: 1/33 is 0.0008 to 0.1576, 0/30 0 to 0.1157.
    let one = try ClaimFixture.value("exact_interval(1, 33)")
    #expect(abs(one.lower - 0.0008) < 0.000_05 && abs(one.upper - 0.1576) < 0.000_05)
    let none = try ClaimFixture.value("exact_interval(0, 30)")
    #expect(none.lower == 0 && abs(none.upper - 0.1157) < 0.000_05)
    for words in [
      "exact_interval(2, 1)", "exact_interval(1.5, 3)", "exact_interval(1, 0)",
      "exact_interval(1, 1e15)", "exact_interval(1 to 2, 3)",
    ] { #expect(try ClaimFixture.refusal(words).contains("needs two whole numbers"), "\(words)") }
  }

  @Test("the error of an NPS, at its widest where answers are most divided")
  func nps() throws {
    // METRICS.md B.3: 6.7 points standard error at n = 100, 13 in 95 % terms.
    try ClaimFixture.expect("nps_error(60%, 10%, 100)", 1.96 * 6.7, 0.005)
    try ClaimFixture.expect("nps_error(60%, 10%, 400)", 1.96 * 3.35, 0.005)
    // Nobody detracts: all or no promoters are certain, half of them are not: √(1/4/100).
    let open = try ClaimFixture.value("nps_error(0% to 100%, 0%, 100)")
    #expect(open.lower == 0 && abs(open.upper - 1.96 * 5) < 1e-9)
    #expect(try ClaimFixture.refusal("nps_error(60, 10, 100)").contains("has no value"))
    #expect(try ClaimFixture.refusal("nps_error(60%, 50%, 100)").contains("has no value"))
  }
}
