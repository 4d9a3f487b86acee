// The order in which mistakes are told.

import Evidence
import Scenarios
import Testing

@Suite("Mistakes of a data file")
struct DataProblemsTests {
  @Test("row by row, column by column, those without a place last, equals in the order found")
  func order() {
    func problem(_ line: Int?, _ column: Int, _ key: String) -> Problem {
      Problem(
        at: line.map { SourcePlace(file: "x", line: $0, column: column) }, key: key, message: "is",
        cure: "do")
    }
    let problems = DataProblems([
      problem(nil, 0, "f"), problem(3, 1, "d"), problem(2, 2, "b"), problem(2, 2, "c"),
      problem(nil, 0, "g"), problem(2, 1, "a"), problem(10, 1, "e"),
    ])
    #expect(problems.problems.map(\.key) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(problems.description.hasPrefix("x:2:1: a: is; do\nx:2:2: b"))
  }
}
