import Testing

@testable import Charts

@Suite("Values with intervals")
struct IntervalChartSuite {
  private func chart(
    _ rows: [IntervalRow], threshold: Threshold? = nil, hasBars: Bool = false,
    format: ValueFormat = .count
  ) -> IntervalChart {
    IntervalChart(
      title: "t", summary: "s", label: "l", format: format, intervalWords: "95 % interval",
      rows: rows, threshold: threshold, hasBars: hasBars)
  }

  @Test("an interval of twice the width is twice as long, and values lie on their place in it")
  func places() throws {
    let drawn = DrawnMarks(
      chart([
        IntervalRow("a", 15, low: 10, high: 20), IntervalRow("b", 15, low: 10, high: 30),
      ]))
    let bands = drawn.boxes(.firstCore, titled: false).filter { $0.bottom - $0.top < 10 }
    let dots = drawn.dots(.firstLine)
    #expect(isNear(bands[1].width, 2 * bands[0].width))
    #expect(isNear(dots[0].centre.x, bands[0].left + bands[0].width / 2))
    #expect(isNear(dots[1].centre.x, bands[1].left + bands[1].width / 4))
    #expect(isNear(dots[0].centre.y, bands[0].middle))
  }

  @Test("bars begin at 0: a bar of 2 is twice as long as a bar of 1", arguments: [340.0, 720])
  func bars(width: Double) {
    let drawn = DrawnMarks(
      chart(
        [IntervalRow("a", 1, low: 0.9, high: 1.1), IntervalRow("b", 2, low: 1, high: 3)],
        hasBars: true), width: width)
    let bars = drawn.boxes(.firstBar)
    #expect(isNear(bars[1].width, 2 * bars[0].width))
    #expect(isNear(bars[0].left, bars[1].left))
  }

  @Test("the threshold stands at its value, also outside all intervals")
  func threshold() throws {
    let rows = [IntervalRow("a", 15, low: 10, high: 20)]
    for (value, part) in [(15.0, 0.5), (30, 2.0)] {
      let drawn = DrawnMarks(chart(rows, threshold: Threshold(value, "plan")))
      let band = try #require(
        drawn.boxes(.firstCore, titled: false).first { $0.bottom - $0.top < 10 })
      let line = try #require(drawn.paths(.threshold, isClosed: false).first)
      #expect(isNear(line[0].x, band.left + part * band.width))
      #expect(drawn.text("plan") != nil)
    }
  }

  @Test("value and interval are told in the same digits, no finer than a tenth of the interval")
  func words() {
    let count = chart([IntervalRow("a", 1, low: 0, high: 2)])
    #expect(count.words(of: IntervalRow("a", 511.7, low: 431, high: 590)) == "510 (430 to 590)")
    #expect(count.words(of: IntervalRow("a", 7, low: 7, high: 7)) == "7 (7 to 7)")
    let share = chart([IntervalRow("a", 1, low: 0, high: 2)], format: .share)
    #expect(
      share.words(of: IntervalRow("a", 0.131, low: 0.102, high: 0.165)) == "13.1 % (10.2 to 16.5)")
    #expect(count.words(of: IntervalRow("a", 1, low: 0, high: 2, text: "one")) == "one")
  }

  @Test("the second series differs in form as well as in colour")
  func series() {
    let drawn = DrawnMarks(chart([IntervalRow("a", 1, low: 0, high: 2, isSecond: true)]))
    #expect(drawn.dots(.firstLine).isEmpty)
    #expect(drawn.boxes(.secondLine, titled: false).count == 1)
    let bars = DrawnMarks(
      chart([IntervalRow("a", 1, low: 0, high: 2, isSecond: true)], hasBars: true))
    #expect(bars.boxes(.secondBar).count == 1)
  }

  @Test("pointed at, a row tells its number and what the interval is")
  func titles() {
    let drawn = DrawnMarks(chart([IntervalRow("a", 5, low: 4, high: 6, text: "5 (4 to 6)")]))
    #expect(drawn.titles == ["a: 5 (4 to 6), 95 % interval"])
  }
}
