// The power of Fisher's test against an enumeration in exact integers, and against its own p-values.

import Foundation
import Statistics
import Testing

@Suite("Power of Fisher's exact test")
struct FisherPowerTests {
  @Test("5 and 1 of 33 are told apart in 19.2 %, in 77.4 % with 88 a group, in 86.9 % with 110")
  func enumerated() {
    // Python's math.comb over every pair of counts, p-values as sums of integers.
    let test = FisherPower(5.0 / 33, 1.0 / 33)
    for (customers, power) in [
      (33, 0.192_420_045_360), (88, 0.773_772_271_302), (110, 0.869_069_671_242),
    ] {
      let found = test.power(first: customers, second: customers)
      #expect(abs(found.value - power) < 1e-9)
      #expect(found.isExact)
    }
    #expect(
      abs(FisherPower(0.2, 0.05).power(first: 50, second: 200).value - 0.849_277_541_152) < 1e-9)
    let stricter = FisherPower(5.0 / 33, 1.0 / 33, level: 0.025).power(first: 33, second: 33)
    #expect(abs(stricter.value - 0.162_523_157_460) < 1e-9)
  }

  @Test("it is the chance of all counts whose own p-value is below the level")
  func ownTest() {
    // 7 and 5 customers at one half against nine tenths, every pair of counts tested by itself.
    var power = 0.0
    func chance(_ count: Int, _ n: Int, _ p: Double) -> Double {
      let ways = (0..<count).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
      return ways * pow(p, Double(count)) * pow(1 - p, Double(n - count))
    }
    for a in 0...7 {
      for b in 0...5
      where FisherTest(GroupCount(a, of: 7), GroupCount(b, of: 5)).probability < 0.1 {
        power += chance(a, 7, 0.1) * chance(b, 5, 0.9)
      }
    }
    let found = FisherPower(0.1, 0.9, level: 0.1).power(first: 7, second: 5).value
    #expect(abs(found - power) < 1e-12)
    #expect(power > 0.5)
  }

  @Test("95 customers a group are the least that find 5 and 1 of 33 in four of five tries")
  func needed() {
    // The same enumeration: 79.88 % with 94, 80.40 % with 95; the plain normal approximation says 88.
    let needed = FisherPower(5.0 / 33, 1.0 / 33).customersPerGroup()
    #expect(needed.value == 95 && needed.isExact)
    // None and all: with 3 a group p is 2/20, with 4 it is 2/70.
    #expect(FisherPower(0, 1).customersPerGroup().value == 4)
  }

  @Test("beyond the counted sizes the answer is approximate, says so, and goes on smoothly")
  func large() {
    let test = FisherPower(0.5, 0.4)
    let (counted, beyond) = (
      test.power(first: 300, second: 300), test.power(first: 301, second: 301)
    )
    #expect(counted.isExact && !beyond.isExact)
    #expect(abs(counted.value - beyond.value) < 0.02)
    // n/4 (1 + √(1 + 4/(nd)))² of n = 387.3 (R: power.prop.test) is 407.1.
    let needed = test.customersPerGroup()
    #expect(needed.value == 408 && !needed.isExact)
    #expect(abs(test.power(first: 408, second: 408).value - 0.8) < 0.002)
    // Few events are no evidence, however large the other group.
    #expect(FisherPower(0, 0.001).power(first: 301, second: 301).value == 0)
    #expect(FisherPower(0.5, 0.5 + 1e-12).customersPerGroup().value >= 1_000_000_000)
  }

  @Test("equal shares are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = FisherPower(0.2, 0.2) }
  }
}
