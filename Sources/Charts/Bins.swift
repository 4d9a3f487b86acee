// Counts between edges, as bars of a histogram.

internal import Foundation

/// Counts of futures between ascending edges; no edges at all for no futures.
struct Bins: Hashable, Sendable {
  /// Edges, one more than counts.
  let edges: [Double]
  /// Futures between an edge and the next.
  let counts: [Int]

  /// Bins that are counted already.
  init(edges: [Double], counts: [Int]) {
    precondition(
      counts.isEmpty ? edges.count < 2 : edges.count == counts.count + 1,
      "\(edges.count) edges of \(counts.count) bins")
    precondition(
      zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }, "edges \(edges) do not ascend")
    precondition(counts.allSatisfy { $0 >= 0 }, "counts \(counts)")
    self.edges = edges
    self.counts = counts
  }

  /// Differences in bins of a round width with an edge at 0, so that no bin holds both sides; zeros are in none.
  ///
  /// A bin holds its end away from 0, so that a whole difference of 1 lies beside 0 as −1 does. Where a few values
  /// lie far out, the bins end at the 0.5 % and 99.5 % quantiles, and the last ones hold what is beyond.
  ///
  /// - Parameters:
  ///   - differences: finite numbers.
  ///   - most: bins at most, about.
  init(around differences: [Double], most: Int) {
    precondition(differences.allSatisfy(\.isFinite), "differences that are not finite")
    let sorted = differences.sorted()
    let far = sorted.count / 200
    guard let least = sorted.dropFirst(far).first, let greatest = sorted.dropLast(far).last,
      max(0, greatest) > min(0, least)
    else {
      self.init(edges: [], counts: [])
      return
    }
    let areWhole = sorted.allSatisfy { $0 == $0.rounded() }
    let rough = LinearScale.step(over: min(0, least)...max(0, greatest), most: most)
    let step = areWhole ? max(1, rough) : rough
    let first = Int((min(0, least) / step + 1e-9).rounded(.down))
    let last = Int((max(0, greatest) / step - 1e-9).rounded(.up))
    var counts = [Int](repeating: 0, count: last - first)
    for value in sorted where value != 0 {
      let bin = value > 0 ? (value / step).rounded(.up) - 1 : (value / step).rounded(.down)
      let limits = value > 0 ? (max(0, first), last - 1) : (first, min(-1, last - 1))
      let kept = Int(max(Double(limits.0), min(Double(limits.1), bin)))
      if (first..<last).contains(kept) { counts[kept - first] += 1 }
    }
    self.init(edges: (first...last).map { Double($0) * step }, counts: counts)
  }

  /// All futures counted.
  var total: Int { counts.reduce(0, +) }

  /// The bins without those that lie wholly outside a range, and how many futures those hold below and above it.
  func kept(within range: ClosedRange<Double>) -> (bins: Bins, below: Int, above: Int) {
    let inside = counts.indices.filter {
      edges[$0 + 1] > range.lowerBound && edges[$0] < range.upperBound
    }
    guard let first = inside.first, let last = inside.last else { return (self, 0, 0) }
    return (
      Bins(edges: Array(edges[first...last + 1]), counts: Array(counts[first...last])),
      counts[..<first].reduce(0, +), counts[(last + 1)...].reduce(0, +)
    )
  }
}
