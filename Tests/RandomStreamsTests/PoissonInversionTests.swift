// Poisson quantiles against sums of the probabilities, and in closed form where the mean is large.

import Foundation
import Testing

@testable import RandomStreams

@Suite("Poisson counts by inversion")
struct PoissonInversionTests {
  static let levels =
    [0x1p-53, 1e-9, 1e-3] + (1..<40).map { Double($0) / 40 } + [0.999, 1 - 1e-9]

  /// P(N ≤ n), summed from below; the terms by the logarithm of the factorial.
  func cumulative(_ n: Int, mean: Double) -> Double {
    if n < 0 { return 0 }
    return (0...n).reduce(0.0) {
      $0 + exp(Double($1) * log(mean) - mean - lgamma(Double($1) + 1))
    }
  }

  @Test("the count is the first whose cumulative probability reaches u")
  func quantiles() {
    // The oracle's terms are good to about 1e-12 relative (logarithms of numbers near 1,000).
    for mean in [0.001, 0.3, 1, 4.5, 12, 29.999, 30, 75, 400] {
      for u in Self.levels {
        let count = PoissonInversion.count(mean: mean, at: u)
        #expect(cumulative(count, mean: mean) >= u - 2e-12, "mean \(mean), u \(u)")
        #expect(cumulative(count - 1, mean: mean) < u + 2e-12, "mean \(mean), u \(u)")
      }
    }
  }

  @Test("a mean of zero never brings anybody")
  func zero() {
    for u in Self.levels { #expect(PoissonInversion.count(mean: 0, at: u) == 0) }
  }

  @Test("nobody comes with probability exp(−mean)")
  func none() {
    for mean in [0.1, 1, 5, 20] {
      #expect(PoissonInversion.count(mean: mean, at: exp(-mean) * (1 - 1e-12)) == 0)
      #expect(PoissonInversion.count(mean: mean, at: exp(-mean) * (1 + 1e-12)) == 1)
    }
  }

  @Test("the median of a whole-numbered mean is the mean, however large")
  func medians() {
    // K. P. Choi, Proc. AMS 121 (1994): for integer n the median of Poisson(n) is n.
    for mean in [1, 7, 29, 30, 31, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000] {
      #expect(PoissonInversion.count(mean: Double(mean), at: 0.5) == mean)
    }
  }

  @Test("large means follow the normal law with Cornish and Fisher's correction")
  func large() {
    // z(0.975) = 1.959964, z(0.001) = −3.090232, z(1e-9) = −5.997807; the next term, (z −
    // z³)/(72√mean), is below 0.003 here, and the count is a whole number.
    for mean in [999_999.5, 1_000_000.5, 1e7, 1e8, 1e10] {
      for (u, z) in [(0.975, 1.959_963_985), (0.001, -3.090_232_306), (1e-9, -5.997_807_015)] {
        let expected = mean + mean.squareRoot() * z + (z * z - 1) / 6
        let count = Double(PoissonInversion.count(mean: mean, at: u))
        // 1e-9 of z is 1e-4 of a count at a mean of 1e10.
        #expect(abs(count - expected) <= 0.505, "mean \(mean), u \(u)")
      }
    }
  }

  @Test("more leads expected never means fewer arriving, across the change of method too")
  func monotoneInMean() {
    for u in Self.levels {
      var last = 0
      for mean in stride(from: 25.0, through: 35, by: 0.05) {
        let count = PoissonInversion.count(mean: mean, at: u)
        #expect(count >= last, "mean \(mean), u \(u)")
        last = count
      }
    }
  }

  @Test("a higher u never means fewer")
  func monotoneInU() {
    for mean in [0.4, 8, 29.9, 30.1, 2500] {
      let counts = Self.levels.map { PoissonInversion.count(mean: mean, at: $0) }
      #expect(counts == counts.sorted(), "mean \(mean)")
    }
  }

  @Test("the luckiest draw there is brings a plausible crowd")
  func luckiest() {
    // u = 1 − 2⁻⁵³. P(N > n) < (e·mean/n)ⁿ·exp(−mean) for n > mean (Chernoff) is below 2⁻⁵³ at
    // these counts.
    for (mean, bound) in [(0.5, 20), (5.0, 40), (20.0, 75), (29.9, 95), (31.0, 97)] {
      let n = Double(bound)
      #expect(n * (1 + log(mean / n)) - mean < -53 * log(2))
      #expect(PoissonInversion.count(mean: mean, at: 1 - 0x1p-53) <= bound)
    }
  }

  @Test("a negative mean is our own mistake and stops the program")
  func negative() async {
    await #expect(processExitsWith: .failure) {
      _ = PoissonInversion.count(mean: -1, at: 0.5)
    }
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
        seen[PoissonInversion.count(mean: mean, at: u), default: 0] += 1
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
