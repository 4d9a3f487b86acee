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
    #expect(verdict.contains("x 0.50 ± 0.01") && verdict.contains("paired x 12"))
    #expect(verdict.hasSuffix(": worse"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("every metric is there, and one without pairs says so")
  func missing() {
    let lines = lines([])
    for metric in Metric.allCases { #expect(lines.contains { $0.hasPrefix(metric.rawValue) }) }
    #expect(lines.contains("  no two futures have it on both sides"))
  }

  @Test("what cannot be told from none is told so")
  func open() {
    let lines = lines([ComparisonSamples.paired(.cash, 5, 4, error: 2, p: 0.62)])
    #expect(lines.contains { $0.hasSuffix("p = 0.62: no difference can be told") })
  }
}
