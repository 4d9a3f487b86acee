// The tabulated normal quantile against the error function of the C library.

import Foundation
import Numerics
import Testing

@testable import RandomStreams

@Suite("The table of normal draws")
struct NormalTableTests {
  let table = NormalTable.shared

  /// Words of the lower half: the ends of every cell, and many in between.
  static let words: [UInt32] = {
    var words: [UInt32] = [0, 1, 2, 3]
    for octave in 1..<31 {
      for cell in 0..<16 {
        let start = (1 << octave) + (cell << octave) / 16
        words += [start - 1, start, start + 1].map { UInt32(min($0, Int(Int32.max))) }
      }
    }
    words += (0..<4000).map { UInt32($0) &* 536_871 }
    return words.map { $0 & 0x7FFF_FFFF }
  }()

  @Test("the error is below a millionth at every cell's ends and in between")
  func error() {
    // Φ by erfc, which is accurate in the lower tail; the error of z is that of Φ over the density.
    var worst = 0.0
    for word in Self.words {
      let u = (Double(word) + 0.5) * 0x1p-32
      let z = table(word)
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      worst = max(worst, abs(0.5 * erfc(-z / 2.0.squareRoot()) - u) / density)
    }
    #expect(worst < 1e-6)
  }

  @Test("the upper half mirrors the lower exactly")
  func symmetry() {
    for word in Self.words { #expect(table(~word) == -table(word)) }
  }

  @Test("read from the cells it is the same number")
  func cells() {
    table.withCells { cells in
      for word in Self.words { #expect(NormalTable.normal(word, cells) == table(word)) }
    }
  }

  @Test("the number rises with the word, also from cell to cell and across the middle")
  func monotone() {
    let sorted = (Self.words + Self.words.map { ~$0 }).sorted()
    for (low, high) in zip(sorted, sorted.dropFirst()) where low < high {
      #expect(table(low) < table(high), "at word \(low)")
    }
  }

  @Test("it reaches the quantile of 2⁻³³ and no further")
  func reach() {
    // Φ(−6.3380) = 2⁻³³ = 1.16415e-10 (both ends bracket it).
    #expect(0.5 * erfc(6.3380 / 2.0.squareRoot()) < 0x1p-33)
    #expect(0.5 * erfc(6.3379 / 2.0.squareRoot()) > 0x1p-33)
    #expect(table(0) > -6.3380 && table(0) < -6.3379)
    #expect(table(.max) == -table(0))
  }

  @Test("evenly spread words have the moments of a standard normal")
  func moments() {
    // The midpoint rule over 2¹⁴ cells misses part of the tail beyond 4 sd: 3e-4 of z² and 5e-3 of
    // z⁴. The words lie half a word (2⁻³³) off the mirror, which is all that is left of the mean.
    let draws = (0..<16_384).map { table(UInt32($0) << 18 | 1 << 17) }
    func mean(_ power: Int) -> Double {
      draws.reduce(0) { $0 + pow($1, Double(power)) } / Double(draws.count)
    }
    #expect(abs(mean(1)) < 1e-8)
    #expect(abs(mean(2) - 1) < 5e-4)
    #expect(abs(mean(4) - 3) < 2e-2)
  }

  @Test("drawn at addresses, normals follow their law as a whole and in the tails")
  func drawn() {
    let count = 40_000
    let stream = RandomStream(seed: 9, trial: 4)
    let sorted = (0..<count).map {
      table(stream.word(agent: UInt64($0 % 200), step: Int32($0 / 200), purpose: 0))
    }.sorted()
    // Kolmogorov and Smirnov: P(√n·D > 2.7) < 9.3e-7.
    var distance = 0.0
    for (rank, z) in sorted.enumerated() {
      let p = 0.5 * erfc(-z / 2.0.squareRoot())
      distance = max(
        distance, p - Double(rank) / Double(count), Double(rank + 1) / Double(count) - p)
    }
    #expect(distance * Double(count).squareRoot() < 2.7)
    // Tails: the number beyond ±z is binomial with n·p between 2.5 and 900 a side, so nearly Poisson or normal; each
    // side of each of 3 cuts is outside its Poisson quantiles by chance in less than 2e-7: 1.2e-6 in all.
    for cut in [2.0, 3, 3.8] {
      let mean = Double(count) * 0.5 * erfc(cut / 2.0.squareRoot())
      let bounds =
        PoissonDistribution.quantile(
          1e-7, mean: mean)...PoissonDistribution.quantile(1 - 1e-7, mean: mean)
      #expect(bounds.contains(sorted.count { $0 < -cut }), "below \(-cut)")
      #expect(bounds.contains(sorted.count { $0 > cut }), "above \(cut)")
    }
  }
}
