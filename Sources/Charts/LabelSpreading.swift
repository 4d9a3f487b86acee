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
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var placed = wanted.map { min(range.upperBound, max(range.lowerBound, $0)) }
    for (before, next) in zip(order, order.dropFirst()) {
      placed[next] = max(placed[next], placed[before] + gap)
    }
    guard let last = order.last, placed[last] > range.upperBound else { return placed }
    placed[last] = range.upperBound
    for (next, before) in zip(order.reversed(), order.reversed().dropFirst()) {
      placed[before] = min(placed[before], placed[next] - gap)
    }
    return placed
  }
}
