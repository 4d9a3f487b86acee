// The recursion against the published laws of birth and death, which it tends to as steps grow short.

import Foundation
import Testing

@testable import Experiments

@Suite("The loop as a branching process")
struct BranchingRecursionTests {
  /// Extrapolates f(k) = f + c/k + … to steps without length from k and 2k: error O(1/k²).
  private func limit(_ f: (Double) -> Double) -> Double { 2 * f(40_000) - f(20_000) }

  @Test("birth and death with immigration: mean 333.2636, variance 331.1707 after 3 months")
  func immigration() {
    func after(_ k: Double) -> (mean: Double, variance: Double) {
      BranchingRecursion(churn: 0.15, referral: 0.05, stepsPerMonth: k)
        .customers(after: Int(3 * k), start: 100, arrivals: 100 / k)
    }
    #expect(abs(limit { after($0).mean } - 333.2636) < 1e-4)
    #expect(abs(limit { after($0).variance } - 331.1707) < 1e-4)
  }

  @Test("birth and death from one: mean 4.953032, variance 23.25065, extinction of the closed form")
  func growing() {
    func process(_ k: Double) -> BranchingRecursion {
      BranchingRecursion(churn: 0.03, referral: 0.35, stepsPerMonth: k)
    }
    let mean = limit { process($0).customers(after: Int(5 * $0), start: 1).mean }
    let variance = limit { process($0).customers(after: Int(5 * $0), start: 1).variance }
    #expect(abs(mean - 4.953032) < 1e-5)
    #expect(abs(variance - 23.25065) < 1e-4)
    // μ(e^{gt} − 1)/(λe^{gt} − μ), which tends to μ/λ = 0.085714.
    let growth = exp(0.32 * 5)
    let extinct = 0.03 * (growth - 1) / (0.35 * growth - 0.03)
    #expect(abs(limit { process($0).extinction(after: Int(5 * $0)) } - extinct) < 1e-6)
    #expect(abs(process(1000).extinction(after: 60_000) - 0.03 / 0.35) < 1e-3)
  }

  @Test("immigration and death are Poisson: mean and variance 241.5812")
  func poisson() {
    func after(_ k: Double) -> (mean: Double, variance: Double) {
      BranchingRecursion(churn: 0.15, referral: 0, stepsPerMonth: k)
        .customers(after: Int(3 * k), start: 0, arrivals: 100 / k)
    }
    #expect(abs(limit { after($0).mean } - 241.5812) < 1e-4)
    #expect(abs(after(30).variance - after(30).mean) < 1e-9)
  }

  @Test("geometric offspring: K, the descendants, and extinction with 1/K")
  func family() {
    let half = BranchingRecursion(stays: 0.5, refers: 0.5)
    #expect(half.loopGain == 0.5 && half.descendants.mean == 1 && half.descendants.variance == 6)
    // K = 0.75·0.5/0.25 = 1.5.
    let growing = BranchingRecursion(stays: 0.75, refers: 0.5)
    #expect(growing.loopGain == 1.5)
    #expect(abs(growing.extinction(after: 2000) - 2.0 / 3) < 1e-9)
    // One step: the customer leaves, or stays.
    #expect(growing.extinction(after: 1) == 0.25)
  }
}
