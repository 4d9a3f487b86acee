// The normal limit against the gamma law's closed form and the published coefficients.

import Testing

@testable import Numerics

@Suite("The normal limit of gamma and beta laws")
struct NormalLimitTests {
  @Test("whole shapes give the sums of Poisson's probabilities from both sides")
  func gamma() {
    for shape in [20, 40, 200] {
      let (a, limit) = (Double(shape), NormalLimit(shape: Double(shape), other: 1))
      for x in grid(0.35 * a, 2.2 * a, 200) {
        let mu = (x - a) / a
        let exponent = a * GammaFunction.beyondLogarithm(mu)
        let eta = (2 * exponent / a).squareRoot() * (mu < 0 ? -1 : 1)
        guard abs(eta) <= NormalLimit.furthest else { continue }
        let sum = (0..<shape).reduce(0.0) {
          $0 + PoissonDistribution.probability(of: $1, mean: x)
        }
        let above = limit.exceedance(eta, exponent: exponent)
        #expect(abs(above - sum) < 1e-14 * max(sum, 0.01), "\(shape), \(x)")
        #expect(abs(limit.cumulative(eta, exponent: exponent) + above - 1) < 1e-15)
      }
    }
  }

  @Test("a law with equal shapes is symmetric")
  func symmetric() {
    let limit = NormalLimit(shape: 30, other: 0.5)
    for eta in grid(0, 1, 100) {
      let exponent = 15 * eta * eta
      let (below, above) = (
        limit.cumulative(-eta, exponent: exponent), limit.exceedance(eta, exponent: exponent)
      )
      #expect(agree(below, above, within: 1e-15))
    }
  }

  @Test("at its own mean a gamma law with a large shape has ½ + 1/(3√(2πa)) below")
  func middle() {
    // N. M. Temme 1979; the next term is of order a^(−3/2).
    for shape in [1e4, 1e6, 1e9] {
      let found = NormalLimit(shape: shape, other: 1).cumulative(0, exponent: 0)
      let expected = 0.5 + 1 / (3 * (2 * Double.pi * shape).squareRoot())
      #expect(abs(found - expected) < Double.pow(shape, -1.5))
    }
  }
}
