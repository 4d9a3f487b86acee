import Testing

@testable import Charts

@Suite("Histograms of characters")
struct HistogramBlocksSuite {
  // Bars of 1, 2 and 4 futures of 7, six columns each: 4, 8 and 16 eighths of two rows. From column 6 on, 18 columns
  // for 0 to 30: 5 lies at 6 + 3, 22 at 6 + 13.2, 28 at 6 + 16.8.
  @Test("three bars, their marks and their values")
  func small() {
    let chart = HistogramChartSuite.small
    #expect(
      HistogramBlocks(chart, width: 40, height: 2, alphabet: .ascii).lines == [
        "customers, share of the futures",
        "57 % |            ######",
        "   0 |::::::############",
        "     +------------------",
        "         ^         ^  ^",
        "      0          20",
        "5 % below 5, middle 22, 5 % above 28",
      ])
    #expect(
      HistogramBlocks(chart, width: 40, height: 2).lines[1...4] == [
        "57 % ┤            ██████",
        "   0 ┤▄▄▄▄▄▄████████████",
        "     └──────────────────",
        "         ▲         ▲  ▲",
      ])
  }

  @Test("one future in a thousand still shows")
  func rare() {
    let chart = HistogramChart(
      title: "", summary: "", label: "x", format: .count, edges: [0, 1, 2], counts: [1, 999],
      quantiles: (1, 1.5, 2))
    let lines = HistogramBlocks(chart, width: 40, height: 4).lines
    #expect(lines[4].hasPrefix("   0 ┤▁▁▁▁▁▁██████") || lines[4].contains("┤▁▁▁▁▁▁██████"))
  }

  @Test("more bins than columns are put together, and none is lost")
  func merged() {
    let chart = HistogramChart(
      title: "", summary: "", label: "x", format: .count, edges: (0...100).map { Double($0) },
      counts: [Int](repeating: 1, count: 100), quantiles: (5, 50, 95))
    let lines = HistogramBlocks(chart, width: 41, height: 2).lines
    // Four together: 25 bars of 4 in 100.
    #expect(lines[1] == " 4 % ┤".dropFirst() + String(repeating: "█", count: 25))
  }

  @Test("the threshold is told in words, and nothing at all in a sentence")
  func words() {
    var chart = HistogramChartSuite.small
    chart.threshold = Threshold(10, "1 in 7 has fewer")
    #expect(HistogramBlocks(chart, width: 40).lines.last == "1 in 7 has fewer")
    let nothing = SpreadSamples.histogram([])
    #expect(HistogramBlocks(nothing, width: 40).lines.last == "No future has a value.")
  }

  @Test(
    "no line is wider than asked, and a poor terminal gets seven bits", arguments: [40, 80, 200])
  func widths(width: Int) {
    for (name, chart) in SpreadSamples.all {
      guard let histogram = chart as? HistogramChart else { continue }
      for alphabet in [BlockAlphabet.unicode, .ascii] {
        let lines = HistogramBlocks(histogram, width: width, alphabet: alphabet).lines
        #expect(lines.allSatisfy { $0.count <= width }, "\(name)")
        if alphabet == .ascii {
          #expect(lines.joined().unicodeScalars.allSatisfy { $0.isASCII }, "\(name)")
        }
      }
    }
  }
}
