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

  /// Differences in bins of a round width, so that no bin holds both sides of 0.
  ///
  /// Few whole differences have a bin each, around the whole numbers. All others have an edge at 0 and are in the bin
  /// that holds its end away from 0, zeros in none. Where a few values make the range more than twice as wide, the
  /// bins end at the 0.5 % and 99.5 % quantiles, and the last ones hold what is beyond.
  ///
  /// - Parameters:
  ///   - differences: finite numbers.
  ///   - most: bins at most, about.
  init(around differences: [Double], most: Int) {
    precondition(differences.allSatisfy(\.isFinite), "differences that are not finite")
    let sorted = differences.sorted()
    let far = sorted.count / 200
    guard let least = sorted.dropFirst(far).first, let greatest = sorted.dropLast(far).last,
      let first = sorted.first, let last = sorted.last, first != 0 || last != 0
    else {
      self.init(edges: [], counts: [])
      return
    }
    let isSquashed = least < greatest && last - first > 2 * (greatest - least)
    let ends = isSquashed ? least...greatest : first...last
    let range = min(0, ends.lowerBound)...max(0, ends.upperBound)
    let step = LinearScale.step(over: range, most: most)
    let areWhole = sorted.allSatisfy { $0 == $0.rounded() }
    if areWhole, step <= 1 {
      self.init(around: sorted, whole: range)
    } else {
      self.init(around: sorted, over: range, step: step)
    }
  }

  /// A bin for every whole number.
  private init(around sorted: [Double], whole range: ClosedRange<Double>) {
    let (first, last) = (Int(range.lowerBound), Int(range.upperBound))
    var counts = [Int](repeating: 0, count: last - first + 1)
    for value in sorted {
      counts[Int(max(range.lowerBound, min(range.upperBound, value))) - first] += 1
    }
    self.init(edges: (first...last + 1).map { Double($0) - 0.5 }, counts: counts)
  }

  /// Bins with an edge at 0.
  private init(around sorted: [Double], over range: ClosedRange<Double>, step: Double) {
    let first = Int((range.lowerBound / step + 1e-9).rounded(.down))
    let last = Int((range.upperBound / step - 1e-9).rounded(.up))
    var counts = [Int](repeating: 0, count: last - first)
    for value in sorted where value != 0 {
      let bin = value > 0 ? (value / step).rounded(.up) - 1 : (value / step).rounded(.down)
      let limits = value > 0 ? (0, last - 1) : (first, -1)
      // Beyond the range on a side that has no bins: fewer than 1 in 200.
      guard limits.0 <= limits.1 else { continue }
      counts[Int(max(Double(limits.0), min(Double(limits.1), bin))) - first] += 1
    }
    self.init(edges: (first...last).map { Double($0) * step }, counts: counts)
  }

  /// Whether edges stand half-way between whole numbers, as those of bins for whole numbers do.
  var areWhole: Bool {
    edges.allSatisfy { $0.magnitude < 1e15 && ($0 - 0.5) == ($0 - 0.5).rounded() }
  }

  /// Futures in the bin that holds a value; 0 outside of all.
  func count(at value: Double) -> Int {
    counts.indices.first { edges[$0] <= value && value <= edges[$0 + 1] }.map { counts[$0] } ?? 0
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
