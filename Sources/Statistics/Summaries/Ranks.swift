// The ranks of a column, computed once and correlated with many others.

/// The ranks of a column of numbers; numbers that tie share the average of their ranks.
package struct Ranks: Sendable, Hashable {
  /// Rank of each number, from 1; ties have the average (so halves occur).
  package let values: [Double]
  /// Σ(rank − mean rank)²; 0 when all numbers are equal.
  let sumOfSquares: Double

  /// Ranks finite numbers; costs one sort.
  package init(_ numbers: [Double]) {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var ranks = [Double](repeating: 0, count: numbers.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && numbers[order[end]] == numbers[order[start]] { end += 1 }
      // The mean of start + 1, …, end.
      let shared = Double(start + 1 + end) / 2
      for position in start..<end { ranks[order[position]] = shared }
      start = end
    }
    values = ranks
    let mean = Double(numbers.count + 1) / 2
    sumOfSquares = ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
