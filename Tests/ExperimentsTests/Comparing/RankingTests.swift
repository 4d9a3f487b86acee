// Rankings by hand.

import Simulation
import Testing

@testable import Experiments

@Suite("A ranking")
struct RankingTests {
  private func comparison(_ columns: [[Double?]], of metric: Metric) throws -> ScenarioComparison {
    let request = RunRequest(trials: 1, seed: 1, threads: 1)
    let record = try #require(
      try Runner.run(RunFixture.model(RunFixture.certainText), request)?.record)
    let sides = columns.map { column in
      RunResult(
        record: record, table: RunFixture.table([("x", column.map { _ in 0 })], [metric: column]))
    }
    return ScenarioComparison(
      sides: sides,
      differences: sides.dropFirst().map { _ in ComparedSide(metrics: [], months: []) })
  }

  @Test("the best mean stands first; a tie for the best is shared")
  func order() throws {
    // Means 2, 4 and 3; best in: the second in futures 1 and 4, the third in 2, both in 3.
    let found = try #require(
      Ranking(
        try comparison([[2, 2, 2, 2], [6, 1, 4, 5], [1, 5, 4, 2]], of: .cash), by: .cash))
    #expect(found.rows.map(\.side) == [1, 2, 0])
    #expect(found.rows.map(\.mean) == [4, 3, 2])
    #expect(found.rows.map(\.shareBest) == [0.625, 0.375, 0])
    #expect(found.rows.map(\.bestAlone) == [2, 1, 0] && found.tied == 1)
    #expect(found.rows.map(\.bestOrEqual) == [3, 2, 0])
    #expect(found.rows[0].toWinner == nil && found.rows[1].toWinner == -1)
    #expect(found.rows[2].toWinner == -2)
    #expect(found.rows.map(\.median) == [4.5, 3, 2])
  }

  @Test("where less is better the least stands first")
  func less() throws {
    let found = try #require(
      Ranking(try comparison([[9, 9], [3, 4]], of: .cacBlended), by: .cacBlended))
    #expect(found.rows.map(\.side) == [1, 0] && found.rows[0].shareBest == 1)
  }

  @Test("p-values are corrected over all pairs, since the winner is itself chosen by the futures")
  func corrected() throws {
    // Two futures: Student with one degree of freedom. Side 1 minus side 0: 3 and 1, t = 2; 2 minus 0: 2 and 2;
    // 1 minus 2: 1 and −1, t = 0. p: 1 − (2/π)·atan 2 = 0.2952, 0 and 1; Holm over three: 0, 0.5903, 1.
    let found = try #require(
      Ranking(try comparison([[0, 0], [3, 1], [2, 2]], of: .cash), by: .cash))
    #expect(found.rows.map(\.side) == [1, 2, 0])
    #expect(found.rows[0].adjustedP == nil && !found.rows[0].isBehind)
    #expect(found.rows[1].adjustedP == 1)
    #expect(abs((found.rows[2].adjustedP ?? 0) - 0.590_334) < 1e-5)
    #expect(!found.rows[2].isBehind)
  }

  @Test("only futures in which all have a value count, and two are the fewest")
  func missing() throws {
    let columns: [[Double?]] = [[1, 2, nil, 4], [2, nil, 3, 6]]
    let found = try #require(Ranking(try comparison(columns, of: .cash), by: .cash))
    #expect(found.futures == 2 && found.rows.map(\.mean) == [4, 2.5])
    #expect(Ranking(try comparison([[1, nil], [1, 2]], of: .cash), by: .cash) == nil)
  }
}
