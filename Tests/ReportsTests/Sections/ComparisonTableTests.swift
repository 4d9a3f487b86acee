// Paired metrics as a table of a report.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("The table of differences")
struct ComparisonTableSuite {
  private func rows(_ metrics: [PairedMetric]) -> [[String]] {
    ComparisonTable(labels: ["Before", "After"], currency: "EUR").table(metrics).rows
  }

  @Test("the base stands first; a difference has its 95 % margin and how often it is better")
  func told() {
    let table = ComparisonTable(labels: ["Before", "After"], currency: "EUR").table([])
    #expect(table.headings[1...2] == ["Before", "After"])
    // ± 1.96 · 10 = 20, so tens are told; 0.64 · 90/√1000 = 1.8, so ones of the ends.
    let row = rows([ComparisonSamples.paired(.mrr, 5123, 5001, error: 10)])[0]
    #expect(
      row == ["MRR, EUR/m", "5 000", "5 120", "+120 ± 20", "82 to 172", "about 74 %"])
  }

  @Test("what cannot be told says so, and what is the same in every future too")
  func open() {
    let open = ComparisonSamples.paired(.customers, 101, 100, error: 1, p: 0.4)
    #expect(rows([open])[0][3] == "not to be told (+1 ± 2)")
    var same = ComparisonSamples.paired(.customers, 100, 100, error: 0, p: 1)
    (same.larger, same.smaller) = (0, 0)
    #expect(rows([same])[0] == ["Customers", "100", "100", "the same", "", ""])
  }

  @Test("shares differ by points of a hundred, and of a yes or no no range is told")
  func shares() {
    let churn = ComparisonSamples.paired(.churnAnnual, 0.12, 0.15, error: 0.005)
    #expect(
      rows([churn])[0].prefix(4) == ["Churn a year, %", "15.0", "12.0", "-3.0 ± 1.0"]
        || rows([churn])[0].prefix(4) == ["Churn a year, %", "15", "12", "-3.0 ± 1.0"]
        || rows([churn])[0].prefix(4) == ["Churn a year, %", "15", "12", "-3 ± 1"])
    #expect(rows([ComparisonSamples.paired(.outOfCash, 0.1, 0.3, error: 0.01)])[0][4] == "")
  }

  @Test("every row has as many cells as there are headings")
  func shape() {
    let metrics = Metric.allCases.map { ComparisonSamples.paired($0, 2, 1, error: 0.1) }
    let table = ComparisonTable(labels: ["a", "b"], currency: "SEK").table(metrics)
    #expect(table.rows.count == metrics.count)
    #expect(table.rows.allSatisfy { $0.count == table.headings.count })
  }
}
