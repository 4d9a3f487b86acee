// The scenario as the engine sees it.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel check --show")
struct ResolvedScenarioSuite {
  @Test("what it prints is sound, runs to the same bits, and begins with what emerges")
  func same() throws {
    try TinyScenario.inFolder { folder in
      let shown = try BuiltProgram.run("check", "tiny.yaml", "--show", in: folder)
      #expect(shown.status == 0)
      #expect(shown.errors == "")
      try Data(shown.output.utf8).write(to: URL(fileURLWithPath: folder + "/shown.yaml"))
      func json(_ file: String) throws -> String {
        let ended = try BuiltProgram.run("run", file, "--json", "--out", file + "-run", in: folder)
        #expect(ended.status == 0, "\(ended.errors)")
        return ended.output
      }
      #expect(try json("shown.yaml") == json("tiny.yaml"))

      let lines = shown.output.split(separator: "\n")
      #expect(lines[0].contains("stated") && lines[0].hasSuffix("last-year base"))
      let churn = try #require(lines.first { $0.hasPrefix("# engage.churn ") })
      #expect(churn.split(separator: "→").count == 3)
      #expect(churn.contains("5% per month → 5 % a month "))
      #expect(lines.contains { $0.contains("churn: 5% per month  # given (tiny.yaml:5); solved:") })
    }
  }
}
