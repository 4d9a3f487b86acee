// Paired differences against their definitions.

import Statistics
import Testing

@Suite("Paired comparison")
struct PairedSummaryTests {
  @Test("only rows with both numbers count, ties count half")
  func rows() throws {
    // Rows in use: (5, 3), (4, 4), (1, 2), (8, 5): differences 2, 0, −1, 3.
    let paired = try #require(
      PairedSummary([5, nil, 4, 1, 8, 9], [3, 7, 4, 2, 5, nil]))
    #expect(paired.pairs == 4)
    #expect(paired.mean == 4.5 && paired.otherMean == 3.5)
    #expect(paired.difference == 1)
    #expect(paired.shareLarger == 2.5 / 4)
    // Squared deviations of the differences 1 + 1 + 4 + 4 = 10, so s² = 10/3 and s.e. = √(10/12).
    #expect(abs((paired.standardError ?? 0) - (10.0 / 12).squareRoot()) < 1e-15)
    // Type 7 in −1, 0, 2, 3: h = 0.15 and 2.85.
    #expect(abs(paired.p5 + 0.85) < 1e-14)
    #expect(abs(paired.p95 - 2.85) < 1e-14)
  }

  @Test("common luck shows as variance reduction (var x + var y)/var(x − y)")
  func varianceReduction() throws {
    // x = u, y = u + v/2 over a 2 × 2 design: var x = s, var y = 1.25s, var(x − y) = 0.25s.
    let (u, v) = ([-1.0, -1, 1, 1], [-1.0, 1, -1, 1])
    let paired = try #require(PairedSummary(u, zip(u, v).map { $0 + $1 / 2 }))
    #expect(abs((paired.varianceReduction ?? 0) - 9) < 1e-12)
    let independent = try #require(PairedSummary(u, v))
    #expect(abs((independent.varianceReduction ?? 0) - 1) < 1e-12)
  }

  @Test("a scenario against itself differs by nothing, half the futures larger")
  func itself() throws {
    let paired = try #require(PairedSummary([1, 2, 3], [1, 2, 3]))
    #expect(paired.difference == 0 && paired.standardError == 0 && paired.shareLarger == 0.5)
    #expect(paired.varianceReduction == nil)
  }

  @Test("one pair has a difference but no error, no pair has nothing")
  func fewPairs() throws {
    let one = try #require(PairedSummary([3], [1]))
    #expect(one.difference == 2 && one.standardError == nil && one.varianceReduction == nil)
    #expect(PairedSummary([nil, 1], [1, nil]) == nil)
    #expect(PairedSummary([], []) == nil)
  }
}
