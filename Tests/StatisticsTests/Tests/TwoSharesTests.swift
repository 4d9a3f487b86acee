// Differences and ratios of shares against R and published examples.

import Foundation
import Statistics
import Testing

@Suite("Two shares beside each other")
struct TwoSharesTests {
  static func shares(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> TwoShares {
    TwoShares(GroupCount(a, of: n), GroupCount(b, of: m))
  }

  @Test("15 and 3 of 100, without continuity correction: X² 8.7912, p 0.003027, 0.0424 to 0.1976")
  func plain() throws {
    let two = Self.shares(15, 100, 3, 100)
    let test = try #require(two.pearson())
    #expect(abs(test.statistic - 8.7912) < 5e-5)
    #expect(abs(test.probability - 0.003027) < 5e-7)
    let interval = two.waldDifference()
    #expect(abs(interval.lowerBound - 0.0424) < 5e-5)
    #expect(abs(interval.upperBound - 0.1976) < 5e-5)
  }

  @Test("15 and 5 of 100, with continuity correction: X² 4.5, p 0.03389")
  func continuity() throws {
    let test = try #require(Self.shares(15, 100, 5, 100).pearson(continuity: true))
    #expect(abs(test.statistic - 4.5) < 1e-12)
    #expect(abs(test.probability - 0.033_894_853_524_7) < 1e-11)
    // The correction never makes a difference out of none.
    #expect(Self.shares(5, 100, 5, 100).pearson(continuity: true)?.statistic == 0)
  }

  @Test("all or nobody in both groups cannot be tested")
  func untestable() {
    #expect(Self.shares(0, 10, 0, 20).pearson() == nil)
    #expect(Self.shares(10, 10, 20, 20).pearson() == nil)
  }

  @Test("Newcombe's published intervals for 56/70 − 48/80 and 9/10 − 3/10")
  func newcombe() {
    // Newcombe (1998), table II, method 10.
    for (two, low, high) in [
      (Self.shares(56, 70, 48, 80), 0.0524, 0.3339), (Self.shares(9, 10, 3, 10), 0.1705, 0.8090),
    ] {
      let interval = two.newcombeDifference()
      #expect(abs(interval.lowerBound - low) < 5.1e-5)
      #expect(abs(interval.upperBound - high) < 5.1e-5)
    }
  }

  @Test("no events at all still leave room for a difference")
  func noEvents() {
    let two = Self.shares(0, 10, 0, 20)
    #expect(two.waldDifference() == 0...0)
    let interval = two.newcombeDifference()
    #expect(interval.lowerBound < -0.1 && interval.upperBound > 0.2)
    #expect(two.ratio == nil)
    #expect(two.ratioInterval() == 0...(.infinity))
  }

  @Test("the ratio of 15 % to 3 % is 5, from 1.49 to 16.74")
  func ratio() {
    let two = Self.shares(15, 100, 3, 100)
    #expect(two.ratio == 5)
    let interval = two.ratioInterval()
    // Katz: 5 · exp(±1.959964 √(1/15 + 1/3 − 2/100)).
    let factor = exp(1.959_963_985 * 0.38.squareRoot())
    #expect(abs(interval.lowerBound - 5 / factor) < 1e-8)
    #expect(abs(interval.upperBound - 5 * factor) < 1e-7)
  }

  @Test("a group without events leaves one end open")
  func openRatio() {
    let none = Self.shares(0, 50, 5, 50)
    #expect(none.ratio == 0)
    #expect(none.ratioInterval().lowerBound == 0)
    #expect(none.ratioInterval().upperBound < 2)
    let other = Self.shares(5, 50, 0, 50)
    #expect(other.ratio == nil)
    #expect(other.ratioInterval().upperBound == .infinity)
    // Swapping the groups inverts the ratio.
    #expect(
      abs(other.ratioInterval().lowerBound * none.ratioInterval().upperBound - 1) < 1e-12)
  }

  @Test("swapping the groups turns the difference round")
  func swapped() {
    let (one, other) = (Self.shares(3, 40, 9, 70), Self.shares(9, 70, 3, 40))
    #expect(abs(one.difference + other.difference) < 1e-15)
    for (a, b) in [
      (one.newcombeDifference(), other.newcombeDifference()),
      (one.waldDifference(), other.waldDifference()),
    ] {
      #expect(abs(a.lowerBound + b.upperBound) < 1e-12)
      #expect(abs(a.upperBound + b.lowerBound) < 1e-12)
    }
  }
}
