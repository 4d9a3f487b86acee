// Chance's share against an analysis done by hand and against known variance components.

import Foundation
import Statistics
import Testing

@Suite("Replicate pairs")
struct ReplicatePairsTests {
  @Test("three pairs analysed by hand")
  func byHand() throws {
    // Pairs (1, 3), (5, 7), (9, 11): within SS = 3·2 = 6 on 3 df, MSW = 2; means 2, 6, 10, between SS = 2·32 = 64
    // on 2 df, MSB = 32. σ_w² = 2, σ_b² = 15, share = 2/17; F = 16 on 2 and 3 df.
    let pairs = try #require(ReplicatePairs([(1, 3), (5, 7), (9, 11)]))
    #expect(abs(pairs.withinMeanSquare - 2) < 1e-12)
    #expect(abs(pairs.betweenMeanSquare - 32) < 1e-12)
    #expect(abs(pairs.share - 2.0 / 17) < 1e-12)
    // F quantiles for 2 and d₂ degrees of freedom in closed form: (d₂/2)((1 − p)^(−2/d₂) − 1).
    for (p, bound) in [(0.025, pairs.interval.lowerBound), (0.975, pairs.interval.upperBound)] {
      let quantile = 1.5 * (pow(1 - p, -2.0 / 3) - 1)
      let ratio = max(0, (16 / quantile - 1) / 2)
      #expect(abs(bound - 1 / (1 + ratio)) < 1e-9)
    }
  }

  @Test("chance alone has the share 1, ignorance alone the share 0")
  func extremes() throws {
    let chance = try #require(ReplicatePairs([(1, 2), (2, 1), (1, 2)]))
    #expect(chance.share == 1)
    #expect(chance.interval.upperBound == 1)
    let ignorance = try #require(ReplicatePairs([(1, 1), (2, 2), (5, 5)]))
    #expect(ignorance.share == 0)
    #expect(ignorance.interval == 0...0)
  }

  @Test("nothing is told about equal numbers or a single pair")
  func undefined() {
    #expect(ReplicatePairs([(0.1, 0.1), (0.1, 0.1), (0.1, 0.1)]) == nil)
    #expect(ReplicatePairs([(1, 2)]) == nil)
    #expect(ReplicatePairs([]) == nil)
  }

  @Test("shift and scale change nothing")
  func invariant() throws {
    let (common, luck, otherLuck) = (normal(100), normal(100, seed: 2), normal(100, seed: 3))
    var (pairs, movedPairs): ([(Double, Double)], [(Double, Double)]) = ([], [])
    for row in 0..<100 {
      let (x, y) = (common[row] + luck[row], common[row] + otherLuck[row])
      pairs.append((x, y))
      movedPairs.append((1e6 + 8 * x, 1e6 + 8 * y))
    }
    let plain = try #require(ReplicatePairs(pairs))
    let moved = try #require(ReplicatePairs(movedPairs))
    #expect(abs(plain.share - moved.share) < 1e-8)
    #expect(plain.interval.contains(plain.share))
  }

  @Test(
    "the pairs that an interval needs fall with the width it may have, and are few where nearly all is ignorance"
  )
  func needed() throws {
    let (common, luck, other) = (normal(100), normal(100, seed: 2), normal(100, seed: 3))
    func pairs(_ own: Double) throws -> ReplicatePairs {
      try #require(
        ReplicatePairs(
          (0..<100).map { (common[$0] + own * luck[$0], common[$0] + own * other[$0]) }))
    }
    let (known, even) = (try pairs(0.05), try pairs(1))
    #expect(known.count(forHalfWidth: 0.1) < 20)
    // Near ρ = ½ and at the worst of the interval: between (1.96·0.75/0.1)² = 216 and (1.96/0.1)² = 384.
    #expect(even.count(forHalfWidth: 0.1) > 216 && even.count(forHalfWidth: 0.1) <= 385)
    let (wide, narrow) = (even.count(forHalfWidth: 0.2), even.count(forHalfWidth: 0.1))
    #expect(abs(4 * wide - narrow) <= 4)
  }

  @Test(
    "the interval covers the true share about 95 times in 100, also when its first pairs say how many it needs"
  )
  func twoStages() throws {
    // As above; the first 20 pairs decide, 100 are the most.
    for (own, share) in [(0.1, 0.01 / 1.01), (0.5, 0.2), (1.0, 0.5)] {
      var numbers = normal(400 * 300, seed: 7).makeIterator()
      func draw() -> Double { numbers.next() ?? 0 }
      var (covered, made) = (0, 0)
      for _ in 0..<400 {
        func pair() -> (Double, Double) {
          let common = draw()
          return (common + own * draw(), common + own * draw())
        }
        var pairs = (0..<20).map { _ in pair() }
        let needed = try #require(ReplicatePairs(pairs)).count(forHalfWidth: 0.1)
        while pairs.count < min(100, needed) { pairs.append(pair()) }
        made += pairs.count
        if try #require(ReplicatePairs(pairs)).interval.contains(share) { covered += 1 }
      }
      #expect(covered >= 358 && covered <= 399, "share \(share): \(covered)")
      if own == 0.1 { #expect(made < 400 * 30, "few pairs say enough") }
    }
  }

  @Test("the interval covers the true share about 95 times in 100")
  func coverage() throws {
    // Common s.d. 2, own s.d. 1: true share 1/(1 + 4). Of 400 data sets of 25 pairs 380 ± 4.4 cover it; 358 and 399
    // are 5 and 4.4 standard deviations off, a false alarm in fewer than one in 100,000 seeds, and the seed is fixed.
    var numbers = normal(400 * 75).makeIterator()
    func draw() -> Double { numbers.next() ?? 0 }
    var covered = 0
    for _ in 0..<400 {
      let pairs = (0..<25).map { _ -> (Double, Double) in
        let common = 2 * draw()
        return (common + draw(), common + draw())
      }
      if try #require(ReplicatePairs(pairs)).interval.contains(0.2) { covered += 1 }
    }
    #expect(covered >= 358 && covered <= 399)
  }
}
