// Months in many hands.

import Testing

@testable import Evidence

@Suite("Months")
struct MonthLabelTests {
  @Test("one month in all its forms")
  func forms() {
    for text in [
      "2026-01", "2026-1", "2026-01-31", "2026/01", "202601", "01/2026", "01.2026", "31.01.2026",
    ] {
      #expect(MonthLabel(text)?.text == "2026-01", "\(text)")
    }
    #expect(MonthLabel("17")?.text == "month 17")
    #expect(MonthLabel("17")?.written == "17")
    #expect(MonthLabel("0")?.number == 0)
  }

  @Test("December is followed by January")
  func following() {
    #expect(MonthLabel("2025-12")?.advanced(by: 1) == MonthLabel("2026-01"))
    #expect(MonthLabel("2025-12")?.advanced(by: 13).text == "2027-01")
    #expect(MonthLabel("9")?.advanced(by: 2) == MonthLabel("11"))
  }

  @Test("what may be two months, or none, is refused")
  func refused() {
    for text in [
      "", "July", "2026-13", "2026-00", "01/02/2026", "2026-01/02", "2026-01-32", "1.5", "-3",
      "1234567",
    ] {
      #expect(MonthLabel(text) == nil, "\(text)")
    }
  }
}
