import Foundation
import Testing

@testable import Reports

@Suite("A chance within its error")
struct ChanceTextSuite {
  @Test("460 of 1000 is 46 % with Wilson's interval of 42.9 to 49.1 %, rounded outwards")
  func middle() {
    // Wilson 1927 by hand: p = 0.46, n = 1000, z² = 3.8415.
    let centre = (0.46 + 3.8415 / 2000) / (1 + 3.8415 / 1000)
    let reach = 1.96 / 1.0038415 * (0.46 * 0.54 / 1000 + 3.8415 / 4e6).squareRoot()
    let chance = ChanceText(460, of: 1000)
    #expect(abs(chance.low - (centre - reach)) < 1e-5)
    #expect(abs(chance.high - (centre + reach)) < 1e-5)
    #expect(chance.text == "46 % (42–50 %)")
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
    #expect(ChanceText(3, of: 1000).text == "0.3 % (0.1–0.9 %)")
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
    #expect(ChanceText(2, of: 100).brief == "about 2 %")
    #expect(ChanceText(43, of: 100).brief == "about 45 %")
    // By hand: centre 1/2, reach 1.96/1.96 · √(1/16 + 0.06) = 0.35.
    #expect(ChanceText(2, of: 4).brief == "15–85 %")
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
