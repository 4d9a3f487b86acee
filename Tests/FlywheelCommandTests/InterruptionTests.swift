// Ctrl-C in the middle of a long run.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("Ctrl-C")
struct InterruptionSuite {
  @Test("what is finished is summarised, marked incomplete and kept, with 130")
  func kept() throws {
    try TinyScenario.inFolder { folder in
      let terminal = try #require(Terminal())
      let process = BuiltProgram.process(
        ["run", "tiny.yaml", "--trials", "1000000", "--out", "kept", "--quiet"], in: folder)
      process.standardError = terminal.line
      _ = FileManager.default.createFile(atPath: folder + "/answer", contents: nil)
      process.standardOutput = FileHandle(forWritingAtPath: folder + "/answer")
      try process.run()
      // The first line of progress: the run has begun.
      #expect(terminal.waits(for: " futures, "))
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 130)
      #expect(try text(folder + "/answer").contains(" of 1 000 000 futures"))
      let summary = try text(folder + "/kept-incomplete-of-1000000/summary.json")
      #expect(summary.contains("\"complete\": false"))
    }
  }

  @Test("nobody has asked to stop unless somebody does")
  func notAsked() { #expect(!Interruption.hasCome) }
}
