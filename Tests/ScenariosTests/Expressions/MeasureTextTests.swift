// Figures as people read them.

import RandomStreams
import Testing

@testable import Scenarios

@Suite("Measures in words")
struct MeasureTextSuite {
  private func text(_ expression: String) throws -> String {
    try Expressions.value(expression).text(currency: "EUR")
  }

  @Test("a figure is shown with the unit it was written in")
  func asWritten() throws {
    for words in [
      "800 EUR", "35%", "15% per year", "4 weeks", "1 week", "90 days", "1 day", "2.67", "0",
      "-75%", "10 per month", "8000 EUR per month", "6 months", "1 month", "12 years",
      "150 000 EUR", "3% per quarter", "20 seconds", "1 hour", "0.05", "100%", "5% per week",
      "2% per 10 days", "7% per 6 months",
    ] {
      #expect(try text(words) == words)
    }
  }

  @Test("a range tells both ends and the unit once")
  func ranges() throws {
    #expect(try text("10% to 60%") == "10% to 60%")
    #expect(try text("10 to 60%") == "10% to 60%")
    #expect(try text("200 to 500 EUR per month") == "200 to 500 EUR per month")
    #expect(try text("1 to 3 years") == "1 to 3 years")
  }

  @Test("computed times choose a unit by their size")
  func chosenTimes() {
    #expect(Measure(23, .time).text(currency: "EUR") == "23 months")
    #expect(Measure(24, .time).text(currency: "EUR") == "2 years")
    #expect(Measure(0.01, .rate).text(currency: "EUR") == "0.12 per year")
    #expect(Measure(5, .moneyRate).text(currency: "SEK") == "5 SEK per month")
  }

  @Test("a time that came out of an odd period is told in a unit that reads as one")
  func oddPeriods() throws {
    // One over five per cent in two weeks: 20 fortnights, 280 days of 365.25/12 a month.
    #expect(try text("1 / (5% per 2 weeks)") == "9.199 months")
  }

  @Test("units that nothing is measured in are still told")
  func powers() throws {
    #expect(try text("(3 EUR)^2") == "9 EUR^2")
    #expect(try text("12 EUR / (2 months)^2") == "3 EUR month^-2")
  }

  @Test("four digits count, whole numbers are told in full, thousands in groups from 10 000 on")
  func digits() {
    let table: [(Double, String)] = [
      (547.368421, "547.4"), (0.6153846, "0.6154"), (1234.5678, "1235"), (9999, "9999"),
      (10_000, "10 000"), (-1_234_567, "-1 234 567"), (0.1 + 0.2, "0.3"), (1e15, "1e+15"),
      (3.2e-10, "3.2e-10"), (.infinity, "endless"), (-.infinity, "minus endless"), (0, "0"),
      (999_999_999_999_999, "999 999 999 999 999"), (100, "100"), (0.0001234567, "0.0001235"),
    ]
    for (value, words) in table { #expect(Measure.number(value) == words) }
  }

  @Test("what is told can be read back as the same figure, to the digits told")
  func roundTrip() throws {
    let stream = RandomStream(seed: 4, trial: 0)
    for number in 0..<200 {
      let u = stream.uniform(agent: UInt64(number), step: 0, purpose: 0)
      let v = stream.uniform(agent: UInt64(number), step: 1, purpose: 0)
      var size = 1.0
      for _ in 0..<Int(v * 12) { size *= 10 }
      let value = (u - 0.5) * size / 1000
      let words = Measure.number(value)
      // "1.234" could be a thousand and is refused as such.
      if abs(value) >= 1, abs(value) < 10 { continue }
      let back = try Expressions.value(words).lower
      #expect(abs(back - value) <= 6e-4 * abs(value), "\(value) is told as \(words)")
    }
  }

  @Test("messages name what is measured")
  func unitNames() throws {
    let table = [
      "5": "without a unit", "5 EUR": "in EUR", "5 weeks": "in weeks", "5% per year": "per year",
      "5 EUR per month": "in EUR per month", "(5 EUR)^2": "in EUR^2",
    ]
    for (words, unit) in table {
      #expect(try Expressions.value(words).unitText(currency: "EUR") == unit)
    }
  }
}
