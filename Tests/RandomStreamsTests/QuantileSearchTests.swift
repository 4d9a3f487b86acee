import Foundation
import Testing

@testable import RandomStreams

@Suite("Quantiles by search")
struct QuantileSearchSuite {
  private let probabilities = [1e-9, 1e-4, 0.005, 0.05, 0.5, 0.95, 0.995, 1 - 1e-4, 1 - 1e-9]

  @Test("the cumulative of a beta quantile is its probability, also where GSL gives up")
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
