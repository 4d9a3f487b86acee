// Batches of buyers.

import Foundation
import Numerics
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

  @Test("each is drawn by the purposes of its own name")
  func draws() throws {
    let state = try TrialFixture.start(TrialFixture.quiet())
    let stream = state.stream
    var newcomers = Newcomers()
    newcomers.reserve(ids.count)
    for id in ids { newcomers.append(id) }
    newcomers.draw(state.kernels, stream.lanesKey, pricesAreSpread: true)
    func normal(_ id: UInt64, _ purpose: UInt32) -> Double {
      let word = stream.word(agent: id, step: 0, purpose: purpose)
      return StandardNormal.quantile((Double(word) + 0.5) * 0x1p-32)
    }
    for (index, id) in ids.enumerated() {
      let drawn = [newcomers.lasting[index], newcomers.current[index], newcomers.price[index]]
      let expected = [
        DrawPurpose.lastingEngagement, DrawPurpose.firstEngagement, DrawPurpose.price,
      ]
      .map { normal(id, $0) }
      #expect(zip(drawn, expected).allSatisfy { abs(Double($0) - $1) < 2e-6 })
      let words = stream.words(agent: id, step: 0, block: DrawPurpose.timeToValue >> 2)
      let wait = [words.w0, words.w1].reduce(0.0) { $0 - log((Double($1) + 0.5) * 0x1p-32) }
      #expect(abs(Double(newcomers.wait[index]) - wait) < 1e-5)
    }
  }
}
