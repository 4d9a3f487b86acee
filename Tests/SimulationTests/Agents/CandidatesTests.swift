// To whom something may happen: added portion by portion, following their rows.

import Lanes
import Testing

@testable import Simulation

@Suite("Candidates of a step")
struct CandidatesTests {
  /// Lets a portion of `rows` rows name those given.
  private func add(_ named: [Int], of rows: Int, to candidates: inout Candidates) {
    candidates.extend(by: rows) { found in
      for row in named {
        found.at[Int(found.count)] = LanesCandidate(row: Int32(row), word: UInt32(row) + 1000)
        found.count += 1
      }
    }
  }

  private func list(_ candidates: borrowing Candidates) -> [Int] {
    (0..<candidates.count).map { candidates[$0].row }
  }

  @Test("portions come one after the other, also when all their rows are named")
  func portions() {
    var candidates = Candidates()
    add(Array(0..<1000), of: 1000, to: &candidates)
    add([], of: 1000, to: &candidates)
    add(Array(2000..<3000), of: 1000, to: &candidates)
    let (rows, word) = (list(candidates), candidates[1500].word)
    #expect(rows == Array(0..<1000) + Array(2000..<3000))
    #expect(word == 3500)
    candidates.clear()
    let none = candidates.count
    #expect(none == 0)
  }

  @Test("who is gone is dropped, who moved is found in the new row, the others stay")
  func following() {
    var candidates = Candidates()
    add([0, 2, 3, 5, 8, 9], of: 10, to: &candidates)
    // Rows 2, 3 and 9 leave; the two behind the new end of 7, rows 7 and 8, take the holes.
    candidates.follow(
      gone: [2, 3, 9], moves: [RowMove(from: 7, to: 2), RowMove(from: 8, to: 3)])
    let (rows, words) = (list(candidates), (0..<candidates.count).map { candidates[$0].word })
    #expect(rows == [0, 5, 3] || rows == [0, 3, 5])
    #expect(Set(words) == [1000, 1005, 1008])
  }
}
