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

  /// From the least to the greatest of both sides.
  var domain: ClosedRange<Double> {
    let values = [first, second].compactMap(\.self).flatMap { [$0.value, $0.low, $0.high] }
    return (values.min() ?? 0)...(values.max() ?? 0)
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
    let rows = LabelledRows(
      self.rows.map { RowText(label: $0.label, note: $0.note, words: words(of: $0)) },
      on: canvas, top: 0, thickness: 22)
    rows.draw(on: &canvas)
    for (row, y) in zip(self.rows, rows.middles) {
      let scale = LinearScale(domain: row.domain, start: rows.left + 7, end: rows.right - 7)
      canvas.line([Point(rows.left, y), Point(rows.right, y)], .grid)
      if row.domain.lowerBound < 0, row.domain.upperBound > 0 {
        canvas.line([Point(scale(0), y - 11), Point(scale(0), y + 11)], .axis, title: "0")
      }
      draw(row, at: y, scale, on: &canvas)
    }
    let below = Legend.draw(
      [LegendEntry(.firstCore, .box, firstName), LegendEntry(.secondCore, .box, secondName)],
      top: rows.bottom + 2, on: &canvas)
    canvas.text(
      TextWidth.clip("bars hold \(intervalWords); each row has its own scale", to: canvas.width),
      at: Point(0, below + 11), .start, .muted)
    canvas.height = below + 18
  }

  /// Both sides as told: "360 → 1 790".
  private func words(of row: PairedIntervalRow) -> String {
    "\(row.first?.text ?? NumberText.missing) → \(row.second?.text ?? NumberText.missing)"
  }

  private func draw(
    _ row: PairedIntervalRow, at y: Double, _ scale: LinearScale, on canvas: inout Canvas
  ) {
    if let side = row.first {
      canvas.box(Point(scale(side.low), y - 8), Point(scale(side.high), y - 3), .firstCore)
      canvas.dot(
        Point(scale(side.value), y - 5.5), radius: 4.5, .firstLine,
        title: title(firstName, row, side))
    }
    if let side = row.second {
      canvas.box(Point(scale(side.low), y + 3), Point(scale(side.high), y + 8), .secondCore)
      canvas.box(
        Point(scale(side.value) - 4, y + 1.5), Point(scale(side.value) + 4, y + 9.5), .secondLine,
        title: title(secondName, row, side))
    }
  }

  private func title(_ name: String, _ row: PairedIntervalRow, _ side: PairedInterval) -> String {
    let ends = [side.low, side.high].map { NumberText.plain($0) }
    return "\(row.label), \(name): \(side.text); \(intervalWords) \(ends[0]) to \(ends[1])"
  }
}
