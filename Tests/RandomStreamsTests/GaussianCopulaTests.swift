// Rank correlation by a normal copula: exact where a normal score is known, by simulation where
// ranks are asked.

import Foundation
import Testing

@testable import RandomStreams

@Suite("The Gaussian copula")
struct GaussianCopulaTests {
  static func normal(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

  /// Correlated pairs of probabilities from the streams of many trials.
  func pairs(rank: Double, count: Int) throws -> [(Double, Double)] {
    let copula = try #require(GaussianCopula(count: 2, ranks: [(0, 1, rank)]))
    return (0..<count).map { trial in
      let stream = RandomStream(seed: 11, trial: trial)
      let drawn = copula.correlate([
        stream.uniform(agent: 1, step: 0, purpose: 0),
        stream.uniform(agent: 2, step: 0, purpose: 0),
      ])
      return (drawn[0], drawn[1])
    }
  }

  @Test("a rank correlation of (6/π)·asin(ρ/2) needs the normal correlation ρ")
  func published() throws {
    // With normal scores (1, 0) the second score is the normal correlation itself. Spearman values
    // computed from the formula: 0.3 → 0.287564, 0.5 → 0.482584, 0.8 → 0.785939.
    for (normal, spearman) in [
      (0.3, 0.287564), (0.5, 0.482584), (0.8, 0.785939), (-0.5, -0.482584),
    ] {
      #expect(abs(6 / Double.pi * asin(normal / 2) - spearman) < 5e-7)
      let copula = try #require(GaussianCopula(count: 2, ranks: [(0, 1, spearman)]))
      let drawn = copula.correlate([Self.normal(1), 0.5])
      #expect(abs(drawn[0] - Self.normal(1)) < 1e-12)
      #expect(abs(drawn[1] - Self.normal(normal)) < 1e-6)
    }
  }

  @Test("drawn pairs have the stated rank correlation")
  func spearman() throws {
    // Of uniform margins Spearman's ρ is E[12(u − ½)(v − ½)]. 4.9 standard errors: false alarms
    // 1e-6 for each.
    for rank in [-0.9, -0.4, 0.2, 0.6, 0.95] {
      let products = try pairs(rank: rank, count: 10_000).map { 12 * ($0 - 0.5) * ($1 - 0.5) }
      let n = Double(products.count)
      let mean = products.reduce(0, +) / n
      let variance = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
      #expect(abs(mean - rank) < 4.9 * (variance / n).squareRoot(), "asked \(rank), got \(mean)")
    }
  }

  @Test("each probability stays uniform")
  func margins() throws {
    // χ² of 20 cells has 19 degrees of freedom; above 63.68 by chance: 1e-6.
    var cells = [Double](repeating: 0, count: 20)
    for pair in try pairs(rank: 0.7, count: 10_000) { cells[Int(pair.1 * 20)] += 1 }
    #expect(cells.reduce(0) { $0 + ($1 - 500) * ($1 - 500) / 500 } < 63.68)
  }

  @Test("pairs that are not named stay as they were drawn")
  func uncorrelated() throws {
    let copula = try #require(GaussianCopula(count: 3, ranks: [(0, 2, 0.5)]))
    let drawn = copula.correlate([0.9, 0.123, 0.4])
    #expect(abs(drawn[0] - 0.9) < 1e-12)
    #expect(abs(drawn[1] - 0.123) < 1e-12)
    #expect(drawn[2] > 0.4)
  }

  @Test("three inputs keep all three of their correlations")
  func threeInputs() throws {
    // Scores from unit vectors are the columns of the factor; rows multiplied pairwise give the
    // matrix back.
    let ranks: [(first: Int, second: Int, rank: Double)] = [
      (0, 1, 0.5), (0, 2, -0.3), (1, 2, 0.2),
    ]
    let copula = try #require(GaussianCopula(count: 3, ranks: ranks))
    var rows = [[Double]](repeating: [], count: 3)
    for column in 0..<3 {
      let image = copula.correlate((0..<3).map { Self.normal($0 == column ? 1 : 0) })
      for row in 0..<3 {
        rows[row].append(Distribution.normal(mean: 0, standardDeviation: 1).quantile(image[row]))
      }
    }
    for pair in ranks {
      let product = zip(rows[pair.first], rows[pair.second]).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product - 2 * sin(.pi * pair.rank / 6)) < 1e-9)
    }
    for row in rows { #expect(abs(row.reduce(0) { $0 + $1 * $1 } - 1) < 1e-9) }
  }

  @Test("correlations that contradict each other are refused")
  func contradiction() {
    // A and B alike, B and C alike, A and C opposite: no three variables do that.
    #expect(
      GaussianCopula(count: 3, ranks: [(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)]) == nil)
    // With ρ = −r for all three the smallest eigenvalue is 1 − 2r: at r = 0.55 normal correlation
    // it is negative.
    let rank = -6 / Double.pi * asin(0.55 / 2)
    #expect(
      GaussianCopula(count: 3, ranks: [(0, 1, rank), (1, 2, rank), (0, 2, rank)]) == nil)
    #expect(
      GaussianCopula(
        count: 3, ranks: [(0, 1, 0.8 * rank), (1, 2, 0.8 * rank), (0, 2, 0.8 * rank)]) != nil)
    #expect(GaussianCopula(count: 2, ranks: [(0, 1, 1)]) == nil)
  }
}
