import Testing

@testable import Charts

@Suite("Whiskers of bars")
struct ErrorWhiskerSuite {
  private func drawn(_ ends: (Double, Double), over bar: (Double, Double)?) -> DrawnMarks {
    var canvas = Canvas(width: 300)
    ErrorWhisker.draw(ends, at: 50, over: bar, on: &canvas)
    return DrawnMarks(canvas)
  }

  @Test("a whisker runs from end to end with a stroke across at each")
  func line() {
    let lines = drawn((120, 80), over: nil).paths(.whisker, isClosed: false)
    #expect(lines.count == 3)
    #expect(lines[0] == [Point(80, 50), Point(120, 50)])
    #expect(lines[1] == [Point(80, 47), Point(80, 53)])
    #expect(lines[2] == [Point(120, 47), Point(120, 53)])
  }

  @Test("only what lies on a solid bar is pale")
  func pale() {
    let pale = drawn((80, 120), over: (100, 0)).paths(.grid, isClosed: false)
    #expect(pale.first == [Point(80, 50), Point(100, 50)])
    #expect(pale.last == [Point(80, 47), Point(80, 53)])
    #expect(pale.count == 2)
    #expect(drawn((80, 120), over: (0, 70)).paths(.grid, isClosed: false).isEmpty)
    #expect(drawn((80, 120), over: nil).paths(.grid, isClosed: false).isEmpty)
  }
}
