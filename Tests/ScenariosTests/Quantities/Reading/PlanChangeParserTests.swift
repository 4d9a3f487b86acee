import RandomStreams
import Testing

@testable import Scenarios

@Suite("Changes of the plan")
struct PlanChangeParserSuite {
  /// Expects an operation and the middle of its operand, in the engine's unit, for each text.
  private func expect(
    _ path: String, _ operation: PlanOperation, _ value: Double, from texts: String...,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    for text in texts {
      let change = try Reading(path).change(text)
      #expect(change.operation == operation, "\(text)", sourceLocation: place)
      #expect(
        isClose(change.operand.value(at: 0.5), value), "\(text): \(change.operand)",
        sourceLocation: place)
    }
  }

  @Test("x multiplies, with or without a space")
  func multiplies() throws {
    try expect(
      "engage.churn", .multiply, 0.5, from: "x 0.5", "x0.5", "X 0.5", "× 0.5", "×0.5", "* 0.5",
      "x 0.5 (guess)", "x .5")
    try expect("engage.price", .multiply, 12, from: "x 12")
  }

  @Test("a range of factors is lognormal, between 0.7 and 1 uniform")
  func multipliesByRanges() throws {
    let range = try Reading("engage.churn").change("x 0.7 to 1.0").operand
    #expect(range.distribution == .logNormal(middleNinety: 0.7, 1))
    #expect(range.conversion == .identity && range.bounds.lowerBound == 0)
    let uniform = try Reading("engage.churn").change("x between 0.7 and 1").operand
    #expect(uniform.distribution == .uniform(low: 0.7, high: 1))
    let named = try Reading("engage.churn").change("x triangular(0.5, 0.7, 1)").operand
    #expect(named.distribution == .triangular(low: 0.5, likely: 0.7, high: 1))
  }

  @Test("a signed percentage is relative: +10% is a factor of 1.1, −10% of 0.9")
  func readsRelative() throws {
    try expect("engage.price", .multiply, 1.1, from: "+10%", "+ 10 %", "+10 percent")
    try expect("engage.price", .multiply, 0.9, from: "-10%", "−10%", "- 10%", "− 10 %")
    try expect("engage.price", .multiply, 3, from: "+200%")
    try expect("attract.leads", .multiply, 1.2, from: "+20%", "x 1.2")
    try expect("costs.team", .multiply, 0, from: "-100%")
  }

  @Test("a range of decreases means the same in either order, and so does its sign")
  func readsRelativeRanges() throws {
    let price = try Reading("engage.price")
    for text in ["+10% to 20%", "+10% to +20%", "+10 to 20%"] {
      let operand = try price.change(text).operand
      #expect(operand.distribution == .logNormal(middleNinety: 0.1, 0.2), "\(text)")
      #expect(isClose(operand.conversion(0.1), 1.1), "\(text)")
    }
    for text in ["-10% to -20%", "−20% to −10%"] {
      let operand = try price.change(text).operand
      #expect(operand.distribution == .logitNormal(middleNinety: 0.1, 0.2), "\(text)")
      #expect(isClose(operand.conversion(0.1), 0.9), "\(text)")
    }
    let mixed = try price.change("-10% to +20%").operand
    #expect(mixed.distribution == .normal(middleNinety: -0.1, 0.2))
    #expect(isClose(mixed.value(at: 0.05), 0.9) && isClose(mixed.value(at: 0.95), 1.2))
    #expect(mixed.bounds.lowerBound == -1)
  }

  @Test("a plus or minus with the key's unit adds, converted like the key")
  func adds() throws {
    try expect(
      "costs.team", .add, 500, from: "+ 500 EUR per month", "+500 per month", "+€500/month",
      "+ 6000 EUR per year")
    try expect("costs.team", .add, -500, from: "- 500 EUR per month", "−6k per year")
    try expect("costs.team", .add, 10_000, from: "+ 2 people at 5000 EUR per month")
    try expect("attract.content.articles", .add, 2, from: "+ 2 per month", "+ 24 per year")
    try expect("cash", .add, 400_000, from: "+ 400000 EUR", "+400k", "+ 0.4M EUR (term sheet)")
    try expect("cash", .add, -5000, from: "- 5000 EUR")
    let round = try Reading("cash").change("+ 300k to 500k EUR").operand
    #expect(round.distribution == .logNormal(middleNinety: 300_000, 500_000))
  }

  @Test("logits and standard deviations add, in either direction and across zero")
  func addsLogits() throws {
    try expect("attract.conversion", .add, 0.4, from: "+0.4 logit", "+ 0.4 logit")
    try expect("attract.conversion", .add, -0.4, from: "-0.4 logit", "−0.4 logit")
    try expect("engage.engagement", .add, 0.5, from: "+0.5 sd", "+0.5 ± 0.1 sd", "+0.4 to 0.6 sd")
    let across = try Reading("attract.conversion").change("-0.2 to +0.6 logit").operand
    #expect(across.distribution == .normal(middleNinety: -0.2, 0.6))
    for text in ["-0.4 to -0.2 logit", "-0.2 to -0.4 logit"] {
      let operand = try Reading("attract.conversion").change(text).operand
      #expect(isClose(operand.value(at: 0.05), -0.2), "\(text)")
      #expect(isClose(operand.value(at: 0.95), -0.4), "\(text)")
    }
  }

  @Test("points add to a share, a percentage multiplies it, a plain number could be either")
  func addsPoints() throws {
    try expect("engage.gross_margin", .add, 0.05, from: "+5 points", "+ 5 points")
    try expect("engage.gross_margin", .add, -0.05, from: "-5 points")
    try expect("engage.gross_margin", .multiply, 1.05, from: "+5%")
    let problem = try #require(try Reading("engage.gross_margin").planProblem("+0.05"))
    #expect(problem.cure.contains("\"+5 points\"") && problem.cure.contains("\"+5%\""))
  }

  @Test("a plain value replaces, as the key itself would be stated")
  func sets() throws {
    try expect("engage.price", .set, 300, from: "300 EUR per month", "3600 EUR per year")
    try expect("engage.time_to_value", .set, TimeUnit.week.months, from: "1 week", "7 days")
    try expect(
      "engage.churn", .set, Conversion.compound(periodInMonths: 1)(0.03), from: "3% per month")
    try expect("costs.team", .set, 60_000, from: "12 people at 5000 EUR per month")
    let share = try Reading("attract.lead_to_customer").change("22 of 700 (CRM)").operand
    #expect(share.distribution == .beta(alpha: 22.5, beta: 678.5))
    #expect(share.source == "CRM" && share.text == "22 of 700" && share.bounds == 0...1)
  }

  @Test("a change that does not fit its key is refused with those that do")
  func refusesOperations() throws {
    for (path, text, cure) in [
      (
        "engage.price", "+ 500 EUR per month",
        "write \"x 0.5\" or \"+10%\" or \"250 EUR per month\""
      ),
      ("cash", "400000 EUR", "write \"+ 400000 EUR\""), ("cash", "x 2", "write \"+ 400000 EUR\""),
      ("attract.conversion", "+10%", "write \"+0.4 logit\""),
      ("attract.conversion", "0.4 logit", "write \"+0.4 logit\""),
      ("attract.leads", "120%", "write \"x 0.5\" or \"+10%\""),
      ("attract.channels.ads.cost_per_lead", "20 EUR", "write \"x 0.5\" or \"+10%\""),
      ("engage.churn", "+0.1", "\"+10%\""), ("engage.price", "", "write \"x 0.5\""),
      ("engage.early_loss", "12% within 30 days", "state it at the top of the file"),
      ("engage.segments.small.churn", "x 0.5", "state it at the top of the file"),
    ] {
      let problem = try #require(try Reading(path).planProblem(text))
      #expect(problem.cure.contains(cure), "\(text): \(problem)")
    }
  }

  @Test("what is wrong within a change is told as for a value")
  func refusesValues() throws {
    for (path, text, piece) in [
      ("engage.price", "x -1", "-1 is negative"), ("engage.price", "x", "a number is missing"),
      ("engage.price", "x 1.000", "two ways"), ("engage.price", "-120%", "120% is over 100%"),
      ("engage.price", "x unknown", "stands alone"), ("engage.price", "x 50%", "does not fit"),
      ("engage.price", "-10% to 20%", "has no sign and can be read in two ways"),
      ("engage.price", "+10% per year", "has no period"),
      ("attract.conversion", "+0.4", "has no unit"), ("attract.conversion", "+0.4 sd", "\"sd\""),
      ("costs.team", "+500", "+500 has no period"), ("costs.team", "+", "a number is missing"),
      ("costs.team", "+ 500 USD per month", "not the scenario's currency"),
      ("costs.team", "xylophone", "\"xylophone\" is not understood"),
      ("engage.price", "x 0.5 (", "no partner"), ("engage.price", "x to 5", "\"to\""),
    ] {
      let problem = try #require(try Reading(path).planProblem(text))
      #expect(problem.message.contains(piece), "\(text): \(problem)")
    }
  }

  @Test("a bare number where a factor is allowed is asked whether its x was forgotten")
  func forgotten() throws {
    let churn = try #require(KeyCatalogue.inputDefinition(for: "engage.churn"))
    for text in ["0.67 to 0.96", "0.67"] {
      let problem = #expect(throws: QuantityProblem.self) {
        try QuantityParser.parsePlanChange(text, for: churn, currency: "EUR")
      }
      #expect(
        problem?.cure.hasPrefix("write \"x \(text)\" to multiply it; to set it, write") == true)
    }
    let unitless = #expect(throws: QuantityProblem.self) {
      try QuantityParser.parsePlanChange("67%", for: churn, currency: "EUR")
    }
    #expect(unitless?.cure.contains("multiply") == false)
  }
}
