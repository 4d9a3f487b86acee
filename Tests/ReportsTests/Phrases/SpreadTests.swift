import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("9 in 10 futures")
struct SpreadSuite {
  @Test("the error of a 5 % quantile is that of a normal: 2.1 sd / √n")
  func error() throws {
    // For a normal P95 − P5 = 3.29 sd; the quantile's error is √(0.05·0.95)/φ(1.645) = 2.11 sd/√n.
    let spread = Spread(low: -1.645, middle: 0, high: 1.645, count: 400)
    let error = try #require(spread.error)
    #expect(abs(error - 2.11 / 20) < 0.001)
  }

  @Test("what does not vary has no error, and what has no value no spread")
  func degenerate() {
    #expect(Spread(RecordSamples.flat(.cash, 5, 10))?.error == nil)
    #expect(Spread(RecordSamples.absent(.velocity)) == nil)
  }

  @Test("an increasing function carries the quantiles over")
  func mapping() {
    let squared = Spread(low: 1, middle: 2, high: 3, count: 100).mapped(count: 100) { $0 * $0 }
    #expect([squared.low, squared.middle, squared.high] == [1, 4, 9])
  }

  @Test("whole quantiles are of things that are counted, and allow no digits behind the point")
  func counted() {
    // 0.64 · 2/√10 000 = 0.0128.
    #expect(Spread(low: 2, middle: 3, high: 4, count: 10_000).error == 1)
    #expect(abs((Spread(low: 2, middle: 2.5, high: 4, count: 10_000).error ?? 0) - 0.0128) < 1e-12)
    #expect(Spread(low: 0, middle: 500, high: 1_000, count: 100).error == 64)
    #expect(Spread(low: 3, middle: 3, high: 3, count: 100).error == nil)
  }

  @Test("people have no fractions from ten on, also where a quantile lies between two futures")
  func people() {
    // Even over 26.2 to 27.4 the rough error is far below one.
    #expect(Spread(RecordSamples.even(.customers, 26.2, 27.4))?.error == 1)
    #expect((Spread(RecordSamples.even(.customers, 2.2, 3.4))?.error ?? 1) < 0.1)
    #expect((Spread(RecordSamples.even(.cacBlended, 26.2, 27.4))?.error ?? 1) < 0.1)
  }
}
