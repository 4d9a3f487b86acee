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

  @Test("p-values are corrected for the number of metrics judged")
  func corrected() throws {
    // Differences 1, 2, 3 of customers: t = 2√3 with 2 degrees of freedom, for which Student's two-sided p is
    // 1 − t/√(2 + t²); the leads do not differ at all, p = 1. Holm: twice the smaller.
    let mine = RunFixture.table(
      [("x", [0, 0, 0])], [.customers: [2, 4, 6], .leads: [1, 2, 3]])
    let other = RunFixture.table(
      [("x", [0, 0, 0])], [.customers: [1, 2, 3], .leads: [1, 2, 3]])
    let paired = PairedMetric.all(mine, minus: other)
    #expect(paired.map(\.metric) == [.leads, .customers])
    let t = 2 * 3.0.squareRoot()
    let p = 1 - t / (2 + t * t).squareRoot()
    #expect(abs(paired[1].adjustedP - 2 * p) < 1e-12)
    #expect(paired[0].adjustedP == 1 && !paired[0].isTold)
    // The means are 4 and 2 in all, and each pair has the same ratio: 2, without error.
    #expect(paired[1].ratio == 2 && (paired[1].ratioError ?? 1) < 1e-15)
  }

  @Test("a yes or no has the exact sign test, of the futures that disagree")
  func yesOrNo() throws {
    // Four futures say no in place of yes, one yes in place of no: 2·(1 + 5)/32.
    let paired = try #require(
      PairedMetric(.outOfCash, [0, 0, 0, 0, 1, 1, 0], [1, 1, 1, 1, 0, 1, 0]))
    #expect(abs(paired.adjustedP - 12.0 / 32) < 1e-12)
    #expect(paired.better == 4, "less is better")
  }

  @Test("better and worse need a difference that can be told")
  func betterOrWorse() throws {
    var paired = try #require(PairedMetric(.churnAnnual, [0.1, 0.2], [0.3, 0.5]))
    #expect(paired.better == 2 && paired.isBetter == nil, "two futures tell nothing")
    paired.adjustedP = 0.01
    #expect(paired.isBetter == true)
    paired.metric = .agentSteps
    #expect(paired.better == nil && paired.isBetter == nil)
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
