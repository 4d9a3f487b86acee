// Where in ranges a condition holds.

import Scenarios
import Testing

@testable import Experiments

@Suite("Where in ranges a condition holds")
struct RangeSearchSuite {
  /// Searches for a condition over ranges, in percent when they are within 0 to 1.
  private func search(_ condition: String, _ ranges: [(String, Double, Double)]) throws
    -> RangeSearch
  {
    let condition = try ExpressionParser.condition(condition, currency: "EUR")
    let names = ranges.map { name, low, high in
      RangedName(
        name: name, range: Measure(low, high, style: MeasureStyle(isPercent: high <= 1)))
    }
    return try RangeSearch(names) { values throws(ExpressionProblem) in
      let scope = ExpressionScope(functions: ClaimFunctions.byName, currency: "EUR") {
        words throws(NameProblem) in
        guard let index = names.firstIndex(where: { $0.name == words[0] }) else {
          throw NameProblem("\(words[0]) is not stated", cure: "")
        }
        return values[index]
      }
      return try condition.outcomes(in: scope)
    }
  }

  @Test("a boundary is found to the digits told: 20 % more is impossible above 83.33 %")
  func boundary() throws {
    // CLAIMS.md L1.
    let found = try search("baseline * 1.2 <= 100%", [("baseline", 0, 1)])
    #expect(found.parts[0].count == 1)
    #expect(abs(found.parts[0][0].upperBound - 1 / 1.2) < 1e-9)
    #expect(abs(found.share - 1 / 1.2) < 1e-9)
    #expect(!found.isEverywhere && !found.isNowhere)
    #expect(found.condition(currency: "EUR") == "baseline is at most 83.33%")
  }

  @Test("a condition may hold in several parts")
  func parts() throws {
    let found = try search("(x - 2) ^ 2 > 1", [("x", 0, 4)])
    #expect(found.condition(currency: "EUR") == "x is at most 1 or at least 3")
    #expect(
      try search("x within 1 to 2", [("x", 0, 4)]).condition(currency: "EUR")
        == "x is between 1 and 2")
  }

  @Test("an equality holds on a line, though no middle of a box lies on it")
  func lines() throws {
    let found = try search("x = y * 1", [("x", 0.1, 0.6), ("y", 0.2, 0.3)])
    #expect(!found.isNowhere && !found.isEverywhere)
    let parts = found.parts[0]
    #expect(parts.count == 1)
    #expect(abs(parts[0].lowerBound - 0.2) < 0.002 && abs(parts[0].upperBound - 0.3) < 0.002)
    let point = try search("x * 3 = 1 + 0 * x", [("x", 0, 1)])
    #expect(point.condition(currency: "EUR") == "x is 33.33%")
  }

  @Test("what cannot be is nowhere, what must be everywhere")
  func extremes() throws {
    #expect(try search("x > 2", [("x", 0, 1)]).isNowhere)
    #expect(try search("x * y > 1", [("x", 0, 1), ("y", 0, 1)]).isNowhere)
    #expect(try search("x * (1 - x) <= 26%", [("x", 0, 1)]).isEverywhere)
    #expect(try search("x - x = 0 * x", [("x", 0, 1)]).isNowhere == false)
    #expect(try search("x > 2", [("x", 0, 1)]).condition(currency: "EUR") == "never")
  }

  @Test("the share of a box is its area: a triangle is half of it")
  func area() throws {
    let found = try search("x < y", [("x", 0, 1), ("y", 0, 1)])
    // Boxes of 1/512 on the diagonal are settled at their middle.
    #expect(abs(found.share - 0.5) < 0.003)
    let words = found.condition(currency: "EUR")
    #expect(words.hasPrefix("x and y fit together ("), "\(words)")
    #expect(words.contains("% of what the ranges allow), e.g. x "), "\(words)")
  }

  @Test("ranges of any finite size and number are searched without a crash")
  func hostile() throws {
    #expect(try !search("x > 0", [("x", -1e308, 1e308)]).isNowhere)
    #expect(try !search("x > 1e-15", [("x", 0, 2e-15)]).isNowhere)
    let many = (0..<12).map { ("n\($0)", 0.0, 1.0) }
    let sum = many.map(\.0).joined(separator: " + ")
    #expect(try !search("\(sum) > 6", many).isNowhere)
  }

  @Test("what is open for another reason than the names is told as such")
  func open() throws {
    let found = try search("x + (0 to 2) > 1.5", [("x", 0, 0.4)])
    #expect(found.isNowhere && found.isOpen)
    #expect(try !search("x > 2", [("x", 0, 1)]).isOpen)
  }

  @Test("ranges without end are our own mistake")
  func endless() async {
    await #expect(processExitsWith: .failure) {
      _ = RangeSearch([RangedName(name: "x", range: Measure(0, .infinity))]) {
        (_: [Measure]) in []
      }
    }
  }
}
