// A series as a row of eight block heights.

/// Draws a series as characters.
package enum Sparkline {
  /// The heights, lowest first.
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A row of at most `width` blocks from the lowest value (▁) to the highest (█).
  ///
  /// A longer series is thinned: each block shows the value at its place, the first and the last
  /// value always among them. A constant series lies at half height; an empty one is "".
  package static func text(_ values: [Double], width: Int) -> String {
    let known = values.filter(\.isFinite)
    guard width > 0, let low = known.min(), let high = known.max() else { return "" }
    let points = thinned(known, to: width)
    guard high > low else { return String(repeating: "▄", count: points.count) }
    return String(
      points.map { value in
        let height = (value / 2 - low / 2) / (high / 2 - low / 2)
        return blocks[min(7, Int(height * 8))]
      })
  }

  /// At most `count` of the values, evenly spaced, with both ends.
  private static func thinned(_ values: [Double], to count: Int) -> [Double] {
    guard values.count > count else { return values }
    guard count > 1 else { return [values[values.count - 1]] }
    return (0..<count).map { values[$0 * (values.count - 1) / (count - 1)] }
  }
}
