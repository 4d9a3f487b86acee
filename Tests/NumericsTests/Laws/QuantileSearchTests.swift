// Quantiles of laws whose inverse is known, from good guesses and bad ones.

import Testing

@testable import Numerics

@Suite("Quantiles by search")
struct QuantileSearchTests {
  @Test("an exponential law's quantile is found from any guess")
  func guesses() {
    for p in [1e-12, 0.01, 0.5, 0.9, 1 - 1e-12] {
      let truth = -Double.log(onePlus: -p)
      for guess in [0, 1e-200, truth, truth.nextUp, 0.3, 40, 1e6] {
        let found = QuantileSearch.quantile(
          p, near: guess, spread: 0.01 * guess, within: 0...Double.greatestFiniteMagnitude
        ) { (-Double.expMinusOne(-$0), Double.exp(-$0)) }
        #expect(agree(found, truth, within: 4e-15), "\(p) from \(guess)")
      }
    }
  }

  @Test("where the law has no such probability inside, the end of its support is the answer")
  func ends() {
    let found = QuantileSearch.quantile(0.9, near: 0.5, spread: 0.1, within: 0...1) { _ in
      (0.2, 0.8)
    }
    #expect(found == 1)
    let lowest = QuantileSearch.quantile(0.1, near: 0.5, spread: 0.1, within: 0...1) { _ in
      (0.2, 0.8)
    }
    #expect(lowest == 0)
  }

  @Test("a jump is found as sharply as a slope, with few evaluations for a smooth law")
  func evaluations() {
    let jump = QuantileSearch.quantile(0.3, near: 0.9, spread: 1e-6, within: 0...1) {
      $0 < 0.123 ? (0, 1) : (1, 0)
    }
    #expect(agree(jump, 0.123, within: 4e-15))
    var count = 0
    _ = QuantileSearch.quantile(0.3, near: 0.35, spread: 0.01, within: 0...10) {
      count += 1
      return (-Double.expMinusOne(-$0), Double.exp(-$0))
    }
    #expect(count <= 12)
  }
}
