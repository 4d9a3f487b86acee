// Batches of buyers.

import RandomStreams
import Testing

@testable import Simulation

@Suite("Who enters the base")
struct NewcomersTests {
  private let ids = (0..<1000).map { StableHash.pair(5, UInt64($0)) }

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
