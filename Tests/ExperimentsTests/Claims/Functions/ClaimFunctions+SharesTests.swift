// Shares per period, loops and the worth of customers, at published values.

import Scenarios
import Testing

@testable import Experiments

@Suite("Functions of claims on shares and loops")
struct ShareFunctionsSuite {
  @Test("shares per period are compounded, not divided")
  func compounding() throws {
    // METRICS.md B.2.
    let annual: [(String, Double)] = [
      ("1%", 0.1136), ("2%", 0.2153), ("3%", 0.3062), ("5%", 0.4596), ("8%", 0.6323),
    ]
    for (monthly, share) in annual {
      try ClaimFixture.expect("annual(\(monthly) per month) * 1 year", share, 0.000_05)
    }
    try ClaimFixture.expect("monthly(15% per year)", 0.013_452, 5e-7)
    try ClaimFixture.expect("monthly(3% per year)", 0.002_535, 5e-7)
    try ClaimFixture.expect("annual(monthly(15% per year)) * 1 year", 0.15)
    try ClaimFixture.expect(
      "quarterly(15% per year) * 1 quarter", 1 - 0.85.squareRoot().squareRoot())
    #expect(
      try ClaimFixture.value("monthly(15% per year)").text(currency: "EUR") == "1.345% per month")
    #expect(try ClaimFixture.refusal("monthly(15%)").contains("needs a share per period"))
    #expect(try ClaimFixture.refusal("monthly(150% per year)").contains("has no value"))
  }

  @Test("growth compounds too: 15 % a quarter is 74.9 % a year")
  func growth() throws {
    try ClaimFixture.expect("growth(15% per quarter, 1 year)", 0.749, 0.000_05)
    try ClaimFixture.expect("growth(15% per quarter, 1 month)", 0.047_69, 5e-6)
    #expect(try ClaimFixture.refusal("growth(15% per quarter, 4)").contains("length of time"))
  }

  @Test("who stays after a time, and which share a year loses as many")
  func survival() throws {
    // METRICS.md B.2: lost after six months at 15 % and 3 % a year; 47 % in six months.
    try ClaimFixture.expect("1 - survival(15% per year, 6 months)", 0.0780, 0.000_05)
    try ClaimFixture.expect("1 - survival(3% per year, 6 months)", 0.0151, 0.000_05)
    try ClaimFixture.expect("leaving(47%, 6 months) * 1 year", 0.7191, 0.000_05)
    try ClaimFixture.expect("leaving(40%, 30 days) * 1 year", 0.998, 0.0005)
    try ClaimFixture.expect("survival(leaving(47%, 6 months), 6 months)", 0.53)
    #expect(try ClaimFixture.refusal("leaving(147%, 6 months)").contains("has no value"))
    #expect(try ClaimFixture.refusal("leaving(47%, 0 months)").contains("has no value"))
  }

  @Test("mean life is one over the share; who never leaves lives endlessly")
  func life() throws {
    try ClaimFixture.expect("life(15% per year)", 12 / 0.15)
    try ClaimFixture.expect("life(3% per year)", 12 / 0.03)
    #expect(try ClaimFixture.value("life(0% per year)").lower == .infinity)
    let range = try ClaimFixture.value("life(0% to 10% per year)")
    #expect((range.lower, range.upper) == (120, .infinity))
    #expect(try ClaimFixture.refusal("life(-5% per year)").contains("has no value"))
  }

  @Test("a heterogeneous cohort survives as Fader and Hardie's first example does")
  func betaSurvival() throws {
    // KNOWN-ANSWERS.md C.1, Regular: 62.67, 47.38, 38.80 %.
    for (periods, share) in [(1, 0.6267), (2, 0.4738), (3, 0.3880), (12, 0.17)] {
      try ClaimFixture.expect(
        "beta_survival(0.704077, 1.182043, \(periods))", share, 0.000_06)
    }
    try ClaimFixture.expect("beta_survival(2, 3, 0)", 1)
  }

  @Test("customers per first customer, in the end and after generations")
  func progeny() throws {
    // KNOWN-ANSWERS.md C.4.
    try ClaimFixture.expect("progeny(5%)", 1.052632, 1e-6)
    try ClaimFixture.expect("progeny(35%)", 1.538462, 1e-6)
    #expect(try ClaimFixture.value("progeny(1)").lower == .infinity)
    // METRICS.md B.4: ten times 1 + 2 + … + 2^10; K = 0.6 over ten generations from 100.
    try ClaimFixture.expect("10 * progeny(2, 10)", 20_470)
    try ClaimFixture.expect("10 * progeny(2, 20)", 20_971_510)
    try ClaimFixture.expect("100 * progeny(0.6, 10)", 249.1, 0.0002)
    // CLAIMS.md F16: 99.94 % after six cycles of three months, 99.5 % after four.
    try ClaimFixture.expect("progeny(35%, 6) / progeny(35%)", 0.9994, 0.000_05)
    try ClaimFixture.expect("progeny(35%, 4) / progeny(35%)", 0.995, 0.0005)
    #expect(try ClaimFixture.refusal("progeny(-0.1)").contains("has no value"))
  }

  @Test("the worth of a customer in the first convention of Fader and Hardie")
  func worth() throws {
    // METRICS.md B.1: 3.667, 4.400 and 8.462 margins; C.3: cut after 12, 36, 60 months.
    for (retention, multiple) in [("80%", 3.667), ("85%", 4.400), ("97%", 8.462)] {
      try ClaimFixture.expect("clv(1 EUR, \(retention), 10%)", multiple, 0.0002)
    }
    // 2.667 is the same without the first payment.
    try ClaimFixture.expect("clv(1, 80%, 10%) - 1", 2.667, 0.0005)
    for (periods, sum) in [(12, 9.192798), (36, 16.844416), (60, 19.078604)] {
      try ClaimFixture.expect("clv(1, 95%, 0%, \(periods))", sum, 1e-7)
    }
    try ClaimFixture.expect("clv(1, 95%, 1%, 12)", 8.761041, 1e-6)
    try ClaimFixture.expect("clv(1, 95%, 1%)", 16.833333, 1e-7)
    try ClaimFixture.expect("clv(5, 100%, 0%, 7)", 35)
  }

  @Test("a margin per year goes with a retention per year")
  func marginPeriods() throws {
    try ClaimFixture.expect("clv(1200 EUR per year, 85%, 10%)", 5280, 1e-9)
    try ClaimFixture.expect("clv(100 EUR per month, 95%, 0%)", 2000, 1e-9)
    #expect(
      try ClaimFixture.value("clv(1200 EUR per year, 85%, 10%)").text(currency: "EUR") == "5280 EUR"
    )
    #expect(try ClaimFixture.refusal("clv(5 EUR, 85%, 10%, 36 months)").contains("plain number"))
    #expect(try ClaimFixture.refusal("clv(3 weeks, 85%, 10%)").contains("is no amount"))
  }

  @Test("a customer who loses money is worth less the longer it stays")
  func losses() throws {
    #expect(try ClaimFixture.value("clv(-1 EUR, 100%, 0%)").lower == -.infinity)
    #expect(try ClaimFixture.value("clv(0 EUR, 100%, 0%)").lower == 0)
    try ClaimFixture.expect("clv(-2 EUR, 80%, 10%)", -2 * 1.1 / 0.3)
  }
}
