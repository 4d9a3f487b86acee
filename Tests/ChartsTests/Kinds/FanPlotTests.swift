import Testing

@testable import Charts

@Suite("Fans inside their frames")
struct FanPlotSuite {
  private func plot(_ points: [(Double, Double, Double)], threshold: Threshold? = nil) -> FanPlot {
    FanPlot(
      months: points.map { FanPoint(p5: $0.0, p25: $0.0, p50: $0.1, p75: $0.2, p95: $0.2) },
      format: .count, threshold: threshold)
  }

  @Test("an axis begins at 0 where that costs less than half of it")
  func domain() {
    #expect(plot([(40, 70, 100)]).domain == 0...100)
    #expect(plot([(60, 70, 100)]).domain == 60...100)
    #expect(plot([(-100, -70, -40)]).domain == -100...0)
    #expect(plot([(-5, 70, 100)]).domain == -5...100)
  }

  @Test("a threshold lies on the axis")
  func threshold() {
    #expect(plot([(60, 70, 100)], threshold: Threshold(110, "goal")).domain == 60...110)
    #expect(plot([(60, 70, 100)], threshold: Threshold(-20, "floor")).domain == -20...100)
  }

  @Test("one month stands in the middle of its axis")
  func oneMonth() {
    #expect(plot([(1, 2, 3)]).axis("month").domain == 0.5...1.5)
    #expect(plot([(1, 2, 3), (1, 2, 3)]).axis("month").domain == 1...2)
  }

  @Test("the room at the right holds the widest of the last values")
  func room() {
    let plot = plot([(1, 2, 3), (1000, 2000, 30_000)])
    #expect(plot.room >= 6 + TextWidth.of("30 000"))
    #expect(plot.room < 20 + TextWidth.of("30 000") * TextWidth.strong)
  }

  @Test("an end that is told like the middle is told once")
  func equalEnds() {
    let plot = plot([(0, 1, 4), (0, 0, 4)])
    let frame = Frame(
      x: plot.axis("month"), y: Axis("", plot.domain), width: 400, top: 0, height: 100)
    var canvas = Canvas(width: 400)
    plot.draw(in: frame, on: &canvas)
    #expect(Drawing(canvas: canvas).texts() == ["4", "0"])
  }

  @Test("quantiles run from month to month at their values")
  func lines() {
    let plot = plot([(1, 2, 3), (2, 4, 6)])
    let frame = Frame(
      x: plot.axis("month"), y: Axis("", plot.domain), width: 400, top: 0, height: 100)
    #expect(
      plot.line(\.p50, in: frame) == [
        Point(frame.left, frame.y(2)), Point(frame.right, frame.y(4)),
      ])
  }
}
