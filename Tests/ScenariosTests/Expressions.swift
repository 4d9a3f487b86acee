// How the tests of the claims' language read and work out expressions.

import Testing

@testable import Scenarios

/// Expressions of a file in euros.
enum Expressions {
  /// Parses `text`.
  static func parsed(_ text: String) throws -> Expression {
    try ExpressionParser.expression(text, currency: "EUR")
  }

  /// Parses `text` as a condition.
  static func condition(_ text: String) throws -> Condition {
    try ExpressionParser.condition(text, currency: "EUR")
  }

  /// A scope of some names, and a function that doubles.
  static func scope(_ values: [String: Measure] = [:]) -> ExpressionScope {
    let double = ExpressionFunction("double(x)", arity: 1...1) { arguments throws(NameProblem) in
      if arguments[0].upper > 1e6 { throw NameProblem("is too much", cure: "take less") }
      return arguments[0] * Measure(2)
    }
    return ExpressionScope(functions: ["double": double], currency: "EUR") {
      words throws(NameProblem) in
      guard let value = values[words.joined(separator: ".")] else {
        throw NameProblem("\(words[0]) is not stated", cure: "state it")
      }
      return value
    }
  }

  /// The value of `text`.
  static func value(_ text: String, _ values: [String: Measure] = [:]) throws -> Measure {
    try parsed(text).value(in: scope(values))
  }

  /// What is wrong with the words of `text`; the test fails when nothing is.
  static func refusal(
    _ text: String, isCondition: Bool = false, _ place: SourceLocation = #_sourceLocation
  ) -> QuantityProblem? {
    do throws(QuantityProblem) {
      if isCondition {
        _ = try ExpressionParser.condition(text, currency: "EUR")
      } else {
        _ = try ExpressionParser.expression(text, currency: "EUR")
      }
      Issue.record("\(text.prefix(80)) was read", sourceLocation: place)
      return nil
    } catch { return error }
  }

  /// Why `text` has no value; the test fails when it has one or cannot be read.
  static func problem(
    _ text: String, _ values: [String: Measure] = [:],
    _ place: SourceLocation = #_sourceLocation
  ) throws -> ExpressionProblem? {
    let expression = try parsed(text)
    do throws(ExpressionProblem) {
      let value = try expression.value(in: scope(values))
      Issue.record("\(text) is \(value)", sourceLocation: place)
      return nil
    } catch { return error }
  }

  /// Whether a condition holds.
  static func truth(
    _ text: String, _ values: [String: Measure] = [:], tolerance: Double? = nil
  ) throws -> Truth {
    Truth(try condition(text).outcomes(in: scope(values), tolerance: tolerance))
  }
}
