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
  /// Its standard error, which decides the digits told; three significant digits without one.
  package var meanError: Double?
  /// The inputs, in the order drawn.
  package var rows: [TornadoRow]

  /// A tornado.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count, mean: Double,
    meanError: Double? = nil,
    rows: [TornadoRow]
  ) {
    precondition(!rows.isEmpty, "\(title): a tornado without rows")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.mean = mean
    self.meanError = meanError
    self.rows = rows
  }

  package func draw(on canvas: inout Canvas) {
    let rows = LabelledRows(
      self.rows.map { RowText(label: $0.label, note: $0.note) }, on: canvas, top: 22,
      thickness: canvas.isNarrow ? 14 : 18)
    let ends = self.rows.map { endWords(of: $0, room: 0.3 * (rows.right - rows.left)) }
    let (left, right) = room(for: ends, from: rows.left, to: rows.right)
    let axis = BottomAxis(
      Axis(label, domain, format: format), from: left, to: right, width: canvas.width)
    canvas.height = axis.draw(through: rows.strips, legend: Self.legend, on: &canvas)
    rows.draw(on: &canvas)
    for (index, row) in self.rows.enumerated() {
      draw(row, ends[index], at: rows.middles[index], rows.thickness, axis.scale, on: &canvas)
    }
    let centre = axis.scale(mean)
    for strip in rows.strips {
      canvas.line([Point(centre, strip.lowerBound), Point(centre, strip.upperBound)], .axis)
    }
    let words = "on average \(format.text(mean, error: meanError))"
    let half = TextWidth.of(words) / 2
    canvas.text(
      words, at: Point(max(half, min(canvas.width - half, centre)), 11), .middle, .muted)
  }

  /// What the inks stand for.
  static let legend = [
    LegendEntry(.secondBar, .box, "where it is low"),
    LegendEntry(.firstBar, .box, "where it is high"),
  ]

  /// All results.
  var domain: ClosedRange<Double> {
    let values = rows.flatMap { [$0.low, $0.high] } + [mean]
    return (values.min() ?? 0)...(values.max() ?? 0)
  }

  /// The words at the left and at the right end of a row's bars; where both lie on one side, the nearer come first.
  private func endWords(of row: TornadoRow, room: Double) -> (left: String, right: String) {
    let low = TextWidth.clip(row.lowWords, to: room)
    let high = TextWidth.clip(row.highWords, to: room)
    if row.low < mean, row.high < mean {
      let both = row.low < row.high ? [low, high] : [high, low]
      return (TextWidth.clip(both.joined(separator: ", "), to: room), "")
    }
    if row.low > mean, row.high > mean {
      let both = row.low < row.high ? [low, high] : [high, low]
      return ("", TextWidth.clip(both.joined(separator: ", "), to: room))
    }
    return row.low < row.high || (row.low == row.high) ? (low, high) : (high, low)
  }

  /// The widest plot whose words at the ends of bars still fit between two edges.
  private func room(
    for ends: [(left: String, right: String)], from left: Double, to right: Double
  ) -> (Double, Double) {
    let widths = ends.map { (left: Self.room(for: $0.left), right: Self.room(for: $0.right)) }
    var (start, end) = (left, right)
    for _ in 0..<40 {
      let scale = LinearScale(domain: domain, start: start, end: end)
      var over = (left: 0.0, right: 0.0)
      for (row, width) in zip(rows, widths) {
        over.left = max(over.left, left + width.left - scale(min(row.low, row.high, mean)))
        over.right = max(over.right, scale(max(row.low, row.high, mean)) + width.right - right)
      }
      if over.left < 0.1, over.right < 0.1 { return (start, end) }
      (start, end) = (start + over.left, end - over.right)
    }
    let most = (widths.map(\.left).max() ?? 0, widths.map(\.right).max() ?? 0)
    return (left + most.0, right - most.1)
  }

  private static func room(for words: String) -> Double {
    words.isEmpty ? 0 : TextWidth.of(words) + 6
  }

  private func draw(
    _ row: TornadoRow, _ ends: (left: String, right: String), at y: Double, _ thickness: Double,
    _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let sides = [
      (value: row.low, ink: Ink.secondBar, words: row.lowWords),
      (value: row.high, ink: Ink.firstBar, words: row.highWords),
    ].sorted { abs($0.value - mean) > abs($1.value - mean) }
    let isOneSided = (row.low - mean) * (row.high - mean) > 0
    for (order, side) in sides.enumerated() {
      let reach = isOneSided && order == 1 ? thickness / 4 : thickness / 2
      canvas.box(
        Point(scale(mean), y - reach), Point(scale(side.value), y + reach), side.ink,
        title: "\(row.label) \(side.words): \(format.text(side.value))")
    }
    let (least, most) = (min(row.low, row.high, mean), max(row.low, row.high, mean))
    canvas.text(ends.left, at: Point(scale(least) - 5, y + 4), .end)
    canvas.text(ends.right, at: Point(scale(most) + 5, y + 4))
  }
}
