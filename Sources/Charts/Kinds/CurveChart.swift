// How a customer pays back what it cost, month by month: a fan that climbs to a line, and where its middle reaches it.

/// A fan of what has come back, with the month in which the middle has reached the threshold.
package struct CurveChart: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "paid back, % of CAC".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// What the months count from: "months since the purchase".
  package var xLabel: String
  /// Months 1…H.
  package var months: [FanPoint]
  /// What is to be reached.
  package var threshold: Threshold

  /// A curve of one month or more.
  package init(
    title: String, summary: String, label: String, format: ValueFormat, xLabel: String,
    months: [FanPoint], threshold: Threshold
  ) {
    precondition(!months.isEmpty, "\(title): a curve without months")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.xLabel = xLabel
    self.months = months
    self.threshold = threshold
  }

  /// The first month at whose end the middle has reached the threshold, from 1 on; `nil` when it never does.
  package var crossing: Int? {
    months.firstIndex { $0.p50 >= threshold.value }.map { $0 + 1 }
  }

  package func draw(on canvas: inout Canvas) {
    let plot = FanPlot(months: months, format: format, threshold: threshold)
    let frame = Frame(
      x: plot.axis(xLabel), y: Axis(label, plot.domain, format: format), width: canvas.width,
      top: 0, height: canvas.isNarrow ? 170 : 230, right: plot.room)
    frame.draw(on: &canvas)
    plot.draw(in: frame, on: &canvas)
    if let crossing { mark(crossing, in: frame, on: &canvas) }
    plot.drawTitles(in: frame, on: &canvas)
    canvas.height = Legend.draw(FanPlot.legend, top: frame.below, on: &canvas)
  }

  /// A dot on the middle, a thin line down to its month, and the month in words beside it.
  private func mark(_ month: Int, in frame: Frame, on canvas: inout Canvas) {
    let place = Point(frame.x(Double(month)), frame.y(months[month - 1].p50))
    let words = NumberText.month(Double(month))
    canvas.line([place, Point(place.x, frame.bottom)], .whisker)
    canvas.dot(place, radius: 4, .firstLine)
    let isRight = place.x + 8 + TextWidth.of(words) * TextWidth.strong <= frame.right
    canvas.text(
      words, at: Point(place.x + (isRight ? 6 : -6), frame.bottom - 8), isRight ? .start : .end,
      .strong)
  }
}
