// Ranks from 1, ties averaged.

import Statistics
import Testing

@Suite("Ranking")
struct RanksTests {
  @Test("numbers that tie share the average of their ranks")
  func ties() {
    #expect(Ranks([30, 10, 20, 10]).values == [4, 1.5, 3, 1.5])
    #expect(Ranks([5, 5, 5]).values == [2, 2, 2])
    #expect(Ranks([0, -0.0, 1]).values == [1.5, 1.5, 3])
  }

  @Test("ranks sum to n(n + 1)/2 whatever the ties")
  func sum() {
    let numbers = normal(500).map { ($0 * 10).rounded() }
    #expect(Ranks(numbers).values.reduce(0, +) == 500 * 501 / 2)
  }

  @Test("no numbers have no ranks")
  func empty() { #expect(Ranks([]).values.isEmpty) }
}
