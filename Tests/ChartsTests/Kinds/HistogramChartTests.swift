import Testing

@testable import Charts

@Suite("Histograms")
struct HistogramChartSuite {
  /// Three bins of 1, 2 and 4 futures.
  static let small = HistogramChart(
    title: "Customers", summary: "Most have many.", label: "customers", format: .count,
    edges: [0, 10, 20, 30], counts: [1, 2, 4], quantiles: (low: 5, middle: 22, high: 28))

  @Test("a bar of two futures is twice as high as a bar of one, and as wide")
  func bars() {
    let bars = Drawing(Self.small).boxes(.firstBar)
    #expect(bars.count == 3)
    #expect(abs(bars[1].height - 2 * bars[0].height) < 1e-9)
    #expect(abs(bars[2].height - 4 * bars[0].height) < 1e-9)
    #expect(abs(bars[1].width - bars[0].width) < 1e-9)
    #expect(bars.allSatisfy { $0.bottom == bars[0].bottom })
  }

  @Test("a bar says its values and its share of the futures when pointed at")
  func titles() {
    #expect(Drawing(Self.small).titles[1] == "10 to 20: 29 % of futures", "2 of 7")
  }

  @Test("the marked quantiles are told, and their lines end on the bars that hold them")
  func marks() throws {
    let drawing = Drawing(Self.small)
    #expect(drawing.texts().filter { $0.contains("5 %") } == ["5 % below", "5 % above"])
    #expect(drawing.texts(.strong) == ["22"])
    let bars = drawing.boxes(.firstBar)
    let lines = drawing.lines(.whisker)
    let feet = lines.compactMap(\.last)
    #expect(feet.map(\.y) == [bars[0].top, bars[2].top, bars[2].top])
    // 22 is a fifth of the way from 20 to 30; bars leave half a pixel at each side.
    let width = bars[2].width + 1
    #expect(abs(feet[1].x - (bars[2].left - 0.5 + 0.2 * width)) < 1e-9)
  }

  @Test("bars outside the 9 in 10 are paler")
  func tails() {
    var chart = Self.small
    chart.quantiles = (low: 10, middle: 15, high: 20)
    let drawing = Drawing(chart)
    #expect(drawing.boxes(.firstBar).count == 1)
    #expect(drawing.boxes(.firstCore).count == 2)
  }

  @Test("the threshold stands at its value, and its words below")
  func threshold() {
    var chart = Self.small
    chart.threshold = Threshold(20, "3 in 7 futures have fewer")
    let drawing = Drawing(chart)
    let bars = drawing.boxes(.firstBar)
    #expect(abs(drawing.lines(.threshold)[0][0].x - (bars[1].right + 0.5)) < 1e-9)
    #expect(drawing.texts().contains("3 in 7 futures have fewer"))
  }

  @Test("a threshold that is far away is told and not drawn")
  func farThreshold() {
    var chart = Self.small
    chart.threshold = Threshold(5000, "no future has 5 000")
    let drawing = Drawing(chart)
    #expect(drawing.lines(.threshold).isEmpty)
    #expect(drawing.texts().contains("no future has 5 000"))
    #expect(drawing.boxes(.firstBar).count == 3)
  }

  @Test("without futures there is a sentence")
  func empty() {
    let chart = HistogramChart(
      title: "Months to pay back", summary: "", label: "months", format: .count, edges: [],
      counts: [], quantiles: (0, 0, 0))
    #expect(Drawing(chart).texts() == ["No future has a value."])
  }

  @Test("one value is one bar with one mark, and does not fill the picture")
  func oneValue() {
    let drawing = Drawing(SpreadSamples.histogram([7, 7, 7]))
    let bar = drawing.boxes(.firstBar)[0]
    #expect(bar.width < 200 && bar.title == "7: 100 % of futures")
    #expect(drawing.texts(.strong) == ["7"] && drawing.lines(.whisker).count == 1)
  }

  @Test("a few futures far out are told in words, not by squashing the others")
  func tail() {
    var (edges, counts) = ((0...100).map { Double($0) }, [Int](repeating: 0, count: 100))
    (counts[0], counts[1], counts[99]) = (50, 49, 1)
    edges[0] = 0
    let chart = HistogramChart(
      title: "", summary: "", label: "x", format: .count, edges: edges, counts: counts,
      quantiles: (0.1, 1, 2))
    let drawing = Drawing(chart)
    #expect(drawing.texts(.muted).contains("1 % further off →"))
    #expect(drawing.boxes(.firstBar).allSatisfy { $0.width > 60 })
  }

  @Test("a histogram of three bins is written as it was")
  func golden() {
    let text = SVGWriter.element(Self.small, width: 240, id: "g")
    #expect(text.utf8.count < 3000, "\(text.utf8.count) bytes")
    #expect(text == Goldens.histogram)
  }
}
