// What expressions come to.

import Testing

@testable import Scenarios

@Suite("The value of expressions")
struct ExpressionEvaluationSuite {
  @Test("names, functions and figures are put in place")
  func values() throws {
    let values = ["before": Measure(800, .money), "B1.after": Measure(200, .money)]
    #expect(try Expressions.value("B1.after / before - 1", values).lower == -0.75)
    #expect(try Expressions.value("double(before)", values) == Measure(1600, .money))
  }

  @Test("like adds to like; unlike units are a mistake, a bare number lacks its unit")
  func units() throws {
    let sum = try Expressions.value("1 year + 6 months")
    #expect((sum.lower, sum.dimension) == (18, .time))
    let unlike = try Expressions.problem("800 EUR + 4 weeks")
    #expect(unlike?.kind == .mistake)
    #expect(unlike?.problem.message == "something in EUR is added to something in weeks")
    let bare = try Expressions.problem("800 EUR - 5")
    #expect(bare?.kind == .missingUnit)
    #expect(bare?.problem.message == "5 is taken from something in EUR")
  }

  @Test("a mistake stands where its part begins")
  func places() throws {
    #expect(try Expressions.problem("1 + nothing")?.problem.offset == 4)
    #expect(try Expressions.problem("1 + 2 / (1 - 1)")?.problem.offset == 9)
    #expect(try Expressions.problem("1 + doubel(2)")?.problem.offset == 4)
    #expect(try Expressions.problem("1 + doubel(2)")?.problem.cure == "did you mean double?")
    #expect(try Expressions.problem("xyz(2)")?.problem.cure == "functions: double")
    #expect(
      try Expressions.problem("double(1, 2)")?.problem.message == "double is given 2 arguments")
    #expect(try Expressions.problem("double()")?.problem.cure == "write double(x)")
    #expect(
      try Expressions.problem("double(1e7)")?.problem.message == "double: is too much")
  }

  @Test("powers of ranges hold the powers of all their points")
  func powers() throws {
    let bases: [(Double, Double)] = [(-3, -1), (-2, 1), (-1, 2), (0, 2), (0.5, 1.5), (2, 3)]
    for (a, b) in bases {
      for exponent in [-3, -2, -1, 0, 1, 2, 3, 4] {
        let found = try Expressions.value(
          "x ^ n", ["x": Measure(a, b), "n": Measure(Double(exponent))])
        for step in 0...8 {
          let x = a + (b - a) * Double(step) / 8
          if x == 0 && exponent <= 0 { continue }
          var power = 1.0
          for _ in 0..<abs(exponent) { power *= x }
          let value = exponent < 0 ? 1 / power : power
          #expect(found.lower <= value + 1e-12 && found.upper >= value - 1e-12, "\(x)^\(exponent)")
        }
      }
    }
    // 1.1 to the power of 0.5 to 2 lies between its root and its square; below 1 the other way round.
    let open = try Expressions.value("x ^ n", ["x": Measure(0.5, 4), "n": Measure(0.5, 2)])
    #expect((open.lower, open.upper) == (0.25, 16))
  }

  @Test("units can be raised to small whole powers only")
  func powersOfUnits() throws {
    #expect(
      try Expressions.value("(3 EUR)^2").dimension == MeasureDimension(money: 2, time: 0))
    let refused = [
      "(3 EUR)^0.5", "2 ^ 3 EUR", "(-2)^0.5", "0 ^ -1", "(3 EUR)^10",
      "(((((3 EUR)^9)^9)^9)^9)^9",
    ]
    for words in refused { #expect(try Expressions.problem(words) != nil, "\(words)") }
    // Exponents that would overflow an integer.
    let tower =
      String(repeating: "(", count: 20) + "3 EUR"
      + String(repeating: ")^9", count: 20)
    #expect(try Expressions.problem(tower)?.kind == .mistake)
  }

  @Test("a range takes the unit that stands at its end, and runs upwards")
  func ranges() throws {
    #expect(try Expressions.value("10 to 60%") == (try Expressions.value("10% to 60%")))
    let money = try Expressions.value("200 to 500 EUR per month")
    #expect((money.lower, money.upper, money.dimension) == (200, 500, .moneyRate))
    let years = try Expressions.value("1 to 3 years")
    #expect((years.lower, years.upper) == (12, 36))
    let churn = try Expressions.value("0% to 10% per year")
    #expect((churn.lower, churn.upper, churn.period) == (0, 0.1 / 12, 12))
    #expect(try Expressions.problem("10% to 60 EUR")?.kind == .missingUnit)
    let down = try Expressions.problem("60% to 10%")
    #expect(down?.problem.message == "runs from 60% down to 10%")
    #expect(try Expressions.problem("5 EUR to 3 weeks")?.kind == .mistake)
  }

  @Test("what is endless is not mistaken for a number")
  func endless() throws {
    let values = ["e": Measure(.infinity), "z": Measure(0), "v": Measure(0, .infinity)]
    #expect(try Expressions.value("5 / e", values).lower == 0)
    for words in ["e / e", "z * e", "e * z"] {
      #expect(try Expressions.problem(words, values)?.kind == .mistake, "\(words)")
    }
    #expect(try Expressions.value("z * v", values) == Measure(0))
    #expect(try Expressions.problem("1 / z", values)?.problem.message == "divides by zero")
    #expect(try Expressions.value("1 / v", values) == Measure(0, .infinity))
  }

  @Test("linear conversion of shares per period: 15% a year is 1.25% a month")
  func linear() throws {
    let yearly = try Expressions.value("15% per year")
    #expect(isClose(yearly.lower, try Expressions.value("1.25% per month").lower))
  }
}
