import Testing

@testable import Scenarios

@Suite("Units and numbers a key accepts")
struct UnitChecksSuite {
  /// Expects the message and the cure of a problem to contain words.
  private func expect(
    _ path: String, _ text: String, says message: String, cure: String,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let problem = try #require(try Reading(path).problem(text, place), sourceLocation: place)
    #expect(problem.message.contains(message), "\(problem)", sourceLocation: place)
    #expect(problem.cure.contains(cure), "\(problem)", sourceLocation: place)
  }

  @Test("a share without period is refused with two periods to choose from")
  func needsPeriod() throws {
    try expect(
      "engage.churn", "15%", says: "15% has no period",
      cure: "write \"15% per year\" or \"15% per month\"")
    try expect(
      "costs.office", "3000 EUR", says: "3000 EUR has no period",
      cure: "write \"3000 EUR per month\"")
    try expect("attract.organic_leads", "100", says: "100 has no period", cure: "100 per month")
    try expect(
      "engage.time_to_value", "4", says: "4 has no unit of time", cure: "\"4 days\"")
    try expect(
      "finance.discount_rate", "10%", says: "10% has no period", cure: "write \"10% per year\"")
  }

  @Test("a share over 100% and a negative one are refused with the range")
  func boundsShares() throws {
    for path in ["engage.churn", "engage.gross_margin"] {
      let period = path == "engage.churn" ? " per year" : ""
      try expect(path, "130%" + period, says: "130% is over 100%", cure: "from 0% to 100%")
      try expect(path, "-5%" + period, says: "-5% is negative", cure: "from 0% to 100%")
      try expect(path, "50% to 130%" + period, says: "130% is over 100%", cure: "from 0% to 100%")
    }
  }

  @Test("values outside a key's bounds are refused with the bounds")
  func boundsValues() throws {
    try expect("delight.nps", "101", says: "101 is over 100", cure: "from -100 to 100")
    try expect("delight.nps", "-101", says: "-101 is under -100", cure: "from -100 to 100")
    try expect("engage.price", "-5 EUR per month", says: "-5 is negative", cure: "from 0 up")
    try expect("attract.channels.a.cac", "0 EUR", says: "0 is not above 0", cure: "above 0")
    try expect("engage.time_to_value", "0 weeks", says: "0 is not above 0", cure: "above 0")
    try expect("start.customers", "2000M", says: "is over 1000000000", cure: "to 1000000000")
  }

  @Test("a plain number for a share is a fraction; from 1 on both readings are told")
  func readsPlainShares() throws {
    try Reading("engage.gross_margin").expectPoint(0.15, from: "15%", "0.15", "15 percent")
    try expect(
      "engage.gross_margin", "15", says: "15 has no % and can be read in two ways: 15% or 1500%",
      cure: "write 15% (plain numbers are fractions of one")
    try expect("engage.gross_margin", "1", says: "1% or 100%", cure: "write 1% or 100%")
    try expect("engage.price_spread", "3", says: "3% or 300%", cure: "write 3% or 300%")
    try Reading("engage.price_spread").expectPoint(2, from: "200%")
    try Reading("season.december").expectPoint(1.2, from: "120%", "1.2")
    try expect("season.december", "70", says: "70% or 7000%", cure: "write 70%")
  }

  @Test("a fraction beside a percentage is refused with both readings")
  func refusesHalfPercent() throws {
    try expect(
      "engage.churn", "0.5 to 2% per month", says: "0.5 stands beside a percentage",
      cure: "write 0.5% or 50%")
  }

  @Test("a unit of another kind is named, with what is needed instead")
  func refusesForeignUnits() throws {
    for (path, text, wrong, needed) in [
      ("start.cash", "5%", "%", "an amount of money"),
      ("start.cash", "4 weeks", "weeks", "an amount of money"),
      ("start.cash", "5 customers", "customers", "an amount of money"),
      ("engage.churn", "5 EUR per year", "EUR", "a share per period"),
      ("delight.nps", "30%", "%", "a number"),
      ("start.customers", "240 EUR", "EUR", "a number of things"),
      ("engage.time_to_value", "4 EUR", "EUR", "a time"),
      ("attract.conversion", "0.4 sd", "sd", "a number"),
    ] {
      try expect(path, text, says: "\"\(wrong)\" does not fit: \(needed) is needed", cure: "write")
    }
    try expect(
      "start.cash", "5 EUR per month", says: "\"per month\" does not fit", cure: "leave it out")
    try expect(
      "engage.gross_margin", "80% per year", says: "a share has no period", cure: "leave it out")
  }

  @Test("a discount rate per month is refused: interest does not compound as losses do")
  func needsYear() throws {
    try expect(
      "finance.discount_rate", "1% per month", says: "this is stated per year", cure: "per year")
    try Reading("finance.discount_rate").expectPoint(0.1, from: "10% per year", "10% yearly")
  }

  @Test("a loss so fast that nobody is left after a year is refused with the fastest that is not")
  func refusesLostPrecision() throws {
    // (1 − p)^(365.25/7) = 1e-12 at p = 41.1 %.
    try expect("engage.churn", "50% per week", says: "practically nobody", cure: "at most 41.1%")
    try Reading("engage.churn").expectPoint(1, from: "100% per week")
    _ = try Reading("engage.churn").parse("41.1% per week")
  }
}
