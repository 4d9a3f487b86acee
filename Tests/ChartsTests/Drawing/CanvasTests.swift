import Testing

@testable import Charts

@Suite("The paper of charts")
struct CanvasSuite {
  @Test("a box is the same from any two opposite corners")
  func boxes() throws {
    var canvas = Canvas(width: 300)
    canvas.box(Point(10, 20), Point(40, 60), .gain)
    canvas.box(Point(40, 20), Point(10, 60), .gain)
    for mark in canvas.marks {
      guard case .rectangle(let corner, let width, let height) = mark.form else {
        Issue.record("\(mark) is no box")
        continue
      }
      #expect(corner == Point(10, 20))
      #expect(width == 30 && height == 40)
    }
  }

  @Test("marks keep their order, ink and title; lines are open and areas closed")
  func marks() {
    var canvas = Canvas(width: 300)
    canvas.area([Point(0, 0), Point(1, 1)], .firstBand)
    canvas.line([Point(0, 0), Point(1, 1)], .firstLine, title: "the middle")
    canvas.dot(Point(5, 5), radius: 2, .total)
    canvas.arc(centre: Point(9, 9), radius: 4, from: 0, to: 1, width: 2, .attract)
    canvas.text("words", at: Point(3, 3))
    #expect(canvas.marks.map(\.ink) == [.firstBand, .firstLine, .total, .attract, .label])
    #expect(canvas.marks.map(\.title) == [nil, "the middle", nil, nil, nil])
    #expect(isClosed(canvas.marks[0]) == true && isClosed(canvas.marks[1]) == false)
  }

  private func isClosed(_ mark: Mark) -> Bool? {
    guard case .path(_, let isClosed) = mark.form else { return nil }
    return isClosed
  }

  @Test("below 520 pixels there is little room")
  func narrow() {
    #expect(Canvas(width: 340).isNarrow && Canvas(width: 519).isNarrow)
    #expect(!Canvas(width: 520).isNarrow)
  }
}
