import Testing

@testable import Reports

@Suite("Stated, fresh and last year")
struct StatedAndEmergentSuite {
  private let rows = [
    StatedAndEmergentRow(
      label: "churn", stated: "15% per year", fresh: 0.15, lastYear: 0.141,
      period: SharePeriod(months: 12)),
    StatedAndEmergentRow(
      label: "referral rate", stated: "5% per year", fresh: 0.05, lastYear: nil,
      period: SharePeriod(months: 12)),
    StatedAndEmergentRow(
      label: "lead to customer", stated: "3%", fresh: 0.03, lastYear: 0.0312),
  ]

  @Test("columns are aligned and told in the stated period")
  func table() {
    let lines = StatedAndEmergent.text(rows).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "                  stated         fresh cohort   last-year base",
        "churn             15% per year → 15 % a year  → 14.1 % a year",
        "referral rate     5% per year  → 5 % a year   → –",
        "lead to customer  3%           → 3 %          → 3.12 %",
      ])
  }

  @Test("a monthly churn is told per month")
  func monthly() {
    let row = StatedAndEmergentRow(
      label: "churn", stated: "5% per month", fresh: RecordSamples.yearly(0.05),
      lastYear: RecordSamples.yearly(0.04), period: SharePeriod(months: 1))
    #expect(StatedAndEmergent.text([row]).contains("→ 5 % a month  → 4 % a month"))
  }

  @Test("within YAML each line is a comment")
  func prefix() {
    let lines = StatedAndEmergent.text(rows, prefix: "# ").split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("# ") })
  }

  @Test("without rows there is no table, and long words stay within the width")
  func edges() {
    #expect(StatedAndEmergent.text([]).isEmpty)
    let long = StatedAndEmergentRow(
      label: "churn", stated: String(repeating: "2% to 5% ", count: 20), fresh: 0.1, lastYear: 0.1)
    #expect(StatedAndEmergent.text([long]).split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
