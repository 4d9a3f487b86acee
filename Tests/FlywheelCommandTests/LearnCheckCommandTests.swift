// `flywheel learn check`: right pages, wrong pages, pages that cannot be run.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel learn check")
struct LearnCheckCommandSuite {
  @Test("a right page is praised with its commands and seconds")
  func right() throws {
    try withPages(["01-a.md": rightPage, "02-b.md": "# No cells\n"]) {
      let ended = try BuiltProgram.run("learn", "check", in: $0)
      #expect(ended.status == 0, "\(ended.output)")
      #expect(ended.output.hasPrefix("notebooks-md/01-a.md: right, 1 command, "))
      #expect(ended.output.hasSuffix("notebooks-md/02-b.md: no commands\n"))
    }
  }

  @Test("a wrong page is shown with the difference, and the exit code is 1")
  func wrong() throws {
    try withPages(["01-a.md": rightPage.replacing("no such", with: "not such a")]) {
      let ended = try BuiltProgram.run("learn", "check", "1", in: $0)
      #expect(ended.status == 1)
      #expect(ended.output.contains("notebooks-md/01-a.md:9:1: the output is another one now"))
      #expect(
        ended.output.contains(
          "\n  -none.yaml:1:1: there is not such a file; check its name and folder\n  +none.yaml:1:1: there"
        ))
      #expect(ended.errors == "1 page of 1 is wrong: notebooks-md/01-a.md\n")
    }
  }

  @Test("a page that cannot be run does not keep the others from being checked")
  func faulty() throws {
    try withPages(["01-a.md": "```flywheel\nls | rm\n```\n", "02-b.md": rightPage]) {
      let ended = try BuiltProgram.run("learn", "check", in: $0)
      #expect(ended.status == 1)
      #expect(ended.output.contains("01-a.md:2:1: \"|\" needs a shell"))
      #expect(ended.output.contains("02-b.md: right"))
    }
  }

  @Test("a page that is not there is a mistake of the input")
  func missing() throws {
    try withPages(["01-a.md": rightPage]) {
      let ended = try BuiltProgram.run("learn", "check", "7", in: $0)
      #expect(ended.status == 2)
      #expect(
        ended.errors == "There is no page 7; flywheel learn lists those in notebooks-md\n")
    }
  }

  @Test("Ctrl-C stops a page in the middle of a command, and leaves neither child nor folder")
  func interrupted() throws {
    let scenario = BuiltProgram.root + "/scenarios/two-years.yaml"
    let page =
      "```yaml file=a.yaml\n\(try text(scenario).replacing("\\", with: ""))\n```\n\n"
      + "```flywheel\nflywheel run a.yaml --trials 1000000 --out long\n```\n"
    try withPages(["01-a.md": page]) { folder in
      let process = BuiltProgram.process(["learn", "check"], in: folder)
      // Its own place for scratch folders, to see that it is empty afterwards.
      let place = folder + "/place"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      process.environment = (process.environment ?? [:]).merging(["TMPDIR": place]) { $1 }
      try process.run()
      let isRunning = {
        // The file for what a command prints is made as it starts.
        try FileManager.default.subpathsOfDirectory(atPath: place)
          .contains { $0.hasSuffix("streams/errors") }
      }
      let deadline = ContinuousClock.now + .seconds(120)
      while try !isRunning(), ContinuousClock.now < deadline { usleep(10_000) }
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      #expect(try names(in: place).isEmpty)
    }
  }
}
