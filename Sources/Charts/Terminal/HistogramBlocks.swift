// A histogram in a terminal: columns of blocks in eighths of a row, with the middle and the ends of 9 in 10 below.

/// Rows of characters that show a histogram.
package struct HistogramBlocks {
  private let chart: HistogramChart
  private let rows: BlockRows
  private let height: Int

  /// A picture of a histogram.
  ///
  /// - Parameters:
  ///   - chart: the histogram.
  ///   - width: characters in a row at most, 40 or more.
  ///   - height: rows of the plot, 2 or more, without label, axis and marks.
  ///   - alphabet: which characters to use.
  package init(
    _ chart: HistogramChart, width: Int, height: Int = 12, alphabet: BlockAlphabet = .unicode
  ) {
    precondition(width >= 40 && height >= 2, "a histogram of \(width) x \(height) characters")
    self.chart = chart
    self.height = height
    rows = BlockRows(width: width, alphabet: alphabet)
  }

  /// The picture from the top: label, bars, axis, marks, values, and the marked quantiles in words.
  package var lines: [String] {
    let all = chart.bins.total
    guard all > 0 else { return [rows.text(chart.label), rows.text("No future has a value.")] }
    let bins = merged(chart.shown.bins, into: rows.width - Self.mostMargin - 1)
    let greatest = bins.counts.max() ?? 1
    let peak = NumberText.percent(Double(greatest) / Double(all))
    let margin = min(Self.mostMargin, peak.count + 1)
    let wide = min(6, (rows.width - margin - 1) / bins.counts.count)
    let plot = (0..<height).map { row in
      BlockRows.trimmed(
        rows.edge(row == 0 ? peak : row == height - 1 ? "0" : "", margin: margin)
          + bins.counts.map { count in
            String(repeating: cell(count, of: greatest, row: row), count: wide)
          }.joined())
    }
    let scale = LinearScale(
      domain: bins.edges[0]...bins.edges[bins.counts.count], start: Double(margin + 1),
      end: Double(margin + 1 + wide * bins.counts.count))
    return [rows.text(chart.label + ", share of the futures")] + plot
      + [rows.base(margin: margin, columns: wide * bins.counts.count)]
      + [marks(on: scale), values(on: scale, isWhole: bins.areWhole)] + words
  }

  /// Characters before the axis at most: the longest share of a highest bar, "0.53 %", and a blank.
  private static let mostMargin = 7

  /// As few neighbours together as leave no more bins than there are columns.
  private func merged(_ bins: Bins, into columns: Int) -> Bins {
    let each = (bins.counts.count + columns - 1) / columns
    if each <= 1 { return bins }
    let starts = stride(from: 0, to: bins.counts.count, by: each)
    let counts = starts.map { bins.counts[$0..<min($0 + each, bins.counts.count)].reduce(0, +) }
    return Bins(edges: starts.map { bins.edges[$0] } + [bins.edges.last ?? 0], counts: counts)
  }

  /// One cell of a bar; whoever is there at all shows as an eighth at least.
  private func cell(_ count: Int, of greatest: Int, row: Int) -> Character {
    let exact = Double(count) / Double(greatest) * Double(8 * height)
    let eighths = count == 0 ? 0 : max(1, Int(exact.rounded()))
    let here = max(0, min(8, eighths - 8 * (height - 1 - row)))
    let letters = rows.alphabet == .ascii ? Array(" ...:::##") : Array(" ▁▂▃▄▅▆▇█")
    return letters[here]
  }

  /// Where the marked quantiles lie.
  private func marks(on scale: LinearScale) -> String {
    let sign = rows.alphabet == .ascii ? "^" : "▲"
    let columns = Set(
      [chart.quantiles.low, chart.quantiles.middle, chart.quantiles.high].map { column($0, scale) })
    var row = ""
    for column in columns.sorted() {
      row += String(repeating: " ", count: column - row.count) + sign
    }
    return row
  }

  private func column(_ value: Double, _ scale: LinearScale) -> Int {
    min(Int(scale.end) - 1, Int(scale.clamped(value)))
  }

  private func values(on scale: LinearScale, isWhole: Bool) -> String {
    let ticks = scale.ticks(most: max(2, rows.width / 12), wholeNumbers: isWhole)
    let labels = zip(ticks, chart.format.labels(of: ticks)).map {
      (column: column($0, scale), words: $1)
    }
    return BlockRows.ticks(labels, width: rows.width)
  }

  /// The marked quantiles in words, and the threshold's.
  private var words: [String] {
    let values = [chart.quantiles.low, chart.quantiles.middle, chart.quantiles.high].map {
      chart.format.short($0, error: chart.error)
    }
    let told =
      values[0] == values[2]
      ? "middle \(values[1])"
      : "5 % below \(values[0]), middle \(values[1]), 5 % above \(values[2])"
    return [told, chart.threshold?.label].compactMap(\.self).map { rows.text($0) }
  }
}
