import Testing

@testable import Scenarios

@Suite("Periods")
struct StatedPeriodSuite {
  @Test("money per week, quarter or year becomes money per month")
  func convertsMoney() throws {
    let budget = try Reading("attract.channels.ads.budget")
    try budget.expectPoint(
      8000, from: "8000 EUR per month", "8000 per month", "8000 EUR/month", "8000 EUR / month",
      "8000 EUR a month", "8000 EUR monthly", "8000 EUR each month", "8k per mo")
    try budget.expectPoint(100, from: "1200 EUR per year", "1200 EUR yearly", "300 EUR per quarter")
    // A year of 365.25 days has 365.25/7 weeks, a month a twelfth of them.
    try budget.expectPoint(7 * 365.25 / 7 / 12, from: "7 EUR per week")
    try budget.expectPoint(365.25 / 12, from: "1 EUR per day", "30 EUR per 30 days")
  }

  @Test("a share per period is compounded to 12 months")
  func compounds() throws {
    let churn = try Reading("engage.churn")
    try churn.expectPoint(0.15, from: "15% per year", "15 % a year", "15%/yr", "15% in 12 months")
    let monthly = 1 - (1 - 0.02) * power(0.98, 11)
    try churn.expectPoint(monthly, from: "2% per month", "2% in a month", "2% in 1 month")
    try churn.expectPoint(1 - power(0.9, 4), from: "10% per quarter", "10% in 3 months")
    // 73.05 days go five times into a year.
    try churn.expectPoint(1 - power(0.9, 5), from: "10% in 73.05 days")
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }

  @Test("a period without unit, without length or of nothing is refused")
  func refusesBadPeriods() throws {
    let churn = try Reading("engage.churn")
    for (text, piece) in [
      ("5% per", "is no period"), ("5% per yaer", "is no period"), ("5% in 2026", "is no period"),
      ("5% in 0 days", "is no time at all"), ("per year", "not understood"),
    ] {
      let problem = try #require(churn.problem(text))
      #expect(problem.message.contains(piece), "\(text): \(problem)")
    }
  }
}
