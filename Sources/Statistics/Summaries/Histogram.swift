// Counts in equal bins.
//
// Whole numbers (months, customers, 0 or 1) get bins that are whole numbers wide and begin half-way between two
// of them: with other edges some bins would hold more whole numbers than their neighbours and draw a comb.

internal import Foundation

/// Counts of numbers in equal bins; `edges.count == counts.count + 1`, or both are empty without numbers.
package struct Histogram: Sendable, Hashable {
  /// Bin edges, strictly ascending. A bin holds its lower edge; the last one holds both.
  package let edges: [Double]
  /// Numbers per bin; their sum is the number of numbers.
  package let counts: [Int]

  /// The histogram of finite numbers in at most `bins` ≥ 1 equal bins.
  package init(of values: [Double], bins: Int) {
    guard let least = values.min(), let greatest = values.max() else {
      self.init(edges: [], counts: [])
      return
    }
    let areWhole = values.allSatisfy { $0 == $0.rounded() }
    let edges = Self.edges(from: least, to: greatest, areWhole: areWhole, bins: bins)
    var counts = [Int](repeating: 0, count: edges.count - 1)
    for value in values { counts[Self.bin(of: value, in: edges)] += 1 }
    self.init(edges: edges, counts: counts)
  }

  /// The histogram of a sketch whose numbers run from `least` to `greatest`, counts rounded to whole ones.
  init(
    of sketch: QuantileSketch, from least: Double, to greatest: Double, areWhole: Bool, bins: Int
  ) {
    let edges = Self.edges(from: least, to: greatest, areWhole: areWhole, bins: bins)
    var below = edges.map { Int(sketch.count(below: $0).rounded()) }
    below[0] = 0
    below[below.count - 1] = sketch.count
    self.init(edges: edges, counts: zip(below.dropFirst(), below).map { $0 - $1 })
  }

  private init(edges: [Double], counts: [Int]) {
    self.edges = edges
    self.counts = counts
  }

  /// Edges of equal bins that hold all of [`least`, `greatest`].
  ///
  /// Whole numbers: ⌈(range + 1)/bins⌉ wide from `least` − ½. Others: `bins` between the two. When all are one
  /// number (to 12 digits): one bin, 5 % to either side.
  static func edges(
    from least: Double, to greatest: Double, areWhole: Bool, bins: Int
  ) -> [Double] {
    precondition(bins >= 1, "a histogram of \(bins) bins")
    precondition(least.isFinite && greatest.isFinite && least <= greatest, "\(least)…\(greatest)")
    let magnitude = max(least.magnitude, greatest.magnitude)
    if areWhole && magnitude < 1e15 {
      let width = ((greatest - least + 1) / Double(bins)).rounded(.up)
      let count = Int(((greatest - least + 1) / width).rounded(.up))
      return (0...count).map { least - 0.5 + width * Double($0) }
    }
    // Halves, because the whole range may exceed the largest double.
    guard greatest / 2 - least / 2 > 1e-12 * magnitude else {
      let margin = max(0.05 * magnitude, Double.leastNormalMagnitude)
      return [least - margin, greatest + margin]
    }
    return (0...bins).map { edge in
      let share = Double(edge) / Double(bins)
      return least * (1 - share) + greatest * share
    }
  }

  // The last bin whose lower edge is not above the number, guessed by division and then corrected.
  private static func bin(of value: Double, in edges: [Double]) -> Int {
    let last = edges.count - 2
    let (low, high) = (edges[0] / 2, edges[last + 1] / 2)
    let guess = (value / 2 - low) / (high - low) * Double(last + 1)
    var bin = min(last, max(0, Int(guess)))
    while bin > 0 && value < edges[bin] { bin -= 1 }
    while bin < last && value >= edges[bin + 1] { bin += 1 }
    return bin
  }
}
