import Testing

@testable import Charts

@Suite("Plots with axes")
struct FrameSuite {
  private func frame(
    width: Double = 720, left: Double = 0, right: Double = 0,
    y: Axis = Axis("customers", 0...523)
  ) -> Frame {
    Frame(
      x: Axis("month", 1...24, isMonths: true), y: y, width: width, top: 10, height: 200,
      left: left, right: right)
  }

  @Test("the plot is as high as asked, and as wide as its labels leave")
  func size() {
    let frame = frame()
    #expect(frame.bottom - frame.top == 200)
    // "600" is the widest label, 6 pixels from the plot; "24" needs half its width beyond the end.
    #expect(abs(frame.left - (TextWidth.of("600") + 6)) < 1e-9)
    #expect(abs(frame.right - (720 - TextWidth.of("24") / 2)) < 0.01)
  }

  @Test("the vertical axis ends on ticks around its values")
  func rounded() {
    #expect(frame().y.domain == 0...600)
    #expect(frame().y(600) == frame().top)
  }

  @Test("room asked for at the sides is kept")
  func room() {
    #expect(frame(left: 90).left == 90)
    #expect(frame(right: 70).right <= 650)
  }

  @Test("a hidden axis takes its domain as it is and no room for labels")
  func hidden() {
    var axis = Axis("", 0...523)
    axis.isHidden = true
    let frame = frame(y: axis)
    #expect(frame.y.domain == 0...523)
    #expect(frame.left < 20)
  }

  @Test("grid lines stand at the ticks, and the plot above another tells no months")
  func drawing() {
    var canvas = Canvas(width: 720)
    let frame = frame()
    frame.draw(on: &canvas)
    #expect(canvas.marks.count { $0.ink == .grid } == 4, "0, 200, 400, 600")
    let texts = canvas.marks.count { if case .text = $0.form { true } else { false } }
    // 4 values, the label of each axis, and 8 quarters.
    #expect(texts == 4 + 2 + 8)
    var upper = Canvas(width: 720)
    frame.draw(on: &upper, namesX: false)
    let upperTexts = upper.marks.count { if case .text = $0.form { true } else { false } }
    #expect(upperTexts == 4 + 1)
  }

  @Test("what stands below a plot clears its labels")
  func below() {
    #expect(frame().below >= frame().bottom + 32 + 0.22 * Canvas.letterSize)
  }
}
