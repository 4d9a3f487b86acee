// A fan in a terminal: shades of blocks for the bands, full blocks for the middle.

/// Rows of characters that show a fan.
package struct FanBlocks {
  private let chart: FanChart
  private let rows: BlockRows
  private let height: Int

  /// A picture of a fan.
  ///
  /// - Parameters:
  ///   - chart: the fan.
  ///   - width: characters in a row at most, 40 or more.
  ///   - height: rows of the plot, 4 or more, without label, axis and legend.
  ///   - alphabet: which characters to use.
  package init(
    _ chart: FanChart, width: Int, height: Int = 12, alphabet: BlockAlphabet = .unicode
  ) {
    precondition(width >= 40 && height >= 4, "a fan of \(width) x \(height) characters")
    self.chart = chart
    self.height = height
    rows = BlockRows(width: width, alphabet: alphabet)
  }

  /// The picture from the top: label, plot, axis, months, and what the characters stand for.
  package var lines: [String] {
    let count = max(2, height / 3)
    let rounded = LinearScale.rounded(chart.plot.domain, ticks: count)
    // From the middle of the lowest row to that of the highest, so that round values lie in the middle of a row.
    let scale = LinearScale(domain: rounded, start: Double(height - 1), end: 0)
    let ticks = scale.ticks(most: count)
    let labels = Dictionary(
      zip(ticks.map { row(of: $0, scale) }, chart.format.labels(of: ticks)),
      uniquingKeysWith: { first, _ in first })
    let margin = (labels.values.map(\.count).max() ?? 0) + 1
    let columns = rows.width - margin - 1
    let plot = (0..<height).map { row in
      BlockRows.trimmed(
        rows.edge(labels[row] ?? "", margin: margin)
          + String((0..<columns).map { cell(row: row, column: $0, of: columns, scale) }))
    }
    return [rows.text(chart.label)] + plot
      + [rows.base(margin: margin, columns: columns), months(margin: margin, columns: columns)]
      + legend
  }

  /// The row that a value lies in, from the top.
  private func row(of value: Double, _ scale: LinearScale) -> Int {
    max(0, min(height - 1, Int(scale.clamped(value).rounded())))
  }

  /// Bands by what lies in the middle of the cell, the middle future by where it lies.
  private func cell(row: Int, column: Int, of columns: Int, _ scale: LinearScale) -> Character {
    let month = point(at: column, of: columns)
    let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
    let value = high - Double(row) / Double(height - 1) * (high - low)
    let isASCII = rows.alphabet == .ascii
    if self.row(of: month.p50, scale) == row { return isASCII ? "#" : "█" }
    if month.p25 <= value, value <= month.p75 { return isASCII ? ":" : "▒" }
    if month.p5 <= value, value <= month.p95 { return isASCII ? "." : "░" }
    if let threshold = chart.threshold, self.row(of: threshold.value, scale) == row {
      return isASCII ? "-" : "╌"
    }
    return " "
  }

  /// The quantiles at a column, straight between two months.
  private func point(at column: Int, of columns: Int) -> FanPoint {
    let months = chart.months
    let place = Double(column) / Double(max(1, columns - 1)) * Double(months.count - 1)
    let index = min(months.count - 1, Int(place))
    let (a, b) = (months[index], months[min(index + 1, months.count - 1)])
    let share = place - Double(index)
    func between(_ quantile: KeyPath<FanPoint, Double>) -> Double {
      a[keyPath: quantile] + share * (b[keyPath: quantile] - a[keyPath: quantile])
    }
    return FanPoint(
      p5: between(\.p5), p25: between(\.p25), p50: between(\.p50), p75: between(\.p75),
      p95: between(\.p95))
  }

  /// The months below their columns; the word before them where it fits.
  private func months(margin: Int, columns: Int) -> String {
    let axis = chart.plot.axis("month")
    let scale = LinearScale(
      domain: axis.domain, start: Double(margin + 1), end: Double(margin + columns))
    let ticks = axis.ticks(on: scale, most: max(1, columns / 8))
    let labels = ticks.map { tick in
      (column: Int(scale(tick).rounded()), words: NumberText.grouped(tick, decimals: 0))
    }
    let row = BlockRows.ticks(labels, width: rows.width)
    let room = row.prefix { $0 == " " }.count
    return room > 6 ? "month" + row.dropFirst(5) : row
  }

  private var legend: [String] {
    let isASCII = rows.alphabet == .ascii
    var words = [
      (isASCII ? "#" : "█") + " middle", (isASCII ? ":" : "▒") + " half of the futures",
      (isASCII ? "." : "░") + " 9 in 10",
    ]
    if let threshold = chart.threshold { words.append((isASCII ? "- " : "╌ ") + threshold.label) }
    var lines: [String] = []
    for word in words {
      let longer = (lines.last.map { $0 + "   " } ?? "") + word
      if !lines.isEmpty, longer.count <= rows.width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(word)
      }
    }
    return lines.map { rows.text($0) }
  }
}
