import Testing

@testable import Charts

@Suite("Cash fans")
struct CashFanChartSuite {
  private let chart = CashFanChart(
    fan: FanSamples.fan(months: 3, low: 20, high: 80), outOfCash: [0, 0.1, 0.5],
    summary: "Half run out.")

  @Test("the line of no cash is there even where all futures stay above it")
  func threshold() {
    let drawing = Drawing(chart)
    #expect(drawing.lines(.threshold).count == 1)
    #expect(drawing.texts().contains("out of cash below"))
    let zero = drawing.lines(.threshold)[0][0].y
    #expect(drawing.lines(.firstLine)[0].allSatisfy { $0.y < zero })
  }

  @Test("a threshold of one's own is kept")
  func ownThreshold() {
    var fan = FanSamples.fan(months: 3, low: 20, high: 80)
    fan.threshold = Threshold(10, "the bank's line")
    let own = CashFanChart(fan: fan, outOfCash: [0, 0, 0], summary: "")
    #expect(Drawing(own).texts().contains("the bank's line"))
  }

  @Test("a share of a half is half-way between nothing and all of them")
  func strip() throws {
    let drawing = Drawing(chart)
    let area = drawing.areas(.secondCore)[0]
    let (bottom, end) = (area[3].y, area[2].y)
    let hundred = try #require(drawing.place(of: "100")).y - 4
    #expect(abs(end - (bottom + hundred) / 2) < 1e-9)
    #expect(area[0].y == bottom, "0 % at first")
  }

  @Test("fan and strip share their months")
  func months() {
    let drawing = Drawing(chart)
    #expect(
      drawing.areas(.secondCore)[0].prefix(3).map(\.x) == drawing.lines(.firstLine)[0].map(\.x))
  }

  @Test("the last share is told beside the strip, every share in the months' titles")
  func words() {
    let drawing = Drawing(chart)
    #expect(drawing.texts(.strong).contains("50 %"))
    let end = drawing.areas(.secondCore)[0][2]
    #expect(drawing.place(of: "50 %", .strong)?.y == end.y + 4, "where the share lies")
    #expect(drawing.titles.contains { $0.hasSuffix("out of cash by then: 10 % of futures") })
  }
}
