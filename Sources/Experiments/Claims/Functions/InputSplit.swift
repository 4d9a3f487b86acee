// For which businesses does it hold? The one input, and the one value of it, that parts them best.
//
// A decision stump (Iba & Langley 1992): of all inputs and thresholds the one with the largest difference between
// the shares above and below (Youden's index). Ties go to the first.

/// A split of futures by one input.
struct InputSplit: Hashable {
  /// The input's position.
  var input: Int
  /// Between two neighbouring values.
  var threshold: Double
  /// The share of futures below in which it holds.
  var shareBelow: Double
  /// The share of futures above in which it holds.
  var shareAbove: Double

  /// The best split of `holds` by one of the columns; `nil` when all hold or none, or nothing parts them.
  ///
  /// Either side keeps a twentieth of the futures at least.
  init?(_ columns: [[Double]], _ holds: [Bool]) {
    let whole = holds.count { $0 }
    guard whole > 0, whole < holds.count else { return nil }
    var best: (gap: Double, split: (Int, Double, Double, Double))?
    let least = max(1, holds.count / 20)
    for (index, column) in columns.enumerated() {
      let order = column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
      var below = 0
      for (position, row) in order.enumerated() where position + 1 < order.count {
        if holds[row] { below += 1 }
        let count = position + 1
        let next = column[order[count]]
        guard count >= least, order.count - count >= least, next > column[row] else { continue }
        let shares = (
          Double(below) / Double(count), Double(whole - below) / Double(order.count - count)
        )
        let gap = abs(shares.0 - shares.1)
        if gap > (best?.gap ?? 0) {
          best = (gap, (index, (column[row] + next) / 2, shares.0, shares.1))
        }
      }
    }
    guard let best else { return nil }
    (input, threshold, shareBelow, shareAbove) = best.split
  }

  /// The shares that hold among the lowest and the highest third of a column.
  static func thirds(_ column: [Double], _ holds: [Bool]) -> (low: Double, high: Double) {
    let order = column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
    let third = max(1, order.count / 3)
    func share(_ rows: some Collection<Int>) -> Double {
      Double(rows.count { holds[$0] }) / Double(rows.count)
    }
    return (share(order.prefix(third)), share(order.suffix(third)))
  }
}
