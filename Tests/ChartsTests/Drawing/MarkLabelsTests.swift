import Testing

@testable import Charts

@Suite("Marks above a plot")
struct MarkLabelsSuite {
  private func drawn(_ values: [Double], width: Double = 400) -> Drawing {
    var canvas = Canvas(width: width)
    var y = Axis("", 0...1)
    y.isHidden = true
    let frame = Frame(x: Axis("", 0...100), y: y, width: width, top: 34, height: 100)
    MarkLabels.draw(
      values.map { MarkLabel("caption", "\($0)", at: $0, .strong) }, above: frame, on: &canvas)
    return Drawing(canvas: canvas)
  }

  @Test("labels stand above their values where there is room")
  func above() throws {
    let drawing = drawn([30, 70])
    let lines = drawing.lines(.whisker)
    let label = try #require(drawing.place(of: "30.0"))
    #expect(label.x == lines[0][2].x && lines[0][0].x == lines[0][2].x)
    #expect(label.y < lines[0][0].y)
  }

  @Test("labels of the same value part, and their lines lead to it all the same")
  func parted() throws {
    let lines = drawn([50, 50, 50]).lines(.whisker)
    #expect(Set(lines.map { $0[2].x }).count == 1)
    let starts = lines.map { $0[0].x }
    #expect(starts[1] == lines[1][2].x, "the middle one above it")
    #expect(starts[1] - starts[0] >= TextWidth.of("caption"))
    #expect(abs((starts[2] - starts[1]) - (starts[1] - starts[0])) < 1e-9)
  }

  @Test("labels stay inside the canvas at the ends of the axis")
  func inside() {
    for drawing in [drawn([0, 0, 1], width: 240), drawn([99, 100, 100], width: 240)] {
      let half = TextWidth.of("caption") / 2
      let places = drawing.lines(.whisker).map { $0[0].x }
      #expect(places.allSatisfy { $0 >= half && $0 <= 240 - half })
    }
  }

  @Test("without marks nothing is drawn")
  func empty() {
    #expect(drawn([]).canvas.marks.isEmpty)
  }
}
