// Functions on figures of any kind.

import Scenarios
import Testing

@testable import Experiments

@Suite("Functions of claims")
struct ClaimFunctionsSuite {
  @Test("every function has a name of its own, and its signature begins with it")
  func names() {
    #expect(ClaimFunctions.byName.count == ClaimFunctions.all.count)
    for function in ClaimFunctions.all {
      #expect(function.signature.hasPrefix(function.name + "("))
      #expect(ExpressionParser.isName(function.name) || function.name.hasSuffix("ly"))
    }
  }

  @Test("a change is told in percent of the start, whatever the unit")
  func changes() throws {
    // CLAIMS.md B1 to B4.
    try ClaimFixture.expect("change(800 EUR, 200 EUR)", -0.75)
    try ClaimFixture.expect("change(5%, 35%)", 6)
    try ClaimFixture.expect("change(15% per year, 3% per year)", -0.8)
    try ClaimFixture.expect("change(4 weeks, 1 week)", -0.75)
    #expect(try ClaimFixture.value("change(5%, 35%)").text(currency: "EUR") == "600%")
    #expect(try ClaimFixture.refusal("change(5 EUR, 3 weeks)").contains("unlike things"))
    #expect(try ClaimFixture.refusal("change(0, 5)").contains("begins with nothing"))
  }

  @Test("a change from a range that reaches 0 has no end")
  func openChanges() throws {
    let open = try ClaimFixture.value("change(0 to 100%, 50%)")
    #expect((open.lower, open.upper) == (-0.5, .infinity))
    let all = try ClaimFixture.value("change(-1 to 1, 5)")
    #expect((all.lower, all.upper) == (-.infinity, .infinity))
  }

  @Test("least, greatest, size, roots, logarithms")
  func elementary() throws {
    try ClaimFixture.expect("min(3, 1, 2)", 1)
    try ClaimFixture.expect("max(3 EUR, 10 EUR)", 10)
    try ClaimFixture.expect("abs(-3 EUR)", 3)
    try ClaimFixture.expect("sqrt(2) ^ 2", 2)
    try ClaimFixture.expect("ln(exp(1.5))", 1.5)
    let sizes = try ClaimFixture.value("abs(-2 to 1)")
    #expect((sizes.lower, sizes.upper) == (0, 2))
    #expect(try ClaimFixture.refusal("sqrt(-1)") == "sqrt: has no value at -1")
    #expect(try ClaimFixture.refusal("ln(0)").contains("has no value at 0"))
    #expect(try ClaimFixture.refusal("max(3 EUR, 2 weeks)").contains("same kind"))
    #expect(try ClaimFixture.refusal("exp(3 EUR)").contains("not a plain number"))
  }

  @Test("rounding is done in the unit in which a figure is shown")
  func rounding() throws {
    try ClaimFixture.expect("round(2.5)", 3)
    try ClaimFixture.expect("round(2.66667, 2)", 2.67)
    try ClaimFixture.expect("round(76.25%)", 0.76)
    try ClaimFixture.expect("round(842.11 EUR, -2)", 800)
    try ClaimFixture.expect("round(2.4 years)", 24)
    try ClaimFixture.expect("round(7.4% per quarter)", 0.07 / 3)
    #expect(try ClaimFixture.value("round(2.5)").rounding == nil)
    for words in ["round(5, 400)", "round(5, -400)", "round(5, 0.5)", "round(5, 1 to 2)"] {
      #expect(try ClaimFixture.refusal(words).contains("no number of digits"), "\(words)")
    }
  }

  @Test("the next whole number above and below forgives the last bits")
  func whole() throws {
    try ClaimFixture.expect("ceil(88.09)", 89)
    try ClaimFixture.expect("ceil(3 * (1 / 3))", 1)
    try ClaimFixture.expect("floor(0.1 * 3 / 0.1)", 3)
    try ClaimFixture.expect("floor(-1.5)", -2)
  }

  @Test("over ranges a function holds all that it gives at points")
  func enclosure() throws {
    let calls = [
      "change(X, Y)", "min(X, Y)", "max(X, Y)", "abs(X - Y)", "sqrt(X)", "round(X * Y, 1)",
      "exp(X - Y)", "ln(X / Y)", "ceil(X)", "progeny(X / 3, 5)", "clv(Y, X / 3, 10%)",
      "beta_survival(X, Y, 4)", "poisson_below(3, X)", "poisson_above(Y, X)",
      "nps_error(X / 5, Y / 20, 100)", "power_n(X / 5, Y / 6)", "power(X / 5, Y / 6, 80)",
      "binomial_above(2, 10, X / 3)", "erlang_c(X, Y + 2)",
    ]
    let (x, y) = ((0.5, 2.5), (1.0, 3.0))
    for call in calls {
      func put(_ first: String, _ second: String) -> String {
        call.replacing("X", with: "(\(first))").replacing("Y", with: "(\(second))")
      }
      let whole = try ClaimFixture.value(put("\(x.0) to \(x.1)", "\(y.0) to \(y.1)"))
      for i in 0...4 {
        for j in 0...4 {
          let point = (x.0 + 0.5 * Double(i), y.0 + 0.5 * Double(j))
          guard let found = try? ClaimFixture.value(put("\(point.0)", "\(point.1)")) else {
            continue
          }
          let slack = 1e-9 * max(1, abs(found.lower))
          #expect(
            whole.lower - slack <= found.lower && found.upper <= whole.upper + slack,
            "\(call) at \(point): \(found.lower) in \(whole.lower) to \(whole.upper)")
        }
      }
    }
  }

  @Test("no function crashes, whatever it is given")
  func hostile() throws {
    let arguments = [
      "0", "-1", "1", "1e15", "-1e15", "progeny(2)", "-progeny(2)", "0.5", "50%", "-5% per year",
      "15% per year", "0% per year", "1e15 EUR", "0 months", "1e15 years", "-3 weeks", "0 to 1",
      "-1 to 1", "progeny(0 to 2)", "1000 EUR per year", "0.9999999999",
    ]
    var worked = 0
    for function in ClaimFunctions.all {
      let count = function.arity.upperBound == 8 ? 2 : function.arity.upperBound
      for first in arguments {
        for second in arguments {
          // The first two arguments go through all pairs; the others follow the second.
          let given = [first] + Array(repeating: second, count: max(0, count - 1))
          let call = "\(function.name)(\(given.joined(separator: ", ")))"
          if let value = try? ClaimFixture.value(call) {
            #expect(
              !value.lower.isNaN && !value.upper.isNaN && value.lower <= value.upper, "\(call)")
            #expect(!value.text(currency: "EUR").isEmpty)
            worked += 1
          }
        }
      }
    }
    #expect(worked > 500)
  }
}
