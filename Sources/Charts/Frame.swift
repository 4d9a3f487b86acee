// The axes of a plot: how much room their labels need, and their drawing.

/// One axis: what it tells and over which values.
package struct Axis: Hashable, Sendable {
  /// What the values are, with their unit: "customers", "cash, EUR", "month".
  package var label: String
  /// Least and greatest value.
  package var domain: ClosedRange<Double>
  /// How values are told.
  package var format: ValueFormat
  /// Whether values between whole numbers make no sense (months, things).
  package var isWhole: Bool

  /// An axis.
  package init(
    _ label: String, _ domain: ClosedRange<Double>, format: ValueFormat = .count,
    isWhole: Bool = false
  ) {
    self.label = label
    self.domain = domain
    self.format = format
    self.isWhole = isWhole
  }
}

/// The rectangle of a plot with its scales.
package struct Frame: Sendable {
  /// The horizontal scale, and the vertical one, which points up.
  package let x: LinearScale
  package let y: LinearScale
  private let axes: (x: Axis, y: Axis)
  private let yTicks: [Double]
  private let xTicks: [Double]
  /// Pixels from tick to label, and from the plot to the base line of the labels below.
  private static let gaps = (beside: 6.0, below: 16.0)

  /// Lays a plot out.
  ///
  /// - Parameters:
  ///   - x: the horizontal axis.
  ///   - y: the vertical axis; its label stands above the plot, at its left.
  ///   - width: of the canvas, pixels.
  ///   - top: where there is room from.
  ///   - height: of the plot, without labels.
  ///   - right: room kept at the right, for labels of lines.
  package init(x: Axis, y: Axis, width: Double, top: Double, height: Double, right: Double = 0) {
    let above = y.label.isEmpty ? 8.0 : 20.0
    let bottom = top + above + height
    let count = max(2, min(6, Int(height / 38)))
    let rounded = LinearScale.rounded(y.domain, ticks: count)
    self.y = LinearScale(domain: rounded, start: bottom, end: top + above)
    yTicks = self.y.ticks(most: count, wholeNumbers: y.isWhole)
    let labels = y.format.labels(of: yTicks)
    let left = (labels.map { TextWidth.of($0) }.max() ?? 0) + Self.gaps.beside
    // The most ticks whose labels do not touch, with half a label beyond each end.
    var chosen: (scale: LinearScale, ticks: [Double]) = (
      LinearScale(domain: x.domain, start: left, end: width - right), []
    )
    for most in (2...10).reversed() {
      let draft = LinearScale(domain: x.domain, start: left, end: width - right)
      let ticks = draft.ticks(most: most, wholeNumbers: x.isWhole)
      let widths = x.format.labels(of: ticks).map { TextWidth.of($0) }
      let overhang = ticks.last.map { draft($0) + (widths.last ?? 0) / 2 - width } ?? 0
      let end = width - max(right, overhang + right)
      let scale = LinearScale(domain: x.domain, start: left, end: end)
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
  package func draw(on canvas: inout Canvas) {
    for (tick, label) in zip(yTicks, axes.y.format.labels(of: yTicks)) {
      canvas.line([Point(left, y(tick)), Point(right, y(tick))], .grid)
      canvas.text(label, at: Point(left - Self.gaps.beside, y(tick) + 4), .end, .muted)
    }
    for (tick, label) in zip(xTicks, axes.x.format.labels(of: xTicks)) {
      canvas.line([Point(x(tick), bottom), Point(x(tick), bottom + 4)], .axis)
      canvas.text(label, at: Point(x(tick), bottom + Self.gaps.below), .middle, .muted)
    }
    canvas.line([Point(left, bottom), Point(right, bottom)], .axis)
    if !axes.y.label.isEmpty {
      canvas.text(
        TextWidth.clip(axes.y.label, to: canvas.width), at: Point(0, top - 9), .start, .muted)
    }
    if !axes.x.label.isEmpty {
      canvas.text(
        TextWidth.clip(axes.x.label, to: right - left),
        at: Point(right, bottom + Self.gaps.below + 16), .end, .muted)
    }
  }
}
