// Metrics as people type them.

import Simulation
import Testing

@testable import FlywheelCommand

@Suite("Metrics by name")
struct MetricNameSuite {
  @Test("every metric is found by its ID, in any case, with hyphens or blanks")
  func found() throws {
    for metric in Metric.allCases {
      #expect(try MetricName.metric(metric.rawValue) == metric)
      let typed = metric.rawValue.uppercased().replacing("_", with: "-")
      #expect(try MetricName.metric(typed) == metric)
    }
    #expect(try MetricName.metric("out of cash") == .outOfCash)
  }

  @Test("a misspelt metric names the nearest")
  func near() {
    let failure = #expect(throws: CommandFailure.self) { try MetricName.metric("custmers") }
    #expect(failure?.message.contains("did you mean customers?") == true)
    #expect(failure?.exitCode == 2)
  }

  @Test("what is told month by month alone is told apart from what is not there")
  func series() {
    let failure = #expect(throws: CommandFailure.self) { try MetricName.metric("lost customers") }
    #expect(failure?.message.contains("lost_customers is told month by month") == true)
  }

  @Test("a word near no metric lists them all within 80 columns")
  func far() {
    let failure = #expect(throws: CommandFailure.self) { try MetricName.metric("nonsense") }
    let lines = failure?.message.split(separator: "\n") ?? []
    #expect(lines.allSatisfy { $0.count <= 80 })
    for metric in Metric.allCases {
      #expect(lines.contains { $0.contains(metric.rawValue) })
    }
  }
}
