// Inverse distributions against closed forms and the tables everybody has.

import Foundation
import Testing

@testable import Statistics

@Suite("Beta and F quantiles")
struct BetaQuantileTests {
  static let levels = [1e-6, 0.025, 0.3, 0.5, 0.975, 0.9999]

  @Test("Beta(a, 1) is p^(1/a), Beta(1, b) is 1 − (1 − p)^(1/b), Beta(½, ½) is the arcsine law")
  func closedForms() {
    for p in Self.levels {
      #expect(abs(BetaQuantile.beta(p, alpha: 7, beta: 1) - pow(p, 1.0 / 7)) < 1e-12)
      #expect(abs(BetaQuantile.beta(p, alpha: 1, beta: 30) + expm1(log1p(-p) / 30)) < 1e-12)
      let sine = sin(.pi * p / 2)
      #expect(abs(BetaQuantile.beta(p, alpha: 0.5, beta: 0.5) - sine * sine) < 1e-12)
    }
  }

  @Test("shapes at which the library's own inverse fails or hangs are answered")
  func hardShapes() {
    // The mirror image is the check: Q(p; a, b) = 1 − Q(1 − p; b, a).
    for (p, a, b) in [(0.995, 2.0, 235.0), (0.9995, 200.5, 800.5), (0.025, 1000, 999_001)] {
      let quantile = BetaQuantile.beta(p, alpha: a, beta: b)
      let mirrored = 1 - BetaQuantile.beta(1 - p, alpha: b, beta: a)
      #expect(abs(quantile - mirrored) < 1e-9)
      #expect(quantile > 0 && quantile < 1)
    }
  }

  @Test("F quantiles are those of the printed tables")
  func fTable() {
    // F(2, d₂) in closed form: (d₂/2)((1 − p)^(−2/d₂) − 1); F(1, 2) at 0.975 is 38.5063 in every table.
    for (p, d) in [(0.975, 3), (0.025, 3), (0.95, 40)] {
      let closed = Double(d) / 2 * (pow(1 - p, -2 / Double(d)) - 1)
      #expect(abs(BetaQuantile.fDistribution(p, 2, d) / closed - 1) < 1e-10)
    }
    #expect(abs(BetaQuantile.fDistribution(0.975, 1, 2) - 38.5063) < 5e-5)
    // 1/F(p; a, b) = F(1 − p; b, a).
    let product =
      BetaQuantile.fDistribution(0.975, 199, 200) * BetaQuantile.fDistribution(0.025, 200, 199)
    #expect(abs(product - 1) < 1e-10)
  }
}
