// The plot of a chart: how much room the labels of its axes need, and the drawing of them.

/// The rectangle of a plot with its scales.
package struct Frame: Sendable {
  /// The horizontal scale, and the vertical one, which points up.
  package let x: LinearScale
  package let y: LinearScale
  private let axes: (x: Axis, y: Axis)
  private let yTicks: [Double]
  private let xTicks: [Double]
  /// Pixels from tick to label, from the plot to the base line of the labels below, and from it up to that of the
  /// vertical axis's label.
  private static let gaps = (beside: 6.0, below: 16.0, above: 13.0)

  /// Lays a plot out.
  ///
  /// - Parameters:
  ///   - x: the horizontal axis.
  ///   - y: the vertical axis; its label stands above the plot, at its left.
  ///   - width: of the canvas, pixels.
  ///   - top: where there is room from.
  ///   - height: of the plot, without labels.
  ///   - left: the least room at the left, so that plots below each other share their months.
  ///   - right: room kept at the right, for labels of lines.
  package init(
    x: Axis, y: Axis, width: Double, top: Double, height: Double, left: Double = 0,
    right: Double = 0
  ) {
    let above = y.label.isEmpty ? 8.0 : 26.0
    let bottom = top + above + height
    let count = max(2, min(6, Int(height / 38)))
    let rounded = y.isHidden ? y.domain : LinearScale.rounded(y.domain, ticks: count)
    self.y = LinearScale(domain: rounded, start: bottom, end: top + above)
    yTicks = y.isHidden ? [] : y.ticks(on: self.y, most: count)
    let labels = y.format.labels(of: yTicks)
    let left = max(left, (labels.map { TextWidth.of($0) }.max() ?? 0) + Self.gaps.beside)
    // The most ticks whose labels do not touch, with half a label beyond each end.
    var chosen: (scale: LinearScale, ticks: [Double]) = (
      LinearScale(domain: x.domain, start: left, end: width - right), []
    )
    for most in (1...10).reversed() {
      var scale = LinearScale(domain: x.domain, start: left, end: width - right)
      let ticks = x.ticks(on: scale, most: most)
      let widths = x.format.labels(of: ticks).map { TextWidth.of($0) }
      if let first = ticks.first, let last = ticks.last {
        // Moving one end moves the other label a little too; the second time that is next to nothing.
        for _ in 1...3 {
          let before = max(0, (widths.first ?? 0) / 2 - scale(first))
          let beyond = max(0, scale(last) + (widths.last ?? 0) / 2 - width)
          scale = LinearScale(
            domain: x.domain, start: scale.start + before, end: scale.end - beyond)
        }
      }
      let fits = zip(ticks.indices, ticks.indices.dropFirst()).allSatisfy { a, b in
        scale(ticks[b]) - scale(ticks[a]) >= (widths[a] + widths[b]) / 2 + 10
      }
      chosen = (scale, ticks)
      if fits { break }
    }
    self.x = chosen.scale
    xTicks = chosen.ticks
    axes = (x, y)
  }

  /// Pixels from left, right, top and bottom of the plot.
  package var left: Double { x.start }
  package var right: Double { x.end }
  package var top: Double { y.end }
  package var bottom: Double { y.start }
  /// Where what stands below the plot and its labels may begin.
  package var below: Double { bottom + Self.gaps.below + (axes.x.label.isEmpty ? 8 : 24) }

  /// Draws grid, ticks and labels; call it before the marks of the plot.
  ///
  /// - Parameters:
  ///   - canvas: what to draw on.
  ///   - namesX: whether the horizontal axis tells its values; not where the plot below tells them.
  package func draw(on canvas: inout Canvas, namesX: Bool = true) {
    for (tick, label) in zip(yTicks, axes.y.format.labels(of: yTicks)) {
      canvas.line([Point(left, y(tick)), Point(right, y(tick))], .grid)
      canvas.text(label, at: Point(left - Self.gaps.beside, y(tick) + 4), .end, .muted)
    }
    canvas.line([Point(left, bottom), Point(right, bottom)], .axis)
    if !axes.y.label.isEmpty {
      canvas.text(
        TextWidth.clip(axes.y.label, to: canvas.width), at: Point(0, top - Self.gaps.above),
        .start, .muted)
    }
    for tick in xTicks {
      canvas.line([Point(x(tick), bottom), Point(x(tick), bottom + 4)], .axis)
    }
    guard namesX else { return }
    for (tick, label) in zip(xTicks, axes.x.format.labels(of: xTicks)) {
      canvas.text(label, at: Point(x(tick), bottom + Self.gaps.below), .middle, .muted)
    }
    if !axes.x.label.isEmpty {
      canvas.text(
        TextWidth.clip(axes.x.label, to: canvas.width),
        at: Point(canvas.width, bottom + Self.gaps.below + 16), .end, .muted)
    }
  }
}
