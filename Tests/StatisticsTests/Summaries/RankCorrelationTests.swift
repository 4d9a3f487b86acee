// Spearman's rho against the textbook formula and the Gaussian copula.

import Foundation
import Statistics
import Testing

@Suite("Spearman's rank correlation")
struct RankCorrelationTests {
  @Test("without ties it is 1 − 6Σd²/(n(n² − 1))")
  func textbook() throws {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: d² sum to 4, so 1 − 24/120.
    let rho = try #require(
      RankCorrelation.spearman([1, 2, 3, 4, 5], [0.2, 0.1, 40, 3, 5000]))
    #expect(abs(rho - 0.8) < 1e-15)
  }

  @Test("any rising function correlates 1, any falling one −1")
  func monotone() {
    let x = normal(300)
    #expect(RankCorrelation.spearman(x, x.map { exp(5 * $0) }) == 1)
    #expect(RankCorrelation.spearman(x, x.map { -$0 * $0 * $0 }) == -1)
  }

  @Test("with ties it is Pearson's correlation of the average ranks")
  func ties() throws {
    // Ranks 1.5 1.5 3 4 and 1 2 3.5 3.5; products of deviations 1.5 + 0.5 + 0.5 + 1.5 = 4; squares 4.5 each.
    let rho = try #require(RankCorrelation.spearman([1, 1, 2, 3], [1, 2, 3, 3]))
    #expect(abs(rho - 4 / 4.5) < 1e-15)
  }

  @Test("a Gaussian copula with r has (6/π)·asin(r/2)", arguments: [0.3, 0.5, 0.8])
  func copula(r: Double) throws {
    // Known answers .287564, .482584, .785939; the standard error is at most 1/√n = 0.007, five of them allowed.
    let (x, other) = (normal(20_000), normal(20_000, seed: 2))
    let ownShare = (1 - r * r).squareRoot()
    let y = zip(x, other).map { mine, theirs in r * mine + ownShare * theirs }
    let rho = try #require(RankCorrelation.spearman(x, y))
    #expect(abs(rho - 6 / .pi * asin(r / 2)) < 0.035)
  }

  @Test("a constant column correlates with nothing")
  func constant() {
    #expect(RankCorrelation.spearman([1, 2, 3], [4, 4, 4]) == nil)
    #expect(RankCorrelation.spearman([1], [2]) == nil)
    #expect(RankCorrelation.spearman([Double](), []) == nil)
  }

  @Test("ranks computed once give the same as the columns")
  func reuse() {
    let (x, y) = (normal(50), uniform(50))
    #expect(
      RankCorrelation.spearman(Ranks(x), Ranks(y)) == RankCorrelation.spearman(x, y))
  }
}
