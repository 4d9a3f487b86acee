import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("All metrics")
struct FullTableSuite {
  private var lines: [String] {
    let record = RecordSamples.record {
      $0[.customers] = RecordSamples.even(.customers, 260, 700)
      $0[.cash] = RecordSamples.even(.cash, -2_310_000, 1_420_000)
      $0[.churnAnnual] = RecordSamples.even(.churnAnnual, 0.2, 0.4)
      $0[.velocity] = RecordSamples.absent(.velocity)
    }
    return FullTable(record: record).lines(width: 80)
  }

  @Test("every metric has a row by its ID, in its phase, within 80 columns")
  func complete() {
    for metric in Metric.allCases {
      #expect(lines.contains { $0.hasPrefix("  \(metric.rawValue) ") })
    }
    #expect(
      lines.filter { Phase.allCases.map(\.rawValue).contains($0) } == [
        "Attract", "Engage", "Delight", "Money",
      ])
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("a row tells mean ± standard error, P5, median and P95")
  func row() throws {
    let row = try #require(lines.first { $0.hasPrefix("  customers ") })
    // sd = 440/0.9/√12 = 141.1, standard error = 141.1/√1000 = 4.5.
    #expect(
      row.split(separator: " ").map(String.init) == [
        "customers", "480", "4.5", "260", "480", "700",
      ])
  }

  @Test("shares are told in percent, money in millions where it must be")
  func units() throws {
    let churn = try #require(lines.first { $0.hasPrefix("  churn_annual") })
    #expect(
      churn.split(separator: " ").map(String.init).prefix(3) == ["churn_annual", "%", "30.0"])
    let cash = try #require(lines.first { $0.hasPrefix("  cash ") })
    #expect(cash.contains("-2.31M"))
  }

  @Test("a metric without a value says in how many futures")
  func missing() throws {
    let index = try #require(lines.firstIndex { $0.hasPrefix("  velocity") })
    #expect(lines[index].hasSuffix("–"))
    #expect(lines[index + 1] == "    no value in 1 000 of 1 000 futures")
  }

  @Test("approximate quantiles say how far off they may be")
  func approximate() {
    var record = RecordSamples.record()
    record.quantileError = 0.001
    let text = FullTable(record: record).lines(width: 80).joined(separator: " ")
    #expect(text.contains("quantiles within 0.1 % of their value"))
  }
}
