// Always, never, or undecided.

import Testing

@testable import Scenarios

@Suite("Whether conditions hold")
struct ConditionTruthSuite {
  @Test("stated figures are meant to half a unit of their last digit, a half included")
  func rounding() throws {
    let table: [(String, Truth)] = [
      // CLAIMS.md B2: 35/5 - 1 is 600 %, not 700 %; B1: 200/800 - 1 is -75 %.
      ("35% / 5% - 1 = 700%", .never), ("35% / 5% - 1 = 600%", .always),
      ("200 EUR / 800 EUR - 1 = -75%", .always),
      // METRICS.md B.1: 8/3 is 2.67 to two digits.
      ("8 / 3 = 2.67", .always), ("8 / 3 = 2.66", .never), ("8 / 3 = 2.7", .always),
      ("842.11 EUR = 842 EUR", .always), ("842.6 EUR + 0 EUR = 842 EUR", .never),
      ("1.5 + 0 = 2", .always), ("33.3% = 33%", .always), ("33% = 33.3%", .never),
      // Half a year is not the rounding of 15 months.
      ("1 year = 15 months", .never), ("3% per month = 33% per year", .never),
      ("1 / 3 != 0.33", .never), ("1 / 3 != 0.34", .always),
    ]
    for (words, truth) in table { #expect(try Expressions.truth(words) == truth, "\(words)") }
  }

  @Test("without a stated figure equal means equal but for the last bits")
  func bits() throws {
    let values = ["a": Measure(0.1), "b": Measure(0.2), "c": Measure(0.3), "d": Measure(0.301)]
    #expect(try Expressions.truth("a + b = c", values) == .always)
    #expect(try Expressions.truth("a + b <= c", values) == .always)
    #expect(try Expressions.truth("a + b < c", values) == .never)
    #expect(try Expressions.truth("c < a + b", values) == .never)
    #expect(try Expressions.truth("a + b = d", values) == .never)
  }

  @Test("a tolerance that is given rules, wider or narrower")
  func tolerance() throws {
    #expect(try Expressions.truth("8 / 3 = 3", tolerance: 0.1) == .never)
    #expect(try Expressions.truth("8 / 3 = 2.5", tolerance: 0.2) == .always)
  }

  @Test("a comparison of ranges says always or never only where all points agree")
  func ranges() throws {
    let ranges: [(Double, Double)] = [(0, 1), (1, 2), (0.5, 1.5), (2, 3), (1, 1), (0, 3)]
    for (a, b) in ranges {
      for (c, d) in ranges {
        for relation in ["<", "<=", ">", ">=", "=", "!="] {
          let truth = try Expressions.truth(
            "x \(relation) y", ["x": Measure(a, b), "y": Measure(c, d)])
          var found: Set<Bool> = []
          for i in 0...4 {
            for j in 0...4 {
              let (x, y) = (a + (b - a) * Double(i) / 4, c + (d - c) * Double(j) / 4)
              switch relation {
              case "<": found.insert(x < y)
              case "<=": found.insert(x <= y)
              case ">": found.insert(x > y)
              case ">=": found.insert(x >= y)
              case "=": found.insert(x == y)
              default: found.insert(x != y)
              }
            }
          }
          if truth == .always { #expect(found == [true], "\(a)-\(b) \(relation) \(c)-\(d)") }
          if truth == .never { #expect(found == [false], "\(a)-\(b) \(relation) \(c)-\(d)") }
        }
      }
    }
  }

  @Test("within asks for the whole left side inside the right")
  func within() throws {
    #expect(try Expressions.truth("15% within 10% to 60%") == .always)
    #expect(try Expressions.truth("5% within 10% to 60%") == .never)
    #expect(try Expressions.truth("x within 10% to 60%", ["x": Measure(0, 0.2)]) == .undecided)
    #expect(try Expressions.truth("2 within 2 to 3") == .always)
  }

  @Test("comparisons joined by and hold together or not")
  func joined() throws {
    #expect(try Expressions.truth("1 < 2 and 2 < 3") == .always)
    #expect(try Expressions.truth("1 < 2 and 2 < 1") == .never)
    #expect(try Expressions.truth("x < 2 and 2 < 1", ["x": Measure(0, 3)]) == .never)
    #expect(try Expressions.truth("x < 2 and 1 < 2", ["x": Measure(0, 3)]) == .undecided)
    #expect(Truth.always.negated == .never && Truth.undecided.negated == .undecided)
  }

  @Test("something with a unit compared with a bare number lacks a unit; nothing needs none")
  func missingUnits() throws {
    // CLAIMS.md F20 and V5.
    for words in ["12% < 15% per year", "800 EUR > 3", "15% per quarter * 4 = 3"] {
      let condition = try Expressions.condition(words)
      do {
        _ = try condition.outcomes(in: Expressions.scope())
        Issue.record("\(words) was compared")
      } catch { #expect(error.kind == .missingUnit, "\(words)") }
    }
    #expect(try Expressions.truth("800 EUR > 0") == .always)
    #expect(try Expressions.truth("0 < 4 weeks and -5 EUR < 0") == .always)
  }

  @Test("a plain number is read in the unit that a measure's name says")
  func namedUnits() throws {
    var month = Measure(11, .time, style: MeasureStyle(months: 1))
    month.namesItsUnit = true
    var churn = Measure(0.02 / 12, .rate, style: MeasureStyle(isPercent: true, months: 12))
    churn.namesItsUnit = true
    let values = ["payback_month": month, "churn_annual": churn]
    #expect(try Expressions.truth("payback_month <= 12", values) == .always)
    #expect(try Expressions.truth("10 > payback_month", values) == .never)
    #expect(try Expressions.truth("churn_annual < 3%", values) == .always)
    #expect(try Expressions.truth("churn_annual = 2%", values) == .always)
    #expect(try Expressions.truth("churn_annual < 1% per month", values) == .always)
  }

  @Test("endless sides are compared without a crash")
  func endless() throws {
    let values = ["e": Measure(.infinity), "w": Measure(0, .infinity), "x": Measure(3)]
    #expect(try Expressions.truth("e = e", values) == .always)
    #expect(try Expressions.truth("x < e", values) == .always)
    #expect(try Expressions.truth("w = w", values) == .undecided)
    #expect(try Expressions.truth("w < x", values) == .undecided)
    #expect(try Expressions.truth("e <= x", values) == .never)
  }
}
