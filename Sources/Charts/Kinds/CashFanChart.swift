// Cash over the months, and below it, sharing the months, how many futures have run out of it by then.

/// A fan of cash with a strip of the share of futures out of cash.
package struct CashFanChart: Chart {
  package var title: String
  package var summary: String
  /// Cash over the months; without a threshold of its own it has one at 0.
  package var fan: FanChart
  /// Share of the futures that have run out of cash by the end of each month, 0 to 1.
  package var outOfCash: [Double]

  /// A fan with one share for each of its months, which never fall.
  package init(fan: FanChart, outOfCash: [Double], summary: String) {
    precondition(
      outOfCash.count == fan.months.count,
      "\(fan.title): \(outOfCash.count) shares for \(fan.months.count) months")
    precondition(
      outOfCash.allSatisfy { (0...1).contains($0) }, "\(fan.title): shares \(outOfCash)")
    title = fan.title
    self.summary = summary
    self.fan = fan
    self.fan.threshold = fan.threshold ?? Threshold(0, "out of cash below")
    self.outOfCash = outOfCash
  }

  package func draw(on canvas: inout Canvas) {
    let plot = fan.plot
    let last = NumberText.percent(outOfCash.last ?? 0)
    let room = max(plot.room, 8 + TextWidth.of(last) * TextWidth.strong)
    let axes = [
      Axis(fan.label, plot.domain, format: fan.format),
      Axis("out of cash by then, % of the futures", 0...1, format: .share),
    ]
    let heights = canvas.isNarrow ? [160, 56.0] : [210, 70.0]
    var frames: [Frame] = []
    // Twice, so that both stand as far right as the wider labels ask for.
    for _ in 1...2 {
      let left = frames.map(\.left).max() ?? 0
      frames = []
      for (axis, height) in zip(axes, heights) {
        frames.append(
          Frame(
            x: plot.axis("month"), y: axis, width: canvas.width,
            top: frames.last.map { $0.bottom + 12 } ?? 0, height: height, left: left, right: room))
      }
    }
    frames[0].draw(on: &canvas, namesX: false)
    plot.draw(in: frames[0], on: &canvas)
    frames[1].draw(on: &canvas)
    drawStrip(last, in: frames[1], on: &canvas)
    for frame in frames {
      plot.drawTitles(in: frame, on: &canvas) {
        "; out of cash by then: \(NumberText.percent(outOfCash[$0])) of futures"
      }
    }
    canvas.height = Legend.draw(FanPlot.legend, top: frames[1].below, on: &canvas)
  }

  private func drawStrip(_ last: String, in frame: Frame, on canvas: inout Canvas) {
    var line = outOfCash.indices.map {
      Point(frame.x(Double($0 + 1)), frame.y(outOfCash[$0]))
    }
    if line.count == 1 { line = [Point(frame.left, line[0].y), Point(frame.right, line[0].y)] }
    let ends = [Point(frame.right, frame.bottom), Point(frame.left, frame.bottom)]
    canvas.area(line + ends, .secondCore)
    canvas.line(line, .secondLine)
    let y = frame.y(outOfCash.last ?? 0)
    canvas.text(last, at: Point(frame.right + 6, y + 4), .start, .strong)
  }
}
