import Testing

@testable import Charts

@Suite("The axis below rows")
struct BottomAxisSuite {
  private func drawn(
    _ axis: Axis, width: Double, strips: [ClosedRange<Double>] = [0...20],
    legend: [LegendEntry] = []
  ) -> (marks: DrawnMarks, below: Double) {
    var canvas = Canvas(width: width)
    let below = BottomAxis(axis, from: 0, to: width, width: width).draw(
      through: strips, legend: legend, on: &canvas)
    return (DrawnMarks(canvas), below)
  }

  @Test("its scale runs from the least value at the left to the greatest at the right")
  func scale() {
    let axis = BottomAxis(Axis("x", 10...30), from: 100, to: 300, width: 400)
    #expect(axis.scale(10) == 100)
    #expect(axis.scale(20) == 200)
    #expect(axis.scale(30) == 300)
  }

  @Test("no number leaves the canvas or touches the next, however long", arguments: [240.0, 400])
  func numbers(width: Double) {
    for domain in [0.0...1, -123_456...987_654, 0.001...0.0013, 0...1e9] {
      let texts = drawn(Axis("", domain), width: width).marks.texts
      #expect(texts.count >= 2)
      let ends = texts.map { text in
        let half = TextWidth.of(text.words) / 2
        return (text.at.x - half, text.at.x + half)
      }
      #expect(ends.allSatisfy { $0.0 >= -1e-9 && $0.1 <= width + 1e-9 })
      #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.1 + 9.9 <= $1.0 })
    }
  }

  @Test("a tick is drawn once in every strip and never between them")
  func strips() {
    let marks = drawn(Axis("", 1...2), width: 300, strips: [10...20, 50...60]).marks
    let lines = marks.paths(.grid, isClosed: false)
    let ticks = marks.texts.count
    #expect(lines.filter { $0.map(\.y) == [10, 20] }.count == ticks)
    #expect(lines.filter { $0.map(\.y) == [50, 60] }.count == ticks)
    #expect(lines.count == 2 * ticks)
  }

  @Test("zero is marked stronger than other ticks")
  func zero() {
    let marks = drawn(Axis("", -1...1), width: 300).marks
    #expect(marks.paths(.axis, isClosed: false) == [[Point(150, 0), Point(150, 20)]])
  }

  @Test("an axis without a label takes less room")
  func room() {
    let (with, without) = (
      drawn(Axis("EUR", 0...1), width: 300), drawn(Axis("", 0...1), width: 300)
    )
    #expect(with.below > without.below)
    #expect(with.marks.text("EUR") != nil)
  }

  @Test("the legend stands on the line of the label where both fit, and below it where not")
  func legend() throws {
    let legend = [LegendEntry(.gain, .box, "what is better")]
    let wide = drawn(Axis("customers, month 24", 0...1), width: 720, legend: legend)
    let label = try #require(wide.marks.text("customers, month 24"))
    #expect(try #require(wide.marks.text("what is better")).at.y == label.at.y)
    let narrow = drawn(Axis("customers, month 24", 0...1), width: 240, legend: legend)
    #expect(try #require(narrow.marks.text("what is better")).at.y > label.at.y + 10)
    #expect(narrow.below > wide.below)
  }
}
