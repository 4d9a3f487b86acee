import Foundation
import Testing

@testable import Statistics

@Suite("Kernel densities")
struct KernelDensitySuite {
  /// The area under a density, by trapezoids.
  private func area(_ density: KernelDensity) -> Double {
    let step = density.grid[1] - density.grid[0]
    let ends = ((density.heights.first ?? 0) + (density.heights.last ?? 0)) / 2
    return step * (density.heights.reduce(0, +) - ends)
  }

  /// Quantiles of a logistic distribution with middle 50.
  private let bell = (0..<500).map { index in
    let share = (Double(index) + 0.5) / 500
    return 50 + 5.5 * log(share / (1 - share))
  }

  @Test("a density that is told far enough has an area of 1")
  func areas() {
    let density = KernelDensity(of: bell, over: -100...200)
    #expect(abs(area(density) - 1) < 1e-6)
    let few = KernelDensity(of: [1, 2, 10], over: -40...60)
    #expect(abs(area(few) - 1) < 1e-6)
  }

  @Test("what would lie below the floor is mirrored, so that the area is still 1")
  func mirrored() {
    let values = (0..<400).map { Double($0) / 100 }
    let density = KernelDensity(of: values, over: 0...12, floor: 0)
    #expect(abs(area(density) - 1) < 1e-3)
    #expect(density.heights[0] > 0.2, "an even spread over 4 has 0.25 at its edge too")
    let cut = KernelDensity(of: values, over: 0...12)
    #expect(area(cut) < 0.99, "without a floor something is lost")
    let below = KernelDensity(of: values, over: -1...12, floor: 0)
    #expect(zip(below.grid, below.heights).allSatisfy { $0 >= 0 || $1 == 0 })
  }

  @Test("whole numbers at the floor have as much room as any other: half a thing to both sides")
  func wholeNumbers() {
    let values = (0..<500).map { Double($0 % 5) }
    let density = KernelDensity(of: values, over: -0.5...8, least: 0.6, floor: -0.5)
    #expect(abs(area(density) - 1) < 5e-3)
    // An even spread over five things has a fifth everywhere, at its edge too.
    #expect(abs(density.heights[0] - 0.2) < 0.01)
  }

  @Test("one number alone is a bell of the bandwidth around it")
  func oneNumber() throws {
    let density = KernelDensity(of: [100], over: 70...130, points: 61)
    #expect(density.bandwidth == 5, "5 % of the number")
    let peak = 1 / (5 * (2 * Double.pi).squareRoot())
    #expect(abs(density.heights[30] - peak) < 1e-12)
    // One bandwidth away the bell has e^(−1/2) of its height.
    #expect(abs(density.heights[35] / density.heights[30] - exp(-0.5)) < 1e-12)
  }

  @Test("the bandwidth is Silverman's: 0.9 min(s, IQR / 1.34) n^(−1/5)")
  func bandwidth() {
    // 1 … 5: s² = 10 / 4; quartiles 2 and 4.
    let s = 2.5.squareRoot()
    let expected = 0.9 * min(s, 2 / 1.34) * pow(5, -0.2)
    #expect(abs(KernelDensity.bandwidth(of: [3, 1, 5, 2, 4]) - expected) < 1e-12)
    #expect(KernelDensity.bandwidth(of: [0, 0, 0]) == 1)
  }
}
