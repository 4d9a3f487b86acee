// Addresses: what a draw depends on, and what it does not.

import Foundation
import Numerics
import Testing

@testable import RandomStreams

@Suite("Random streams")
struct RandomStreamTests {
  let stream = RandomStream(seed: 2026, trial: 17)

  @Test("the key is the hash of seed, replica and trial; the counter is agent, step and block")
  func layout() {
    let key = StableHash.pair(2026, 3 << 48 | 17)
    let agent: UInt64 = 0x0123_4567_89AB_CDEF
    let expected = Philox.words(
      RandomWords(0x89AB_CDEF, 0x0123_4567, UInt32(bitPattern: -5), 9),
      key: UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
    let replica = RandomStream(seed: 2026, trial: 17, replica: 3)
    #expect(replica.words(agent: agent, step: -5, block: 9) == expected)
  }

  @Test("purpose p owns lane p mod 4 of block p div 4")
  func purposes() {
    let block = stream.words(agent: 1, step: 2, block: 3)
    for lane: UInt32 in 0..<4 {
      #expect(stream.word(agent: 1, step: 2, purpose: 12 + lane) == block[lane])
    }
    #expect(
      stream.uniform(agent: 1, step: 2, purpose: 14) == RandomStream.uniform(block.w2, block.w3))
  }

  @Test("a normal number is the quantile of its word")
  func normal() {
    let stream = RandomStream(seed: 2, trial: 3)
    for agent: UInt64 in 0..<200 {
      let word = stream.word(agent: agent, step: 9, purpose: 10)
      let number = stream.normal(agent: agent, step: 9, purpose: 10)
      let below = StandardNormal.cumulative(number)
      #expect(abs(below - (Double(word) + 0.5) * 0x1p-32) < 1e-15)
    }
  }

  @Test("the same address answers the same, whatever was asked in between")
  func repeatable() {
    let first = stream.word(agent: 5, step: 5, purpose: 5)
    for agent: UInt64 in 0..<50 { _ = stream.word(agent: agent, step: 1, purpose: 0) }
    #expect(stream.word(agent: 5, step: 5, purpose: 5) == first)
    #expect(RandomStream(seed: 2026, trial: 17).word(agent: 5, step: 5, purpose: 5) == first)
  }

  @Test("a neighbour in seed, trial, replica, agent, step or purpose has luck of its own")
  func neighbours() {
    func draws(_ stream: RandomStream, agent: UInt64 = 8, step: Int32 = 4, purpose: UInt32 = 0)
      -> UInt64
    {
      UInt64(stream.word(agent: agent, step: step, purpose: purpose)) << 32
        | UInt64(stream.word(agent: agent, step: step, purpose: purpose + 1))
    }
    let all = [
      draws(stream), draws(RandomStream(seed: 2027, trial: 17)),
      draws(RandomStream(seed: 2026, trial: 18)),
      draws(RandomStream(seed: 17, trial: 2026)),
      draws(RandomStream(seed: 2026, trial: 17, replica: 1)),
      draws(RandomStream(seed: 2026, trial: 17, replica: 2)),
      draws(stream, agent: 9), draws(stream, agent: 8 + 1 << 32), draws(stream, agent: 4, step: 8),
      draws(stream, step: 5), draws(stream, step: -4), draws(stream, purpose: 2),
      draws(stream, purpose: 4),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("a uniform number lies strictly between 0 and 1 whatever the words")
  func openInterval() {
    #expect(RandomStream.uniform(0, 0) == 0x1p-53)
    #expect(RandomStream.uniform(.max, .max) == 1 - 0x1p-53)
    #expect(RandomStream.uniform(0x8000_0000, 0) == 0.5 + 0x1p-53)
    // It rises with the high word, and with the upper 20 bits of the low one.
    #expect(RandomStream.uniform(7, 0x1000) - RandomStream.uniform(7, 0) == 0x1p-52)
    #expect(RandomStream.uniform(7, 0xFFF) == RandomStream.uniform(7, 0))
    #expect(RandomStream.uniform(8, 0) > RandomStream.uniform(7, .max))
  }

  @Test("over agents, steps and trials the draws spread evenly")
  func even() {
    // χ² of 256 cells has 255 degrees of freedom; above 377.07 by chance: 1e-6 for each of the
    // three.
    func chiSquare(_ draw: (Int) -> Double) -> Double {
      var cells = [Double](repeating: 0, count: 256)
      for index in 0..<25_600 { cells[Int(draw(index) * 256)] += 1 }
      return cells.reduce(0) { $0 + ($1 - 100) * ($1 - 100) / 100 }
    }
    #expect(chiSquare { stream.uniform(agent: UInt64($0), step: 0, purpose: 0) } < 377.07)
    #expect(chiSquare { stream.uniform(agent: 1, step: Int32($0), purpose: 36) } < 377.07)
    #expect(
      chiSquare { RandomStream(seed: 1, trial: $0).uniform(agent: 1, step: 0, purpose: 2) } < 377.07
    )
  }

  @Test("neighbouring agents and neighbouring steps are uncorrelated")
  func uncorrelated() {
    // The sample correlation of n independent pairs has standard error 1/√n; 4.9 of them by chance:
    // 1e-6.
    func correlation(_ draw: (Int) -> Double) -> Double {
      (0..<20_000).reduce(0) { $0 + 12 * (draw($1) - 0.5) * (draw($1 + 1) - 0.5) } / 20_000
    }
    let bound = 4.9 / 20_000.squareRoot()
    #expect(abs(correlation { stream.uniform(agent: UInt64($0), step: 3, purpose: 0) }) < bound)
    #expect(abs(correlation { stream.uniform(agent: 3, step: Int32($0), purpose: 0) }) < bound)
  }

  @Test("uniform numbers follow their law as a whole (Kolmogorov and Smirnov)")
  func kolmogorovSmirnov() {
    // P(√n·D > 2.7) < 2·exp(−2·2.7²) = 9.3e-7.
    let count = 20_000
    let sorted = (0..<count).map {
      stream.uniform(agent: UInt64($0 % 100), step: Int32($0 / 100), purpose: 22)
    }.sorted()
    var distance = 0.0
    for (rank, u) in sorted.enumerated() {
      distance = max(
        distance, u - Double(rank) / Double(count), Double(rank + 1) / Double(count) - u)
    }
    #expect(distance * Double(count).squareRoot() < 2.7)
  }

  @Test("counts drawn at addresses follow Poisson's law, below and above the change of method")
  func drawn() {
    // χ² over counts with at least 10 expected, the rest in two tails; above its quantile by chance: 1e-6 each of 3.
    let draws = 10_000
    let stream = RandomStream(seed: 6, trial: 3)
    for (index, mean) in [0.4, 6, 55].enumerated() {
      var seen: [Int: Double] = [:]
      for draw in 0..<draws {
        let u = stream.uniform(agent: UInt64(index), step: Int32(draw), purpose: 32)
        seen[PoissonDistribution.quantile(u, mean: mean), default: 0] += 1
      }
      let probability = { (n: Int) in
        exp(Double(n) * log(mean) - mean - lgamma(Double(n) + 1))
      }
      let body = (0..<150).filter { probability($0) * Double(draws) >= 10 }
      let (first, last) = (body[0], body[body.count - 1])
      var cells = body.map { (seen[$0, default: 0], probability($0)) }
      let below = (0..<first).reduce(0.0) { $0 + probability($1) }
      let above = 1 - below - cells.reduce(0) { $0 + $1.1 }
      cells.append((seen.reduce(0) { $0 + ($1.key < first ? $1.value : 0) }, below))
      cells.append((seen.reduce(0) { $0 + ($1.key > last ? $1.value : 0) }, above))
      let used = cells.filter { $0.1 * Double(draws) > 3 }
      let distance = used.reduce(0.0) {
        let expected = $1.1 * Double(draws)
        return $0 + ($1.0 - expected) * ($1.0 - expected) / expected
      }
      let bound = Distribution.gamma(shape: Double(used.count - 1) / 2, scale: 2)
      #expect(distance < bound.quantile(1 - 1e-6), "mean \(mean)")
    }
  }
}
