// Many numbers before and after, each on a scale of its own: what moved, and whether the futures still overlap.

/// One side of a pair.
package struct PairedInterval: Hashable, Sendable {
  /// The value, and the ends of its interval, in the row's unit.
  package var value, low, high: Double
  /// The value as told: "412", "3 820 EUR".
  package var text: String

  /// A side.
  package init(_ value: Double, low: Double, high: Double, text: String) {
    self.value = value
    self.low = low
    self.high = high
    self.text = text
  }
}

/// One number on both sides.
package struct PairedIntervalRow: Hashable, Sendable {
  /// Which number, with its unit where the texts have none: "customers".
  package var label: String
  /// The two sides; `nil` where a side has no such number.
  package var first, second: PairedInterval?
  /// Something to say besides: "+1 430 ± 60".
  package var note: String?

  /// A row.
  package init(
    _ label: String, _ first: PairedInterval?, _ second: PairedInterval?, note: String? = nil
  ) {
    self.label = label
    self.first = first
    self.second = second
    self.note = note
  }
}

/// Rows of pairs; every row has a scale of its own.
package struct PairedIntervalChart: Chart {
  package var title: String
  package var summary: String
  /// What the sides are called: "Before", "After".
  package var firstName, secondName: String
  /// What the intervals hold: "9 in 10 futures".
  package var intervalWords: String
  /// The numbers, in the order drawn.
  package var rows: [PairedIntervalRow]

  /// Pairs.
  package init(
    title: String, summary: String, firstName: String, secondName: String, intervalWords: String,
    rows: [PairedIntervalRow]
  ) {
    precondition(!rows.isEmpty, "\(title): pairs without rows")
    self.title = title
    self.summary = summary
    self.firstName = firstName
    self.secondName = secondName
    self.intervalWords = intervalWords
    self.rows = rows
  }

  package func draw(on canvas: inout Canvas) {
    canvas.height = 20
  }
}
