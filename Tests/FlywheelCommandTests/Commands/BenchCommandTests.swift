// Timing the engine.

import Foundation
import Simulation
import Testing

@testable import FlywheelCommand

@Suite("flywheel bench")
struct BenchCommandSuite {
  @Test("the steps do not depend on the threads, and memory is measured")
  func json() throws {
    try TinyScenario.inFolder { folder in
      func members(_ threads: String) throws -> [String: Double] {
        let ended = try BuiltProgram.run(
          "bench", "tiny.yaml", "--trials", "3", "--threads", threads, "--json", in: folder)
        #expect(ended.status == 0)
        #expect(ended.errors == "")
        let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
        let members = try #require(object as? [String: Any])
        #expect(members["instruction_set"] as? String == InstructionSet.widest.rawValue)
        return members.compactMapValues { ($0 as? NSNumber)?.doubleValue }
      }
      let (one, two) = (try members("1"), try members("2"))
      #expect(one["agent_steps"] == two["agent_steps"])
      #expect((one["agent_steps"] ?? 0) > 3 * 12 * 10)
      #expect((one["peak_memory_bytes"] ?? 0) > 1_000_000)
      #expect(two["threads"] == 2)
      #expect(try names(in: folder) == ["tiny.yaml"])
    }
  }

  @Test("growth is a table, a row a size, with sizes and futures of its own")
  func growth() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.run("bench", "tiny.yaml", "--scale", "months", in: folder)
      #expect(ended.status == 0 && ended.errors == "")
      let lines = ended.output.split(separator: "\n")
      #expect(lines.count == 1 + BenchScale.months.sizes.count)
      #expect(lines.allSatisfy { $0.count == lines[0].count })
      let both = try BuiltProgram.run(
        "bench", "tiny.yaml", "--scale", "months", "--trials", "3", in: folder)
      #expect(both.status == 2 && both.errors.contains("leave out --trials"))
    }
  }

  @Test("no thread is refused")
  func threads() throws {
    let ended = try BuiltProgram.run("bench", "--threads", "0")
    #expect(ended.status == 2)
    #expect(ended.errors.contains("'--threads <threads>': give a whole number from 1 to 1024"))
  }
}
