// The thin line that tells how surely the end of a bar is known.

/// Draws errors of bars.
enum ErrorWhisker {
  /// Draws a line between two ends, with a short bar across at each; pale where it lies on a solid bar, which would
  /// swallow it otherwise.
  ///
  /// - Parameters:
  ///   - ends: pixels from the left, in any order.
  ///   - y: pixels from the top.
  ///   - bar: from where to where a solid bar lies beneath, in any order; `nil` for a hatched or pale one.
  ///   - canvas: what to draw on.
  static func draw(
    _ ends: (Double, Double), at y: Double, over bar: (Double, Double)?, on canvas: inout Canvas
  ) {
    let (low, high) = (min(ends.0, ends.1), max(ends.0, ends.1))
    canvas.line([Point(low, y), Point(high, y)], .whisker)
    for x in [low, high] { canvas.line([Point(x, y - 3), Point(x, y + 3)], .whisker) }
    guard let bar else { return }
    let (left, right) = (min(bar.0, bar.1), max(bar.0, bar.1))
    let inside = (max(low, left), min(high, right))
    guard inside.0 < inside.1 else { return }
    canvas.line([Point(inside.0, y), Point(inside.1, y)], .grid)
    for x in [low, high] where left < x && x < right {
      canvas.line([Point(x, y - 3), Point(x, y + 3)], .grid)
    }
  }
}
