// The fan itself, without a chart around it: bands, middle, threshold and the values at its end, for every chart that
// shows months of quantiles.

/// What is drawn inside the frame of a chart with a fan.
struct FanPlot {
  /// Month ends 1…H.
  var months: [FanPoint]
  /// How its values are told.
  var format: ValueFormat
  /// Standard error of a told value, which decides the digits.
  var error: Double?
  /// A value to hold the fan against.
  var threshold: Threshold?
  /// Values that the axis holds besides.
  var sharedDomain: ClosedRange<Double>?

  /// Least distance of two labels, pixels from base line to base line.
  private static let labelGap = 14.0

  /// What the inks stand for.
  static let legend = [
    LegendEntry(.firstLine, .line, "middle"),
    LegendEntry(.firstCore, .box, "half of the futures"),
    LegendEntry(.firstBand, .box, "9 in 10"),
  ]

  /// The months as an axis; one month alone stands in its middle.
  func axis(_ label: String) -> Axis {
    let domain = months.count == 1 ? 0.5...1.5 : 1...Double(months.count)
    return Axis(label, domain, isWhole: true, isMonths: true)
  }

  /// All values and the threshold; from 0 on where the gap to it is less than half of the axis.
  var domain: ClosedRange<Double> {
    let ends =
      months.flatMap { [$0.p5, $0.p95] } + (threshold.map { [$0.value] } ?? [])
      + (sharedDomain.map { [$0.lowerBound, $0.upperBound] } ?? [])
    let low = ends.min() ?? 0
    let high = ends.max() ?? 1
    if low > 0, low < 0.5 * high { return 0...high }
    return high < 0 && high > 0.5 * low ? low...0 : low...high
  }

  /// The values at the end of the fan: their words, where they lie and their inks.
  private var ends: [(words: String, value: Double, ink: Ink)] {
    guard let last = months.last else { return [] }
    let words = [last.p95, last.p50, last.p5].map { format.short($0, error: error) }
    // What is told as the middle is not told again.
    return [
      (words[0], last.p95, .muted), (words[1], last.p50, .strong), (words[2], last.p5, .muted),
    ].filter { $0.2 == .strong || $0.0 != words[1] }
  }

  /// Room that the values at the end need at the right, pixels.
  var room: Double {
    8 + (ends.map { TextWidth.of($0.words) * TextWidth.strong }.max() ?? 0).rounded(.up)
  }

  /// Draws it in a frame whose axes are there.
  func draw(in frame: Frame, on canvas: inout Canvas) {
    if months.count == 1 { drawOne(months[0], in: frame, on: &canvas) }
    let middle = line(\.p50, in: frame)
    if months.count > 1 {
      canvas.area(band(\.p5, \.p95, in: frame), .firstBand)
      canvas.area(band(\.p25, \.p75, in: frame), .firstCore)
    }
    threshold?.draw(across: frame, clearOf: middle, on: &canvas)
    if months.count > 1 { canvas.line(middle, .firstLine) }
    let tops = LabelSpreading.positions(
      ends.map { frame.y($0.value) }, gap: Self.labelGap, within: frame.top...frame.bottom)
    for (end, y) in zip(ends, tops) {
      canvas.text(end.words, at: Point(frame.right + 6, y + 4), .start, end.ink)
    }
  }

  /// Places to point at, one a month; draw them last.
  ///
  /// - Parameters:
  ///   - frame: the plot.
  ///   - canvas: what to draw on.
  ///   - more: what a month, from 0 on, says besides.
  func drawTitles(
    in frame: Frame, on canvas: inout Canvas, more: (Int) -> String = { _ in "" }
  ) {
    let half = months.count > 1 ? (frame.x(2) - frame.x(1)) / 2 : frame.right - frame.left
    for (index, month) in months.enumerated() {
      let x = frame.x(Double(index + 1))
      let values = [month.p50, month.p5, month.p95].map { format.text($0, error: error) }
      canvas.box(
        Point(max(frame.left, x - half), frame.top),
        Point(min(frame.right, x + half), frame.bottom), .hover,
        title: "month \(index + 1): \(values[0]); 9 in 10 futures \(values[1]) to \(values[2])"
          + more(index))
    }
  }

  /// One quantile as a line.
  func line(_ quantile: KeyPath<FanPoint, Double>, in frame: Frame) -> [Point] {
    months.indices.map {
      Point(frame.x(Double($0 + 1)), frame.y(months[$0][keyPath: quantile]))
    }
  }

  private func band(
    _ low: KeyPath<FanPoint, Double>, _ high: KeyPath<FanPoint, Double>, in frame: Frame
  ) -> [Point] {
    line(high, in: frame) + line(low, in: frame).reversed()
  }

  /// One month: a whisker over 9 in 10, a box over half, a dot in the middle.
  private func drawOne(_ month: FanPoint, in frame: Frame, on canvas: inout Canvas) {
    let x = frame.x(1)
    canvas.box(Point(x - 16, frame.y(month.p95)), Point(x + 16, frame.y(month.p5)), .firstBand)
    canvas.box(Point(x - 16, frame.y(month.p75)), Point(x + 16, frame.y(month.p25)), .firstCore)
    canvas.line([Point(x, frame.y(month.p95)), Point(x, frame.y(month.p5))], .whisker)
    canvas.dot(Point(x, frame.y(month.p50)), radius: 5, .firstLine)
  }
}
