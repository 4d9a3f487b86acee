// Which page is run, as a person who waits is told.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The progress of pages")
struct PageProgressSuite {
  @Test("the line tells page and command, and keeps to a line of a terminal")
  func line() {
    let files = ["p/01-a.md", "p/02-b.md"]
    #expect(
      PageProgress.line("flywheel run a.yaml", of: "p/02-b.md", among: files)
        == "page 2 of 2, 02-b: flywheel run a.yaml")
    let long = PageProgress.line(
      "flywheel run " + String(repeating: "x", count: 90) + "\u{1B}", of: "p/01-a.md", among: files)
    #expect(long.count == 79 && long.hasSuffix("x…"))
  }

  @Test("it is drawn on a terminal while a command runs, and erased before anything else is told")
  func drawn() throws {
    let page =
      "```yaml file=tiny.yaml\n\(TinyScenario.text)```\n\n"
      + "```flywheel\nflywheel run tiny.yaml --trials 100000\n```\n"
    try withPages(["01-a.md": page]) { folder in
      let terminal = try #require(Terminal())
      let process = BuiltProgram.process(["learn", "check"], in: folder)
      process.standardError = terminal.line
      try process.run()
      #expect(terminal.waits(for: "page 1 of 1, 01-a: flywheel run tiny.yaml --trials 100000"))
      process.interrupt()
      #expect(terminal.waits(for: "\r\u{1B}[KStopped"))
      process.waitUntilExit()
    }
  }
}
