import Foundation
import Testing

@testable import Reports

@Suite("A chance within its error")
struct ChanceTextSuite {
  @Test("460 of 1000 is 46 %, with an interval whose ends each leave 2.5 % beyond them")
  func middle() {
    // Clopper–Pearson by definition: P(X ≥ 460 | low) = P(X ≤ 460 | high) = 0.025.
    let chance = ChanceText(460, of: 1000)
    #expect(abs(1 - atMost(459, of: 1000, chance.low) - 0.025) < 1e-6)
    #expect(abs(atMost(460, of: 1000, chance.high) - 0.025) < 1e-6)
    #expect(chance.text == "46 % (42–50 %)")
  }

  /// P(X ≤ k) of a binomial, summed term by term.
  private func atMost(_ k: Int, of n: Int, _ p: Double) -> Double {
    (0...k).reduce(0.0) { sum, i in
      let ways = lgamma(Double(n + 1)) - lgamma(Double(i + 1)) - lgamma(Double(n - i + 1))
      return sum + exp(ways + Double(i) * log(p) + Double(n - i) * log(1 - p))
    }
  }

  @Test("beyond a million futures there is still an interval")
  func millions() {
    let chance = ChanceText(500_000, of: 2_000_000)
    // 1.96 · √(0.25 · 0.75 / 2e6) = 0.0006001 about a centre of 0.25 + 4.8e-7: 0.2494004 to
    // 0.2506006.
    #expect(abs(chance.high - 0.25 - 0.0006) < 1e-6)
    #expect(chance.text == "25.00 % (24.94–25.07 %)")
  }

  @Test("none of 1000 is less than 1 in 200: the exact bound is 1 in 271")
  func none() {
    let chance = ChanceText(0, of: 1000)
    #expect(abs(pow(1 - chance.high, 1000) - 0.025) < 1e-9)
    #expect(chance.text == "less than 1 in 200")
    #expect(ChanceText(0, of: 100_000).text == "less than 1 in 20 000")
  }

  @Test("all of 1000 is over 99.6 %")
  func all() {
    #expect(ChanceText(1000, of: 1000).text == "over 99.6 %")
    #expect(ChanceText(100, of: 100).brief == "over 96 %")
  }

  @Test("all or none of a handful tells nothing")
  func handful() {
    #expect(ChanceText(0, of: 3).text == "unknown")
    #expect(ChanceText(1, of: 1).isTooFew)
    #expect(!ChanceText(1, of: 3).isTooFew)
  }

  @Test("more futures give more digits, and few give none")
  func digits() {
    // The exact interval is 0.062 to 0.874 %.
    #expect(ChanceText(3, of: 1000).text == "0.3 % (0.0–0.9 %)")
    #expect(ChanceText(46_000, of: 100_000).text == "46.0 % (45.6–46.4 %)")
    #expect(ChanceText(1, of: 2).text.hasPrefix("50 % ("))
  }

  @Test("the interval as told always holds the interval as computed")
  func outwards() {
    for futures in [1, 2, 7, 30, 100, 999, 1000, 4321, 100_000] {
      for step in 0...20 {
        let chance = ChanceText(futures * step / 20, of: futures)
        let ends = chance.interval.dropLast(2).split(separator: "–")
          .compactMap { Double($0.filter { $0 != " " }) }
        #expect(ends.count == 2)
        guard ends.count == 2 else { continue }
        #expect(ends[0] <= 100 * chance.low + 1e-9)
        #expect(ends[1] >= 100 * chance.high - 1e-9)
      }
    }
  }

  @Test("the short form stays within the interval too")
  func brief() {
    #expect(ChanceText(0, of: 100).brief == "under 4 %")
    #expect(ChanceText(1, of: 300).brief == "under 2 %")
    #expect(ChanceText(299, of: 300).brief == "over 98 %")
    #expect(ChanceText(2, of: 100).brief == "about 2 %")
    #expect(ChanceText(97, of: 100).brief == "about 97 %")
    #expect(ChanceText(43, of: 100).brief == "about 45 %")
    // (1 − p)³(1 + 3p) = 0.975 at p = 0.0676, and the same from above.
    #expect(ChanceText(2, of: 4).brief == "6–94 %")
    #expect(ChanceText(46_000, of: 100_000).brief == "46.0 %")
    for futures in [10, 40, 100, 1000] {
      for successes in 1..<futures {
        let chance = ChanceText(successes, of: futures)
        guard chance.brief.hasPrefix("about"),
          let told = Double(chance.brief.filter { $0.isNumber || $0 == "." })
        else { continue }
        #expect(told >= 100 * chance.low - 0.5 && told <= 100 * chance.high + 0.5)
      }
    }
  }
}
