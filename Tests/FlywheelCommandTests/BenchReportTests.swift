// Speed in words and JSON.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("What bench tells")
struct BenchReportSuite {
  private let report = BenchReport(
    agentSteps: 3_000_000, seconds: 1.5, threads: 2, peakMemoryBytes: 42_400_000)

  @Test("the rate is steps over seconds")
  func rate() { #expect(report.perSecond == 2_000_000) }

  @Test("people read millions, threads, seconds and megabytes")
  func words() {
    #expect(
      report.text == """
        2.0 million agent-steps a second on 2 threads
        (3000000 in 1.5 s, peak memory 42.4 MB)
        """)
    var single = report
    single.threads = 1
    #expect(single.text.contains("on 1 thread\n"))
  }

  @Test("the JSON has the five documented members")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    let members = try #require(object as? [String: NSNumber])
    #expect(
      members == [
        "agent_steps_per_second": 2_000_000, "agent_steps": 3_000_000, "seconds": 1.5,
        "threads": 2, "peak_memory_bytes": 42_400_000,
      ])
  }

  @Test("no time at all is no division by zero")
  func instant() {
    let report = BenchReport(agentSteps: 0, seconds: 0, threads: 1, peakMemoryBytes: 0)
    #expect(report.perSecond == 0)
  }
}
