// From which month on a difference is clear, by hand.

import Simulation
import Statistics
import Testing

@testable import Experiments

@Suite("Months from which a difference is clear")
struct SeriesDifferenceTests {
  /// Months whose differences are `mean` ± 1 in a hundred futures: standard error 0.1005.
  private func months(_ means: [Double]) -> [Moments] {
    means.map { mean in Moments((0..<100).map { mean + ($0.isMultiple(of: 2) ? 1 : -1) }) }
  }

  @Test("it is the first month after which nothing falls back into the interval")
  func first() {
    // Four months: each interval has 98.75 %, Student's quantile about 2.54 at 99 degrees of freedom: ± 0.256.
    let found = SeriesDifference(.cash, months([0.5, 0.1, 0.3, 0.9]))
    #expect(abs(found.reach - 2.544) < 0.01)
    #expect(found.clearFrom == 3)
    #expect(found.means.map { ($0 * 10).rounded() } == [5, 1, 3, 9])
    #expect(SeriesDifference(.cash, months([0.5, 0.4, 0.3, 0.9])).clearFrom == 1)
  }

  @Test("a difference that ends within its interval is never clear")
  func never() {
    #expect(SeriesDifference(.cash, months([5, 5, 0.1])).clearFrom == nil)
  }

  @Test("a difference that changes sides is clear from its last side on")
  func sides() {
    #expect(SeriesDifference(.cash, months([5, 5, -5, -5])).clearFrom == 3)
  }

  @Test("more months need more to be clear")
  func multiplicity() {
    // 0.22 is 2.19 errors: beyond one month's 1.98, within that of each of six.
    #expect(SeriesDifference(.mrr, months([0.22])).clearFrom == 1)
    #expect(SeriesDifference(.mrr, months([0, 0, 0, 0, 0, 0.22])).clearFrom == nil)
  }

  @Test("one future tells no error, so nothing is clear; the same in all futures is")
  func few() {
    #expect(SeriesDifference(.mrr, [Moments([3])]).clearFrom == nil)
    #expect(SeriesDifference(.mrr, [Moments([3, 3])]).clearFrom == 1)
    #expect(SeriesDifference(.mrr, [Moments([0, 0])]).clearFrom == nil)
  }
}
