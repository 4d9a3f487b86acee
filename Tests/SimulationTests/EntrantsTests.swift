// Batches of prospects and of buyers.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Who enters a stage or the base")
struct EntrantsTests {
  private let ids = (0..<1000).map { StableHash.pair(5, UInt64($0)) }

  @Test("each waits for the step its stay says, once, with its name, origin and stage")
  func waiting() throws {
    let state = try TrialFixture.start(
      TrialFixture.quiet { $0.journey.leaveHazards = [0.25, 0.25, 0.25] })
    var calendar = Calendar<Prospect>()
    calendar.reset(first: 0, end: 1000)
    var entrants = Entrants(stage: 1)
    entrants.reserve(ids.count)
    for (index, id) in ids.enumerated() {
      entrants.append(id, quality: 0.5, index % 2 == 0 ? .channel : .unpaid)
    }
    entrants.enter(
      at: 3, isNew: false, state.parameters.journey, state.kernels, state.stream.lanesKey,
      into: &calendar)
    let left = entrants.count
    #expect(left == 0)
    var steps: [UInt64: Int] = [:]
    for t in 0..<1000 {
      while let prospect = calendar.take(at: t) {
        #expect(t >= 3 && prospect.stage == 1 && prospect.quality == 0.5)
        let index = try #require(ids.firstIndex(of: prospect.id))
        #expect(prospect.origin == (index % 2 == 0 ? .channel : .unpaid))
        #expect(steps.updateValue(t - 3, forKey: prospect.id) == nil)
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

  @Test("newcomers keep the order in which they came")
  func newcomers() {
    var newcomers = Newcomers()
    for round in 0..<3 {
      newcomers.removeAll()
      newcomers.reserve(ids.count)
      for id in ids { newcomers.append(id &+ UInt64(round)) }
      let found = (0..<newcomers.count).map {
        UInt64(newcomers.high[$0]) << 32 | UInt64(newcomers.low[$0])
      }
      #expect(found == ids.map { $0 &+ UInt64(round) })
    }
  }
}
