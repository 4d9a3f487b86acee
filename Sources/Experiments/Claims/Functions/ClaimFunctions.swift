// The functions that claims may use: this file the list, and those on figures of any kind.
//
// Each takes and gives ranges (FunctionRanges.swift) and refuses what it has no value for, whatever a file holds.

internal import Foundation
package import Scenarios

/// The functions of the claims' language.
package enum ClaimFunctions {
  /// All of them, in the order in which they are explained.
  package static let all: [ExpressionFunction] =
    figures + shares + loops + queues + samples

  /// By name.
  package static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  // MARK: figures

  private static let figures: [ExpressionFunction] = [
    ExpressionFunction("change(before, after)", arity: 2...2) { arguments throws(NameProblem) in
      let (before, after) = (arguments[0], arguments[1])
      guard before.dimension == after.dimension else {
        throw NameProblem("compares unlike things", cure: "give both the same unit")
      }
      if before.isExact && before.lower == 0 {
        throw NameProblem("begins with nothing", cure: "a change from 0 has no size in percent")
      }
      // Around 0 a change has no end.
      if before.lower < 0 && before.upper > 0 {
        return Measure(-.infinity, .infinity, style: MeasureStyle(isPercent: true))
      }
      return try corners(arguments, MeasureStyle(isPercent: true)) { values in
        if values[0] != 0 { return values[1] / values[0] - 1 }
        return values[1] == 0 ? -1 : (values[1] < 0) == (before.upper > 0) ? -.infinity : .infinity
      }
    },
    ExpressionFunction("min(a, b, …)", arity: 1...8) { arguments throws(NameProblem) in
      try alike(arguments) { $0.min() }
    },
    ExpressionFunction("max(a, b, …)", arity: 1...8) { arguments throws(NameProblem) in
      try alike(arguments) { $0.max() }
    },
    ExpressionFunction("abs(x)", arity: 1...1) { arguments throws(NameProblem) in
      var result = arguments[0]
      let ends = [abs(result.lower), abs(result.upper)]
      result.lower = result.holdsZero ? 0 : min(ends[0], ends[1])
      result.upper = max(ends[0], ends[1])
      result.rounding = nil
      return result
    },
    ExpressionFunction("sqrt(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { $0[0] < 0 ? nil : $0[0].squareRoot() }
    },
    ExpressionFunction("ln(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { $0[0] <= 0 ? nil : log($0[0]) }
    },
    ExpressionFunction("exp(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { exp($0[0]) }
    },
    ExpressionFunction("round(x, digits)", arity: 1...2) { arguments throws(NameProblem) in
      var digits = 0.0
      if arguments.count > 1 {
        digits = arguments[1].lower
        guard arguments[1].isExact, arguments[1].dimension == .plain, abs(digits) <= 15,
          digits == digits.rounded()
        else {
          throw NameProblem(
            "rounds to no number of digits", cure: "give a whole number from -15 to 15")
        }
      }
      // In the unit in which it is shown: percent, weeks, per quarter.
      var unit = pow(10, -digits) * (arguments[0].style.isPercent ? 0.01 : 1)
      if let months = arguments[0].style.months {
        unit *= pow(months, Double(arguments[0].dimension.time.signum()))
      }
      var result = arguments[0]
      result.lower = (result.lower / unit).rounded() * unit
      result.upper = (result.upper / unit).rounded() * unit
      result.rounding = nil
      return result
    },
    ExpressionFunction("ceil(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { ($0[0] - 1e-9).rounded(.up) }
    },
    ExpressionFunction("floor(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { ($0[0] + 1e-9).rounded(.down) }
    },
  ]
}
