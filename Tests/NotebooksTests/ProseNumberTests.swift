// Numbers at the end of a sentence, as they are written there.

import Testing

@testable import Notebooks

@Suite("Numbers in prose")
struct ProseNumberSuite {
  @Test(
    "the number at the end is read: percent, sign, decimals, groups by any blank",
    arguments: [
      ("about 46 %", "46 %", 0.46, 0.01), ("46%", "46%", 0.46, 0.01), ("x 2.50", "2.50", 2.5, 0.01),
      ("is -3", "-3", -3, 1), ("is −1.5 %", "−1.5 %", -0.015, 0.001),
      ("6\u{A0}700", "6\u{A0}700", 6700, 10),
      ("1\u{202F}234\u{202F}567", "1\u{202F}234\u{202F}567", 1_234_567, 1),
      ("15 000 ", "15 000", 15000, 100), ("months 12 345", "12 345", 12345, 1),
      ("in 2026 345", "345", 345, 1), ("24 46", "46", 46, 1), ("1 234.5", "1 234.5", 1234.5, 0.1),
      ("100", "100", 100, 1), ("2000", "2000", 2000, 10), ("0", "0", 0, 1),
    ] as [(String, String, Double, Double)])
  func reading(text: String, written: String, value: Double, unit: Double) throws {
    let number = try #require(ProseNumber(endOf: text))
    #expect(number.text.trimmingBlanks == written)
    #expect(abs(number.value - value) < 1e-12 * max(1, abs(value)))
    #expect(abs(number.unit - unit) < 1e-12 * unit)
  }

  @Test(
    "where no number ends the text there is none", arguments: ["", "none", "46 x", "%", "5.", "."])
  func none(text: String) {
    #expect(ProseNumber(endOf: text) == nil)
  }

  @Test("a number is right within half a unit of its last digit")
  func matching() throws {
    let percent = try #require(ProseNumber(endOf: "46 %"))
    #expect(percent.matches(0.455) && percent.matches(0.465) && percent.matches(0.4599))
    #expect(!percent.matches(0.4549) && !percent.matches(0.4651) && !percent.matches(46))
    let exact = try #require(ProseNumber(endOf: "700"))
    #expect(exact.matches(700.4) && !exact.matches(701))
    // Noughts after the third digit may be rounded ones.
    let round = try #require(ProseNumber(endOf: "6 700"))
    #expect(round.matches(6695) && round.matches(6705) && !round.matches(6684))
  }

  @Test("the true value is written with as many digits")
  func writing() throws {
    #expect(try #require(ProseNumber(endOf: "46 %")).written(0.4361) == "44 %")
    #expect(try #require(ProseNumber(endOf: "6 700")).written(6684) == "6 680")
    #expect(try #require(ProseNumber(endOf: "1.25")).written(-1234.567) == "−1 234.57")
    #expect(try #require(ProseNumber(endOf: "7")).written(1_000_000) == "1 000 000")
  }
}
