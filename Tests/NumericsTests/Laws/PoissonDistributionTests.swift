// Poisson's law against forty digits, and its quantile against the law.

import Foundation
import Testing

@testable import Numerics

@Suite("Poisson's law")
struct PoissonDistributionTests {
  /// P(N = n) and P(N ≤ n) by mpmath 1.3 with 40 digits.
  static let values: [(count: Int, mean: Double, probability: Double, cumulative: Double)] = [
    (0, 0.3, 0.7408182206817178742916082, 0.7408182206817178742916082),
    (3, 0.001, 1.665000833055625090058143e-10, 0.9999999999999583666527817),
    (5, 4.5, 0.170826858486111967784051, 0.7029304348608274453454069),
    (29, 30.0, 0.07263452647159149519329555, 0.4757169861063199309572782),
    (100, 30.0, 5.167581801838417281469425e-24, 0.9999999999999999999999978),
    (1000, 1000.0, 0.01261461134872149971803694, 0.5084093671685059912142591),
    (900, 1000.0, 0.00007516954352125952229014685, 0.0006977673277963067821287617),
  ]

  @Test("probabilities are those of forty digits")
  func forty() {
    for (count, mean, probability, cumulative) in Self.values {
      let found = PoissonDistribution.probability(of: count, mean: mean)
      #expect(agree(found, probability, within: 4e-15), "\(count) of \(mean)")
      let sum = PoissonDistribution.cumulative(count, mean: mean)
      #expect(agree(sum, cumulative, within: 1e-14), "\(count) of \(mean)")
    }
    // n! in 40 digits again, where the sum is too long for mpmath.
    let many = PoissonDistribution.probability(of: 1_004_000, mean: 1e6)
    #expect(agree(many, 0.000_000_134_992_782_699_036_355_679_342_1, within: 4e-15))
    let billion = PoissonDistribution.probability(of: 1_000_000_000, mean: 1e9)
    #expect(agree(billion, 0.000_012_615_662_609_049_495_023_771_15, within: 4e-15))
  }

  @Test("probabilities sum to the cumulative one")
  func sums() {
    for mean in [0.2, 3, 29.5, 30.5, 250] {
      var sum = 0.0
      for count in 0..<400 {
        sum += PoissonDistribution.probability(of: count, mean: mean)
        #expect(abs(PoissonDistribution.cumulative(count, mean: mean) - sum) < 2e-14)
      }
    }
    #expect(PoissonDistribution.probability(of: -1, mean: 3) == 0)
    #expect(PoissonDistribution.cumulative(-1, mean: 3) == 0)
    #expect(PoissonDistribution.probability(of: 0, mean: 0) == 1)
    #expect(PoissonDistribution.cumulative(0, mean: 0) == 1)
  }

  @Test(
    "the quantile is the first count whose cumulative probability reaches u, far into the tails")
  func quantiles() {
    for mean in [0.01, 2, 29.9, 30, 1000, 1e6, 3e9] {
      for u in [0x1p-53, 1e-6, 0.05, 0.5, 0.95, 1 - 1e-6, 1 - 0x1p-53] {
        let count = PoissonDistribution.quantile(u, mean: mean)
        // Sums of thirty terms and the gamma law agree to 1e-14.
        #expect(PoissonDistribution.cumulative(count, mean: mean) >= u - 1e-14)
        #expect(PoissonDistribution.cumulative(count - 1, mean: mean) < u + 1e-14)
      }
    }
  }

  @Test("more expected never means fewer, across the changes of method too")
  func monotone() {
    for u in [1e-12, 0.003, 0.4, 0.97, 1 - 1e-12] {
      for means in [grid(20, 40, 2_000), grid(999, 1001, 500), grid(1e12 - 2e6, 1e12 + 2e6, 200)] {
        let counts = means.map { PoissonDistribution.quantile(u, mean: $0) }
        #expect(counts == counts.sorted(), "\(u)")
      }
    }
  }

  @Test("a negative mean is our own mistake and stops the program")
  func negative() async {
    await #expect(processExitsWith: .failure) {
      _ = PoissonDistribution.quantile(0.5, mean: -1)
    }
  }
}

@Suite("Poisson counts by inversion")
struct PoissonCountsTests {
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
        let count = PoissonDistribution.quantile(u, mean: mean)
        #expect(cumulative(count, mean: mean) >= u - 2e-12, "mean \(mean), u \(u)")
        #expect(cumulative(count - 1, mean: mean) < u + 2e-12, "mean \(mean), u \(u)")
      }
    }
  }

  @Test("a mean of zero never brings anybody")
  func zero() {
    for u in Self.levels { #expect(PoissonDistribution.quantile(u, mean: 0) == 0) }
  }

  @Test("nobody comes with probability exp(−mean)")
  func none() {
    for mean in [0.1, 1, 5, 20] {
      #expect(PoissonDistribution.quantile(exp(-mean) * (1 - 1e-12), mean: mean) == 0)
      #expect(PoissonDistribution.quantile(exp(-mean) * (1 + 1e-12), mean: mean) == 1)
    }
  }

  @Test("the median of a whole-numbered mean is the mean, however large")
  func medians() {
    // K. P. Choi, Proc. AMS 121 (1994): for integer n the median of Poisson(n) is n.
    for mean in [1, 7, 29, 30, 31, 1000, 1_000_000, 1_000_000_000, 1_000_000_000_000] {
      #expect(PoissonDistribution.quantile(0.5, mean: Double(mean)) == mean)
    }
  }

  @Test("large means follow the normal law with Cornish and Fisher's correction")
  func large() {
    // z(0.975) = 1.959964, z(0.001) = −3.090232, z(1e-9) = −5.997807; the next term, (z −
    // z³)/(72√mean), is below 0.003 here, and the count is a whole number.
    for mean in [999_999.5, 1_000_000.5, 1e7, 1e8, 1e10] {
      for (u, z) in [(0.975, 1.959_963_985), (0.001, -3.090_232_306), (1e-9, -5.997_807_015)] {
        let expected = mean + mean.squareRoot() * z + (z * z - 1) / 6
        let count = Double(PoissonDistribution.quantile(u, mean: mean))
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
        let count = PoissonDistribution.quantile(u, mean: mean)
        #expect(count >= last, "mean \(mean), u \(u)")
        last = count
      }
    }
  }

  @Test("a higher u never means fewer")
  func monotoneInU() {
    for mean in [0.4, 8, 29.9, 30.1, 2500] {
      let counts = Self.levels.map { PoissonDistribution.quantile($0, mean: mean) }
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
      #expect(PoissonDistribution.quantile(1 - 0x1p-53, mean: mean) <= bound)
    }
  }
}
