import RandomStreams
import Scenarios
import Testing

@testable import Reports

@Suite("Shares over the stated period")
struct SharePeriodSuite {
  @Test("a share of a period survives the way to a year and back")
  func roundTrip() {
    for months in [12 / 365.25, 1, 3, 6, 12, 24] {
      for share in [0.0, 0.001, 0.05, 0.4, 0.97, 1] {
        let annual = Conversion.compound(periodInMonths: months)(share)
        let back = SharePeriod(months: months).share(annual: annual)
        #expect(abs(back - share) < 1e-9 || annual == 1)
      }
    }
  }

  @Test("5 % a month is 45.96 % a year and is told as 5 % a month again")
  func told() {
    #expect(abs(RecordSamples.yearly(0.05) - 0.4596) < 1e-4)
    #expect(SharePeriod(months: 1).text(annual: RecordSamples.yearly(0.05)) == "5 % a month")
    #expect(SharePeriod(months: 12).text(annual: 0.15) == "15 % a year")
  }

  @Test("periods have words")
  func words() {
    let month = 365.25 / 12
    #expect(SharePeriod(months: 3).words == "a quarter")
    #expect(SharePeriod(months: 6).words == "in 6 months")
    #expect(SharePeriod(months: 30 / month).words == "in 30 days")
    #expect(SharePeriod(months: 7 / month).words == "a week")
    #expect(SharePeriod(months: 14 / month).words == "in 2 weeks")
    #expect(SharePeriod(months: 1 / month).words == "a day")
  }

  @Test("a quantity's own period is taken, and a year where it has none")
  func ofQuantity() {
    let monthly = Quantity(.point(0.05), conversion: .compound(periodInMonths: 1), text: "5%")
    #expect(SharePeriod(of: monthly).months == 1)
    #expect(SharePeriod(of: Quantity(.point(1), text: "1")).months == 12)
    #expect(SharePeriod(of: nil).months == 12)
  }
}
