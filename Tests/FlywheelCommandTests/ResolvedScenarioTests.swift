// The scenario as the engine sees it.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel check --show")
struct ResolvedScenarioSuite {
  @Test("what it prints is sound and runs to the same bits")
  func same() throws {
    try TinyScenario.inFolder { folder in
      let shown = try BuiltProgram.run("check", "tiny.yaml", "--show", in: folder)
      #expect(shown.status == 0)
      #expect(shown.errors == "")
      try Data(shown.output.utf8).write(to: URL(fileURLWithPath: folder + "/shown.yaml"))
      let check = try BuiltProgram.run("check", "shown.yaml", in: folder)
      #expect(check.output == "shown.yaml is sound.\n")
      func json(_ file: String, _ out: String) throws -> String {
        try BuiltProgram.run(
          "run", file, "--trials", "4", "--json", "--out", out, in: folder
        ).output
      }
      let original = try json("tiny.yaml", "a")
      #expect(!original.isEmpty)
      #expect(try json("shown.yaml", "b") == original)
    }
  }

  @Test("it begins with stated, fresh cohort and last-year base, side by side and whole")
  func table() throws {
    try TinyScenario.inFolder { folder in
      let lines = try BuiltProgram.run("check", "tiny.yaml", "--show", in: folder).output
        .split(separator: "\n")
      #expect(lines[0].contains("stated") && lines[0].hasSuffix("last-year base"))
      let churn = try #require(lines.first { $0.hasPrefix("# engage.churn ") })
      #expect(churn.contains("5% per month → 5 % a month → "))
      #expect(lines.contains { $0.contains("churn: 5% per month  # given (tiny.yaml:5); solved:") })
    }
  }
}
