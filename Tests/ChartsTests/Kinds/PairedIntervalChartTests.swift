import Testing

@testable import Charts

@Suite("Numbers before and after")
struct PairedIntervalChartSuite {
  private func marks(_ rows: [PairedIntervalRow], width: Double = 720) -> DrawnMarks {
    DrawnMarks(
      PairedIntervalChart(
        title: "t", summary: "s", firstName: "Before", secondName: "After",
        intervalWords: "9 in 10 futures", rows: rows), width: width)
  }

  private func row(
    _ label: String, times factor: Double = 1, note: String? = nil
  ) -> PairedIntervalRow {
    PairedIntervalRow(
      label,
      PairedInterval(10 * factor, low: 0, high: 20 * factor, text: "ten"),
      PairedInterval(30 * factor, low: 20 * factor, high: 60 * factor, text: "thirty"), note: note)
  }

  /// Bands of a row, without the swatches of the legend, which are higher.
  private func bands(_ drawn: DrawnMarks, _ ink: Ink) -> [DrawnMarks.Box] {
    drawn.boxes(ink, titled: false).filter { $0.bottom - $0.top < 10 }
  }

  @Test("both sides of a row share its scale: an interval of twice the width is twice as long")
  func sharedScale() throws {
    let drawn = marks([row("a")])
    let first = try #require(bands(drawn, .firstCore).first)
    let second = try #require(bands(drawn, .secondCore).first)
    #expect(isNear(second.width, 2 * first.width))
    #expect(isNear(second.left, first.right))
    #expect(
      isNear(try #require(drawn.dots(.firstLine).first).centre.x, first.left + first.width / 2))
  }

  @Test("every row has a scale of its own: a thousandfold row looks the same")
  func ownScales() {
    let drawn = marks([row("a"), row("b", times: 1000)])
    let first = bands(drawn, .firstCore)
    #expect(isNear(first[0].left, first[1].left) && isNear(first[0].right, first[1].right))
  }

  @Test("the two sides lie in lanes of their own, the first above")
  func lanes() throws {
    let drawn = marks([row("a")])
    let first = try #require(bands(drawn, .firstCore).first)
    let second = try #require(bands(drawn, .secondCore).first)
    #expect(first.bottom < second.top)
  }

  @Test("numbers stand beside as told, and a missing one is a dash with nothing drawn")
  func missing() {
    let drawn = marks([row("a"), PairedIntervalRow("b", nil, row("b").second)])
    #expect(drawn.text("ten → thirty") != nil)
    #expect(drawn.text("– → thirty") != nil)
    #expect(bands(drawn, .firstCore).count == 1)
    #expect(bands(drawn, .secondCore).count == 2)
  }

  @Test("zero is marked where it lies inside a row")
  func zero() throws {
    let crossing = PairedIntervalRow(
      "cash", PairedInterval(0, low: -10, high: 10, text: "0"),
      PairedInterval(0, low: -10, high: 10, text: "0"))
    let drawn = marks([crossing])
    let line = try #require(drawn.paths(.axis, isClosed: false).first)
    let band = try #require(bands(drawn, .firstCore).first)
    #expect(isNear(line[0].x, (band.left + band.right) / 2))
    #expect(marks([row("a")]).paths(.axis, isClosed: false).isEmpty)
  }

  @Test("marks tell side, number and interval when pointed at")
  func titles() {
    #expect(
      marks([row("a")]).titles == [
        "a, Before: ten; 9 in 10 futures 0 to 20", "a, After: thirty; 9 in 10 futures 20 to 60",
      ])
  }
}
