// Both kinds of files in both layouts.

import Evidence
import Statistics
import Testing

@testable import Reports

@Suite("Reports about one's own data")
struct OwnDataReportTests {
  static func reports(name: String = "before") throws -> [OwnDataReport] {
    let groups = CountedGroups(
      outcome: "churned",
      groups: [
        CountedGroups.Group(name: name, count: GroupCount(150_000, of: 1_000_000)),
        CountedGroups.Group(name: "after", count: GroupCount(1, of: 33)),
        CountedGroups.Group(name: "later", count: GroupCount(0, of: 9)),
      ])
    let series = MonthlySeries(
      outcome: name, start: try #require(MonthLabel("2024-01")),
      values: (0..<24).map { (month: Int) -> Double in 1e9 * Double(month * 7 % 5) },
      controls: [
        MonthlySeries.Control(
          name: "abroad", values: (0..<24).map { (month: Int) -> Double in Double(month * 5 % 7) })
      ], before: 18)
    return [
      OwnDataReport(CountsAnalysis(groups), file: "x.csv"),
      OwnDataReport(SeriesAnalysis(series), file: "x.csv"),
    ]
  }

  @Test("no line is wider than 80 columns, whatever things are called")
  func width() throws {
    for name in ["before", String(repeating: "long name ", count: 20)] {
      for report in try Self.reports(name: name) {
        for line in report.text().split(separator: "\n") {
          #expect(line.count <= 80, "\(line)")
        }
      }
    }
  }

  @Test("the verdict stands in the second line, before any table")
  func sentenceFirst() throws {
    for report in try Self.reports() {
      let lines = report.text().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].hasPrefix("x.csv · "))
      #expect(lines[1].first?.isUppercase == true)
      #expect(report.markdown.hasPrefix("## x.csv · "))
      #expect(report.markdown.contains("|---|---:|"))
    }
  }
}
