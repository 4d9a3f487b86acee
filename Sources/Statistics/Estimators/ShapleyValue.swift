// How much of a joint change is whose doing: the mean over all orders of what each adds when its turn comes.
//
// It is the only split that sums to the whole, gives nothing to who changes nothing, treats equals equally and adds
// up over games (Shapley 1953, Contributions to the Theory of Games II:307–317).

/// Splits what players reach together among them.
package enum ShapleyValue {
  /// The most players whose 2ⁿ coalitions are all looked at.
  package static let exactLimit = 8

  /// The exact split: Σ over S without i of |S|!(n − |S| − 1)!/n! · (v(S ∪ i) − v(S)).
  ///
  /// - Parameters:
  ///   - players: how many, 0 to 20.
  ///   - worth: what a coalition reaches; bit i of its number tells whether player i takes part.
  /// - Returns: each player's part; they sum to v(all) − v(none).
  package static func parts(players: Int, worth: (Int) -> Double) -> [Double] {
    precondition((0...20).contains(players), "\(players) players")
    // |S|!(n − |S| − 1)!/n! = 1/(n·(n−1 choose |S|))
    var weights = [1 / Double(max(1, players))]
    for size in 1..<max(1, players) {
      weights.append(weights[size - 1] * Double(size) / Double(players - size))
    }
    return (0..<players).map { player in
      (0..<(1 << players)).reduce(0.0) { sum, coalition in
        if coalition & (1 << player) != 0 { return sum }
        let added = worth(coalition | 1 << player) - worth(coalition)
        return sum + weights[coalition.nonzeroBitCount] * added
      }
    }
  }

  /// What each player adds in one order, `worth` given the players so far.
  ///
  /// - Parameters:
  ///   - order: every player once.
  ///   - worth: what a set of players reaches.
  /// - Returns: the parts by player; they sum to v(all) − v(none).
  package static func parts(inOrder order: [Int], worth: (Set<Int>) -> Double) -> [Double] {
    var parts = [Double](repeating: 0, count: order.count)
    var present: Set<Int> = []
    var before = worth(present)
    for player in order {
      present.insert(player)
      let after = worth(present)
      parts[player] = after - before
      before = after
    }
    return parts
  }
}
