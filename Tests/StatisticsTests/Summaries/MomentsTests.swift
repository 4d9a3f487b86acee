// Moments against their defining sums, and merging in any grouping.

import Statistics
import Testing

@Suite("Moments")
struct MomentsTests {
  @Test("the numbers 2 4 4 4 5 5 7 9 have mean 5 and sum of squared deviations 32")
  func textbook() {
    // Deviations −3 −1 −1 −1 0 0 2 4: squares sum to 9 + 3 + 4 + 16 = 32.
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(abs((moments.variance ?? 0) - 32.0 / 7) < 1e-14)
    #expect(abs((moments.standardDeviation ?? 0) - (32.0 / 7).squareRoot()) < 1e-14)
    #expect(abs((moments.standardErrorOfMean ?? 0) - (32.0 / 56).squareRoot()) < 1e-14)
  }

  @Test("no number has no mean, one number has no spread")
  func undefined() {
    #expect(Moments().mean == nil)
    #expect(Moments().variance == nil)
    let one = Moments([3])
    #expect(one.mean == 3)
    #expect(one.variance == nil)
    #expect(one.standardDeviation == nil)
    #expect(one.standardErrorOfMean == nil)
  }

  @Test("a spread of one around a billion keeps its digits")
  func largeOffset() {
    // 4, 7, 13, 16 have variance 30; the offset must not change it.
    let moments = Moments([4, 7, 13, 16].map { $0 + 1e9 })
    #expect(moments.variance == 30)
  }

  @Test("merging in any grouping gives the moments of the whole")
  func merging() {
    let numbers = (0..<1000).map { Double(($0 * 7919) % 1000) / 7 }
    let whole = Moments(numbers)
    // The first n integers in any order: mean (n − 1)/2, variance n(n + 1)/12, scaled by 1/7.
    #expect(abs((whole.mean ?? 0) - 999.0 / 14) < 1e-10)
    #expect(abs((whole.variance ?? 0) - 1000.0 * 1001 / 12 / 49) < 1e-8)
    for cut in [0, 1, 2, 500, 999, 1000] {
      var merged = Moments(numbers[..<cut])
      merged.merge(Moments(numbers[cut...]))
      #expect(merged.count == 1000)
      #expect(abs((merged.mean ?? 0) - (whole.mean ?? 0)) < 1e-10)
      #expect(abs((merged.variance ?? 0) - (whole.variance ?? 0)) < 1e-8)
    }
  }

  @Test("an infinite number is refused")
  func infinite() async {
    await #expect(processExitsWith: .failure) {
      var moments = Moments()
      moments.add(.infinity)
    }
  }
}
