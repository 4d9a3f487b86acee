// What an expression is made of.

import Testing

@testable import Scenarios

@Suite("Expressions")
struct ExpressionSuite {
  @Test("the names of an expression are told in the order in which they stand, calls included")
  func names() throws {
    let expression = try Expressions.parsed(
      "-before + B1.cost * max(after, \"X-1\".cac, 3) ^ (low to high) / 5 EUR")
    #expect(
      expression.names == [
        ["before"], ["B1", "cost"], ["after"], ["X-1", "cac"], ["low"], ["high"],
      ])
    #expect(try Expressions.parsed("1 + 2").names == [])
  }

  @Test("a condition has the names of all its comparisons, left before right")
  func conditionNames() throws {
    let condition = try Expressions.condition("a + b < c and d within e to f")
    #expect(condition.names == [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]])
    #expect(condition.comparisons.map(\.relation) == [.less, .within])
  }

  @Test("every part knows where it stands")
  func offsets() throws {
    let expression = try Expressions.parsed("  before * (1 + rise)")
    #expect(expression.offset == 2)
    guard case .joined(let left, .times, let right) = expression.kind else {
      Issue.record("\(expression)")
      return
    }
    #expect(left.offset == 2)
    #expect(right.offset == 12)
    let comparison = try Expressions.condition("a + 1 <= b").comparisons[0]
    #expect(comparison.offset == 6)
    #expect((comparison.leftWords, comparison.rightWords) == ("a + 1", "b"))
  }
}
