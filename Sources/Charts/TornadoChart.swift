// Which inputs decide a result: what it is where each is low, and where each is high, around what it is on average.

/// One input of a tornado.
package struct TornadoRow: Hashable, Sendable {
  /// Which input: "churn".
  package var label: String
  /// The result where the input is low, and where it is high, in the chart's unit.
  package var low, high: Double
  /// What low and high mean, at the ends of the bar: "2 %" and "30 %".
  package var lowWords, highWords: String
  /// Something to say besides: "our default".
  package var note: String?

  /// A row.
  package init(
    _ label: String, low: Double, lowWords: String, high: Double, highWords: String,
    note: String? = nil
  ) {
    self.label = label
    self.low = low
    self.high = high
    self.lowWords = lowWords
    self.highWords = highWords
    self.note = note
  }
}

/// A tornado; the caller sorts its rows, the widest first.
package struct TornadoChart: Chart {
  package var title: String
  package var summary: String
  /// What the result is, with its unit: "customers, month 24".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// The result on average over everything, in its unit; where the bars begin.
  package var mean: Double
  /// The inputs, in the order drawn.
  package var rows: [TornadoRow]

  /// A tornado.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count, mean: Double,
    rows: [TornadoRow]
  ) {
    precondition(!rows.isEmpty, "\(title): a tornado without rows")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.mean = mean
    self.rows = rows
  }

  package func draw(on canvas: inout Canvas) {
    canvas.height = 20
  }
}
