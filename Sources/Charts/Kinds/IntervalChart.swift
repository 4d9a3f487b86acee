// Values and how surely they are known, on one common axis: shares, rankings, claims' before and after.

/// One value with its interval.
package struct IntervalRow: Hashable, Sendable {
  /// Whose value it is: "After".
  package var label: String
  /// The value, and the ends of its interval, in the chart's unit.
  package var value, low, high: Double
  /// The value and its interval as told: "512 (431 to 590)"; composed from them when `nil`.
  package var text: String?
  /// Something to say besides: "12 of 480 customers".
  package var note: String?
  /// Whether it belongs to the second series, drawn as a square.
  package var isSecond: Bool

  /// A row; the interval need not hold the value.
  package init(
    _ label: String, _ value: Double, low: Double, high: Double, text: String? = nil,
    note: String? = nil, isSecond: Bool = false
  ) {
    self.label = label
    self.value = value
    self.low = low
    self.high = high
    self.text = text
    self.note = note
    self.isSecond = isSecond
  }
}

/// Values with intervals, one under another.
package struct IntervalChart: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "churn a year, %".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// What the intervals hold: "95 % interval", "9 in 10 futures".
  package var intervalWords: String
  /// The values, in the order drawn.
  package var rows: [IntervalRow]
  /// A value to hold them against.
  package var threshold: Threshold?
  /// Whether values are bars from 0 rather than dots.
  package var hasBars: Bool

  /// Values with intervals.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count,
    intervalWords: String, rows: [IntervalRow], threshold: Threshold? = nil, hasBars: Bool = false
  ) {
    precondition(!rows.isEmpty, "\(title): a chart of intervals without rows")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.intervalWords = intervalWords
    self.rows = rows
    self.threshold = threshold
    self.hasBars = hasBars
  }

  package func draw(on canvas: inout Canvas) {
    let rows = LabelledRows(
      self.rows.map { RowText(label: $0.label, note: $0.note, words: words(of: $0)) },
      on: canvas, top: threshold == nil ? 0 : 22, thickness: 16)
    let inset = hasBars ? 0.0 : 6
    let axis = BottomAxis(
      Axis(label, domain, format: format), from: rows.left + inset, to: rows.right - inset,
      width: canvas.width)
    canvas.height = axis.draw(through: rows.strips, legend: legend, on: &canvas)
    rows.draw(on: &canvas)
    for (row, y) in zip(self.rows, rows.middles) { draw(row, at: y, axis.scale, on: &canvas) }
    if let threshold { draw(threshold, rows.strips, axis.scale, on: &canvas) }
  }

  /// All intervals and the threshold, from 0 on for bars and where that is no more than half of the axis.
  var domain: ClosedRange<Double> {
    let values =
      rows.flatMap { [$0.value, $0.low, $0.high] } + (threshold.map { [$0.value] } ?? [])
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    if hasBars || (low > 0 && low < 0.5 * high) { return min(0, low)...max(0, high) }
    return low...high
  }

  /// A row's number as told: its value, and its interval in the same digits, of which a tenth of the interval is the
  /// last.
  func words(of row: IntervalRow) -> String {
    if let text = row.text { return text }
    let error = abs(row.high - row.low) / 10
    let bare = ValueFormat(factor: format.factor)
    let ends = "\(bare.text(row.low, error: error)) to \(bare.text(row.high, error: error))"
    return "\(format.text(row.value, error: error)) (\(ends))"
  }

  private var legend: [LegendEntry] {
    let hasFirst = rows.contains { !$0.isSecond }
    if intervalWords.isEmpty { return [] }
    return [
      LegendEntry(
        hasBars ? .whisker : hasFirst ? .firstCore : .secondCore, hasBars ? .line : .box,
        intervalWords)
    ]
  }

  private func draw(
    _ row: IntervalRow, at y: Double, _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let title = "\(row.label): \(words(of: row)), \(intervalWords)"
    let (low, value, high) = (scale(row.low), scale(row.value), scale(row.high))
    if hasBars {
      canvas.box(
        Point(scale(0), y - 8), Point(value, y + 8), row.isSecond ? .secondBar : .firstBar,
        title: title)
      ErrorWhisker.draw(
        (low, high), at: y, over: row.isSecond ? nil : (scale(0), value), on: &canvas)
      return
    }
    canvas.box(Point(low, y - 4), Point(high, y + 4), row.isSecond ? .secondCore : .firstCore)
    if row.isSecond {
      canvas.box(Point(value - 5, y - 5), Point(value + 5, y + 5), .secondLine)
    } else {
      canvas.dot(Point(value, y), radius: 5.5, .firstLine)
    }
    canvas.box(
      Point(min(low, value) - 6, y - 8), Point(max(high, value) + 6, y + 8), .hover, title: title)
  }

  private func draw(
    _ threshold: Threshold, _ strips: [ClosedRange<Double>], _ scale: LinearScale,
    on canvas: inout Canvas
  ) {
    let x = scale(threshold.value)
    for strip in strips {
      canvas.line([Point(x, strip.lowerBound), Point(x, strip.upperBound)], .threshold)
    }
    let words = TextWidth.clip(threshold.label, to: canvas.width)
    let half = TextWidth.of(words) / 2
    canvas.text(words, at: Point(max(half, min(canvas.width - half, x)), 11), .middle)
  }
}
