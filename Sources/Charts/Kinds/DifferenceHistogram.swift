// What one has more than another, future by future: bars to both sides of nothing.

/// A histogram of paired differences around a strong line at 0.
package struct DifferenceHistogram: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "difference, EUR".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// One difference for each pair of futures; those that are not finite are left out.
  package var differences: [Double]
  /// Whether more is better; `nil` where neither is.
  package var isMoreBetter: Bool?
  /// What is said of the better side, "better in 83 % of futures", and of the worse one.
  package var betterLabel, worseLabel: String?

  /// A histogram; one without differences says that all are the same.
  package init(
    title: String, summary: String, label: String, format: ValueFormat, differences: [Double],
    isMoreBetter: Bool?, betterLabel: String?, worseLabel: String?
  ) {
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.differences = differences.filter(\.isFinite)
    self.isMoreBetter = isMoreBetter
    self.betterLabel = betterLabel
    self.worseLabel = worseLabel
  }

  package func draw(on canvas: inout Canvas) {
    let bins = Bins(around: differences, most: canvas.isNarrow ? 28 : 48)
    guard let first = bins.edges.first, let last = bins.edges.last,
      let greatest = bins.counts.max()
    else {
      let words =
        differences.isEmpty ? "No pair of futures has a value in both." : "No future differs."
      canvas.text(words, at: Point(0, 20), .start, .muted)
      canvas.height = 32
      return
    }
    let zeros = bins.areWhole ? 0 : differences.count { $0 == 0 }
    var y = Axis("", 0...Double(max(greatest, zeros)))
    y.isHidden = true
    // As much room on the emptier side as makes clear that there is nothing.
    let margin = 0.12 * (last - first)
    let domain = min(first, -margin)...max(last, margin)
    let rows = Double(labels(within: canvas.width).map(\.lines.count).max() ?? 0)
    let frame = Frame(
      x: Axis(label, domain, format: format, isWhole: bins.areWhole), y: y, width: canvas.width,
      top: 16 * rows,
      height: canvas.isNarrow ? 120 : 160)
    frame.draw(on: &canvas)
    drawBars(bins, in: frame, on: &canvas)
    if zeros > 0 {
      canvas.box(
        Point(frame.x(0) - 2.5, frame.y(Double(zeros))), Point(frame.x(0) + 2.5, frame.bottom),
        .total, title: "no difference: \(share(zeros))")
    }
    canvas.line(
      [Point(frame.x(0), frame.top - 4), Point(frame.x(0), frame.bottom + 6)], .zero,
      title: "no difference")
    drawLabels(in: frame, on: &canvas)
    canvas.height = frame.below
  }

  /// The inks of what lies below 0 and above it.
  var inks: (below: Ink, above: Ink) {
    switch isMoreBetter {
    case true?: (.loss, .gain)
    case false?: (.gain, .loss)
    case nil: (.firstBar, .firstBar)
    }
  }

  private func share(_ count: Int) -> String {
    NumberText.percent(Double(count) / Double(differences.count)) + " of futures"
  }

  private func drawBars(_ bins: Bins, in frame: Frame, on canvas: inout Canvas) {
    for (index, count) in bins.counts.enumerated() where count > 0 {
      let (from, to) = (bins.edges[index], bins.edges[index + 1])
      let ink = from < 0 && to > 0 ? .total : to <= 0 ? inks.below : inks.above
      let words =
        bins.areWhole ? signed(from + 0.5) : "\(signed(from)) to \(signed(to))"
      let beyond =
        index == 0 && to <= 0
        ? " or less" : index == bins.counts.count - 1 && from >= 0 ? " or more" : ""
      canvas.box(
        Point(frame.x(from) + 0.5, frame.y(Double(count))),
        Point(frame.x(to) - 0.5, frame.bottom), ink, title: "\(words)\(beyond): \(share(count))")
    }
  }

  private func signed(_ value: Double) -> String {
    (value > 0 ? "+" : "") + format.text(value)
  }

  /// The words of both sides in lines of half the canvas, left one first.
  private func labels(within width: Double) -> [(lines: [String], ink: Ink)] {
    let words = isMoreBetter == false ? [betterLabel, worseLabel] : [worseLabel, betterLabel]
    let isBetter = isMoreBetter == false ? [true, false] : [false, true]
    return zip(words, isBetter).map { words, isBetter in
      (
        TextWidth.wrap(words ?? "", width: width / 2 - 10),
        isMoreBetter == nil ? .label : isBetter ? .firstLine : .secondLine
      )
    }
  }

  /// What is said of both sides, above them and as near to the line between them as the canvas lets it stand.
  private func drawLabels(in frame: Frame, on canvas: inout Canvas) {
    let labels = labels(within: canvas.width)
    let widths = labels.map { $0.lines.map { TextWidth.of($0) }.max() ?? 0 }
    let between = max(widths[0] + 8, min(canvas.width - widths[1] - 8, frame.x(0)))
    for (label, isLeft) in zip(labels, [true, false]) {
      for (row, line) in label.lines.enumerated() {
        canvas.text(
          line, at: Point(between + (isLeft ? -8 : 8), 12 + 16 * Double(row)),
          isLeft ? .end : .start, label.ink)
      }
    }
  }
}
