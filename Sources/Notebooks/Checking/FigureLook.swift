// Conditions and numbers of a page held against what its runs have kept.

internal import Foundation
internal import Scenarios

/// A condition or an expression that cannot be worked out.
struct FigureProblem: Error, Hashable, Sendable {
  /// What is wrong.
  var message: String
  /// What to write instead.
  var cure: String
}

/// Works out conditions and numbers.
enum FigureLook {
  /// Why a condition does not hold, in words; `nil` when it does.
  static func broken(
    _ condition: String, _ figures: RunFigures
  ) throws(FigureProblem) -> String? {
    let outcomes: [ComparisonOutcome]
    let parsed: Condition
    do throws(QuantityProblem) {
      parsed = try ExpressionParser.condition(condition, currency: figures.currency)
    } catch {
      throw FigureProblem(message: "\(condition): \(error.message)", cure: error.cure)
    }
    do throws(ExpressionProblem) {
      outcomes = try parsed.outcomes(in: figures.scope)
    } catch {
      throw FigureProblem(
        message: "\(condition): \(error.problem.message)", cure: error.problem.cure)
    }
    let failing = zip(parsed.comparisons, outcomes).filter { $0.1.truth != .always }
    guard !failing.isEmpty else { return nil }
    let words = failing.map { comparison, outcome in
      "\(comparison.leftWords) is \(outcome.left.text(currency: figures.currency))"
    }
    return "\(condition) does not hold: \(words.joined(separator: ", "))"
  }

  /// Why a number is not what an expression comes to, in words; `nil` when it is.
  static func broken(
    _ number: ProseNumber, _ expression: String, _ figures: RunFigures
  ) throws(FigureProblem) -> String? {
    let value: Measure
    do throws(QuantityProblem) {
      let parsed = try ExpressionParser.expression(expression, currency: figures.currency)
      do throws(ExpressionProblem) {
        value = try parsed.value(in: figures.scope)
      } catch {
        throw error.problem
      }
    } catch {
      throw FigureProblem(message: "\(expression): \(error.message)", cure: error.cure)
    }
    let shown = value.shownNumber
    guard shown.isFinite, value.isExact else {
      throw FigureProblem(
        message: "\(expression) is no single number", cure: "write an expression without \"to\"")
    }
    if number.matches(shown) { return nil }
    return "\(expression) is \(number.written(shown)), but \(number.text) is written"
  }
}
