// How a number lies over the futures: bars, with the middle and the ends of 9 in 10 marked above them.

/// A histogram over futures.
package struct HistogramChart: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "customers, month 24".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// Where the marks stand: 5 % of the futures lie below `low`, half below `middle`, 95 % below `high`.
  package var quantiles: (low: Double, middle: Double, high: Double)
  /// Standard error of a told value, which decides the digits; three significant digits without one.
  package var error: Double?
  /// A value to hold the futures against; its label tells how many lie on which side.
  package var threshold: Threshold?
  /// Futures between edges.
  let bins: Bins

  /// A histogram; one without bins says that no future has a value.
  ///
  /// - Parameters:
  ///   - title: what it shows.
  ///   - summary: what it says in words.
  ///   - label: what the horizontal axis tells.
  ///   - format: how its values are told.
  ///   - edges: ascending, one more than counts; none without counts.
  ///   - counts: futures between an edge and the next.
  ///   - quantiles: ascending; not drawn without bins.
  ///   - error: standard error of a told quantile.
  ///   - threshold: a value to hold the futures against.
  package init(
    title: String, summary: String, label: String, format: ValueFormat, edges: [Double],
    counts: [Int], quantiles: (low: Double, middle: Double, high: Double), error: Double? = nil,
    threshold: Threshold? = nil
  ) {
    precondition(
      counts.isEmpty || (quantiles.low <= quantiles.middle && quantiles.middle <= quantiles.high),
      "\(title): quantiles \(quantiles)")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.bins = Bins(edges: edges, counts: counts)
    self.quantiles = quantiles
    self.error = error
    self.threshold = threshold
  }

  package func draw(on canvas: inout Canvas) {
    guard bins.total > 0, let greatest = bins.counts.max() else {
      canvas.text("No future has a value.", at: Point(0, 20), .start, .muted)
      canvas.height = 32
      return
    }
    let (shown, below, above) = shown
    var y = Axis("", 0...Double(greatest))
    y.isHidden = true
    let rest = below + above > 0 ? 18.0 : 0
    let frame = Frame(
      x: Axis(label, domain(of: shown), format: format, isWhole: shown.areWhole), y: y,
      width: canvas.width, top: 34 + rest, height: canvas.isNarrow ? 120 : 160)
    frame.draw(on: &canvas)
    drawBars(shown, in: frame, on: &canvas)
    if below + above > 0 { tellRest(below, above, in: frame, on: &canvas) }
    MarkLabels.draw(
      marks, above: frame, downTo: { frame.y(Double(shown.count(at: $0))) }, on: &canvas)
    canvas.height = drawThreshold(in: frame, on: &canvas)
  }

  /// The bins that are drawn: all of them, but where a few futures lie so far out that the rest would be squashed.
  var shown: (bins: Bins, below: Int, above: Int) {
    guard let first = bins.edges.first, let last = bins.edges.last else { return (bins, 0, 0) }
    let reach = 1.5 * (quantiles.high - quantiles.low)
    let range = quantiles.low - reach...quantiles.high + reach
    let isSquashed = reach > 0 && last - first > 1.5 * (range.upperBound - range.lowerBound)
    return isSquashed ? bins.kept(within: range) : (bins, 0, 0)
  }

  /// The bins, and the threshold where it is no further from them than they reach.
  private func domain(of bins: Bins) -> ClosedRange<Double> {
    let (low, high) = (bins.edges.first ?? 0, bins.edges.last ?? 1)
    let reach = high - low
    // One bar alone would fill the picture.
    if bins.counts.count == 1 { return low - 3 * reach...high + 3 * reach }
    guard let value = threshold?.value, value > low - reach, value < high + reach else {
      return low...high
    }
    return min(low, value)...max(high, value)
  }

  private func drawBars(_ shown: Bins, in frame: Frame, on canvas: inout Canvas) {
    let all = Double(bins.total)
    for (index, count) in shown.counts.enumerated() where count > 0 {
      let (from, to) = (shown.edges[index], shown.edges[index + 1])
      let isTail = to <= quantiles.low || from >= quantiles.high
      let (left, right) = (frame.x(from), frame.x(to))
      let gap = right - left > 4 ? 0.5 : 0
      canvas.box(
        Point(left + gap, frame.y(Double(count))), Point(right - gap, frame.bottom),
        isTail ? .firstCore : .firstBar,
        title: "\(words(from, to)): \(NumberText.percent(Double(count) / all)) of futures")
    }
  }

  /// What a bar holds in words: whole numbers from the first to the last in it.
  private func words(_ from: Double, _ to: Double) -> String {
    if !bins.areWhole { return "\(format.text(from)) to \(format.text(to))" }
    let (first, last) = (format.text(from + 0.5), format.text(to - 0.5))
    return first == last ? first : "\(first) to \(last)"
  }

  /// What lies beyond the drawn bins, in words at the side where it lies.
  private func tellRest(_ below: Int, _ above: Int, in frame: Frame, on canvas: inout Canvas) {
    let y = frame.top - 12
    let share = { (count: Int) in
      NumberText.percent(Double(count) / Double(bins.total))
    }
    if below > 0 {
      canvas.text("← \(share(below)) further off", at: Point(0, y), .start, .muted)
    }
    if above > 0 {
      canvas.text("\(share(above)) further off →", at: Point(canvas.width, y), .end, .muted)
    }
  }

  /// Draws the threshold where it lies within the plot, and below the plot what it says.
  ///
  /// - Returns: where the picture ends, pixels.
  private func drawThreshold(in frame: Frame, on canvas: inout Canvas) -> Double {
    guard let threshold else { return frame.below }
    let x = frame.x(threshold.value)
    if x >= frame.left, x <= frame.right {
      canvas.line([Point(x, frame.top - 4), Point(x, frame.bottom)], .threshold)
      let entry = LegendEntry(.threshold, .line, threshold.label)
      return Legend.draw([entry], top: frame.below, on: &canvas)
    }
    canvas.text(
      TextWidth.clip(threshold.label, to: canvas.width), at: Point(0, frame.below + 12), .start)
    return frame.below + 22
  }

  /// The marked quantiles; one where all are the same.
  private var marks: [MarkLabel] {
    let words = [quantiles.low, quantiles.middle, quantiles.high].map {
      format.short($0, error: error)
    }
    let middle = MarkLabel("middle", words[1], at: quantiles.middle, .strong)
    if quantiles.low == quantiles.high { return [middle] }
    return [
      MarkLabel("5 % below", words[0], at: quantiles.low, .label), middle,
      MarkLabel("5 % above", words[2], at: quantiles.high, .label),
    ]
  }
}
