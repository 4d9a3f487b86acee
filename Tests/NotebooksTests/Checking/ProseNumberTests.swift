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
      ("12\u{2009}600", "12\u{2009}600", 12600, 100), ("1\u{2007}058", "1\u{2007}058", 1058, 1),
      ("x−58", "−58", -58, 1), ("(-58", "-58", -58, 1), ("47-58", "58", 58, 1),
      ("47–58", "58", 58, 1),
      ("40 %-58 %", "58 %", 0.58, 0.01), ("Q-58", "58", 58, 1), ("40 - 58", "58", 58, 1),
      ("1 − 58", "58", 58, 1), ("so – 58", "58", 58, 1), ("€58", "58", 58, 1), ("(58", "58", 58, 1),
      ("n=58", "58", 58, 1), ("3×58", "58", 58, 1), ("12/ 58", "58", 58, 1), ("x:58", "58", 58, 1),
      ("#58", "58", 58, 1), ("47\0 571", "571", 571, 1), ("47\n571", "571", 571, 1),
      ("58\0", "58", 58, 1), ("47\0-58", "58", 58, 1), ("47\0–58", "58", 58, 1),
      ("100", "100", 100, 1), ("2000", "2000", 2000, 10), ("0", "0", 0, 1),
    ] as [(String, String, Double, Double)])
  func reading(text: String, written: String, value: Double, unit: Double) throws {
    let number = try #require(try ProseNumber(endOf: text))
    #expect(number.text == written)
    #expect(abs(number.value - value) < 1e-12 * max(1, abs(value)))
    #expect(abs(number.unit - unit) < 1e-12 * unit)
  }

  @Test(
    "where no number ends the text there is none", arguments: ["", "none", "46 x", "%", "5.", "."])
  func none(text: String) throws {
    #expect(try ProseNumber(endOf: text) == nil)
  }

  @Test(
    "a number that another reader may take for another one is refused",
    arguments: [
      "1,058", "0,58", "2,5 %", "12,600", "190,000", "1,234 567", "1'058", "1’058", "1/58", "e58",
      "1e58", "1_058", "x_58", "2^58", "10:58", "1\u{200B}58", "1·58", "1٫58", "1٬058", "٥8",
      "5\u{301}8",
      "1,\u{301}58", "EUR58", "1\u{0}058", "1 \u{0}058", "so - 58", "- 58", "− 58", "so −\u{A0}58",
      "–58", "a –58", "‑58", "|-\n58", "is -\u{0}58",
    ])
  func doubtful(text: String) {
    #expect(throws: CellProblem.self) { try ProseNumber(endOf: "now " + text) }
  }

  @Test("what is refused is shown with the cure")
  func cures() {
    let cure = { (text: String) in
      do throws(CellProblem) {
        _ = try ProseNumber(endOf: text)
        return ""
      } catch {
        return "\(error.message); \(error.cure)"
      }
    }
    #expect(
      cure("It is 1,058")
        == "\"1,058\" can be read as another number than 058; write groups of three "
        + "digits with blanks, decimals with a point, words apart: 12 600, 2.5")
    #expect(
      cure("It is - 58")
        == "\"- 58\" may be less than nought or not; write −58, or 58 without a hyphen")
    #expect(
      cure("It is 1\u{0}058") == "a comment stands directly before 058; leave a blank between")
  }

  @Test("more than 15 digits are refused: no figure has as many")
  func digits() throws {
    #expect(try ProseNumber(endOf: "0.00000000000001")?.value == 1e-14)
    for text in ["0." + String(repeating: "0", count: 400) + "1", "1234567890123456"] {
      #expect(throws: CellProblem.self) { try ProseNumber(endOf: text) }
    }
  }

  @Test("a number is right within half a unit of its last digit")
  func matching() throws {
    let percent = try #require(try ProseNumber(endOf: "46 %"))
    #expect(percent.matches(0.455) && percent.matches(0.465) && percent.matches(0.4599))
    #expect(!percent.matches(0.4549) && !percent.matches(0.4651) && !percent.matches(46))
    let exact = try #require(try ProseNumber(endOf: "700"))
    #expect(exact.matches(700.4) && !exact.matches(701))
    // Noughts after the third digit may be rounded ones.
    let round = try #require(try ProseNumber(endOf: "6 700"))
    #expect(round.matches(6695) && round.matches(6705) && !round.matches(6684))
  }

  @Test("the true value is written with as many digits")
  func writing() throws {
    #expect(try #require(try ProseNumber(endOf: "46 %")).written(0.4361) == "44 %")
    #expect(try #require(try ProseNumber(endOf: "6 700")).written(6684) == "6 680")
    #expect(try #require(try ProseNumber(endOf: "1.25")).written(-1234.567) == "−1 234.57")
    #expect(try #require(try ProseNumber(endOf: "7")).written(1_000_000) == "1 000 000")
  }
}
