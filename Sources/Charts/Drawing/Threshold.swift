// A line that values are held against, and the place of its label where it covers no other line.

/// A line that values are held against.
package struct Threshold: Hashable, Sendable {
  /// Where it lies, in the chart's unit.
  package var value: Double
  /// What it means: "out of cash".
  package var label: String

  /// A threshold.
  package init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }

  /// Draws it across a plot.
  ///
  /// - Parameters:
  ///   - frame: the plot; the value lies within its vertical scale.
  ///   - line: the line of the chart, left to right, which the label keeps clear of where it can.
  ///   - canvas: what to draw on.
  func draw(across frame: Frame, clearOf line: [Point], on canvas: inout Canvas) {
    let y = frame.y(value)
    canvas.line([Point(frame.left, y), Point(frame.right, y)], .threshold)
    let words = TextWidth.clip(label, to: frame.right - frame.left - 8)
    let width = TextWidth.of(words) + 8
    let isLow = y > (frame.top + frame.bottom) / 2
    // Above or below, at the right or at the left: the first place that the line does not cross.
    let lefts = [frame.right - width, frame.left]
    let places = [isLow, !isLow].flatMap { isAbove in
      lefts.map { Point($0, isAbove ? y - 18 : y + 2) }
    }.filter { $0.y >= frame.top - 2 && $0.y + 16 <= frame.bottom }
    let chosen =
      places.first { !Self.crosses(line, left: $0.x, top: $0.y, width: width) } ?? places.first
      ?? Point(lefts[0], y - 18)
    canvas.text(words, at: Point(chosen.x + 4, chosen.y + 13))
  }

  /// Whether a line runs through a box 16 pixels high.
  static func crosses(_ line: [Point], left: Double, top: Double, width: Double) -> Bool {
    zip(line, line.dropFirst()).contains { a, b in
      guard b.x >= left, a.x <= left + width, b.x > a.x else { return false }
      // Both ends of the part that lies over the box.
      let ys = [max(a.x, left), min(b.x, left + width)].map { x in
        a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y)
      }
      let (high, low) = (min(ys[0], ys[1]), max(ys[0], ys[1]))
      return low >= top && high <= top + 16
    }
  }
}
