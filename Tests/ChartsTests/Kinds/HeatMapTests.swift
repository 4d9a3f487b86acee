import Testing

@testable import Charts

@Suite("Heat maps")
struct HeatMapSuite {
  private let map = HeatMap(
    title: "Who stays", summary: "", rowLabel: "bought in", columnLabel: "months since",
    rowLabels: ["month 1", "month 2"], columnLabels: ["0", "1"], values: [[1, 0.5], [0.75, nil]])

  @Test("a cell is shaded by its share and says it in whole percent")
  func cells() {
    let drawing = Drawing(map)
    #expect(
      drawing.texts().filter { $0.hasSuffix(" %") }.sorted() == [
        "100 %", "100 %", "36 %", "50 %", "75 %",
      ])
    // Steps of 8 % from 36 to 100 %: a half is in the second, three quarters in the fifth.
    #expect(map.steps == HeatSteps(over: 0.5...1))
    #expect(drawing.boxes(.heat1).contains { $0.height > 13 })
    #expect(drawing.boxes(.heat4).contains { $0.height > 13 })
  }

  @Test("letters on dark cells are light")
  func letters() {
    #expect(Drawing(map).texts(.onDark) == ["100 %"])
  }

  @Test("what is not known is left empty")
  func unknown() {
    #expect(Drawing(map).boxes(.hover).count == 3)
  }

  @Test("a cell tells who, when and how many when pointed at")
  func titles() {
    #expect(
      Drawing(map).boxes(.hover).map(\.title) == [
        "bought in month 1, months since 0: 100 %", "bought in month 1, months since 1: 50 %",
        "bought in month 2, months since 0: 75 %",
      ])
  }

  @Test("twelve rows of thirteen ages at 340 pixels have shades without numbers, and even cells")
  func narrow() {
    let drawing = Drawing(HeatMapSamples.map(rows: 12, columns: 13, churn: 0.05), width: 340)
    #expect(drawing.texts(.onDark).isEmpty)
    let cells = drawing.boxes(.hover)
    #expect(cells.allSatisfy { abs($0.width - cells[0].width) < 1e-9 && $0.width > 15 })
    #expect(drawing.texts().contains("months 34–36"))
  }

  @Test("without any share there is a sentence")
  func empty() {
    var nothing = map
    nothing.values = [[nil, nil], [nil, nil]]
    #expect(Drawing(nothing).texts() == ["Nothing is known yet."])
  }
}
