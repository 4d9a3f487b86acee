import RandomStreams
import Testing

@testable import Scenarios

@Suite("N people at a price")
struct HeadcountSuite {
  @Test("the number times the price, whatever is counted")
  func multiplies() throws {
    let team = try Reading("costs.team")
    try team.expectPoint(
      12 * 5800, from: "12 people at 5800 EUR per month", "12 x at 5800 EUR per month",
      "12 engineers at 5.8k EUR/month", "12 very good people at 5800 per month",
      "12 at 69600 EUR per year")
    try Reading("start.cash").expectPoint(6000, from: "3 workshops at 2000 EUR")
  }

  @Test("one of the two may be uncertain")
  func keepsUncertainty() throws {
    let team = try Reading("costs.team")
    let people = try team.parse("10 to 14 people at 5000 EUR per month").quantity
    #expect(people.distribution == .logNormal(middleNinety: 10, 14))
    #expect(people.conversion == .affine(offset: 0, factor: 5000))
    let price = try team.parse("12 people at between 4000 and 6000 EUR per month").quantity
    #expect(price.distribution == .uniform(low: 4000, high: 6000))
    #expect(price.conversion == .affine(offset: 0, factor: 12))
  }

  @Test("two uncertain factors, a missing side and a price without period are refused")
  func refusesMistakes() throws {
    let team = try Reading("costs.team")
    for (text, piece) in [
      ("2 to 3 people at 5 to 6k EUR per month", "both the number and the price are uncertain"),
      ("at 5 EUR per month", "nothing stands before"), ("5 people at", "nothing stands behind"),
      ("5 people at 5800 EUR", "has no period"),
      ("24 EUR at 5800 EUR per month", "does not fit"),
      ("-2 people at 5800 EUR per month", "-2 is negative"),
      ("2 people at 3 people at 5 EUR per month", "not understood"),
      ("unknown people at 5800 EUR per month", "stands alone"),
    ] {
      let problem = try #require(team.problem(text))
      #expect(problem.message.contains(piece), "\(text): \(problem)")
    }
    #expect(try Reading("engage.churn").problem("12 people at 5% per year") != nil)
    let cac = try Reading("attract.channels.ads.cac").problem("800 EUR at 8000 EUR per month")
    #expect(cac?.message.contains("a cac names no spend") == true)
    #expect(cac?.cure.contains("cost_per_lead: 24 EUR at 8000 EUR per month") == true)
  }
}
