// Did you mean …? The nearest known name by edit distance.
//
// The distance is "optimal string alignment": insertions, deletions, substitutions and swaps of neighbours cost
// one each. Paths are compared whole and by their last component, since a right word in the wrong group is
// the commonest mistake.

/// Finds the known name nearest to a mistyped one.
enum NearestName {
  /// Longer names than this are compared with nothing: nobody mistypes so much.
  static let longest = 200

  /// The candidate nearest to `name`, or `nil` when none is near.
  ///
  /// Near means at most a third of the letters wrong; a last component that is right, or has at most a third of
  /// its letters wrong, comes second. Of equals one with the same letters wins (two
  /// swapped are the commonest slip), then the first in alphabetical order.
  static func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.lowercased())
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    let wantedLast = last(of: wanted)
    let sorted = wanted.sorted()
    var best: (rank: Int, distance: Int, letters: Int, candidate: String)?
    for candidate in candidates.sorted() where candidate.count <= longest {
      let letters = Array(candidate.lowercased())
      let whole = distance(wanted, letters)
      var ranked: (rank: Int, distance: Int)?
      if whole <= allowance(wanted.count, letters.count) {
        ranked = (0, whole)
      } else {
        let end = last(of: letters)
        let part = distance(wantedLast, end)
        if part <= allowance(wantedLast.count, end.count) { ranked = (1 + part, whole) }
      }
      guard let ranked else { continue }
      let other = letters.sorted() == sorted ? 0 : 1
      if let best, (best.rank, best.distance, best.letters) <= (ranked.rank, ranked.distance, other)
      {
        continue
      }
      best = (ranked.rank, ranked.distance, other, candidate)
    }
    return best?.candidate
  }

  /// The number of edits that turn `first` into `second`. Cost: product of the lengths.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    for i in 1...first.count {
      var current = [i]
      current.reserveCapacity(second.count + 1)
      for j in 1...second.count {
        let change = first[i - 1] == second[j - 1] ? 0 : 1
        var edits = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          edits = min(edits, beforeLast[j - 2] + 1)
        }
        current.append(edits)
      }
      (beforeLast, previous) = (previous, current)
    }
    return previous[second.count]
  }

  /// How many edits still count as a slip of the pen.
  private static func allowance(_ first: Int, _ second: Int) -> Int {
    max(first, second) < 3 ? 0 : max(1, min(first, second) / 3)
  }

  private static func last(of path: [Character]) -> [Character] {
    path.lastIndex(of: ".").map { Array(path[($0 + 1)...]) } ?? path
  }
}
