// The months in one sentence.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("Months from which a difference is clear, in words")
struct ClearMonthsSuite {
  private func text(_ clear: [(Series, Int?)], tellsCash: Bool = true) -> String {
    ClearMonths(
      months: clear.map {
        SeriesDifference(series: $0.0, means: [], errors: [], reach: 3, clearFrom: $0.1)
      }, horizon: 24, tellsCash: tellsCash
    ).text
  }

  @Test("series of one month stand together, others beside, open ones at the end")
  func clear() {
    #expect(
      text([(.customers, 2), (.mrr, 2), (.cash, 9)])
        == "The difference is clear in customers and MRR from month 2 on, in cash from month 9 on "
        + "(95 %, all months together).")
    #expect(
      text([(.customers, 2), (.mrr, nil), (.cash, nil)])
        == "The difference is clear in customers from month 2 on; in MRR or cash it is not by "
        + "month 24 (95 %, all months together).")
  }

  @Test("nothing clear is told so, and cash only where it is stated")
  func open() {
    #expect(
      text([(.customers, nil), (.mrr, nil), (.cash, 3)], tellsCash: false)
        == "By month 24 no difference is clear in customers or MRR.")
  }
}
