import Testing

@testable import Charts

@Suite("How a chart tells values")
struct ValueFormatSuite {
  @Test("a value has its unit, a share its percent")
  func units() {
    #expect(ValueFormat.money("EUR").text(1200) == "1 200 EUR")
    #expect(ValueFormat.share.text(0.12) == "12 %")
    #expect(ValueFormat.count.text(17) == "17")
  }

  @Test("an error decides the digits, in the unit that is told")
  func errors() {
    #expect(ValueFormat.money("EUR").text(38_249, error: 320) == "38 200 EUR")
    // An error of 0.4 points allows one decimal of a percentage.
    #expect(ValueFormat.share.text(0.12345, error: 0.004) == "12.3 %")
  }

  @Test("where the unit stands elsewhere only percent is told, and no more than three digits")
  func short() {
    #expect(ValueFormat.money("EUR").short(38_249) == "38 200")
    #expect(ValueFormat.share.short(0.12) == "12 %")
    #expect(ValueFormat.count.short(393) == "393")
    #expect(ValueFormat.count.short(12_345, error: 2) == "12 345")
    #expect(ValueFormat.money("EUR").short(-2_400_000) == "-2.40M")
  }

  @Test("ticks share their decimals and their millions")
  func ticks() {
    #expect(ValueFormat.count.labels(of: [0, 0.5, 1]) == ["0", "0.5", "1.0"])
    #expect(ValueFormat.count.labels(of: [0, 500_000, 1_000_000]) == ["0", "0.5M", "1.0M"])
    #expect(ValueFormat.share.labels(of: [0, 0.5, 1]) == ["0", "50", "100"])
    #expect(ValueFormat.count.labels(of: [-1000, 0, 1000]) == ["-1 000", "0", "1 000"])
    #expect(ValueFormat.count.labels(of: [0, 5e12]) == ["0", "5T"])
    #expect(ValueFormat.count.labels(of: []) == [])
  }
}
