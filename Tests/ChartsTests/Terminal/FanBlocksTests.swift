import Testing

@testable import Charts

@Suite("Fans of characters")
struct FanBlocksSuite {
  private func fan(_ months: [FanPoint], threshold: Threshold? = nil) -> FanChart {
    FanChart(
      title: "Customers", summary: "", label: "customers", months: months, threshold: threshold)
  }

  private let still = FanPoint(p5: 0, p25: 12, p50: 25, p75: 38, p95: 50)

  private func times(_ count: Int, _ letter: Character) -> String {
    String(repeating: letter, count: count)
  }

  // Five rows of 50, 37.5, 25, 12.5 and 0: 9 in 10 futures fill all, half of them the middle three. Labels of two
  // letters, a blank and the axis leave 36 of 40 columns.
  @Test("a fan that stands still has a row for each of its bands")
  func bands() {
    let lines = FanBlocks(fan([still, still]), width: 40, height: 5, alphabet: .ascii).lines
    #expect(
      lines == [
        "customers",
        "50 |" + times(36, "."),
        "   |" + times(36, ":"),
        "   |" + times(36, "#"),
        "   |" + times(36, ":"),
        " 0 |" + times(36, "."),
        "   +" + times(36, "-"),
        "    1" + times(34, " ") + "2",
        "# middle   : half of the futures",
        ". 9 in 10",
      ])
  }

  // From 0 to 50 in 36 columns: row r from the bottom is the nearest where 4c/35 rounds to r, which 5, 9, 8, 9 and 5
  // columns do.
  @Test("a middle that rises climbs from the lowest row to the highest")
  func rising() {
    let ends = [0.0, 50].map { FanPoint(p5: $0, p25: $0, p50: $0, p75: $0, p95: $0) }
    let lines = FanBlocks(fan(ends), width: 40, height: 5).lines
    #expect(
      lines[1...6] == [
        "50 ┤" + times(31, " ") + times(5, "█"),
        "   │" + times(22, " ") + times(9, "█"),
        "   │" + times(14, " ") + times(8, "█"),
        "   │" + times(5, " ") + times(9, "█"),
        " 0 ┤" + times(5, "█"),
        "   └" + times(36, "─"),
      ])
  }

  @Test("a threshold is a line where nothing else is, and stands in the legend")
  func threshold() {
    let low = FanPoint(p5: 25, p25: 30, p50: 38, p75: 45, p95: 50)
    let chart = fan([low, low], threshold: Threshold(0, "out of cash"))
    let lines = FanBlocks(chart, width: 60, height: 5).lines
    #expect(lines[5] == " 0 ┤" + times(56, "╌"))
    #expect(lines.last == "╌ out of cash" || lines.last?.hasSuffix("╌ out of cash") == true)
  }

  @Test(
    "no line is wider than asked, and a poor terminal gets seven bits", arguments: [40, 80, 200])
  func widths(width: Int) {
    for (name, chart) in FanSamples.all {
      guard var fan = chart as? FanChart else { continue }
      fan.threshold = Threshold(
        0, "a line with a name that goes on for more than forty letters – ü")
      for alphabet in [BlockAlphabet.unicode, .ascii] {
        let lines = FanBlocks(fan, width: width, alphabet: alphabet).lines
        #expect(lines.allSatisfy { $0.count <= width }, "\(name)")
        #expect(lines.count >= 16)
        if alphabet == .ascii {
          #expect(lines.joined().unicodeScalars.allSatisfy { $0.isASCII }, "\(name)")
        }
      }
    }
  }
}
