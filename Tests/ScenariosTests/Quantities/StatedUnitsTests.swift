import RandomStreams
import Testing

@testable import Scenarios

@Suite("One unit for all the numbers of a value")
struct StatedUnitsSuite {
  @Test("a unit may be stated once, before or behind, or with every number")
  func sharesUnits() throws {
    let table: [(String, [String])] = [
      ("start.cash", ["700 to 1200 EUR", "€700 to 1200", "700 EUR to 1200 EUR", "700 to 1200"]),
      (
        "engage.churn", ["2% to 5% per month", "2 to 5% per month", "2% per month to 5% per month"]
      ),
      ("engage.time_to_value", ["2 to 4 weeks", "2 weeks to 4 weeks", "2 weeks to 4"]),
      ("attract.lead_to_customer", ["2% to 4%", "2 to 4%", "0.02 to 0.04", "2% to 4"]),
    ]
    for (path, texts) in table {
      let reading = try Reading(path)
      let first = try reading.parse(texts[0]).quantity
      for text in texts {
        let quantity = try reading.parse(text).quantity
        #expect(quantity.distribution == first.distribution, "\(text)")
        #expect(quantity.conversion == first.conversion, "\(text)")
      }
    }
  }

  @Test("numbers with different units are converted first")
  func convertsMixedUnits() throws {
    let time = try Reading("engage.time_to_value").parse("2 weeks to 3 months").quantity
    #expect(time.distribution == .logNormal(middleNinety: 2 * TimeUnit.week.months, 3))
    #expect(time.conversion == .identity)
    let churn = try Reading("engage.churn").parse("2% per month to 30% per year").quantity
    let low = Conversion.compound(periodInMonths: 1)(0.02)
    #expect(churn.distribution == .logitNormal(middleNinety: low, 0.3))
    #expect(churn.conversion == .compound(periodInMonths: 12))
  }

  @Test("a spread with another period than its share is refused")
  func refusesMixedSpread() throws {
    let problem = try #require(
      try Reading("engage.churn").problem("30% per year ± 1% per month"))
    #expect(problem.message.contains("another period"))
  }

  @Test("nothing at all needs no unit")
  func acceptsZero() throws {
    try Reading("attract.channels.ads.budget").expectPoint(0, from: "0", "0 EUR", "0 per month")
    try Reading("engage.churn").expectPoint(0, from: "0%", "0", "0% per month")
    try Reading("delight.asks_after").expectPoint(0, from: "0", "0 days")
  }
}
