// Values and how surely they are known, on one common axis: shares, rankings, claims' before and after.

/// One value with its interval.
package struct IntervalRow: Hashable, Sendable {
  /// Whose value it is: "After".
  package var label: String
  /// The value, and the ends of its interval, in the chart's unit.
  package var value, low, high: Double
  /// Something to say besides: "12 of 480 customers".
  package var note: String?
  /// Whether it belongs to the second series, drawn as a square.
  package var isSecond: Bool

  /// A row; the interval need not hold the value.
  package init(
    _ label: String, _ value: Double, low: Double, high: Double, note: String? = nil,
    isSecond: Bool = false
  ) {
    self.label = label
    self.value = value
    self.low = low
    self.high = high
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
    canvas.height = 20
  }
}
