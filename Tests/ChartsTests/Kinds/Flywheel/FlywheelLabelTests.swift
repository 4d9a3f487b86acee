import Testing

@testable import Charts

@Suite("Labels of the flywheel")
struct FlywheelLabelSuite {
  private let stage = FlywheelLabel(
    name: "Attract", flow: FlywheelFlow(312, "312", "customers won by attraction"), ink: .attract)
  private let leaving = FlywheelLabel(
    flow: FlywheelFlow(91, "91", "customers left"), ink: .friction)

  private func drawn(
    _ label: FlywheelLabel, room: Double, hasWords: Bool = true, vertical: Double = 0
  ) -> (marks: DrawnMarks, bottom: Double) {
    var canvas = Canvas(width: 300)
    let bottom = label.draw(
      at: Point(20, 100), .start, vertical: vertical, room: room, hasWords: hasWords, on: &canvas)
    return (DrawnMarks(canvas), bottom)
  }

  @Test("a stage is told by name, number and words, from top to bottom")
  func stages() {
    let texts = drawn(stage, room: 280).marks.texts
    #expect(texts.map(\.words) == ["Attract", "312", "customers won by attraction"])
    #expect(zip(texts, texts.dropFirst()).allSatisfy { $0.at.y < $1.at.y })
    #expect(stage.sentence == "Attract: 312 customers won by attraction")
  }

  @Test("people who leave are told in one sentence, without words by their number")
  func leavers() {
    #expect(drawn(leaving, room: 280).marks.texts.map(\.words) == ["91 customers left"])
    #expect(drawn(leaving, room: 280, hasWords: false).marks.texts.map(\.words) == ["91"])
    #expect(leaving.sentence == "91 customers left")
  }

  @Test("no line is wider than the room, at most four are told")
  func room() {
    let long = FlywheelLabel(
      name: "Delight",
      flow: FlywheelFlow(1e9, "1 000 000 000", ChartSamples.longName + " and more"),
      ink: .delight)
    let texts = drawn(long, room: 70).marks.texts
    #expect(texts.allSatisfy { TextWidth.of($0.words, size: $0.size) <= 70 + 1e-9 })
    #expect(texts.count <= 6)
  }

  @Test("a label hangs on the part of its height that is asked for")
  func hanging() {
    let top = drawn(stage, room: 280)
    let bottom = drawn(stage, room: 280, vertical: 1)
    #expect(isNear(bottom.bottom, 100))
    let height = top.bottom - 100
    #expect(
      zip(top.marks.texts, bottom.marks.texts).allSatisfy { isNear($0.at.y - $1.at.y, height) })
  }

  @Test("a list has one swatch for every label and wraps what is long")
  func list() {
    var canvas = Canvas(width: 240)
    let bottom = FlywheelLabel.list([stage, leaving], top: 10, on: &canvas)
    let marks = DrawnMarks(canvas)
    #expect(marks.boxes(.attract, titled: false).count == 1)
    #expect(marks.boxes(.friction, titled: false).count == 1)
    #expect(
      marks.texts.map(\.words).joined(separator: " ") == "\(stage.sentence) \(leaving.sentence)")
    #expect(bottom > (marks.texts.map(\.at.y).max() ?? .infinity))
  }

  @Test("notes stand in the middle, and empty ones take no room")
  func notes() {
    var canvas = Canvas(width: 300)
    #expect(FlywheelLabel.notes([("", .label)], top: 10, on: &canvas) == 10)
    #expect(FlywheelLabel.notes([("a", .label)], top: 10, on: &canvas) > 20)
    #expect(DrawnMarks(canvas).text("a")?.at.x == 150)
  }
}
