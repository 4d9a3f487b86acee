// How a number goes on over the months in many futures: its middle, the half around it, and 9 in 10.

/// A fan over time.
package struct FanChart: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "customers", "cash, EUR".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// Month ends 1…H.
  package var months: [FanPoint]
  /// Standard error of a told value, which decides the digits; three significant digits without one.
  package var error: Double?
  /// A value to hold the fan against.
  package var threshold: Threshold?
  /// Values that the axis holds besides its own, so that fans that stand together have one scale.
  package var sharedDomain: ClosedRange<Double>?

  /// A fan of one month or more.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count,
    months: [FanPoint], error: Double? = nil, threshold: Threshold? = nil
  ) {
    precondition(!months.isEmpty, "\(title): a fan without months")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.months = months
    self.error = error
    self.threshold = threshold
  }

  /// What stands in the frame.
  var plot: FanPlot {
    FanPlot(
      months: months, format: format, error: error, threshold: threshold,
      sharedDomain: sharedDomain)
  }

  /// From the least to the greatest of all values told.
  package var ownDomain: ClosedRange<Double> { plot.domain }

  package func draw(on canvas: inout Canvas) {
    let plot = plot
    let frame = Frame(
      x: plot.axis("month"), y: Axis(label, plot.domain, format: format), width: canvas.width,
      top: 0, height: canvas.isNarrow ? 170 : 230, right: plot.room)
    frame.draw(on: &canvas)
    plot.draw(in: frame, on: &canvas)
    plot.drawTitles(in: frame, on: &canvas)
    canvas.height = Legend.draw(FanPlot.legend, top: frame.below, on: &canvas)
  }
}
