// The exact figures and the textbook's beside each other.

import Statistics
import Testing

@testable import Evidence

@Suite("What a comparison could have shown")
struct ComparisonPowerTests {
  @Test("15 and 3 of 100: the textbook's 88.09 stands beside what the exact test needs")
  func both() throws {
    let power = try #require(
      ComparisonPower(GroupCount(15, of: 100), GroupCount(3, of: 100), level: 0.05))
    #expect(abs(power.normalCustomersNeeded - 88.09) < 0.005)
    #expect(Double(power.customersNeeded) > power.normalCustomersNeeded)
    #expect(power.power < power.normalPower)
    #expect(power.isExact && power.neededIsExact)
  }

  @Test("unequal groups have the normal power of equal ones of their harmonic mean")
  func unequal() throws {
    // 50 and 200: 2 · 50 · 200/250 = 80.
    let power = try #require(
      ComparisonPower(GroupCount(10, of: 50), GroupCount(10, of: 200), level: 0.05))
    #expect(
      abs(power.normalPower - PowerAnalysis.power(0.2, 0.05, customersPerGroup: 80)) < 1e-12)
  }

  @Test("of several comparisons each has less power, equal shares have none to speak of")
  func level() throws {
    let (base, other) = (GroupCount(15, of: 100), GroupCount(3, of: 100))
    let alone = try #require(ComparisonPower(base, other, level: 0.05))
    let third = try #require(ComparisonPower(base, other, level: 0.05 / 3))
    #expect(third.power < alone.power)
    #expect(third.customersNeeded > alone.customersNeeded)
    #expect(ComparisonPower(base, GroupCount(30, of: 200), level: 0.05) == nil)
  }
}
