import Foundation
import RandomStreams
import Testing

@testable import Scenarios

@Suite("Ranges and counts in plain words")
struct UncertaintyFormsSuite {
  /// The distribution `text` states for a key.
  private func distribution(_ path: String, _ text: String) throws -> Distribution {
    try Reading(path).parse(text).quantity.distribution
  }

  @Test("A to B is lognormal for amounts, logit-normal for shares, normal for what may be negative")
  func readsMiddleNinety() throws {
    let table: [(String, String, Distribution)] = [
      ("start.cash", "700 to 1200 EUR", .logNormal(middleNinety: 700, 1200)),
      ("engage.price", "20 to 30 EUR per month", .logNormal(middleNinety: 20, 30)),
      ("start.customers", "200 to 300", .logNormal(middleNinety: 200, 300)),
      ("engage.time_to_value", "2 to 4 weeks", .logNormal(middleNinety: 2, 4)),
      ("engage.price_spread", "10% to 50%", .logNormal(middleNinety: 0.1, 0.5)),
      ("season.may", "70% to 90%", .logNormal(middleNinety: 0.7, 0.9)),
      ("engage.gross_margin", "70% to 90%", .logitNormal(middleNinety: 0.7, 0.9)),
      ("engage.churn", "2% to 5% per month", .logitNormal(middleNinety: 0.02, 0.05)),
      ("delight.nps", "-20 to 40", .normal(middleNinety: -20, 40)),
      ("delight.nps", "-40 to -20", .normal(middleNinety: -40, -20)),
    ]
    for (path, text, expected) in table {
      #expect(try distribution(path, text) == expected, "\(text)")
    }
  }

  @Test("9 in 10 lie between the ends of A to B, in the engine's unit")
  func holdsItsPromise() throws {
    let churn = try Reading("engage.churn").parse("2% to 5% per month").quantity
    // A monthly share p leaves (1 − p)^12 after a year.
    #expect(abs(churn.value(at: 0.05) - (1 - pow(0.98, 12))) < 1e-9)
    #expect(abs(churn.value(at: 0.95) - (1 - pow(0.95, 12))) < 1e-9)
    let cac = try Reading("attract.channels.a.cac").parse("700 to 1200 EUR").quantity
    #expect(abs(cac.value(at: 0.05) - 700) < 1e-6 && abs(cac.value(at: 0.95) - 1200) < 1e-6)
  }

  @Test("between A and B is uniform, also from zero and up to one")
  func readsBetween() throws {
    let table: [(String, String, Distribution)] = [
      ("start.cash", "between 700 and 1200 EUR", .uniform(low: 700, high: 1200)),
      ("start.cash", "Between 0 and 5", .uniform(low: 0, high: 5)),
      ("engage.gross_margin", "between 50% and 100%", .uniform(low: 0.5, high: 1)),
      ("engage.churn", "between 2 and 5% per month", .uniform(low: 0.02, high: 0.05)),
    ]
    for (path, text, expected) in table {
      #expect(try distribution(path, text) == expected, "\(text)")
    }
  }

  @Test("A ± B is normal with B as standard deviation, cut to the key's bounds")
  func readsPlusMinus() throws {
    for text in ["800 ± 100 EUR", "800 EUR ± 100 EUR", "800 +- 100", "800 +/- 100 EUR"] {
      let quantity = try Reading("attract.channels.a.cac").parse(text).quantity
      #expect(quantity.distribution == .normal(mean: 800, standardDeviation: 100), "\(text)")
      #expect(quantity.bounds == KeyDefinition.aboveZero)
    }
    let wide = try Reading("engage.gross_margin").parse("90% ± 10%").quantity
    #expect(wide.value(at: 0.999_999) <= 1)
  }

  @Test("A / B / C is PERT")
  func readsLowLikelyHigh() throws {
    let table: [(String, String, Distribution)] = [
      ("start.cash", "700 / 900 / 1500 EUR", .pert(low: 700, likely: 900, high: 1500)),
      ("start.cash", "0/0/5", .pert(low: 0, likely: 0, high: 5)),
      ("engage.churn", "2% / 3% / 5% per month", .pert(low: 0.02, likely: 0.03, high: 0.05)),
      ("engage.price", "20 / 25 / 30 EUR/month", .pert(low: 20, likely: 25, high: 30)),
    ]
    for (path, text, expected) in table {
      #expect(try distribution(path, text) == expected, "\(text)")
    }
  }

  @Test("22 of 236 in 3 months is Jeffreys' Beta(22.5, 214.5), compounded four times to a year")
  func readsCounts() throws {
    let churn = try Reading("engage.churn")
    for text in [
      "22 of 236 in 3 months (Stripe)", "22 of 236 customers per quarter",
      "22 out of 236 in 3 months",
    ] {
      let quantity = try churn.parse(text).quantity
      #expect(quantity.distribution == .beta(alpha: 22.5, beta: 214.5), "\(text)")
      #expect(quantity.conversion == .compound(periodInMonths: 3), "\(text)")
      for probability in [0.05, 0.5, 0.95] {
        let p = Distribution.beta(alpha: 22.5, beta: 214.5).quantile(probability)
        #expect(isClose(quantity.value(at: probability), 1 - pow(1 - p, 4)), "\(text)")
      }
    }
    #expect(
      try distribution("attract.lead_to_customer", "0 of 30") == .beta(alpha: 0.5, beta: 30.5))
    #expect(
      try distribution("attract.lead_to_customer", "30 of 30") == .beta(alpha: 30.5, beta: 0.5))
  }

  @Test("counts that cannot be are refused")
  func refusesBadCounts() throws {
    let churn = try Reading("engage.churn")
    for (text, piece) in [
      ("240 of 236 in 3 months", "240 of 236 counts more than all"),
      ("22 of 236", "22 of 236 has no period"), ("2.5 of 10 per year", "no number of cases"),
      ("-2 of 10 per year", "no number of cases"), ("5% of 10 per year", "no number of cases"),
      ("0 of 0 per year", "counts nothing"), ("5 of 2000M per year", "no number of cases"),
      ("5 EUR of 10 per year", "no number of cases"),
    ] {
      #expect(churn.problem(text)?.message.contains(piece) == true, "\(text)")
    }
    #expect(churn.problem("240 of 236 in 3 months")?.cure.contains("\"236 of 240\"") == true)
    #expect(churn.problem("22 of 236")?.cure.contains("\"22 of 236 in 3 months\"") == true)
    let price = try #require(try Reading("start.cash").problem("22 of 236"))
    #expect(price.message.contains("is a share; an amount of money is needed"))
  }

  @Test("swapped ends are refused with the right order")
  func refusesSwappedEnds() throws {
    for (path, text, cure) in [
      ("start.cash", "5 to 2", "write \"2 to 5\""),
      ("start.cash", "between 5k and 2k EUR", "write \"between 2k and 5k EUR\""),
      ("engage.churn", "5% to 2% per month", "write \"2% to 5% per month\""),
      ("engage.churn", "5 to 2% per month", "write \"2 to 5% per month\""),
      ("engage.time_to_value", "3 months to 2 weeks", "write the smaller end first"),
      ("delight.nps", "5 to -2", "write the smaller end first"),
      ("start.cash", "2 million to 1 million", "write the smaller end first"),
    ] {
      let problem = try #require(try Reading(path).problem(text))
      #expect(problem.message.contains("runs from high to low"), "\(problem)")
      #expect(problem.cure == cure, "\(problem)")
    }
  }

  @Test("the cure for swapped ends can be read")
  func curesSwappedEnds() throws {
    #expect(
      try distribution("engage.churn", "2 to 5% per month")
        == .logitNormal(middleNinety: 0.02, 0.05))
  }

  @Test("equal ends, and numbers that do not ascend, are refused")
  func refusesEmptyRanges() throws {
    let cash = try Reading("start.cash")
    for text in ["5 to 5", "between 5 and 5 EUR", "5 to 5.0000000000000001"] {
      #expect(cash.problem(text)?.message.contains("are the same") == true, "\(text)")
    }
    for text in ["9 / 7 / 8", "5 / 5 / 5", "1 / 3 / 2"] {
      #expect(cash.problem(text)?.message.contains("does not ascend") == true, "\(text)")
    }
  }

  @Test("A to B at the edge of what is possible is refused with between")
  func refusesEdges() throws {
    for (path, text, cure) in [
      ("start.cash", "0 to 5 EUR", "write \"between 0 and 5 EUR\""),
      ("engage.gross_margin", "0% to 5%", "write \"between 0% and 5%\""),
      ("engage.churn", "5% to 100% per year", "write \"between 5% and 100% per year\""),
    ] {
      let reading = try Reading(path)
      #expect(reading.problem(text)?.cure == cure, "\(text)")
      _ = try reading.parse(String(cure.dropFirst(7).dropLast()))
    }
  }

  @Test("a spread of nothing, or so wide that most of it is impossible, is refused")
  func refusesBadSpreads() throws {
    for (path, text, piece) in [
      ("start.cash", "800 ± 0", "not more than 0"), ("start.cash", "800 ± -5", "not more than 0"),
      ("engage.gross_margin", "60% ± 80%", "more than half"),
      ("start.cash", "-5 ± 10", "-5 is negative"),
    ] {
      #expect(try Reading(path).problem(text)?.message.contains(piece) == true, "\(text)")
    }
    _ = try Reading("start.cash").parse("0 ± 100")
  }

  @Test("dashes between numbers are refused: minus or range?")
  func refusesDashes() throws {
    for text in ["700-1200", "700 – 1200 EUR", "700—1200 EUR", "700 − 1200"] {
      let problem = try #require(try Reading("start.cash").problem(text))
      #expect(problem.message.contains("is no range we read"), "\(problem)")
      #expect(problem.cure.contains("A to B"), "\(problem)")
    }
  }

  @Test("what is unfinished or follows the value is refused")
  func refusesLeftovers() throws {
    let cash = try Reading("start.cash")
    for text in [
      "5 to", "to 5", "between 5", "between 5 to 6", "5 /", "5 / 6", "5 / 6 /", "5 ±", "5 of",
      "5 6", "5 to 6 to 7", "1 / 2 / 3 / 4", "5 EUR, 6 EUR", "5 EUR + 6 EUR", "between", "±",
    ] { #expect(cash.problem(text) != nil, "\(text)") }
  }
}
