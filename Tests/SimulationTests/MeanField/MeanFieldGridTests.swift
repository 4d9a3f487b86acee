// The trapezoid grid: masses are kept, the stationary law stays, moments decay as they must.

import Foundation
import Testing

@testable import Simulation

@Suite("The grid of the mean field")
struct MeanFieldGridTests {
  private func grid(persistence: Double = 0.8, lasting: Double = 0.5) -> MeanFieldGrid {
    MeanFieldGrid(
      EngagementParameters(
        lastingWeight: lasting.squareRoot(), currentWeight: (1 - lasting).squareRoot(),
        persistence: persistence, churnSensitivity: 0.8, referralSensitivity: 0.6,
        expansionSensitivity: 0.3))
  }

  @Test("everybody's masses sum to one and give engagement mean 0 and variance 1")
  func moments() {
    for lasting in [0, 0.3, 1] {
      let grid = grid(lasting: lasting)
      let pairs = Array(zip(grid.everybody, grid.engagement))
      #expect(abs(grid.everybody.reduce(0, +) - 1) < 1e-12)
      #expect(abs(pairs.reduce(0) { $0 + $1.0 * $1.1 }) < 1e-12)
      #expect(abs(pairs.reduce(0) { $0 + $1.0 * $1.1 * $1.1 } - 1) < 1e-6)
      // E exp(γe − γ²/2) = 1.
      #expect(abs(pairs.reduce(0) { $0 + $1.0 * exp(0.8 * $1.1 - 0.32) } - 1) < 1e-6)
    }
  }

  @Test(
    "a step leaves the stationary masses as they are, also when x hardly moves or forgets at once")
  func stationary() {
    for persistence in [0, 0.5, 0.92, 0.999] {
      let grid = grid(persistence: persistence)
      let moved = grid.move(grid.everybody)
      let off = zip(moved, grid.everybody).map { abs($0 - $1) }.max() ?? 1
      #expect(off < 1e-8, "ρ = \(persistence): \(off)")
    }
  }

  @Test("a deviation from the mean shrinks by ρ in a step")
  func decay() {
    let grid = grid(persistence: 0.8, lasting: 0)
    // Masses with mean δ, up to the grid's edge: density times 1 + δ·x.
    let tilted = zip(grid.everybody, grid.engagement).map { $0 * (1 + 0.1 * $1) }
    let moved = grid.move(tilted)
    let mean = zip(moved, grid.engagement).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(mean - 0.08) < 1e-7)
  }

  @Test("masses by lasting node are sums over x")
  func byLasting() {
    let grid = grid()
    let sums = grid.byLasting(grid.everybody)
    #expect(sums.count == grid.lastingWeights.count)
    #expect(zip(sums, grid.lastingWeights).allSatisfy { abs($0 - $1) < 1e-14 })
  }
}
