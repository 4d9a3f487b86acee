// A retention triangle: who bought in each month of a run, and how many of them were still there later.

internal import Simulation

/// Customers bought in a run, by month of purchase and months since, summed over all futures.
package struct CohortTable: Sendable, Hashable {
  /// Customers bought in month c, at index c − 1.
  package var bought: [Int]
  /// Of them, those who had not left after a full months, at index (c − 1, a); a = 0 … H − c, as far as everyone
  /// bought in the month was watched.
  ///
  /// Whoever has left once counts as left, back or not. The first entry is `bought`.
  package var kept: [[Int]]

  /// A table of counts.
  package init(bought: [Int] = [], kept: [[Int]] = []) {
    self.bought = bought
    self.kept = kept
  }

  /// The table of what one or more futures have counted.
  init(_ tally: CohortTally) {
    bought = tally.bought
    kept = bought.indices.map { month in
      var left = tally.bought[month]
      // Those who bought late in the month do not see the end of the last tenure month.
      return [left]
        + tally.departures(boughtIn: month).dropLast().map { gone in
          left -= gone
          return left
        }
    }
  }

  /// Of all customers watched for so many full months after their purchase, the share that had not left; `nil`
  /// without any.
  package func retention(after months: Int) -> Double? {
    let watched = zip(bought, kept).filter { $0.1.count > months }
    let count = watched.reduce(0) { $0 + $1.0 }
    if count == 0 { return nil }
    return Double(watched.reduce(0) { $0 + $1.1[months] }) / Double(count)
  }
}
