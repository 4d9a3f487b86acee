import Testing

@testable import Scenarios

@Suite("Values as people read them")
struct QuantityFormatSuite {
  @Test("every dimension has its short form")
  func describesValues() {
    let table: [(Double, Dimension, String)] = [
      (8000, .money, "8000 EUR"), (600_000, .money, "600k EUR"), (1_234_567, .money, "1.23M EUR"),
      (0, .money, "0 EUR"), (24.5, .money, "24.5 EUR"), (-5000, .money, "-5000 EUR"),
      (12_345, .money, "12.3k EUR"), (999_600, .money, "1M EUR"), (999.6, .money, "1000 EUR"),
      (8000, .moneyPerMonth, "8000 EUR per month"),
      (69_600, .moneyPerMonth, "69.6k EUR per month"), (0.229, .annualShare, "22.9% per year"),
      (0.1, .share, "10%"), (1, .share, "100%"), (0.0005, .share, "0.05%"), (0, .share, "0%"),
      (100, .countPerMonth, "100 per month"), (240, .count, "240"), (400_000, .count, "400k"),
      (0.3, .number, "0.3"), (-0.25, .number, "-0.25"), (0.85, .multiplier, "x 0.85"),
    ]
    for (value, dimension, words) in table {
      #expect(
        QuantityFormat.describe(value, dimension, currency: "EUR") == words, "\(value) \(dimension)"
      )
    }
  }

  @Test("a time is told in the unit in which it is whole")
  func describesTimes() {
    let table: [(Double, String)] = [
      (0, "0 days"), (1, "1 month"), (3, "3 months"), (12, "12 months"), (24, "24 months"),
      (4 * TimeUnit.week.months, "4 weeks"), (TimeUnit.week.months, "1 week"),
      (30 * TimeUnit.day.months, "30 days"), (90 * TimeUnit.day.months, "90 days"),
      (TimeUnit.day.months, "1 day"), (4.5, "4.5 months"), (0.02, "0.609 days"),
    ]
    for (months, words) in table {
      #expect(QuantityFormat.describe(months, .duration, currency: "EUR") == words, "\(months)")
    }
  }

  @Test("what is stated as a percentage is shown as one")
  func followsNotation() {
    #expect(
      QuantityFormat.describe(0.3, .number, currency: "EUR", notation: .percent) == "30%")
    #expect(
      QuantityFormat.describe(1.2, .multiplier, currency: "EUR", notation: .percent) == "120%")
  }

  @Test("what is not finite is told in words")
  func describesInfinity() {
    for dimension in Dimension.allCases {
      #expect(QuantityFormat.describe(.infinity, dimension, currency: "EUR") == "infinite")
      #expect(QuantityFormat.describe(.nan, dimension, currency: "EUR") == "not a number")
    }
    #expect(QuantityFormat.plain(.nan) == "not a number")
  }

  @Test("a range is told as 9 in 10, with its unit once")
  func describesRanges() throws {
    let table: [(String, String, String)] = [
      ("start.cash", "700 to 1200 EUR", "9 in 10 between 700 and 1200 EUR"),
      ("start.cash", "300k to 2M EUR", "9 in 10 between 0.3M and 2M EUR"),
      ("engage.gross_margin", "70% to 90%", "9 in 10 between 70% and 90%"),
      // 1 − 0.98^12 = 21.5 %, 1 − 0.95^12 = 46.0 %.
      ("engage.churn", "2% to 5% per month", "9 in 10 between 21.5% and 46% per year"),
      ("engage.time_to_value", "2 to 4 weeks", "9 in 10 between 2 and 4 weeks"),
      ("delight.nps", "0 to 60", "9 in 10 between 0 and 60"),
      ("delight.nps", "-20 to 40", "9 in 10 between -20 and 40"),
      ("start.cash", "700 EUR", "700 EUR"),
      ("start.cash", "choice(700, 900)", "one of 700 EUR, 900 EUR"),
      ("start.cash", "between 0 and 100 EUR", "9 in 10 between 5 and 95 EUR"),
      ("start.cash", "800 ± 0.001 EUR", "9 in 10 about 800 EUR"),
    ]
    for (path, text, words) in table {
      let reading = try Reading(path)
      let quantity = try reading.parse(text).quantity
      #expect(
        QuantityFormat.describe(quantity, reading.definition.dimension, currency: "EUR") == words,
        "\(text)")
    }
  }

  @Test("what is written for a value can be read back to three digits")
  func readsBack() throws {
    for (path, value) in [
      ("start.cash", 1_234_567), ("costs.a", 69_600.0), ("engage.churn", 0.2293),
      ("engage.gross_margin", 0.8051), ("engage.time_to_value", 0.4599), ("start.customers", 240),
      ("delight.asks_after", 2.71), ("attract.organic_leads", 12_300),
    ] {
      let reading = try Reading(path)
      let words = QuantityFormat.describe(value, reading.definition.dimension, currency: "EUR")
      let back = try reading.parse(words).quantity.value(at: 0.5)
      #expect(abs(back / value - 1) < 0.005, "\(path): \(words)")
    }
  }

  @Test("plain numbers have three digits below 1000 and none behind the point above")
  func formatsPlain() {
    for (value, words) in [
      (0.0, "0"), (-0.0, "0"), (1234.5, "1234"), (0.012345, "0.0123"), (12.0, "12"),
      (1e9, "1000000000"), (2.718, "2.72"), (1e-30, "0"), (-0.5, "-0.5"),
    ] { #expect(QuantityFormat.plain(value) == words, "\(value)") }
  }
}
