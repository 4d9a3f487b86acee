// Sample sizes against published numbers, and power against its own inverse.

import Statistics
import Testing

@Suite("Customers needed to tell two shares apart")
struct PowerAnalysisTests {
  @Test("the published numbers per group, unrounded")
  func published() {
    for (p1, p2, power, customers, tolerance) in [
      (0.15, 0.03, 0.8, 88.09, 0.005), (0.05, 0.35, 0.8, 26.70, 0.005),
      (0.23, 0.67, 0.8, 18.84, 0.005), (0.47, 0.15, 0.8, 31.6, 0.05),
      (0.15, 0.03, 0.9, 117.43, 0.005), (0.05, 0.35, 0.9, 35.24, 0.005),
    ] {
      let needed = PowerAnalysis.customersPerGroup(p1, p2, power: power)
      #expect(abs(needed - customers) < tolerance, "\(p1) to \(p2): \(needed)")
    }
    // A conversion from 2.00 % to 2.68 %: 7,757 visitors (R: power.prop.test(p1 = .02, p2 = .0268)).
    #expect(abs(PowerAnalysis.customersPerGroup(0.02, 0.0268) - 7757) < 1)
  }

  @Test("that many customers have that power")
  func inverse() {
    for (p1, p2) in [(0.15, 0.03), (0.5, 0.51), (0, 0.1), (0.9, 1)] {
      for power in [0.5, 0.8, 0.99] {
        let needed = PowerAnalysis.customersPerGroup(p1, p2, power: power)
        #expect(
          abs(PowerAnalysis.power(p1, p2, customersPerGroup: needed) - power) < 1e-9)
      }
    }
    // R: power.prop.test(n = 33, p1 = .15, p2 = .03).
    #expect(abs(PowerAnalysis.power(0.15, 0.03, customersPerGroup: 33) - 0.396_453_5) < 5e-8)
  }

  @Test("no change is never found: infinitely many customers, power half the level")
  func noChange() {
    #expect(PowerAnalysis.customersPerGroup(0.2, 0.2) == .infinity)
    #expect(abs(PowerAnalysis.power(0.2, 0.2, customersPerGroup: 500) - 0.025) < 1e-12)
    #expect(PowerAnalysis.power(0, 0, customersPerGroup: 500) == 0.025)
    #expect(PowerAnalysis.power(0, 1, customersPerGroup: 10) == 1)
  }

  @Test("neither the order of the groups nor what is counted matters")
  func symmetry() {
    let needed = PowerAnalysis.customersPerGroup(0.15, 0.03)
    #expect(abs(PowerAnalysis.customersPerGroup(0.03, 0.15) / needed - 1) < 1e-12)
    #expect(abs(PowerAnalysis.customersPerGroup(0.85, 0.97) / needed - 1) < 1e-12)
  }

  @Test("the detectable share needs just the customers there are")
  func detectable() throws {
    // R: power.prop.test(n = 33, p1 = .15, power = .8)$p2.
    let upper = try #require(
      PowerAnalysis.detectableShare(from: 0.15, lower: false, customersPerGroup: 33))
    #expect(abs(upper - 0.462_222_8) < 5e-7)
    let lower = try #require(
      PowerAnalysis.detectableShare(from: 0.15, lower: true, customersPerGroup: 100))
    #expect(lower < 0.15)
    #expect(abs(PowerAnalysis.customersPerGroup(0.15, lower) - 100) < 1e-6)
  }

  @Test("below 15 % there is nothing that 33 customers could show")
  func nothingDetectable() {
    // Even no churn at all would need more: (z s₀ + z₀.₈ s₁)²/d² is 48.4 for 15 % against 0.
    #expect(PowerAnalysis.detectableShare(from: 0.15, lower: true, customersPerGroup: 33) == nil)
    #expect(PowerAnalysis.detectableShare(from: 0, lower: true, customersPerGroup: 9999) == nil)
  }

  @Test("shares above one are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = PowerAnalysis.customersPerGroup(15, 3) }
    await #expect(processExitsWith: .failure) {
      _ = PowerAnalysis.customersPerGroup(0.1, 0.2, power: 1)
    }
  }
}
