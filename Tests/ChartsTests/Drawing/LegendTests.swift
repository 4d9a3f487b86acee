import Testing

@testable import Charts

@Suite("Legends")
struct LegendSuite {
  private let entries = [
    LegendEntry(.firstLine, .line, "middle"), LegendEntry(.firstCore, .box, "half of the futures"),
    LegendEntry(.firstBand, .box, "9 in 10"),
  ]

  @Test("every entry has its swatch and its words, side by side where there is room")
  func oneRow() {
    var canvas = Canvas(width: 720)
    let below = Legend.draw(entries, top: 100, on: &canvas)
    #expect(below == 122)
    #expect(
      canvas.marks.map(\.ink) == [.firstLine, .label, .firstCore, .label, .firstBand, .label])
    #expect(Set(baseLines(canvas)) == [112])
  }

  @Test("what does not fit stands in a row below")
  func twoRows() {
    var canvas = Canvas(width: 240)
    let below = Legend.draw(entries, top: 0, on: &canvas)
    #expect(baseLines(canvas) == [12, 12, 32])
    #expect(below == 42)
  }

  @Test("without entries nothing is drawn and no room is taken")
  func empty() {
    var canvas = Canvas(width: 240)
    #expect(Legend.draw([], top: 7, on: &canvas) == 7)
    #expect(canvas.marks.isEmpty)
  }

  @Test("words wider than the picture are cut")
  func long() {
    var canvas = Canvas(width: 240)
    let words = String(repeating: "wide ", count: 20)
    _ = Legend.draw([LegendEntry(.total, .box, words)], top: 0, on: &canvas)
    guard case .text(let told, let place, _, _) = canvas.marks[1].form else {
      Issue.record("no text")
      return
    }
    #expect(told.hasSuffix("…") && place.x + TextWidth.of(told) <= 240)
  }

  private func baseLines(_ canvas: Canvas) -> [Double] {
    canvas.marks.compactMap { mark in
      guard case .text(_, let place, _, _) = mark.form else { return nil }
      return place.y
    }
  }
}
