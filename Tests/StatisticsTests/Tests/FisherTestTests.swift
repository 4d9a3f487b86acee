// Fisher's test against R and against tables small enough to count.

import Foundation
import Statistics
import Testing

@Suite("Fisher's exact test")
struct FisherTestTests {
  static func test(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> FisherTest {
    FisherTest(GroupCount(a, of: n), GroupCount(b, of: m))
  }

  // R finds the odds ratios with a tolerance of 1.2e-4 (uniroot's default); the digits beyond are those of the same
  // equations solved with thirty digits (mpmath).
  @Test("15 and 3 of 100: p 0.005192, odds ratio 5.6633, 1.528 to 31.548 up to R's own tolerance")
  func published() throws {
    let test = Self.test(15, 100, 3, 100)
    #expect(abs(test.probability - 0.005_192_222_901_42) < 1e-13)
    let ratio = try #require(test.oddsRatio)
    #expect(abs(ratio / 5.6633 - 1) < 2e-4)
    #expect(abs(ratio / 5.662_420_306_986_6 - 1) < 1e-10)
    let interval = test.oddsRatioInterval()
    #expect(abs(interval.lowerBound / 1.528 - 1) < 2e-4)
    #expect(abs(interval.upperBound / 31.548 - 1) < 2e-4)
    #expect(abs(interval.lowerBound / 1.528_046_151_753_5 - 1) < 1e-10)
    #expect(abs(interval.upperBound / 31.545_098_878_074_3 - 1) < 1e-10)
  }

  @Test("5 and 1 of 33 cannot be told apart: p 0.197")
  func smallGroups() throws {
    let test = Self.test(5, 33, 1, 33)
    // R: fisher.test(matrix(c(5, 28, 1, 32), 2))$p.value; the ratios as above.
    #expect(abs(test.probability - 0.196_781_360_716) < 1e-11)
    #expect(abs(try #require(test.oddsRatio) / 5.583_791_876_471_3 - 1) < 1e-10)
    let interval = test.oddsRatioInterval()
    #expect(abs(interval.lowerBound / 0.575_144_352_441_5 - 1) < 1e-10)
    #expect(abs(interval.upperBound / 278.530_694_713_755 - 1) < 1e-10)
  }

  @Test("five of five against none of five: two of the 252 splits are as extreme")
  func counted() {
    let test = Self.test(5, 5, 0, 5)
    #expect(abs(test.probability - 2.0 / 252) < 1e-12)
    #expect(test.oddsRatio == .infinity)
    let interval = test.oddsRatioInterval()
    #expect(interval.upperBound == .infinity)
    // At the lower end ω⁵ is 0.025 of Σ C(5, x)² ωˣ.
    let low = interval.lowerBound
    let sum = [1.0, 25, 100, 100, 25, 1].enumerated().reduce(0) {
      $0 + $1.element * pow(low, Double($1.offset))
    }
    #expect(abs(pow(low, 5) / sum - 0.025) < 1e-12)
  }

  @Test("large groups too: 200 and 150 of 10 000")
  func large() throws {
    // R: fisher.test(matrix(c(200, 9800, 150, 9850), 2))$p.value; the ratios as above.
    let test = Self.test(200, 10_000, 150, 10_000)
    #expect(abs(test.probability / 0.008_143_997_712_88 - 1) < 1e-9)
    #expect(abs(try #require(test.oddsRatio) - 1.340_116_561_694_7) < 1e-9)
    let interval = test.oddsRatioInterval()
    #expect(abs(interval.lowerBound - 1.076_913_035_458_8) < 1e-9)
    #expect(abs(interval.upperBound - 1.670_530_766_627_0) < 1e-9)
  }

  @Test("equal groups, and groups in which nothing happened, say nothing")
  func nothing() {
    #expect(Self.test(7, 20, 7, 20).probability == 1)
    let none = Self.test(0, 20, 0, 30)
    #expect(none.probability == 1)
    #expect(none.oddsRatio == nil)
    #expect(none.oddsRatioInterval() == 0...(.infinity))
  }

  @Test("neither the order of the groups nor what is counted matters")
  func symmetry() {
    let plain = Self.test(3, 17, 9, 25).probability
    #expect(abs(Self.test(9, 25, 3, 17).probability - plain) < 1e-12)
    #expect(abs(Self.test(14, 17, 16, 25).probability - plain) < 1e-12)
  }
}
