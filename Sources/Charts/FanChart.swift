// How a number goes on over the months in many futures: its middle, the half around it, and 9 in 10.

/// Five quantiles of one month.
package struct FanPoint: Hashable, Sendable {
  /// 5 %, 25 %, 50 %, 75 % and 95 % of the futures lie below.
  package var p5, p25, p50, p75, p95: Double

  /// Quantiles in ascending order.
  package init(p5: Double, p25: Double, p50: Double, p75: Double, p95: Double) {
    self.p5 = p5
    self.p25 = p25
    self.p50 = p50
    self.p75 = p75
    self.p95 = p95
  }
}

/// A line that values are held against.
package struct Threshold: Hashable, Sendable {
  /// Where it lies, in the chart's unit.
  package var value: Double
  /// What it means: "out of cash".
  package var label: String

  /// A threshold.
  package init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}

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
  /// A value to hold the fan against.
  package var threshold: Threshold?

  /// A fan.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count,
    months: [FanPoint], threshold: Threshold? = nil
  ) {
    precondition(!months.isEmpty, "\(title): a fan without months")
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.months = months
    self.threshold = threshold
  }

  package func draw(on canvas: inout Canvas) {
    let frame = Frame(
      x: Axis("month", 1...Double(max(2, months.count)), isWhole: true),
      y: Axis(label, domain, format: format), width: canvas.width, top: 0,
      height: canvas.isNarrow ? 170 : 230)
    frame.draw(on: &canvas)
    draw(in: frame, on: &canvas)
    canvas.height = Legend.draw(Self.legend, top: frame.below, on: &canvas)
  }

  /// What the inks stand for.
  static let legend = [
    LegendEntry(.firstLine, .line, "middle"),
    LegendEntry(.firstCore, .box, "half of the futures"),
    LegendEntry(.firstBand, .box, "9 in 10"),
  ]

  /// All values and the threshold; from 0 on where that is no more than a third of the axis.
  var domain: ClosedRange<Double> {
    let ends = months.flatMap { [$0.p5, $0.p95] } + (threshold.map { [$0.value] } ?? [])
    let low = ends.min() ?? 0
    let high = ends.max() ?? 1
    return low > 0 && low < 0.5 * high ? 0...high : low...high
  }

  /// The fan alone, in a frame that is there.
  func draw(in frame: Frame, on canvas: inout Canvas) {
    func place(_ month: Int, _ value: Double) -> Point {
      Point(frame.x(Double(month + 1)), frame.y(value))
    }
    func band(_ low: KeyPath<FanPoint, Double>, _ high: KeyPath<FanPoint, Double>) -> [Point] {
      months.indices.map { place($0, months[$0][keyPath: high]) }
        + months.indices.reversed().map { place($0, months[$0][keyPath: low]) }
    }
    canvas.area(band(\.p5, \.p95), .firstBand)
    canvas.area(band(\.p25, \.p75), .firstCore)
    if let threshold {
      canvas.line(
        [
          Point(frame.left, frame.y(threshold.value)), Point(frame.right, frame.y(threshold.value)),
        ], .threshold)
      canvas.text(
        TextWidth.clip(threshold.label, to: frame.right - frame.left),
        at: Point(frame.right, frame.y(threshold.value) - 5), .end)
    }
    canvas.line(months.indices.map { place($0, months[$0].p50) }, .firstLine)
    let half = (frame.x(2) - frame.x(1)) / 2
    for (index, month) in months.enumerated() {
      let x = frame.x(Double(index + 1))
      canvas.box(
        Point(max(frame.left, x - half), frame.top),
        Point(min(frame.right, x + half), frame.bottom),
        .hover,
        title: "month \(index + 1): \(format.text(month.p50)); 9 in 10 futures "
          + "\(format.text(month.p5)) to \(format.text(month.p95))")
    }
  }
}
