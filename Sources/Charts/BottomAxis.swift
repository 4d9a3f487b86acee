// One scale beneath rows of marks: its lines across the rows, its numbers, and what it tells.

/// A horizontal axis without a vertical one.
struct BottomAxis {
  /// From values to pixels from the left.
  let scale: LinearScale
  private let axis: Axis
  private let ticks: [Double]

  /// Lays an axis out.
  ///
  /// - Parameters:
  ///   - axis: what is told, over which values.
  ///   - left: where its least value lies, pixels.
  ///   - right: where its greatest value lies.
  ///   - width: of the canvas, which no number leaves.
  init(_ axis: Axis, from left: Double, to right: Double, width: Double) {
    let scale = LinearScale(domain: axis.domain, start: left, end: right)
    var ticks: [Double] = []
    for most in (2...7).reversed() {
      ticks = scale.ticks(most: most, wholeNumbers: axis.isWhole)
      let boxes = Self.boxes(ticks, axis.format, scale, width)
      if zip(boxes, boxes.dropFirst()).allSatisfy({ $0.upperBound + 10 <= $1.lowerBound }) { break }
    }
    self.axis = axis
    self.scale = scale
    self.ticks = ticks
  }

  /// Draws its lines through the strips, and numbers and label below the last.
  ///
  /// - Returns: where what stands below may begin.
  func draw(through strips: [ClosedRange<Double>], on canvas: inout Canvas) -> Double {
    let bottom = strips.last?.upperBound ?? 0
    let labels = axis.format.labels(of: ticks)
    let boxes = Self.boxes(ticks, axis.format, scale, canvas.width)
    for ((tick, label), box) in zip(zip(ticks, labels), boxes) {
      for strip in strips {
        canvas.line(
          [Point(scale(tick), strip.lowerBound), Point(scale(tick), strip.upperBound)],
          tick == 0 ? .axis : .grid)
      }
      canvas.text(
        label, at: Point((box.lowerBound + box.upperBound) / 2, bottom + 16), .middle, .muted)
    }
    guard !axis.label.isEmpty else { return bottom + 28 }
    canvas.text(
      TextWidth.clip(axis.label, to: canvas.width), at: Point(canvas.width, bottom + 33), .end,
      .muted)
    return bottom + 44
  }

  /// From where to where each number reaches, moved inside the canvas.
  private static func boxes(
    _ ticks: [Double], _ format: ValueFormat, _ scale: LinearScale, _ width: Double
  ) -> [ClosedRange<Double>] {
    zip(ticks, format.labels(of: ticks)).map { tick, label in
      let half = TextWidth.of(label) / 2
      let middle = max(half, min(width - half, scale(tick)))
      return middle - half...middle + half
    }
  }
}
