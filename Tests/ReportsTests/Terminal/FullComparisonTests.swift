// All metrics with both distributions.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("All metrics of a comparison")
struct FullComparisonSuite {
  private func lines(_ metrics: [PairedMetric]) -> [String] {
    FullComparison(
      base: ("Before", RecordSamples.record { $0[.cash] = RecordSamples.even(.cash, 100, 1000) }),
      other: ("After", RecordSamples.record()), metrics: metrics
    ).lines(width: 80)
  }

  @Test("each metric has both sides, the difference and the verdict, within 80 columns")
  func metric() throws {
    var paired = ComparisonSamples.paired(.cash, 1, 550, error: 10, larger: 20)
    (paired.ratio, paired.ratioError, paired.varianceReduction) = (0.5, 0.01, 12)
    let lines = lines([paired])
    let start = try #require(lines.firstIndex(of: "cash, EUR"))
    #expect(lines[start + 1].hasPrefix("  Before") && lines[start + 1].hasSuffix("1 000"))
    #expect(lines[start + 2].hasPrefix("  After"))
    #expect(lines[start + 3].hasPrefix("  difference"))
    let verdict = lines[start + 4]
    #expect(verdict.contains("x 0.50 ± 0.02") && verdict.contains("paired x 12"))
    #expect(verdict.hasSuffix(": worse"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("every metric is there, and one without pairs says so")
  func missing() {
    let lines = lines([])
    for metric in Metric.allCases where metric != .agentSteps {
      #expect(lines.contains { $0.hasPrefix(metric.rawValue) })
    }
    #expect(!lines.contains { $0.hasPrefix("agent_steps") })
    #expect(lines.contains("  fewer than two futures have it on both sides"))
    let empty = MetricSummary(metric: .paybackMonth, count: 0, missing: 1000)
    let record = RecordSamples.record { $0[.paybackMonth] = empty }
    let none = FullComparison(base: ("A", record), other: ("B", record), metrics: [])
    #expect(none.lines(width: 80).contains("payback_month: no future has it on both sides"))
  }

  @Test("a verdict too long for a line goes on in the next")
  func long() {
    var paired = ComparisonSamples.paired(.cash, 1, 550, error: 10, larger: 120)
    (paired.smaller, paired.ratio, paired.ratioError) = (600, 0.5, 0.01)
    paired.varianceReduction = 12
    let told = lines([paired]).joined(separator: "\n")
    #expect(!told.contains("…") && told.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(told.contains("better in 12.0 %") || told.contains("better in 12 %"))
    #expect(told.contains("worse in 60 %"))
    (paired.larger, paired.smaller) = (0, 0)
    #expect(lines([paired]).contains("  the same in all futures"))
  }

  @Test("what cannot be told from none is told so")
  func open() {
    let lines = lines([ComparisonSamples.paired(.cash, 5, 4, error: 2, p: 0.62)])
    #expect(lines.contains { $0.hasSuffix("p = 0.62: no difference can be told") })
  }
}
