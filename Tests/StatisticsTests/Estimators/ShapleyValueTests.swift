// Shapley's split against games whose answer is known.

import Statistics
import Testing

@Suite("Shapley's split")
struct ShapleyValueTests {
  @Test("a left glove is worth four times a right one where there are two of these")
  func gloves() {
    // The glove game (Shapley & Shubik 1969): player 0 has a left glove, 1 and 2 a right one; a pair is worth 1.
    let parts = ShapleyValue.parts(players: 3) { $0 & 1 != 0 && $0 & 6 != 0 ? 1 : 0 }
    for (part, expected) in zip(parts, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(part - expected) < 1e-15)
    }
  }

  @Test("what all must reach together is shared equally, and who adds nothing gets nothing")
  func unanimity() {
    // Players 0 to 3 are needed, player 4 is not.
    let parts = ShapleyValue.parts(players: 5) { $0 & 15 == 15 ? 12 : 0 }
    for part in parts.prefix(4) { #expect(abs(part - 3) < 1e-12) }
    #expect(parts[4] == 0)
  }

  @Test("parts sum to the whole, also of eight players of any worth")
  func whole() {
    func worth(_ coalition: Int) -> Double {
      (Double(coalition + 1) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1) * 1000
    }
    let parts = ShapleyValue.parts(players: 8, worth: worth)
    #expect(abs(parts.reduce(0, +) - (worth(255) - worth(0))) < 1e-9)
  }

  @Test("the exact split is the mean over all orders")
  func orders() {
    func worth(_ coalition: Int) -> Double { Double(coalition * coalition % 13) }
    let exact = ShapleyValue.parts(players: 3, worth: worth)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var sums = [0.0, 0, 0]
    for order in orders {
      let parts = ShapleyValue.parts(inOrder: order) { taken in
        worth(taken.reduce(0) { $0 | 1 << $1 })
      }
      for player in 0..<3 { sums[player] += parts[player] / 6 }
    }
    for (found, expected) in zip(sums, exact) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test("nobody and one player")
  func few() {
    #expect(ShapleyValue.parts(players: 0) { _ in 5 } == [])
    #expect(ShapleyValue.parts(players: 1) { $0 == 1 ? 7 : 3 } == [4])
  }
}
