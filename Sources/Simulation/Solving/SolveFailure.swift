// What cannot be solved, and what could be.

internal import Numerics
package import Scenarios

/// A stated KPI for which no hidden parameter exists.
package struct SolveFailure: Error, Hashable, Sendable {
  /// The key that states it.
  package var path: String
  /// The plan's entry that asks for it; `nil` when the scenario itself states it.
  package var entry: PlanEntry?
  /// What is stated, in words.
  package var message: String
  /// What to write instead.
  package var cure: String

  /// A failure at `path`.
  package init(_ path: String, _ message: String, cure: String) {
    self.path = path
    self.message = message
    self.cure = cure
  }

  /// The key as a message names it: that of a plan entry with the entry's name, `plan.price rise.engage.churn`.
  package var name: String { entry?.drawPath(path) ?? path }

  /// The failure as one of a plan's entry.
  func of(_ entry: PlanEntry) -> SolveFailure {
    var failure = self
    failure.entry = entry
    return failure
  }
}

/// A share as percent with three significant digits.
func percent(_ share: Double) -> String {
  let value = share * 100
  let digits = value == 0 ? 1 : max(0, 2 - Int(Double.log10(abs(value)).rounded(.down)))
  let scale = Double.pow(10, Double(min(digits, 9)))
  let text = "\((value * scale).rounded() / scale)"
  return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
}
