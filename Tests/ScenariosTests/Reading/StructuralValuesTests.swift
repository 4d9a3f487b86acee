// Values that are no quantities.

internal import Testing

@testable internal import Scenarios

@Suite("Structural values")
struct StructuralValuesChecks {
  @Test("whole numbers, with spaces and with k and M")
  func wholeNumbers() {
    let expected: [(String, UInt64?)] = [
      ("1000", 1000), ("20 000", 20_000), ("20k", 20_000), ("20 M", 20_000_000), ("0", 0),
      ("18446744073709551615", .max), ("18446744073709551616", nil), ("18446744073709551615k", nil),
      ("-1", nil), ("1.5", nil), ("1,000", nil), ("", nil), ("k", nil), ("٣", nil), ("1e3", nil),
    ]
    for (text, number) in expected {
      #expect(StructuralValues.wholeNumber(text) == number, "\(text)")
    }
  }

  @Test("plain numbers of either sign, never infinite or not a number")
  func numbers() {
    #expect(StructuralValues.number("-0.4") == -0.4)
    #expect(StructuralValues.number("−0.4") == -0.4)
    #expect(StructuralValues.number("+ 1") == 1)
    for text in ["nan", "inf", "1e400", "0x1", "", "1-2", "."] {
      #expect(StructuralValues.number(text) == nil, "\(text)")
    }
  }

  @Test("lengths in months, quarters and years")
  func months() {
    let expected = ["24 months": 24, "1 month": 1, "2 years": 24, "1 year": 12, "3 quarters": 9]
    for (text, months) in expected { #expect(StructuralValues.months(text) == months, "\(text)") }
    for text in ["24", "months", "2.5 years", "-1 months", "24 weeks", "9999999999999 years"] {
      #expect(StructuralValues.months(text) == nil, "\(text)")
    }
  }

  @Test("instants are months after the start")
  func instants() {
    #expect(StructuralValues.instant("month 4") == 4)
    #expect(StructuralValues.instant("Month  4.5") == 4.5)
    #expect(StructuralValues.instant("month 100000") == 100_000)
    // Its steps could not be counted.
    #expect(StructuralValues.instant("month 99999999999999999999") == nil)
    for text in ["4", "4 months", "month", "month -1", "month x", "2026-03"] {
      #expect(StructuralValues.instant(text) == nil, "\(text)")
    }
  }

  @Test("calendar months are year and month")
  func calendarMonths() {
    #expect(StructuralValues.calendarMonth("2026-03") == CalendarMonth(year: 2026, month: 3))
    for text in ["2026", "2026-13", "2026-00", "2026-3", "26-03", "2026-03-01", "March 2026"] {
      #expect(StructuralValues.calendarMonth(text) == nil, "\(text)")
    }
  }

  @Test("true and false in the usual words; currencies by code or sign")
  func words() {
    #expect(StructuralValues.truth("Yes") == true)
    #expect(StructuralValues.truth("false") == false)
    #expect(StructuralValues.truth("maybe") == nil)
    #expect(StructuralValues.currency("CHF") == "CHF")
    #expect(StructuralValues.currency("€") == "EUR")
    for text in ["eur", "EURO", "¤", "E1R", ""] {
      #expect(StructuralValues.currency(text) == nil, "\(text)")
    }
  }
}
