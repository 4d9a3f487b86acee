import Testing

@testable import Charts

@Suite("Payback curves")
struct CurveChartSuite {
  private func chart(_ middles: [Double]) -> CurveChart {
    CurveChart(
      title: "Payback", summary: "", label: "paid back", format: .share, xLabel: "months",
      months: middles.map {
        FanPoint(p5: $0 / 2, p25: $0 / 1.5, p50: $0, p75: 1.5 * $0, p95: 2 * $0)
      }, threshold: Threshold(1, "paid back"))
  }

  @Test("the crossing is the first month whose middle has reached the threshold")
  func crossing() {
    #expect(chart([0.5, 0.9, 1, 1.4]).crossing == 3)
    #expect(chart([1.2]).crossing == 1)
    #expect(chart([0.2, 0.99]).crossing == nil)
  }

  @Test("it is marked on the middle and named")
  func mark() throws {
    let drawing = Drawing(chart([0.5, 0.9, 1.2, 1.4]))
    let dot = try #require(drawing.dots(.firstLine).first)
    #expect(dot == drawing.lines(.firstLine)[0][2])
    #expect(drawing.texts(.strong).contains("month 3"))
    let drop = drawing.lines(.whisker)[0]
    #expect(drop[0] == dot && drop[1].x == dot.x && drop[1].y > dot.y)
  }

  @Test("a curve that never gets there has no mark, but the line that it misses")
  func never() {
    let drawing = Drawing(chart([0.2, 0.5]))
    #expect(drawing.dots(.firstLine).isEmpty)
    #expect(drawing.lines(.threshold).count == 1)
    #expect(!drawing.texts().contains { $0.hasPrefix("month ") })
  }
}
