// A retention triangle small enough to read.

import Charts
import Experiments
import Testing

@testable import Reports

@Suite("The map of cohorts")
struct CohortMapSuite {
  /// 100 buyers in every month, of whom `loss` leave each month.
  private func table(months: Int, loss: Int = 1) -> CohortTable {
    CohortTable(
      bought: Array(repeating: 100, count: months),
      kept: (0..<months).map { month in (0..<(months - month)).map { 100 - loss * $0 } })
  }

  @Test("a short run has a row a month and a column a month of age")
  func short() throws {
    let map = try #require(CohortMap(table(months: 3, loss: 10)).chart)
    #expect(map.rowLabels == ["month 1", "month 2", "month 3"])
    #expect(map.columnLabels == ["0", "1", "2"])
    #expect(map.values == [[1, 0.9, 0.8], [1, 0.9, nil], [1, nil, nil]])
  }

  @Test("two years are twelve rows of two months, and ages of every second month")
  func grouped() throws {
    let map = try #require(CohortMap(table(months: 24)).chart)
    #expect(map.rowLabels.count == 12 && map.rowLabels[0] == "months 1–2")
    #expect(map.rowLabels[11] == "months 23–24")
    // Ages run to 23, so that 13 columns are two months apart.
    #expect(map.columnLabels == (0...11).map { "\(2 * $0)" })
    // The second row: months 3 and 4, watched for 21 and 20 months; 100 − a of each 100 are left.
    #expect(map.values[1][0] == 1 && map.values[1][10] == 0.8)
    #expect(map.values[1][11] == nil, "not all were watched for 22 months")
  }

  @Test("rows of a number of months that does not divide the run end with it")
  func ragged() throws {
    let map = try #require(CohortMap(table(months: 25)).chart)
    #expect(map.rowLabels.count == 9 && map.rowLabels[8] == "month 25")
    #expect(map.columnLabels.count <= 13 && map.columnLabels.last == "24")
  }

  @Test("five years stay within twelve rows and thirteen columns")
  func long() throws {
    let map = try #require(CohortMap(table(months: 60)).chart)
    #expect(map.rowLabels.count == 12 && map.columnLabels.count <= 13)
    #expect(map.values.allSatisfy { $0.count == map.columnLabels.count })
  }

  @Test("shares of a row are weighted by its buyers")
  func weighted() throws {
    // Thirteen months, so two a row: of 10 and 30 buyers 5 and 27 are left after a month: 80 %.
    var bought = Array(repeating: 0, count: 13)
    var kept = (0..<13).map { Array(repeating: 0, count: 13 - $0) }
    (bought[0], bought[1]) = (10, 30)
    (kept[0], kept[1]) = ([10, 5] + kept[0].dropFirst(2), [30, 27] + kept[1].dropFirst(2))
    let map = try #require(CohortMap(CohortTable(bought: bought, kept: kept)).chart)
    #expect(map.columnLabels[1] == "1")
    #expect(map.values[0][1] == 0.8)
    #expect(map.values[1][0] == nil, "nobody bought")
  }

  @Test("the sentence speaks of those who were watched for so long")
  func words() throws {
    // After 12 months 100 − 12·2 of each hundred are left.
    let map = try #require(CohortMap(table(months: 24, loss: 2)).chart)
    #expect(
      map.summary.hasSuffix(
        "Of all buyers who were watched that long 76 % were still there after 12 months."))
    let short = try #require(CohortMap(table(months: 2, loss: 10)).chart)
    #expect(short.summary.hasSuffix("90 % were still there after 1 month."))
  }

  @Test("without buyers, or with a single month, there is no map")
  func none() {
    #expect(CohortMap(CohortTable()).chart == nil)
    #expect(CohortMap(CohortTable(bought: [0, 0], kept: [[0, 0], [0]])).chart == nil)
    #expect(CohortMap(table(months: 1)).chart == nil)
  }
}
