import Testing

@testable import Charts

@Suite("Fan charts")
struct FanChartSuite {
  /// Three months whose numbers are easily told apart.
  static let small = FanChart(
    title: "Customers", summary: "They grow.", label: "customers",
    months: [
      FanPoint(p5: 0, p25: 5, p50: 10, p75: 15, p95: 20),
      FanPoint(p5: 5, p25: 10, p50: 20, p75: 30, p95: 35),
      FanPoint(p5: 10, p25: 20, p50: 30, p75: 35, p95: 40),
    ])

  @Test("middle and bands lie at the quantiles, on the scale of the grid")
  func places() {
    let drawing = Drawing(Self.small)
    // The grid tells the scale: 0, 10, 20, 30, 40 from the bottom.
    let grid = drawing.lines(.grid).map { $0[0].y }.sorted(by: >)
    #expect(grid.count == 5)
    #expect(drawing.lines(.firstLine)[0].map(\.y) == [grid[1], grid[2], grid[3]])
    let band = drawing.areas(.firstBand)[0].map(\.y)
    #expect(band[0] == grid[2] && band[2] == grid[4], "the 95 % quantile, forth")
    #expect(band[3] == grid[1] && band[5] == grid[0], "the 5 % quantile, back")
    let core = drawing.areas(.firstCore)[0].map(\.y)
    #expect(core[3] == grid[2] && core[4] == grid[1])
  }

  @Test("the last values are told at the end of the fan")
  func ends() throws {
    let drawing = Drawing(Self.small)
    #expect(drawing.texts(.strong) == ["30"])
    let middle = try #require(drawing.place(of: "30", .strong))
    #expect(drawing.lines(.firstLine)[0].allSatisfy { $0.x < middle.x })
    #expect(drawing.lines(.firstLine)[0].last?.y == middle.y - 4)
  }

  @Test("every month says its middle and its 9 in 10 when pointed at")
  func titles() {
    let titles = Drawing(Self.small).titles
    #expect(titles.count == 3)
    #expect(titles[1] == "month 2: 20; 9 in 10 futures 5 to 35")
  }

  @Test("an error decides the digits of what is told")
  func digits() {
    var chart = Self.small
    chart.months[2].p50 = 30.4567
    chart.error = 0.03
    #expect(Drawing(chart).texts(.strong) == ["30.46"])
  }

  @Test("equal last values are told once")
  func equal() {
    let chart = FanSamples.fan(months: 12, low: 0, high: 0)
    #expect(Drawing(chart).texts(.strong) == ["0"])
  }

  @Test("one month is a dot with its whisker")
  func oneMonth() {
    let drawing = Drawing(FanSamples.fan(months: 1, low: 0, high: 10))
    #expect(drawing.dots(.firstLine).count == 1)
    let whisker = drawing.lines(.whisker)[0].map(\.y)
    let dot = drawing.dots(.firstLine)[0].y
    #expect(abs((whisker[0] + whisker[1]) / 2 - dot) < 1e-9, "5 lies between 0 and 10")
    #expect(drawing.lines(.firstLine).count == 1, "the swatch of the legend")
  }

  @Test("a fan of three months is written as it was")
  func golden() {
    let text = SVGWriter.element(Self.small, width: 240, id: "g")
    #expect(text.utf8.count < 3500, "\(text.utf8.count) bytes")
    #expect(text == Goldens.fan)
  }
}
