// Neighbours in every direction of an address: their draws must not know of each other.
//
// A direction changes one part of the address by one and keeps the rest, as the engine does between one customer,
// step, mechanism, future or run and the next. Bounds are such that true randomness would pass this whole file with
// probability 1 − 7e-5; as seeds are fixed, it either always passes or never.

import Foundation
import Numerics
import Testing

@testable import RandomStreams

/// One part of the address, walked through while the others stay.
enum Direction: CaseIterable {
  case agent, highAgent, step, block, trial, replica, seed

  /// The words at place `index` of the walk.
  func words(_ index: Int) -> RandomWords {
    let stream = RandomStream(seed: 2026, trial: 17)
    switch self {
    case .agent: return stream.words(agent: UInt64(index), step: 5, block: 0)
    case .highAgent: return stream.words(agent: UInt64(index) << 32, step: 5, block: 0)
    case .step: return stream.words(agent: 3, step: Int32(index) - 1000, block: 0)
    case .block: return stream.words(agent: 3, step: 5, block: UInt32(index))
    case .trial:
      return RandomStream(seed: 2026, trial: index).words(agent: 3, step: 5, block: 0)
    case .replica:
      return RandomStream(seed: 2026, trial: 17, replica: index)
        .words(agent: 3, step: 5, block: 0)
    case .seed:
      return RandomStream(seed: UInt64(index), trial: 17).words(agent: 3, step: 5, block: 0)
    }
  }
}

@Suite("Neighbouring addresses")
struct NeighbouringAddressesTests {
  @Test("uniforms and normals of neighbours are uncorrelated, in the same lane and across lanes")
  func correlations() {
    // The correlation of n independent pairs has standard error 1/√n. Beyond 5.5 of them by chance: 4e-8, in any of
    // 7 directions × 16 pairs of lanes × 2 kinds of draw: 8e-6.
    let count = 4000
    let bound = 5.5 / Double(count).squareRoot()
    func normal(_ word: UInt32) -> Double {
      StandardNormal.quantile((Double(word) + 0.5) * 0x1p-32)
    }
    for direction in Direction.allCases {
      let walk = (0...count).map(direction.words)
      for lane: UInt32 in 0..<4 {
        let uniforms = walk.map { (Double($0[lane]) + 0.5) * 0x1p-32 - 0.5 }
        let normals = walk.map { normal($0[lane]) }
        for other: UInt32 in 0..<4 {
          var (ofUniforms, ofNormals) = (0.0, 0.0)
          for index in 0..<count {
            let neighbour = walk[index + 1][other]
            ofUniforms += 12 * uniforms[index] * ((Double(neighbour) + 0.5) * 0x1p-32 - 0.5)
            ofNormals += normals[index] * normal(neighbour)
          }
          #expect(abs(ofUniforms / Double(count)) < bound, "\(direction), lanes \(lane), \(other)")
          #expect(abs(ofNormals / Double(count)) < bound, "\(direction), lanes \(lane), \(other)")
        }
      }
    }
  }

  @Test("pairs of neighbours fill the square evenly, by their upper and by their lower bits")
  func pairs() {
    // χ² of 16 × 16 cells; above its quantile by chance: 1e-6 for each of 7 directions × 2 ends of the word.
    let bound = Distribution.gamma(shape: 255.0 / 2, scale: 2).quantile(1 - 1e-6)
    for direction in Direction.allCases {
      let walk = (0..<10_240).map { direction.words($0).w1 }
      for shift: UInt32 in [28, 0] {
        var cells = [Double](repeating: 0, count: 256)
        for index in stride(from: 0, to: walk.count, by: 2) {
          cells[Int(walk[index] >> shift & 15) << 4 | Int(walk[index + 1] >> shift & 15)] += 1
        }
        let expected = Double(walk.count / 2) / 256
        let distance = cells.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
        #expect(distance < bound, "\(direction), shift \(shift)")
      }
    }
  }

  @Test("birthdays on addressed words are spaced as chance spaces them")
  func birthdaySpacings() {
    // G. Marsaglia's test: n birthdays in a year of m days; of their sorted spacings about Poisson(n³/4m) are repeats
    // (P. L'Ecuyer, R. Simard 2001: sound for n below m^(5/12)). n = 4,096, m = 2³²: 4 a sample, 16 over 4 samples.
    // Outside of the bounds by chance: 2e-6 for each of 7 directions × 2 turns of the word.
    let bounds =
      PoissonDistribution.quantile(
        1e-6, mean: 16)...PoissonDistribution.quantile(1 - 1e-6, mean: 16)
    for direction in Direction.allCases {
      var repeats = [0, 0]
      for sample in 0..<4 {
        // One word in three lanes of four: 4,096 words from 1,366 addresses.
        let words = (0..<1366).flatMap { index in
          let words = direction.words(sample * 1366 + index)
          return [words.w0, words.w1, words.w3]
        }.prefix(4096)
        for turn in 0..<2 {
          let birthdays = words.map { turn == 0 ? $0 : $0 << 16 | $0 >> 16 }.sorted()
          let spacings = zip(birthdays.dropFirst(), birthdays).map { $0 - $1 }.sorted()
          repeats[turn] += zip(spacings.dropFirst(), spacings).count { $0 == $1 }
        }
      }
      #expect(bounds.contains(repeats[0]), "\(direction): \(repeats)")
      #expect(bounds.contains(repeats[1]), "\(direction): \(repeats)")
    }
  }

  /// An address as five whole numbers, so that single bits of it can be flipped.
  struct Address {
    var parts: [UInt64]

    /// How many bits each part has: agent, step, block, trial, replica, seed.
    static let widths = [64, 32, 32, 48, 15, 64]

    var words: RandomWords {
      RandomStream(seed: parts[5], trial: Int(parts[3]), replica: Int(parts[4])).words(
        agent: parts[0], step: Int32(truncatingIfNeeded: parts[1]),
        block: UInt32(truncatingIfNeeded: parts[2]))
    }
  }

  @Test("one bit of any part of the address changes half of the bits of the draw, each as often")
  func avalanche() {
    // Over 40 addresses, a flipped bit changes Binomial(5120, ½) bits of the answer; an answer's bit is changed by
    // Binomial(10200, ½) of all flips. Beyond 5.5 standard deviations by chance: 4e-8 for each of 255 + 128 counts.
    let addresses = 40
    var ofAnswer = [Int](repeating: 0, count: 128)
    var flips = 0
    for (part, width) in Address.widths.enumerated() {
      for bit in 0..<width {
        var changed = 0
        for number in 0..<addresses {
          let small = UInt64(number)
          var address = Address(parts: [small * 977, small, small % 10, small * 3, 0, small + 1])
          let before = address.words
          address.parts[part] ^= 1 << UInt64(bit)
          let after = address.words
          for lane: UInt32 in 0..<4 {
            var difference = before[lane] ^ after[lane]
            changed += difference.nonzeroBitCount
            while difference != 0 {
              ofAnswer[Int(lane) * 32 + difference.trailingZeroBitCount] += 1
              difference &= difference - 1
            }
          }
        }
        flips += addresses
        let half = Double(addresses * 64)
        #expect(abs(Double(changed) - half) < 5.5 * (half / 2).squareRoot(), "\(part), bit \(bit)")
      }
    }
    let half = Double(flips) / 2
    for (bit, changed) in ofAnswer.enumerated() {
      #expect(abs(Double(changed) - half) < 5.5 * (half / 2).squareRoot(), "answer's bit \(bit)")
    }
  }

  @Test("the names of agents collide no more often than names drawn by lot")
  func names() {
    // 60,000 ids as the engine makes them: index within step within source, and friends of friends. Halves of 32 bits
    // coincide Poisson(n²/2³³) times: 0.42; more than 6 by chance: 3e-7. Whole ids: 1e-10.
    var ids: [UInt64] = []
    for source in ["attract.channels.ads", "attract.content", "attract.organic_leads"] {
      for step: UInt64 in 0..<100 {
        for index: UInt64 in 0..<150 {
          ids.append(StableHash.pair(StableHash.text(source), step << 32 | index))
        }
      }
    }
    for step: UInt64 in 0..<15_000 { ids.append(StableHash.pair(ids[Int(step)], step | 1 << 40)) }
    #expect(ids.count == 60_000)
    func coincidences<Name: Comparable>(_ name: (UInt64) -> Name) -> Int {
      let sorted = ids.map(name).sorted()
      return zip(sorted.dropFirst(), sorted).count { $0 == $1 }
    }
    #expect(coincidences { $0 } == 0)
    #expect(coincidences { UInt32(truncatingIfNeeded: $0) } <= 6)
    #expect(coincidences { UInt32(truncatingIfNeeded: $0 >> 32) } <= 6)
  }
}
