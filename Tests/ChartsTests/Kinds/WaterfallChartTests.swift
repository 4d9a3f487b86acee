import Testing

@testable import Charts

@Suite("Waterfalls")
struct WaterfallChartSuite {
  private func chart(
    from start: Double = 100, _ parts: [WaterfallPart], to end: Double = 130,
    isMoreBetter: Bool? = true
  ) -> WaterfallChart {
    ChartSamples.waterfall(from: start, parts, to: end, isMoreBetter: isMoreBetter)
  }

  @Test("a part that adds twice as much is twice as long", arguments: [340.0, 720])
  func lengths(width: Double) {
    let marks = DrawnMarks(
      chart([WaterfallPart("a", 10), WaterfallPart("b", 20)]), width: width)
    let bars = marks.boxes(.gain)
    #expect(bars.count == 2)
    #expect(isNear(bars[1].width, 2 * bars[0].width))
  }

  @Test("every part begins where the one before stopped, and the last leads to the end")
  func running() throws {
    let marks = DrawnMarks(
      chart([WaterfallPart("a", 50), WaterfallPart("b", -20)], to: 130))
    let totals = marks.boxes(.total)
    let gain = try #require(marks.boxes(.gain).first)
    let loss = try #require(marks.boxes(.loss).first)
    #expect(isNear(totals[0].right, gain.left))
    #expect(isNear(gain.right, loss.right))
    #expect(isNear(loss.left, totals[1].right))
    #expect(isNear(totals[0].left, totals[1].left))
    #expect(isNear(totals[1].width, 1.3 * totals[0].width))
  }

  @Test("connectors join parts at the running sum where no names stand between")
  func connectors() throws {
    let parts = [WaterfallPart("a", 50)]
    let end = try #require(DrawnMarks(chart(parts, to: 150)).boxes(.gain).first).right
    let lines = DrawnMarks(chart(parts, to: 150)).paths(.axis, isClosed: false)
    #expect(lines.contains { isNear($0[0].x, end) && isNear($0[1].x, end) })
    let narrow = DrawnMarks(chart(parts, to: 150), width: 340)
    #expect(narrow.paths(.axis, isClosed: false).allSatisfy { isNear($0[0].x, 4) })
  }

  @Test("less is a gain where less is better, and neither where neither is")
  func directions() {
    let up = WaterfallPart("up", 1)
    let down = WaterfallPart("down", -1)
    #expect(chart([], isMoreBetter: true).ink(of: up) == .gain)
    #expect(chart([], isMoreBetter: true).ink(of: down) == .loss)
    #expect(chart([], isMoreBetter: false).ink(of: up) == .loss)
    #expect(chart([], isMoreBetter: false).ink(of: down) == .gain)
    #expect(chart([], isMoreBetter: nil).ink(of: up) == .firstBar)
    #expect(chart([], isMoreBetter: nil).ink(of: down) == .secondBar)
  }

  @Test("what cannot be told from none is neither gain nor loss, and the legend says so")
  func untold() {
    let part = WaterfallPart("a", 30, error: 40, isTold: false)
    #expect(chart([part]).ink(of: part) == .doubtful)
    let marks = DrawnMarks(chart([part]))
    #expect(marks.text("cannot be told from none") != nil)
    #expect(marks.text("better") == nil)
    #expect(marks.text("+30 ± 40")?.ink == .muted)
  }

  @Test("differences have a sign, an error of one digit, and no digit beyond it")
  func words() {
    let chart = chart([])
    #expect(chart.words(of: WaterfallPart("a", 1053.7, error: 18)) == "+1 050 ± 20")
    #expect(chart.words(of: WaterfallPart("a", -74.3, error: 0.6)) == "-74.3 ± 0.6")
    #expect(chart.words(of: WaterfallPart("a", 12)) == "+12")
    #expect(chart.words(of: WaterfallPart("a", 0.2, error: 3)) == "0 ± 3")
    var shares = chart
    shares.format = .share
    #expect(shares.words(of: WaterfallPart("a", -0.031, error: 0.002)) == "-3.1 ± 0.2 %")
  }

  @Test("the error reaches as far to both sides of where the part leads")
  func whiskers() throws {
    let marks = DrawnMarks(chart([WaterfallPart("a", 50, error: 10)], to: 150))
    let bar = try #require(marks.boxes(.gain).first)
    let whisker = try #require(marks.paths(.whisker, isClosed: false).first)
    #expect(isNear(bar.right - whisker[0].x, bar.width / 5))
    #expect(isNear(whisker[1].x - bar.right, bar.width / 5))
  }

  @Test("totals far from 0 are dots on an axis that says it does not begin there")
  func farFromZero() throws {
    let marks = DrawnMarks(chart(from: 1000, [WaterfallPart("a", 20)], to: 1020))
    let dots = marks.dots(.total)
    let bar = try #require(marks.boxes(.gain).first)
    #expect(marks.boxes(.total).isEmpty)
    #expect(dots.count == 2)
    #expect(isNear(dots[0].centre.x, bar.left) && isNear(dots[1].centre.x, bar.right))
    #expect(marks.texts.contains { $0.words.hasSuffix("does not begin at 0") })
  }

  @Test("a part of nothing is still to be seen and pointed at")
  func nothing() throws {
    let sliver = try #require(DrawnMarks(chart([WaterfallPart("a", 0)])).boxes(.doubtful).first)
    #expect(sliver.width >= 1)
    #expect(sliver.title == "a: 0")
  }
}
