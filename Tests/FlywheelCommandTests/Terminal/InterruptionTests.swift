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

  @Test("a closed window ends a page and leaves no folder, unless that was asked for (nohup)")
  func hangUp() throws {
    let page =
      "```yaml file=tiny.yaml\n\(TinyScenario.text)```\n\n"
      + "```flywheel\nflywheel run tiny.yaml --trials 100\n```\n"
    for isIgnored in [false, true] {
      try withPages(["01-a.md": page]) { folder in
        let place = folder + "/place"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let process = BuiltProgram.process([], in: folder)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let trap = isIgnored ? "trap '' HUP; " : ""
        process.arguments = ["-c", trap + "exec \"$0\" learn check", BuiltProgram.path]
        process.environment = (process.environment ?? [:]).merging(["TMPDIR": place]) { $1 }
        try process.run()
        try waitForCommand(in: place)
        kill(process.processIdentifier, SIGHUP)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == (isIgnored ? 0 : 130))
        #expect(try names(in: place).isEmpty)
      }
    }
  }

  @Test("nobody has asked to stop unless somebody does")
  func notAsked() { #expect(!Interruption.hasCome) }
}
