import Testing

@testable import Charts

@Suite("Numbers as words")
struct NumberTextSuite {
  @Test("thousands stand in groups of three with plain spaces, as a scenario file reads them")
  func grouping() {
    #expect(NumberText.grouped(38_200, decimals: 0) == "38 200")
    #expect(NumberText.grouped(999, decimals: 0) == "999")
    #expect(NumberText.grouped(1_234_567.891, decimals: 2) == "1 234 567.89")
    #expect(NumberText.grouped(-1_204.5, decimals: 1) == "-1 204.5")
  }

  @Test("negative decimals round to tens and hundreds")
  func coarse() {
    #expect(NumberText.grouped(38_249, decimals: -2) == "38 200")
    #expect(NumberText.grouped(-38_251, decimals: -2) == "-38 300")
  }

  @Test("a negative number that rounds to nothing has no sign")
  func negativeZero() {
    #expect(NumberText.grouped(-0.4, decimals: 0) == "0")
    #expect(NumberText.signed(0.0) == "0")
    #expect(NumberText.signed(12) == "+12")
    #expect(NumberText.signed(-3) == "-3")
  }

  @Test("the last digit told is the first that the error makes doubtful")
  func digitsByError() {
    #expect(NumberText.number(412.34, error: 3.2) == "412")
    #expect(NumberText.number(412.34, error: 0.03) == "412.34")
    #expect(NumberText.number(38_249, error: 320) == "38 200")
    #expect(NumberText.number(3.14159, error: 0.2) == "3.1")
    #expect(NumberText.decimals(error: 0) == nil)
  }

  @Test("without an error three significant digits are told")
  func threeDigits() {
    #expect(NumberText.number(38_249) == "38 200")
    #expect(NumberText.number(0.012345) == "0.0123")
    #expect(NumberText.number(0) == "0")
  }

  @Test("from a million on amounts are told in millions, which a scenario file reads too")
  func millions() {
    #expect(NumberText.money(1_234_567, currency: "EUR") == "1.23M EUR")
    #expect(NumberText.money(-2_000_000, currency: "EUR", decimals: -5) == "-2.0M EUR")
    #expect(NumberText.money(38_200, currency: "SEK") == "38 200 SEK")
    #expect(NumberText.number(3.2e15) == "3.20e+15")
  }

  @Test("a missing or infinite number is a dash, with no unit behind it")
  func missing() {
    #expect(NumberText.number(nil) == "–")
    #expect(NumberText.money(.infinity, currency: "EUR") == "–")
    #expect(NumberText.percent(.nan) == "–")
    #expect(NumberText.month(nil) == "–")
  }

  @Test("percentages keep two digits and lose empty ones")
  func percents() {
    #expect(NumberText.percent(0.025) == "2.5 %")
    #expect(NumberText.percent(0.02) == "2 %")
    #expect(NumberText.percent(0.4567) == "46 %")
    #expect(NumberText.percent(1) == "100 %")
    #expect(NumberText.percent(0.4567, decimals: 1) == "45.7 %")
    #expect(NumberText.percent(0) == "0 %")
  }

  @Test("plain numbers keep whole tens and thousands")
  func plain() {
    #expect(NumberText.plain(5800) == "5 800")
    #expect(NumberText.plain(240) == "240")
    #expect(NumberText.plain(3.0) == "3")
    #expect(NumberText.plain(0.0712) == "0.0712")
    #expect(NumberText.plain(12_345) == "12 345")
  }

  @Test("months and counts read as words")
  func words() {
    #expect(NumberText.month(17) == "month 17")
    #expect(NumberText.count(1, "future", "futures") == "1 future")
    #expect(NumberText.count(1000, "future", "futures") == "1 000 futures")
  }
}
