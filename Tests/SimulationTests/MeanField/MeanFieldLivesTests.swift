// Lives that are kept, and waits for a return.

import Testing

@testable import Simulation

@Suite("Lives of the mean field")
struct MeanFieldLivesTests {
  @Test("a return is at the end of the first step by whose end the delay is over")
  func waits() {
    func waits(_ earliest: Double, _ latest: Double) -> [Int: Double] {
      let comeBack = ComeBackParameters(share: 1, earliest: earliest, latest: latest)
      return Dictionary(uniqueKeysWithValues: comeBack.waits.map { ($0.steps, $0.probability) })
    }
    #expect(waits(0.5, 2.5) == [0: 0.25, 1: 0.5, 2: 0.25])
    #expect(waits(2, 2) == [1: 1])
    #expect(waits(0, 0) == [0: 1])
    #expect(waits(1, 3) == [1: 0.5, 2: 0.5])
  }

  @Test("without a plan a life is the same whenever it begins, with one it is not")
  func timeless() throws {
    let quiet = try TrialFixture.busy { $0.months = 2 }
    let lives = { (p: TrialParameters) in
      MeanFieldLives(
        p, MeanFieldGrid(p.engagement), (0..<p.steps).map { Conditions(p, step: $0) })
    }
    var without = lives(try TrialFixture.busy { ($0.months, $0.delight.proofLift) = (2, 0) })
    let first = without.life(segment: 0, bought: 0, isFresh: true)
    let second = without.life(segment: 0, bought: 1, isFresh: true)
    #expect(first[0].alive == second[0].alive && first.count == second.count)
    // Social proof: who buys later in a month is asked sooner.
    var with = lives(quiet)
    let early = with.life(segment: 0, bought: 0, isFresh: true)
    let late = with.life(segment: 0, bought: 1, isFresh: true)
    #expect(early.count == 3 && late.count == 2)
    #expect(early[1].testimonials.reduce(0, +) > 0 && late[1].testimonials.reduce(0, +) == 0)
  }

  @Test("parts of returners add up")
  func sums() {
    let one = MeanFieldAmounts(count: [2], money: [4], referredMoney: [6], valueMoney: [8])
    var sum: MeanFieldAmounts?
    sum.add(one, times: 0.5)
    sum.add(one, times: 2)
    #expect(sum?.count == [5] && sum?.money == [10])
    #expect(sum?.referredMoney == [15] && sum?.valueMoney == [20])
  }
}
