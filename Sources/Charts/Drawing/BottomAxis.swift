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

  /// Draws its lines through the strips, and numbers, label and a legend below the last; legend and label share a line
  /// where both fit.
  ///
  /// - Returns: where what stands below may begin.
  func draw(
    through strips: [ClosedRange<Double>], legend: [LegendEntry], on canvas: inout Canvas
  ) -> Double {
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
    let words = TextWidth.clip(axis.label, to: canvas.width)
    if !words.isEmpty {
      canvas.text(words, at: Point(canvas.width, bottom + 33), .end, .muted)
    }
    // A swatch and two gaps beside the words of every entry.
    let entries = legend.reduce(0) { $0 + 42 + TextWidth.of($1.words) }
    let isShared = words.isEmpty || entries + TextWidth.of(words) <= canvas.width
    let below = bottom + (words.isEmpty ? 26 : 42)
    return max(
      below, Legend.draw(legend, top: isShared ? bottom + 21 : below, on: &canvas))
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
