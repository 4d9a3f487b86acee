// How the tests of quantities read a value, and tell what they expected.

import RandomStreams
import Testing

@testable import Scenarios

/// Reads values of one key the way a scenario in euros does.
struct Reading {
  /// The key.
  var definition: KeyDefinition
  /// The scenario's currency.
  var currency = "EUR"

  /// The key at `path`; the test ends when there is none.
  init(_ path: String, currency: String = "EUR") throws {
    definition = try #require(KeyCatalogue.definition(for: path), "no key at \(path)")
    self.currency = currency
  }

  /// Parses `text`.
  func parse(_ text: String) throws -> ParsedQuantity {
    try QuantityParser.parse(text, for: definition, currency: currency)
  }

  /// Parses `text` as a plan entry's value.
  func change(_ text: String) throws -> (operation: PlanOperation, operand: Quantity) {
    try QuantityParser.parsePlanChange(text, for: definition, currency: currency)
  }

  /// What is wrong with `text`; the test fails when nothing is.
  func problem(
    _ text: String, _ place: SourceLocation = #_sourceLocation
  ) -> QuantityProblem? {
    do {
      let parsed = try QuantityParser.parse(text, for: definition, currency: currency)
      Issue.record("\(text) was read as \(parsed.quantity)", sourceLocation: place)
      return nil
    } catch { return error }
  }

  /// What is wrong with `text` in a plan; the test fails when nothing is.
  func planProblem(
    _ text: String, _ place: SourceLocation = #_sourceLocation
  ) -> QuantityProblem? {
    do {
      let change = try QuantityParser.parsePlanChange(text, for: definition, currency: currency)
      Issue.record("\(text) was read as \(change)", sourceLocation: place)
      return nil
    } catch { return error }
  }

  /// Expects the point `value`, in the engine's unit, for each of the texts.
  func expectPoint(
    _ value: Double, from texts: String..., at place: SourceLocation = #_sourceLocation
  ) throws {
    for text in texts {
      let quantity = try parse(text).quantity
      #expect(!quantity.isUncertain, "\(text)", sourceLocation: place)
      #expect(
        isClose(quantity.value(at: 0.5), value), "\(text) is \(quantity.value(at: 0.5))",
        sourceLocation: place)
    }
  }
}

/// Whether two numbers agree to 12 digits.
func isClose(_ first: Double, _ second: Double) -> Bool {
  abs(first - second) <= 1e-12 * max(1, abs(first), abs(second))
}
