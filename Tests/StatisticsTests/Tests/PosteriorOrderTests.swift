// Posterior probabilities against R's integration and closed forms.

import Foundation
import Statistics
import Testing

@Suite("How sure one share is above another")
struct PosteriorOrderTests {
  static func above(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> Double {
    PosteriorOrder.probability(GroupCount(a, of: n), above: GroupCount(b, of: m))
  }

  @Test("pairs of counts as R integrates them")
  func published() {
    // R: integrate(\(x) dbeta(x, a + .5, n - a + .5) * pbeta(x, b + .5, m - b + .5), 0, 1, rel.tol = 1e-13).
    for (probability, expected) in [
      (Self.above(15, 100, 3, 100), 0.998_934_610_783),
      (Self.above(5, 33, 1, 33), 0.960_074_851_574),
      (Self.above(0, 30, 1, 10), 0.055_342_661_040_7),
      (Self.above(50, 1000, 3, 20), 0.038_399_686_989_2),
      (Self.above(200, 10_000, 150, 10_000), 0.996_535_345_116),
    ] {
      #expect(abs(probability - expected) < 1e-9)
    }
  }

  @Test("one failure against one success: ½ − 4/π² in closed form")
  func closedForm() {
    // Beta(½, 3/2) and Beta(3/2, ½) are the laws of sin²θ with densities (4/π)cos²θ and (4/π)sin²θ:
    // ∫₀^{π/2} (4/π)cos²θ (2/π)(θ − sin θ cos θ) dθ = ½ − 4/π².
    #expect(abs(Self.above(0, 1, 1, 1) - (0.5 - 4 / (.pi * .pi))) < 1e-12)
  }

  @Test("equal counts are a toss-up, and the two orders share the whole")
  func symmetry() {
    for (k, n) in [(0, 1), (3, 33), (500, 1000), (1_000_000, 1_000_000)] {
      #expect(abs(Self.above(k, n, k, n) - 0.5) < 1e-9)
    }
    for (a, n, b, m) in [(5, 33, 1, 40), (0, 10, 9, 9000), (40, 100, 41, 100)] {
      #expect(abs(Self.above(a, n, b, m) + Self.above(b, m, a, n) - 1) < 1e-12)
    }
  }

  @Test("what is certain is told as certain")
  func certain() {
    #expect(Self.above(900_000, 1_000_000, 100_000, 1_000_000) > 1 - 1e-10)
    #expect(Self.above(0, 1_000_000, 5, 10) < 1e-6)
  }
}
