// Conditions and numbers that hold, that do not, and that cannot be worked out.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Conditions and numbers")
struct FigureLookSuite {
  private func figures() throws -> RunFigures {
    var figures = RunFigures()
    try figures.take(
      summary: Data(
        """
        {"scenario": {"name": "A"}, "currency": "EUR", "metrics": {
          "out_of_cash": {"unit": "share", "mean": 0.4561},
          "cash": {"unit": "EUR", "p5": -10, "p50": 6684}}}
        """.utf8))
    return figures
  }

  private func number(_ text: String) throws -> ProseNumber {
    try #require(try ProseNumber(endOf: text))
  }

  @Test("a condition that holds is silent, one that does not tells what is")
  func conditions() throws {
    let figures = try figures()
    #expect(try FigureLook.broken("cash.p5 < cash.p50 and cash.p50 > 6000 EUR", figures) == nil)
    #expect(
      try FigureLook.broken("out_of_cash.mean within 10% to 20%", figures)
        == "out_of_cash.mean within 10% to 20% does not hold: out_of_cash.mean is 45.61%")
  }

  @Test("a condition that cannot be worked out tells why")
  func faulty() throws {
    let figures = try figures()
    let wrong = [
      "cash.p50", "cash.p50 <", "cash.p50 < 3 months", "cash.p50 < mrr.p50", "abs(cash.p50) > 1",
    ]
    for condition in wrong {
      #expect(throws: FigureProblem.self, "\(condition)") {
        try FigureLook.broken(condition, figures)
      }
    }
  }

  @Test("a number is right when it is the value rounded as it is written")
  func numbers() throws {
    let figures = try figures()
    #expect(try FigureLook.broken(number("46 %"), "out_of_cash.mean", figures) == nil)
    #expect(try FigureLook.broken(number("0.456"), "out_of_cash.mean", figures) == nil)
    #expect(try FigureLook.broken(number("6 680"), "cash.p50", figures) == nil)
    #expect(try FigureLook.broken(number("6.7"), "cash.p50 / 1000", figures) == nil)
    #expect(
      try FigureLook.broken(number("45 %"), "out_of_cash.mean", figures)
        == "out_of_cash.mean is 46 %, but 45 % is written")
  }

  @Test("functions that are handed in are called, with figures and without a run")
  func functions() throws {
    let double = ExpressionFunction("double(x)", arity: 1...1) { arguments throws(NameProblem) in
      Measure(arguments[0].lower * 2)
    }
    let none = RunFigures(functions: ["double": double])
    #expect(try FigureLook.broken("double(2) = 4", none) == nil)
    #expect(try FigureLook.broken(number("4.2"), "double(2.1)", none) == nil)
    #expect(
      try FigureLook.broken("double(2) * 1 EUR > 5 EUR", none)
        == "double(2) * 1 EUR > 5 EUR does not hold: double(2) * 1 EUR is 4 EUR")
    var figures = none
    try figures.take(
      summary: Data(
        #"{"scenario": {"name": "A"}, "currency": "SEK", "metrics": {"loop_gain": {"mean": 3}}}"#
          .utf8))
    #expect(try FigureLook.broken("double(loop_gain.mean) = 6", figures) == nil)
    #expect(try FigureLook.broken("double(1) * 1 SEK = 2 SEK", figures) == nil)
  }

  @Test("a range, an unknown name or no expression is told")
  func faultyNumbers() throws {
    let (figures, one) = (try figures(), try number("1"))
    for expression in ["1 to 2", "cahs.p50", "", "1 +", "1/0"] {
      #expect(throws: FigureProblem.self, "\(expression)") {
        try FigureLook.broken(one, expression, figures)
      }
    }
  }
}
