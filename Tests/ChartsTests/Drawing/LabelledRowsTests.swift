import Testing

@testable import Charts

@Suite("Rows with names")
struct LabelledRowsSuite {
  private func rows(_ texts: [RowText], width: Double) -> LabelledRows {
    LabelledRows(texts, on: Canvas(width: width), top: 10, thickness: 20)
  }

  private func drawn(_ texts: [RowText], width: Double) -> DrawnMarks {
    var canvas = Canvas(width: width)
    LabelledRows(texts, on: canvas, top: 0, thickness: 20).draw(on: &canvas)
    return DrawnMarks(canvas)
  }

  private let plain = [
    RowText(label: "churn", words: "+12"), RowText(label: "price", note: "our default"),
  ]

  @Test("names stand left of the marks where there is room, and above them where there is not")
  func places() {
    let wide = rows(plain, width: 720)
    #expect(!wide.isStacked)
    #expect(wide.left >= TextWidth.of("our default", size: 11))
    #expect(wide.right <= 720 - TextWidth.of("+12"))
    let narrow = rows(plain, width: 340)
    #expect(narrow.isStacked)
    #expect(narrow.right - narrow.left > 0.95 * 340)
    let name = drawn(plain, width: 340).text("churn")
    #expect((name?.at.y ?? .infinity) < rows(plain, width: 340).middles[0] - 10)
  }

  @Test("rows follow each other downwards, each with room for its marks", arguments: [340.0, 720])
  func order(width: Double) {
    let rows = rows(plain + plain, width: width)
    #expect(rows.middles.count == 4)
    #expect(zip(rows.middles, rows.middles.dropFirst()).allSatisfy { $1 - $0 >= 20 })
    #expect(rows.bottom >= (rows.middles.last ?? 0) + 10)
  }

  @Test("lines across the rows run through where names stand beside, and stop for names between")
  func strips() {
    #expect(rows(plain, width: 720).strips.count == 1)
    let narrow = rows(plain, width: 340)
    #expect(narrow.strips.count == 2)
    #expect(zip(narrow.strips, narrow.middles).allSatisfy { $0.contains($1) })
  }

  @Test("a name of more than two lines is cut, and told whole when pointed at")
  func cut() {
    let name = (1...30).map { "word\($0)" }.joined(separator: " ")
    let marks = drawn([RowText(label: name)], width: 720)
    #expect(marks.texts.count == 2)
    #expect(marks.texts.last?.words.hasSuffix("…") == true)
    #expect(marks.titles == [name, name])
  }

  @Test("numbers that leave names no room stand on a line of their own on narrow pages")
  func longNumbers() throws {
    let words = "1 000 000 000 EUR → 2 000 EUR"
    let marks = drawn([RowText(label: "cash", words: words)], width: 240)
    let name = try #require(marks.text("cash"))
    let number = try #require(marks.text(words))
    #expect(number.at.y > name.at.y)
    #expect(number.at.x == 240)
  }

  @Test("numbers step back or stand out as their rows do")
  func emphasis() {
    let marks = drawn(
      [
        RowText(label: "a", words: "1", isStrong: true),
        RowText(label: "b", words: "2", isPale: true),
        RowText(label: "c", words: "3"),
      ], width: 720)
    #expect(marks.text("1")?.ink == .strong && marks.text("a")?.ink == .strong)
    #expect(marks.text("2")?.ink == .muted && marks.text("b")?.ink == .label)
    #expect(marks.text("3")?.ink == .label)
  }
}
