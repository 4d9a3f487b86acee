// Speed in words and JSON.

import Foundation
import Simulation
import Testing

@testable import FlywheelCommand

@Suite("What bench tells")
struct BenchReportSuite {
  private let report = BenchReport(
    agentSteps: 3_000_000, futures: 20, seconds: 1.5, threads: 2, instructions: .avx2,
    peakMemoryBytes: 42_400_000)

  @Test("the rate is steps over seconds")
  func rate() { #expect(report.perSecond == 2_000_000) }

  @Test("people read millions, threads, seconds and megabytes")
  func words() {
    #expect(
      report.text == """
        2.0 million agent-steps a second on 2 threads with avx2
        (3000000 in 1.5 s, peak memory 42.4 MB)
        """)
    var single = report
    single.threads = 1
    #expect(single.text.contains("on 1 thread with avx2\n"))
  }

  @Test("the JSON has the seven documented members, and the size in a table")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(report.json(of: 1000).utf8))
    var members = try #require(object as? [String: Any])
    #expect(members.removeValue(forKey: "instruction_set") as? String == "avx2")
    let numbers: [String: NSNumber] = [
      "agent_steps_per_second": 2_000_000, "agent_steps": 3_000_000, "seconds": 1.5,
      "threads": 2, "futures": 20, "peak_memory_bytes": 42_400_000, "size": 1000,
    ]
    #expect(members as? [String: NSNumber] == numbers)
    #expect(!report.json.contains("size"))
  }

  @Test("a table of growth lines up, and tells seconds a future")
  func growth() {
    let (head, row) = (BenchReport.head(.customers), report.row(10_000))
    #expect(head.hasSuffix("peak memory, MB") && head.contains("customers"))
    #expect(head.count == row.count && head.count <= 80)
    let cells = row.split(separator: " ", omittingEmptySubsequences: true)
    #expect(cells.suffix(4) == ["20", "0.075", "2.0", "42.4"])
  }

  @Test("no time at all is no division by zero")
  func instant() {
    let report = BenchReport(
      agentSteps: 0, futures: 1, seconds: 0, threads: 1, instructions: .base, peakMemoryBytes: 0)
    #expect(report.perSecond == 0)
  }
}
