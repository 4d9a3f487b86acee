// To whom something may happen in a step: the few that a kernel's bound did not turn away.

internal import Lanes

/// Rows to which one decision may happen, ascending until somebody leaves, each with the word that decides it.
struct Candidates: ~Copyable {
  private var column = Column<LanesCandidate>()
  /// How many there are.
  private(set) var count = 0

  /// Nobody yet.
  init() {}

  /// The candidate at `index`.
  subscript(index: Int) -> (row: Int, word: UInt32) {
    @inline(__always) get { (Int(column[index].row), column[index].word) }
  }

  /// Nobody any more.
  mutating func clear() { count = 0 }

  /// Lets a kernel over up to `rows` rows add candidates.
  mutating func extend(by rows: Int, _ kernel: (inout LanesCandidates) -> Void) {
    column.reserve(count + rows, keeping: count)
    var found = LanesCandidates(at: column.base, count: Int32(count))
    kernel(&found)
    count = Int(found.count)
  }

  /// Rows have moved: whoever left is no candidate any more, the others follow.
  ///
  /// - Parameters:
  ///   - gone: rows that were taken out, ascending.
  ///   - moves: who now stands elsewhere, ascending by where it stood; all stood behind every hole that was filled.
  mutating func follow(gone: [Int], moves: [RowMove]) {
    var kept = 0
    var (left, moved) = (0, 0)
    for index in 0..<count {
      var candidate = column[index]
      let row = Int(candidate.row)
      while left < gone.count, gone[left] < row { left += 1 }
      if left < gone.count, gone[left] == row { continue }
      while moved < moves.count, moves[moved].from < row { moved += 1 }
      if moved < moves.count, moves[moved].from == row {
        candidate.row = Int32(moves[moved].to)
      }
      column[kept] = candidate
      kept += 1
    }
    count = kept
  }
}

/// A customer who now stands in another row.
struct RowMove: Hashable {
  /// The row it stood in.
  var from: Int
  /// The row it stands in.
  var to: Int
}
