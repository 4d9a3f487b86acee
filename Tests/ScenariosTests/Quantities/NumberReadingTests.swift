import Testing

@testable import Scenarios

@Suite("Reading numbers")
struct NumberReadingSuite {
  /// What the problem with `raw` says, or what was read.
  private func outcome(_ raw: String) -> String {
    do { return "read as \(try NumberReading.value(raw, at: 7))" } catch {
      #expect(error.offset == 7)
      return error.message + "; " + error.cure
    }
  }

  @Test("plain, decimal, grouped and scientific numbers are read")
  func reads() throws {
    let table: [(String, Double)] = [
      ("0", 0), ("8000", 8000), ("8 000", 8000), ("8\u{A0}000", 8000), ("8\u{2009}000", 8000),
      ("8\u{202F}000", 8000), ("1 234 567", 1_234_567), ("1.5", 1.5), ("0.25", 0.25),
      ("12.75", 12.75), ("0.125", 0.125), ("1234.567", 1234.567), ("1.2340", 1.234), (".5", 0.5),
      ("1e6", 1e6), ("2.5e-3", 0.0025), ("0.0", 0), ("1000000000000000", 1e15),
    ]
    for (raw, value) in table { #expect(try NumberReading.value(raw, at: 0) == value, "\(raw)") }
  }

  @Test("k and M multiply")
  func multiplies() throws {
    #expect(try NumberReading.value("1.5", times: 1e6, at: 0) == 1_500_000)
    #expect(try NumberReading.value("0", times: 1e3, at: 0) == 0)
  }

  @Test("what two people could read differently is refused, and both readings are told")
  func tellsBothReadings() {
    let table: [(String, [String])] = [
      ("1.000", ["two ways", "1000 for one thousand", "1.0 for one"]),
      ("1,000", ["two ways", "1000 for one thousand", "1.0 for one"]),
      ("1.250", ["two ways", "1250 if it groups thousands", "1.25 if it starts the decimals"]),
      ("12.345", ["12345 if", "12.3450 if"]),
      ("3,5", ["two ways", "3.5 if the comma starts the decimals", "35 if it groups"]),
      ("8,000", ["8000 if", "8.0 if"]),
    ]
    for (raw, pieces) in table {
      let words = outcome(raw)
      #expect(words.hasPrefix("\"\(raw)\""), "\(words)")
      for piece in pieces { #expect(words.contains(piece), "\(raw): \(words)") }
    }
  }

  @Test("the cure for an ambiguous number is itself readable and means what it says")
  func curesAreReadable() throws {
    #expect(try NumberReading.value("12.3450", at: 0) == 12.345)
    #expect(try NumberReading.value("12345", at: 0) == 12345)
    #expect(try NumberReading.value("1.0", at: 0) == 1)
  }

  @Test("groups by point, comma, apostrophe and underline are refused with the plain number")
  func refusesGroups() {
    let table = [
      ("1.000.000", "write 1000000"), ("1,000,000", "write 1000000"),
      ("1.000,50", "write 1000.50"), ("1,000.50", "write 1000.50"), ("1'000", "write 1000"),
      ("1’000", "write 1000"), ("8_000", "write 8000"), ("010", "write 10"), ("00", "write 0"),
      ("007.5", "write 7.5"), ("5.", "write 5 or 5.0"),
    ]
    for (raw, cure) in table {
      #expect(outcome(raw).hasSuffix("; " + cure), "\(raw): \(outcome(raw))")
    }
  }

  @Test("what is no number is refused")
  func refusesNonsense() {
    for raw in ["1.2.3", "1:30", "1.2,3,4", "12.34.567"] {
      #expect(!outcome(raw).hasPrefix("read as"), "\(raw): \(outcome(raw))")
    }
  }

  @Test("numbers too large or too small to compute with are refused, zero is not")
  func refusesExtremes() {
    #expect(outcome("1e999").contains("1e999 is too large"))
    #expect(outcome("1e16").contains("is too large"))
    #expect(outcome("1e-999").contains("1e-999 is too small"))
    #expect(outcome("0e999") == "read as 0.0")
  }

  @Test("a number of thousands of digits is refused in one short line")
  func refusesLongNumbers() {
    for raw in [
      String(repeating: "9", count: 5000), String(repeating: "1.", count: 3000) + "1",
      "0" + String(repeating: "0", count: 4000), String(repeating: "1,", count: 3000) + "1",
    ] {
      #expect(!outcome(raw).hasPrefix("read as"))
      #expect(outcome(raw).count < 250, "\(outcome(raw))")
    }
  }
}
