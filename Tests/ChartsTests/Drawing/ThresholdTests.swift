import Testing

@testable import Charts

@Suite("Thresholds")
struct ThresholdSuite {
  private let frame = Frame(
    x: Axis("month", 0...10), y: Axis("cash", -100...100), width: 500, top: 0, height: 200)

  private func drawn(_ value: Double, clearOf line: [Point]) -> Canvas {
    var canvas = Canvas(width: 500)
    Threshold(value, "out of cash").draw(across: frame, clearOf: line, on: &canvas)
    return canvas
  }

  private func place(_ canvas: Canvas) -> Point? {
    for mark in canvas.marks {
      if case .text("out of cash", let place, _, _) = mark.form { return place }
    }
    return nil
  }

  @Test("the line lies at its value, from one side of the plot to the other")
  func line() {
    let canvas = drawn(-50, clearOf: [])
    guard case .path(let points, _) = canvas.marks[0].form else {
      Issue.record("no line")
      return
    }
    #expect(points == [Point(frame.left, frame.y(-50)), Point(frame.right, frame.y(-50))])
    #expect(canvas.marks[0].ink == .threshold)
  }

  @Test("its label moves away from the line of the chart")
  func label() throws {
    let free = try #require(place(drawn(-50, clearOf: [])))
    #expect(free.y < frame.y(-50) && free.x > 300, "above it, at the right")
    let height = frame.y(-50) - 9
    let line = [Point(frame.left + 200, height), Point(frame.right, height)]
    let moved = try #require(place(drawn(-50, clearOf: line)))
    #expect(moved.x < 100, "at the left, where the line is not")
  }

  @Test("a threshold at the top has its label below it")
  func top() throws {
    let label = try #require(place(drawn(100, clearOf: [])))
    #expect(label.y > frame.y(100))
  }

  @Test("a line crosses a box when part of it lies in the box")
  func crossing() {
    let slope = [Point(0, 0), Point(100, 100)]
    #expect(Threshold.crosses(slope, left: 40, top: 40, width: 20))
    #expect(!Threshold.crosses(slope, left: 40, top: 70, width: 20))
    #expect(!Threshold.crosses(slope, left: 120, top: 40, width: 20))
    #expect(!Threshold.crosses([], left: 0, top: 0, width: 20))
  }
}
