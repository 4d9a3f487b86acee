import Testing

@testable import Scenarios

@Suite("Units of time")
struct TimeUnitSuite {
  @Test("a year has 365.25 days and 12 months, a quarter 3 months, a week 7 days")
  func lengths() {
    #expect(isClose(TimeUnit.day.months * 365.25, TimeUnit.year.months))
    #expect(isClose(TimeUnit.day.months * 7, TimeUnit.week.months))
    #expect(TimeUnit.month.months == 1 && TimeUnit.quarter.months == 3)
    #expect(TimeUnit.year.months == 12)
  }

  @Test("units are known in singular, plural and short form; a lone m is none")
  func names() {
    let table: [(TimeUnit, [String])] = [
      (.day, ["day", "days", "d"]), (.week, ["week", "weeks", "wk"]),
      (.month, ["month", "months", "mo"]), (.quarter, ["quarter", "quarters", "q"]),
      (.year, ["year", "years", "yr", "annum"]),
    ]
    for (unit, words) in table {
      for word in words { #expect(TimeUnit(word) == unit, "\(word)") }
    }
    for word in ["m", "min", "h", "fortnight", ""] { #expect(TimeUnit(word) == nil, "\(word)") }
  }

  @Test("adverbs name units too")
  func adverbs() {
    let table: [(String, TimeUnit)] = [
      ("daily", .day), ("weekly", .week), ("monthly", .month), ("quarterly", .quarter),
      ("yearly", .year), ("annually", .year),
    ]
    for (word, unit) in table { #expect(TimeUnit(adverb: word) == unit, "\(word)") }
    #expect(TimeUnit(adverb: "often") == nil)
  }
}
