// One stage of the journey.

import Foundation
import Numerics
import RandomStreams
import Testing

@testable import Simulation

@Suite("A stage of the journey")
struct JourneyStageTests {
  private let ids = (0..<1000).map { StableHash.pair(5, UInt64($0)) }

  @Test("each waits for the step its stay says, once, with its name, origin and stage")
  func waiting() throws {
    let state = try TrialFixture.start(
      TrialFixture.quiet { $0.journey.leaveHazards = [0.25, 0.25, 0.25] })
    var stage = JourneyStage(1)
    stage.reset(first: 0, end: 1000)
    stage.reserve(ids.count)
    for (index, id) in ids.enumerated() { stage.add(id, index % 2 == 0 ? .channel : .unpaid) }
    stage.enter(
      at: 3, areNew: false, state.parameters.journey, state.kernels, state.stream.lanesKey)
    let left = stage.entering
    #expect(left == 0)
    var steps: [UInt64: Int] = [:]
    for t in 0..<1000 {
      var purchases: [Purchase] = []
      _ = stage.buy(at: t, odds: .infinity, referredOdds: 0, into: &purchases)
      for purchase in purchases {
        let index = try #require(ids.firstIndex(of: purchase.id))
        #expect(t >= 3 && purchase.origin == (index % 2 == 0 ? .channel : .unpaid))
        #expect(steps.updateValue(t - 3, forKey: purchase.id) == nil)
      }
    }
    #expect(Set(steps.keys) == Set(ids))
    // Lane 0 of block `stage` at the stage's number: whole steps of an exponential clock of mean 4.
    for id in ids {
      let word = state.stream.words(agent: id, step: 1, block: DrawPurpose.stage).w0
      let wait = -log((Double(word) + 0.5) * 0x1p-32) * 4
      #expect(abs(Double(steps[id] ?? -1) + 0.5 - wait) < 0.5 + 1e-4)
    }
  }

  @Test("who advances is about to enter the next stage with its quality, and the others are gone")
  func advancing() throws {
    let state = try TrialFixture.start(
      TrialFixture.quiet { $0.journey.leaveHazards = [.infinity, 0.25, 0.25] })
    var first = JourneyStage(0)
    var second = JourneyStage(1)
    first.reset(first: 0, end: 10)
    second.reset(first: 0, end: 10)
    first.reserve(ids.count)
    for id in ids { first.add(id, .channel) }
    let (journey, key) = (state.parameters.journey, state.stream.lanesKey)
    first.enter(at: 2, areNew: true, journey, state.kernels, key)
    let early = first.advance(at: 1, odds: 0.5, to: &second)
    let left = first.advance(at: 2, odds: 0.5, to: &second)
    let again = first.advance(at: 2, odds: 0.5, to: &second)
    #expect(early == 0 && left == ids.count && again == 0)
    // Luck by lane 1 and quality by lane 2 of block `stage` at the stage's number.
    let weight = journey.qualityWeight
    let expected = ids.filter { id in
      let words = state.stream.words(agent: id, step: 0, block: DrawPurpose.stage)
      let u = (Double(words.w1) + 0.5) * 0x1p-32
      let quality = StandardNormal.quantile((Double(words.w2) + 0.5) * 0x1p-32)
      return log(u / (1 - u)) - weight * quality < 0.5
    }
    #expect(second.entering == expected.count)
    second.enter(at: 3, areNew: false, journey, state.kernels, key)
    var found: [UInt64: Float] = [:]
    for t in 3..<10 {
      var purchases: [Purchase] = []
      _ = second.buy(at: t, odds: .infinity, referredOdds: -.infinity, into: &purchases)
      for purchase in purchases { found[purchase.id] = 0 }
    }
    // Those whose stay ends within the calendar.
    #expect(found.count > expected.count / 2 && Set(found.keys).isSubset(of: expected))
  }

  @Test("referred prospects go by odds of their own")
  func referred() throws {
    let state = try TrialFixture.start(
      TrialFixture.quiet { $0.journey.leaveHazards[2] = .infinity })
    for (odds, referredOdds, buyers) in [
      (Float.infinity, -Float.infinity, 600), (-.infinity, .infinity, 400),
    ] {
      var stage = JourneyStage(2)
      stage.reset(first: 0, end: 2)
      stage.reserve(ids.count)
      for (index, id) in ids.enumerated() { stage.add(id, index < 600 ? .unpaid : .referral) }
      stage.enter(
        at: 0, areNew: true, state.parameters.journey, state.kernels, state.stream.lanesKey)
      var purchases: [Purchase] = []
      let left = stage.buy(at: 0, odds: odds, referredOdds: referredOdds, into: &purchases)
      #expect(left == 1000 && purchases.count == buyers)
      #expect(Set(purchases.map(\.id)).isSubset(of: buyers == 600 ? ids[..<600] : ids[600...]))
    }
  }
}
