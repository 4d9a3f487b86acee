// Figures with their units, and how exactly they were written.

import Testing

@testable import Scenarios

@Suite("Figures of a text")
struct FigureSuite {
  @Test("units become our own: months, fractions of one, the file's currency")
  func units() throws {
    let table: [(String, Double, MeasureDimension)] = [
      ("800 EUR", 800, .money), ("€800", 800, .money), ("35%", 0.35, .plain),
      ("8k EUR", 8000, .money), ("15% per year", 0.0125, .rate),
      ("8000 EUR per month", 8000, .moneyRate), ("24 000 EUR per year", 2000, .moneyRate),
      ("4 weeks", 4 * 7 * 12 / 365.25, .time), ("90 days", 90 * 12 / 365.25, .time),
      ("10 per month", 10, .rate), ("33 customers", 33, .plain), ("1.5 million EUR", 1.5e6, .money),
      ("2 years", 24, .time), ("50 points", 50, .plain),
    ]
    for (words, value, dimension) in table {
      let measure = try Expressions.value(words)
      #expect(isClose(measure.lower, value) && measure.isExact, "\(words) is \(measure)")
      #expect(measure.dimension == dimension, "\(words)")
    }
  }

  @Test("half a unit of the last digit written is how exactly a figure is meant")
  func lastDigit() throws {
    let table: [(String, Double)] = [
      ("700%", 0.005), ("2.67", 0.005), ("842 EUR", 0.5), ("8k EUR", 500), ("1.5 million", 50_000),
      ("76.25%", 0.000_05), ("7.0", 0.05), ("2e3", 500), ("15% per year", 0.005 / 12), ("0", 0.5),
      ("150 000 EUR", 0.5), ("1.3452%", 0.000_000_5), ("4 weeks", 0.5 * 7 * 12 / 365.25),
      ("3 months", 0.5), ("2.50M EUR", 5000),
    ]
    for (words, rounding) in table {
      let measure = try Expressions.value(words)
      #expect(isClose(measure.rounding ?? -1, rounding), "\(words): \(measure.rounding ?? -1)")
    }
  }

  @Test("a figure with a sign is still a figure; what is worked out is none")
  func computed() throws {
    #expect(isClose(try Expressions.value("-75%").rounding ?? -1, 0.005))
    #expect(try Expressions.value("1 + 1").rounding == nil)
    #expect(try Expressions.value("-(1 + 1)").rounding == nil)
    #expect(try Expressions.value("10% to 60%").rounding == nil)
  }

  @Test("a share per period remembers the period it was stated for; a number per period has none")
  func periods() throws {
    #expect(try Expressions.value("15% per year").period == 12)
    #expect(try Expressions.value("47% in 6 months").period == 6)
    #expect(try Expressions.value("10 per month").period == nil)
    #expect(try Expressions.value("35%").period == nil)
  }

  @Test("units that only keys of a scenario have are refused with their place")
  func otherUnits() {
    let problem = Expressions.refusal("1 + 0.2 logit")
    #expect(problem?.message == "\"logit\" is no unit of a figure")
    #expect(problem?.offset == 4)
    #expect(Expressions.refusal("5 USD")?.message.contains("not the scenario's currency") == true)
  }
}
