import Testing

@testable import Charts

@Suite("Tornados")
struct TornadoChartSuite {
  private func marks(_ rows: [TornadoRow], width: Double = 720) -> DrawnMarks {
    DrawnMarks(ChartSamples.tornado(rows), width: width)
  }

  private let churn = TornadoRow(
    "churn", low: 512, lowWords: "12 %", high: 362, highWords: "45 %")

  @Test("bars begin at the mean, and one of twice the difference is twice as long")
  func lengths() throws {
    let drawn = marks([churn])
    let low = try #require(drawn.boxes(.secondBar).first)
    let high = try #require(drawn.boxes(.firstBar).first)
    // The mean is 412: 100 above it and 50 below.
    #expect(isNear(low.left, high.right))
    #expect(isNear(low.width, 2 * high.width))
  }

  @Test("the words stand beyond the ends that they explain", arguments: [240.0, 340, 720])
  func words(width: Double) throws {
    let drawn = marks([churn], width: width)
    let low = try #require(drawn.boxes(.secondBar).first)
    let high = try #require(drawn.boxes(.firstBar).first)
    #expect(try #require(drawn.text("12 %")).at.x > low.right)
    #expect(try #require(drawn.text("45 %")).at.x < high.left)
  }

  @Test("where both results lie on one side, the nearer bar is thinner and its words come first")
  func oneSided() throws {
    let row = TornadoRow("price", low: 500, lowWords: "1", high: 450, highWords: "2")
    let drawn = marks([row])
    let low = try #require(drawn.boxes(.secondBar).first)
    let high = try #require(drawn.boxes(.firstBar).first)
    #expect(isNear(low.left, high.left))
    #expect(high.right < low.right)
    #expect(isNear(high.bottom - high.top, (low.bottom - low.top) / 2))
    #expect(drawn.text("2, 1") != nil)
    let below = TornadoRow("price", low: 300, lowWords: "1", high: 350, highWords: "2")
    #expect(marks([below]).text("1, 2") != nil)
  }

  @Test("the line in the middle stands at the mean, which is told")
  func centre() throws {
    let drawn = marks([churn])
    let low = try #require(drawn.boxes(.secondBar).first)
    #expect(drawn.text("on average 412") != nil)
    #expect(drawn.paths(.axis, isClosed: false).contains { isNear($0[0].x, low.left) })
  }

  @Test("bars tell input and result when pointed at, and notes stand beneath names")
  func titles() {
    var row = churn
    row.note = "our default"
    let drawn = marks([row])
    #expect(drawn.titles.contains("churn 12 %: 512"))
    #expect(drawn.titles.contains("churn 45 %: 362"))
    #expect(drawn.text("our default")?.ink == .muted)
  }

  @Test("the plot is as wide as the words allow: only those at long bars take room")
  func room() throws {
    let short = TornadoRow(
      "time to value", low: 415, lowWords: "3 weeks or so", high: 409, highWords: "many weeks")
    let alone = try #require(marks([churn]).boxes(.secondBar).first)
    let beside = try #require(marks([churn, short]).boxes(.secondBar).first)
    // The label column is wider by the longer name; the words of the short bar cost nothing more.
    let wider = 1.12 * (TextWidth.of("time to value") - TextWidth.of("churn"))
    #expect(beside.width > alone.width - wider)
  }
}
