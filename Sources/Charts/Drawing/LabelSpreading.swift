// Labels beside a plot, moved apart so that none covers another.

/// Keeps labels apart.
package enum LabelSpreading {
  /// Positions as near to the wanted ones as the gaps allow, in their order and inside the range where it is large
  /// enough.
  ///
  /// - Parameters:
  ///   - wanted: where each label would stand, in any order.
  ///   - gap: least distance between two.
  ///   - range: where they may stand.
  /// - Returns: one position for each, in the order of `wanted`.
  package static func positions(
    _ wanted: [Double], gap: Double, within range: ClosedRange<Double>
  ) -> [Double] {
    positions(
      wanted, widths: wanted.map { _ in 0 }, gap: gap, within: range)
  }

  /// The middles of labels of different widths, whose ends stay a gap apart and inside the range.
  ///
  /// The sum of the squared distances to the wanted places is the least possible: with the gaps taken out, this is
  /// the regression to ascending numbers, solved by pooling neighbours that violate the order (Ayer et al. 1955).
  ///
  /// - Parameters:
  ///   - wanted: where the middle of each label would stand, in any order.
  ///   - widths: of the labels, in the same order.
  ///   - gap: least distance between the end of one and the beginning of the next.
  ///   - range: where labels may reach.
  /// - Returns: the middle of each, in the order of `wanted`.
  package static func positions(
    _ wanted: [Double], widths: [Double], gap: Double, within range: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    guard let first = order.first, let last = order.last else { return [] }
    // How far each lies behind the first when they stand as close as may be.
    var behind = [0.0]
    for (before, next) in zip(order, order.dropFirst()) {
      behind.append((behind.last ?? 0) + gap + (widths[before] + widths[next]) / 2)
    }
    var pools: [(sum: Double, count: Int)] = []
    for (index, label) in order.enumerated() {
      pools.append((wanted[label] - behind[index], 1))
      while pools.count > 1, mean(pools[pools.count - 2]) > mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }
    let starts = pools.flatMap { Array(repeating: mean($0), count: $0.count) }
    let least = range.lowerBound + widths[first] / 2
    let greatest = range.upperBound - widths[last] / 2 - (behind.last ?? 0)
    var placed = wanted
    for (index, label) in order.enumerated() {
      placed[label] = max(least, min(greatest, starts[index])) + behind[index]
    }
    return placed
  }

  private static func mean(_ pool: (sum: Double, count: Int)) -> Double {
    pool.sum / Double(pool.count)
  }
}
