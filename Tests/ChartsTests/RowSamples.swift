import Charts

/// Charts of rows: ordinary ones, and some that are hard to draw.
extension ChartSamples {
  static let longName = "what customers pay per month and seat, net"
  static let oneWord = "Kundenzufriedenheitsbefragungsteilnahmequote"

  static var rows: [(name: String, chart: any Chart)] {
    waterfalls + tornados + intervals + pairs
  }

  static var waterfalls: [(name: String, chart: any Chart)] {
    [
      (
        "waterfall",
        waterfall(
          from: 360,
          [
            WaterfallPart("CAC of paid", 1050, error: 20),
            WaterfallPart("churn", 204, error: 7),
            WaterfallPart("referral rate", 180, error: 30),
            WaterfallPart("price", -74, error: 11),
            WaterfallPart("time to value", 4, error: 9, isTold: false),
          ], to: 1724)
      ),
      (
        "waterfall-far-from-zero",
        waterfall(
          from: 1_200_000,
          [
            WaterfallPart(longName, -12_000, error: 3_000), WaterfallPart(oneWord, 31_000),
            WaterfallPart("11 small ones together", 0),
          ], to: 1_219_000, format: .money("EUR"), isMoreBetter: true)
      ),
      (
        "waterfall-of-cost",
        waterfall(
          from: 780, [WaterfallPart("CAC of paid", -640, error: 20)], to: 140,
          format: .money("EUR"), isMoreBetter: false)
      ),
      (
        "waterfall-through-zero",
        waterfall(
          from: -120_000,
          [WaterfallPart("funding", 400_000), WaterfallPart("team", -190_000, error: 21_000)],
          to: 90_000, format: .money("EUR"))
      ),
      (
        "waterfall-of-share",
        waterfall(
          from: 0.142, [WaterfallPart("desk", -0.031, error: 0.002)], to: 0.111, format: .share,
          isMoreBetter: nil)
      ),
      ("waterfall-of-nothing", waterfall(from: 0, [WaterfallPart("none", 0)], to: 0)),
      ("waterfall-without-parts", waterfall(from: 5, [], to: 5)),
      (
        "waterfall-of-twenty",
        waterfall(
          from: 100,
          (1...20).map {
            WaterfallPart("part \($0)", $0.isMultiple(of: 3) ? -9 : 11, error: 2, isTold: $0 != 5)
          }, to: 200)
      ),
    ]
  }

  static func waterfall(
    from start: Double, _ parts: [WaterfallPart], to end: Double, format: ValueFormat = .count,
    isMoreBetter: Bool? = true
  ) -> WaterfallChart {
    WaterfallChart(
      title: "Why customers differ", summary: "CAC of paid adds the most.",
      label: "month 36\(format.unit)", format: format, start: WaterfallTotal("Before", start),
      parts: parts, end: WaterfallTotal("After", end), isMoreBetter: isMoreBetter)
  }

  static var tornados: [(name: String, chart: any Chart)] {
    [
      (
        "tornado",
        tornado([
          TornadoRow("churn", low: 521, lowWords: "12 %", high: 318, highWords: "45 %"),
          TornadoRow(
            "referral rate", low: 361, lowWords: "2 %", high: 477, highWords: "30 %",
            note: "our default"),
          TornadoRow("leads", low: 372, lowWords: "180", high: 451, highWords: "260"),
          TornadoRow("time to value", low: 414, lowWords: "3 d", high: 409, highWords: "3 weeks"),
        ])
      ),
      (
        "tornado-one-sided",
        tornado([
          TornadoRow(
            longName, low: 500, lowWords: "12 EUR a month", high: 450, highWords: "45 EUR"),
          TornadoRow(
            oneWord, low: 312, lowWords: "2 % of \(longName)", high: 402, highWords: "9 %"),
          TornadoRow("nothing", low: 412, lowWords: "1", high: 412, highWords: "2"),
        ])
      ),
      (
        "tornado-flat", tornado([TornadoRow("a", low: 412, lowWords: "", high: 412, highWords: "")])
      ),
    ]
  }

  static func tornado(_ rows: [TornadoRow]) -> TornadoChart {
    TornadoChart(
      title: "What decides customers", summary: "Churn decides most.",
      label: "customers, month 24", mean: 412, rows: rows)
  }

  static var intervals: [(name: String, chart: any Chart)] {
    [
      (
        "interval-ranking",
        IntervalChart(
          title: "Customers by variant", summary: "The desk leads.", label: "customers, month 24",
          intervalWords: "9 in 10 futures",
          rows: [
            IntervalRow(
              "support desk", 512, low: 431, high: 590, text: "512 (431 to 590)",
              note: "8 of 10 best"),
            IntervalRow("referral programme", 478, low: 402, high: 561, text: "478 (402 to 561)"),
            IntervalRow(
              "as it is", 391, low: 322, high: 470, text: "391 (322 to 470)", isSecond: true),
          ], threshold: Threshold(450, "plan: 450"))
      ),
      (
        "interval-bars",
        IntervalChart(
          title: "Churn", summary: "Fell.", label: "lost within 6 months, %", format: .share,
          intervalWords: "95 % interval",
          rows: [
            IntervalRow("before, 480 customers", 0.131, low: 0.102, high: 0.165, note: "63 of 480"),
            IntervalRow("after", 0.06, low: 0.02, high: 0.12, note: "6 of 100", isSecond: true),
          ], threshold: Threshold(0.05, "the slide says 5 %"), hasBars: true)
      ),
      (
        "interval-hostile",
        IntervalChart(
          title: "All sorts", summary: "Hard.", label: longName, format: .money("EUR"),
          intervalWords: "95 % interval",
          rows: [
            IntervalRow(longName, -1_200_000, low: -2_400_000, high: 3_100_000, note: longName),
            IntervalRow(oneWord, 0, low: 0, high: 0, isSecond: true),
            IntervalRow("", 12, low: 11.99, high: 12.004),
          ], threshold: Threshold(-2_400_000, longName))
      ),
      (
        "interval-one",
        IntervalChart(
          title: "One", summary: "One.", label: "", intervalWords: "95 % interval",
          rows: [IntervalRow("one", 7, low: 7, high: 7)])
      ),
    ]
  }

  static var pairs: [(name: String, chart: any Chart)] {
    [
      (
        "pairs",
        PairedIntervalChart(
          title: "Before and after", summary: "All rise.", firstName: "Before",
          secondName: "After", intervalWords: "9 in 10 futures",
          rows: [
            PairedIntervalRow(
              "customers", PairedInterval(360, low: 334, high: 389, text: "360"),
              PairedInterval(1790, low: 1570, high: 2100, text: "1 790"), note: "+1 430 ± 60"),
            PairedIntervalRow(
              "MRR", PairedInterval(36_000, low: 33_400, high: 38_900, text: "36 000 EUR"),
              PairedInterval(39_000, low: 35_700, high: 41_000, text: "39 000 EUR"),
              note: "+3 000 ± 600 EUR"),
            PairedIntervalRow(
              "lowest cash",
              PairedInterval(-40_000, low: -91_000, high: 12_000, text: "-40 000 EUR"),
              PairedInterval(-20_000, low: -61_000, high: 38_000, text: "-20 000 EUR"),
              note: "cannot be told from none"),
            PairedIntervalRow("payback", nil, PairedInterval(9, low: 8, high: 11, text: "month 9")),
          ])
      ),
      (
        "pairs-hostile",
        PairedIntervalChart(
          title: "Hard", summary: "Hard.", firstName: longName, secondName: oneWord,
          intervalWords: "9 in 10 futures",
          rows: [
            PairedIntervalRow(
              longName, PairedInterval(0, low: 0, high: 0, text: "0"),
              PairedInterval(0, low: 0, high: 0, text: "0"), note: longName + longName),
            PairedIntervalRow(
              oneWord, PairedInterval(1e6, low: 1e6, high: 1e6, text: "1 000 000 000 EUR"),
              PairedInterval(2e6, low: 1e6, high: 1e7, text: "2 000 000 000 EUR")),
            PairedIntervalRow("neither", nil, nil),
          ])
      ),
    ]
  }
}
