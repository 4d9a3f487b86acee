import Testing

@testable import Charts

@Suite("The business without a loop")
struct FlywheelFunnelSuite {
  private func drawn(_ width: Double = 720) -> DrawnMarks {
    DrawnMarks(
      ChartSamples.flywheel(leads: 4000, bought: 1000, kept: 2000, referred: 0, isFunnel: true),
      width: width)
  }

  @Test("stages are as wide as their people are many, each beginning as wide as the last ended")
  func widths() throws {
    for width in [340.0, 720] {
      let stages = try [Ink.attract, .engage, .delight].map { ink in
        try #require(drawn(width).paths(ink, isClosed: true).first)
      }
      let above = stages.map { $0[1].x - $0[0].x }
      let below = stages.map { $0[2].x - $0[3].x }
      #expect(isNear(above[0], 4 * above[1]))
      #expect(isNear(above[2], 2 * above[1]))
      #expect(isNear(below[0], above[1]) && isNear(below[1], above[2]))
      #expect(isNear(below[2], above[2]))
    }
  }

  @Test("nothing leads back, and the picture says so")
  func noLoop() {
    #expect(drawn().text("no loop") != nil)
    #expect(drawn().dots(.hub).isEmpty)
    #expect(DrawnMarks(ChartSamples.flywheel()).text("no loop") == nil)
  }

  @Test("arrows tell who leaves and what share of them")
  func friction() {
    let drawn = drawn()
    #expect(drawn.paths(.friction, isClosed: true).count == 2)
    #expect(drawn.titles.contains("3 000 leads did not buy: 75 %"))
    #expect(drawn.titles.contains("400 customers left: 17 %"))
  }
}
