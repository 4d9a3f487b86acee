// Paired comparisons by hand.

import Simulation
import Testing

@testable import Experiments

@Suite("Two scenarios with the same luck")
struct PairedMetricTests {
  @Test("differences are taken future by future, over those that have both values")
  func byHand() throws {
    let paired = try #require(
      PairedMetric(.cash, [10, 20, nil, 40, 50], [9, 22, 7, nil, 45]))
    // Differences 1, −2 and 5: mean 4/3, variance 37/3.
    #expect(paired.metric == .cash && paired.pairs == 3)
    #expect(abs(paired.mean - 80.0 / 3) < 1e-12)
    #expect(abs(paired.otherMean - 76.0 / 3) < 1e-12)
    #expect(abs(paired.difference - 4.0 / 3) < 1e-12)
    #expect(abs(paired.standardError - (37.0 / 3 / 3).squareRoot()) < 1e-12)
    #expect(abs(paired.shareLarger - 2.0 / 3) < 1e-12)
    // Type 7 on −2, 1, 5.
    #expect(abs(paired.p5 - (-2 + 0.1 * 3)) < 1e-12)
    #expect(abs(paired.p95 - (1 + 0.9 * 4)) < 1e-12)
  }

  @Test("ties count half")
  func ties() throws {
    let paired = try #require(PairedMetric(.mrr, [1, 2, 3, 4], [1, 2, 3, 3]))
    #expect(paired.shareLarger == 0.625)
  }

  @Test("one pair tells no error, so nothing is told")
  func tooFew() {
    #expect(PairedMetric(.cash, [1, nil], [2, 3]) == nil)
    #expect(PairedMetric(.cash, [], []) == nil)
    #expect(PairedMetric(.cash, [nil, nil], [1, 2]) == nil)
  }

  @Test("common luck leaves the difference sharp however wide the values are")
  func sharp() throws {
    let luck = RunFixture.scattered(100).map { 1e6 * $0 }
    let paired = try #require(PairedMetric(.cash, luck.map { $0 + 3 }, luck))
    #expect(abs(paired.difference - 3) < 1e-9)
    #expect(paired.standardError < 1e-9)
    #expect(paired.shareLarger == 1)
  }
}
