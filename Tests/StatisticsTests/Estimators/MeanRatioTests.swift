// Ratios of means by hand.

import Statistics
import Testing

@Suite("A mean as a multiple of another")
struct MeanRatioTests {
  @Test("value and error follow the definition")
  func byHand() throws {
    // x: 2, 4, 9 (mean 5); y: 1, 3, 2 (mean 2); r = 2.5; residuals −0.5, −3.5, 4 with squares 0.25 + 12.25 + 16 = 28.5:
    // s.e. = √(28.5/2/3)/2.
    let ratio = try #require(MeanRatio([(2, 1), (4, 3), (9, 2)]))
    #expect(ratio.value == 2.5)
    #expect(abs(ratio.standardError - (28.5 / 6).squareRoot() / 2) < 1e-14)
  }

  @Test("pairs in one proportion have no error, below zero too")
  func proportion() throws {
    let gain = try #require(MeanRatio([(3, 1), (6, 2), (0, 0)]))
    #expect(gain.value == 3 && gain.standardError < 1e-15)
    #expect(try #require(MeanRatio([(-3, -1), (-6, -2)])).value == 3)
  }

  @Test("nothing is a multiple of zero, of mixed signs or of one pair")
  func missing() {
    #expect(MeanRatio([(1, 0), (2, 0)]) == nil)
    #expect(MeanRatio([(1, 1), (2, -1)]) == nil)
    #expect(MeanRatio([(-1, 1), (2, 1)]) == nil)
    #expect(MeanRatio([(1, 2)]) == nil)
    #expect(MeanRatio([]) == nil)
  }
}
