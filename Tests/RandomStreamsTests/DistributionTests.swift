// Distributions: each quantile function against its cumulative one, against closed forms and
// published answers.

import Foundation
import Testing

@testable import RandomStreams

@Suite("Distributions")
struct DistributionTests {
  static let continuous: [Distribution] = [
    .normal(mean: -3, standardDeviation: 2), .logNormal(mu: 5.756463, sigma: 0.699936),
    .logitNormal(mu: -2, sigma: 0.8), .uniform(low: -1, high: 4),
    .pert(low: 10, likely: 20, high: 60), .pert(low: 10, likely: 10, high: 60),
    .triangular(low: 10, likely: 20, high: 60), .triangular(low: 10, likely: 60, high: 60),
    .triangular(low: 10, likely: 10, high: 60), .beta(alpha: 22.5, beta: 214.5),
    .beta(alpha: 0.5, beta: 0.5), .gamma(shape: 2, scale: 3), .gamma(shape: 0.4, scale: 10),
  ]
  static let levels = [1e-6, 0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999, 1 - 1e-6]

  /// Mean and variance as integrals of the quantile function, by the midpoint rule.
  func moments(_ distribution: Distribution, cells: Int = 4000) -> (mean: Double, variance: Double)
  {
    let values = (0..<cells).map { distribution.quantile((Double($0) + 0.5) / Double(cells)) }
    let mean = values.reduce(0, +) / Double(cells)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(cells))
  }

  @Test("what the quantile gives, the cumulative probability takes back")
  func inverses() {
    for distribution in Self.continuous {
      for p in Self.levels {
        let back = distribution.cumulative(distribution.quantile(p))
        #expect(abs(back - p) < 1e-9, "\(distribution) at \(p)")
      }
    }
  }

  @Test("quantiles rise with the probability")
  func monotone() {
    for distribution in Self.continuous + [.choice([1, 1, 5, 7]), .point(3)] {
      let values = Self.levels.map { distribution.quantile($0) }
      #expect(values == values.sorted(), "\(distribution)")
    }
  }

  @Test("a 90 % range of 100 to 1000 is lognormal with μ 5.756463 and σ 0.699936")
  func logNormalRange() {
    // μ = ½(ln 100 + ln 1000), σ = ln 10/(2·1.644854); median √(100·1000) = 316.2278, mean exp(μ +
    // σ²/2).
    let range = Distribution.logNormal(middleNinety: 100, 1000)
    guard case .logNormal(let mu, let sigma) = range else {
      Issue.record("not lognormal: \(range)")
      return
    }
    #expect(abs(mu - 5.756463) < 5e-7)
    #expect(abs(sigma - 0.699936) < 5e-7)
    #expect(abs(range.quantile(0.5) - 100_000.squareRoot()) < 1e-9)
    #expect(abs(exp(mu + sigma * sigma / 2) - 404.0013) < 5e-5)
  }

  @Test("a stated range holds the middle 90 %, 5 % on either side")
  func middleNinety() {
    let ranges: [(Distribution, Double, Double)] = [
      (.logNormal(middleNinety: 700, 1200), 700, 1200),
      (.logitNormal(middleNinety: 0.02, 0.3), 0.02, 0.3),
      (.normal(middleNinety: -1, 5), -1, 5),
    ]
    for (range, low, high) in ranges {
      #expect(abs(range.quantile(0.05) / low - 1) < 1e-12)
      #expect(abs(range.quantile(0.95) / high - 1) < 1e-12)
      #expect(abs(range.cumulative(high) - range.cumulative(low) - 0.9) < 1e-12)
    }
    // z(0.95) itself, by the error function: Φ(z) = ½ erfc(−z/√2).
    #expect(abs(0.5 * erfc(-Distribution.middleNinety / 2.0.squareRoot()) - 0.95) < 1e-15)
  }

  @Test("PERT(10, 20, 60) has mean 25 and variance 75, the triangle mean 30 and variance 116.67")
  func threePoints() {
    // Beta(1.8, 4.2) on [10, 60]: mean (10 + 4·20 + 60)/6; variance 50²·1.8·4.2/(36·7).
    // Triangle: mean (10 + 20 + 60)/3; variance (10² + 20² + 60² − 200 − 600 − 1200)/18.
    let pert = moments(.pert(low: 10, likely: 20, high: 60))
    #expect(abs(pert.mean - 25) < 1e-3)
    #expect(abs(pert.variance - 75) < 0.05)
    let triangle = moments(.triangular(low: 10, likely: 20, high: 60))
    #expect(abs(triangle.mean - 30) < 1e-3)
    #expect(abs(triangle.variance - 2100.0 / 18) < 0.05)
  }

  @Test("quantiles in closed form: exponential, arcsine, the triangle's mode, the uniform")
  func closedForms() {
    for p in Self.levels {
      let exponential = Distribution.gamma(shape: 1, scale: 4).quantile(p)
      #expect(abs(exponential / (-4 * log1p(-p)) - 1) < 1e-10)
      let sine = sin(.pi * p / 2)
      #expect(abs(Distribution.beta(alpha: 0.5, beta: 0.5).quantile(p) - sine * sine) < 1e-10)
      #expect(Distribution.uniform(low: 2, high: 6).quantile(p) == 2 + 4 * p)
    }
    // Below the mode lies (likely − low)/(high − low) = 1/5 of the triangle.
    #expect(abs(Distribution.triangular(low: 10, likely: 20, high: 60).quantile(0.2) - 20) < 1e-12)
    // The logit-normal's median is the logistic of μ.
    let median = Distribution.logitNormal(mu: log(0.25 / 0.75), sigma: 2).quantile(0.5)
    #expect(abs(median - 0.25) < 1e-15)
  }

  @Test("counts become Jeffreys' beta: 22 of 236 has mean 22.5/237")
  func jeffreys() {
    let mean = moments(.beta(alpha: 22.5, beta: 214.5)).mean
    #expect(abs(mean - 22.5 / 237) < 1e-6)
  }

  @Test("outside of the support the cumulative probability is 0 or 1, also at infinity")
  func outside() {
    for distribution in Self.continuous {
      #expect(distribution.cumulative(-.infinity) == 0, "\(distribution)")
      #expect(distribution.cumulative(.infinity) == 1, "\(distribution)")
    }
    #expect(Distribution.logNormal(mu: 0, sigma: 1).cumulative(0) == 0)
    #expect(Distribution.logitNormal(mu: 0, sigma: 1).cumulative(1) == 1)
    #expect(Distribution.pert(low: 10, likely: 20, high: 60).cumulative(61) == 1)
    #expect(Distribution.point(3).cumulative(3) == 1)
    #expect(Distribution.point(3).cumulative(2.9) == 0)
  }

  @Test("a choice gives each of its numbers for an equal part of the probability")
  func choice() {
    let choice = Distribution.choice([1, 5, 7, 7])
    #expect([0.1, 0.24, 0.26, 0.49, 0.51, 0.99].map(choice.quantile) == [1, 1, 5, 5, 7, 7])
    #expect(choice.quantile(1) == 7)
    #expect([0, 1, 5.5, 7].map(choice.cumulative) == [0, 0.25, 0.5, 1])
  }

  @Test("only a point, or a choice between equals, is certain")
  func certain() {
    #expect(Distribution.point(2).isPoint)
    #expect(Distribution.choice([4, 4]).isPoint)
    #expect(!Distribution.choice([4, 5]).isPoint)
    #expect(Self.continuous.allSatisfy { !$0.isPoint })
  }

  @Test("cutting to bounds keeps the shape inside: the conditional inverse")
  func truncation() {
    for distribution in Self.continuous {
      let bounds = distribution.quantile(0.2)...distribution.quantile(0.6)
      for p in Self.levels {
        let value = distribution.quantile(p, within: bounds)
        #expect(bounds.contains(value))
        #expect(abs(distribution.cumulative(value) - (0.2 + 0.4 * p)) < 1e-9, "\(distribution)")
      }
    }
    // A normal cut at its mean is the half-normal: the median is z(0.75) = 0.674490.
    let half = Distribution.normal(mean: 0, standardDeviation: 1).quantile(0.5, within: 0...1e9)
    #expect(abs(half - 0.674_489_750) < 1e-9)
  }

  @Test("bounds beyond the support change nothing, and a point stays where it is")
  func wideBounds() {
    for distribution in Self.continuous {
      for p in [0.05, 0.5, 0.9] {
        let free = distribution.quantile(p)
        let cut = distribution.quantile(p, within: -.infinity...(.infinity))
        #expect(abs(free - cut) <= 1e-9 * max(1, abs(free)))
      }
    }
    #expect(Distribution.point(3).quantile(0.5, within: 10...20) == 3)
  }

  @Test("a choice keeps a number that stands on the lower bound")
  func choiceOnBound() {
    let choice = Distribution.choice([0, 0.1])
    #expect(choice.quantile(0.25, within: 0...1) == 0)
    #expect(choice.quantile(0.75, within: 0...1) == 0.1)
    let three = Distribution.choice([-1, 0, 1])
    #expect(three.quantile(0.25, within: 0...5) == 0)
    #expect(three.quantile(0.75, within: 0...5) == 1)
  }

  @Test("a probability above 1 is our own mistake and stops the program")
  func impossible() async {
    await #expect(processExitsWith: .failure) {
      _ = Distribution.uniform(low: 0, high: 1).quantile(1.5)
    }
  }
}

@Suite("Quantiles of the beta and gamma distributions")
struct SearchedQuantileTests {
  private let probabilities = [1e-9, 1e-4, 0.005, 0.05, 0.5, 0.95, 0.995, 1 - 1e-4, 1 - 1e-9]

  @Test(
    "the cumulative of a beta quantile is its probability, also for counts of everyday and of millions"
  )
  func invertsBeta() {
    let shapes: [(Double, Double)] = [
      (2, 20), (22.5, 214.5), (2, 235), (0.5, 30.5), (30.5, 0.5), (1, 5), (5, 1), (2000, 10_000),
      (0.5, 1e6), (250_000, 750_001), (1e5, 1e5),
    ]
    for (alpha, beta) in shapes {
      let distribution = Distribution.beta(alpha: alpha, beta: beta)
      for p in probabilities {
        let x = distribution.quantile(p)
        // Half a unit in the last place of x moves the probability by the density times it.
        let neighbours = (
          distribution.cumulative(x.nextDown * (1 - 2e-15)),
          distribution.cumulative(min(1, x.nextUp * (1 + 2e-15)))
        )
        #expect(
          neighbours.0 <= p * (1 + 1e-9) && p * (1 - 1e-9) <= neighbours.1,
          "Beta(\(alpha), \(beta)) at \(p): \(x)")
      }
    }
  }

  @Test("beta and gamma quantiles with closed forms")
  func meetsClosedForms() {
    for p in [1e-9, 0.01, 0.3, 0.5, 0.99] {
      // Beta(1, b): 1 − (1 − p)^(1/b); Beta(a, 1): p^(1/a); Gamma(1, s): −s ln(1 − p).
      let first = -expm1(log1p(-p) / 7)
      #expect(abs(Distribution.beta(alpha: 1, beta: 7).quantile(p) / first - 1) < 1e-12)
      #expect(abs(Distribution.beta(alpha: 7, beta: 1).quantile(p) / pow(p, 1.0 / 7) - 1) < 1e-12)
      let waiting = -400 * log1p(-p)
      #expect(abs(Distribution.gamma(shape: 1, scale: 400).quantile(p) / waiting - 1) < 1e-9)
    }
  }

  @Test("the cumulative of a gamma quantile is its probability from tiny to large shapes")
  func invertsGamma() {
    for shape in [0.01, 0.5, 2, 50, 1000, 1e5] {
      let distribution = Distribution.gamma(shape: shape, scale: 3)
      for p in probabilities {
        let x = distribution.quantile(p)
        guard x > 1e-290 else { continue }
        #expect(
          abs(distribution.cumulative(x) - p) <= 1e-8 * min(p, 1 - p) + 1e-13,
          "Gamma(\(shape)) at \(p): \(x)")
      }
    }
  }

  @Test("quantiles never fall as the probability rises")
  func isMonotone() {
    for distribution in [
      Distribution.beta(alpha: 22.5, beta: 214.5), .pert(low: 1, likely: 2, high: 9),
      .gamma(shape: 2, scale: 400),
    ] {
      let values = (1..<2000).map { distribution.quantile(Double($0) / 2000) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(distribution)")
    }
  }

  @Test("probabilities 0 and 1 give the ends of the support")
  func givesEnds() {
    #expect(Distribution.beta(alpha: 2, beta: 3).quantile(0) == 0)
    #expect(Distribution.beta(alpha: 2, beta: 3).quantile(1) == 1)
    #expect(Distribution.pert(low: 1, likely: 2, high: 9).quantile(1) == 9)
    #expect(Distribution.gamma(shape: 2, scale: 3).quantile(0) == 0)
    #expect(Distribution.gamma(shape: 2, scale: 3).quantile(1) == .infinity)
    #expect(Distribution.gamma(shape: 2, scale: 3).cumulative(.infinity) == 1)
  }
}
