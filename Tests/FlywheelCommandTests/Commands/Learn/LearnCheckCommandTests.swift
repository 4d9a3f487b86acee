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

  @Test("a page reads and writes nothing outside its folder, wherever the words of its files lead")
  func held() throws {
    try TinyScenario.inFolder { folder in
      let refused = { (line: String) in
        let ended = try BuiltProgram.shell("cd in && FLYWHEEL_ROOT=. $0 \(line)", in: folder)
        #expect(ended.status == 2, "\(line)")
        return ended.errors
      }
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
      try files.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      for (name, text) in [
        ("in/tiny.yaml", TinyScenario.text), ("in/a.yaml", "extends: \(folder)/tiny.yaml\n"),
        ("in/b.yaml", "extends: ../tiny.yaml\n"), ("counts.csv", "group,customers,churned\n"),
      ] {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      try files.createSymbolicLink(
        atPath: folder + "/in/link", withDestinationPath: folder + "/out")
      #expect(
        try refused("check a.yaml").contains("tiny.yaml: lies outside the page's folder; put it"))
      #expect(try refused("check b.yaml").contains("../tiny.yaml: lies outside"))
      #expect(try refused("check ../tiny.yaml").contains("lies outside"))
      #expect(try refused("check /dev/stdin").contains("lies outside"))
      #expect(try refused("claims ../counts.csv").contains("lies outside"))
      #expect(try refused("run tiny.yaml --quiet --out link/x").contains("lies outside"))
      #expect(try refused("compare tiny.yaml dear --quiet --out ../x").contains("lies outside"))
      #expect(try refused("report tiny.yaml --out link/x.html").contains("lies outside"))
      #expect(try refused("report tiny.yaml --charts link/x").contains("lies outside"))
      #expect(try refused("new ../mine.yaml --yes").contains("lies outside"))
      #expect(try names(in: folder + "/out").isEmpty)
      #expect(try names(in: folder) == ["counts.csv", "in", "out", "tiny.yaml"])
      #expect(
        try BuiltProgram.shell(
          "cd in && FLYWHEEL_ROOT=. $0 run tiny.yaml --quiet", in: folder
        ).status == 0)
    }
  }

  @Test("pages may lie where scratch folders are made, and TMPDIR may be named from here")
  func scratch() throws {
    try withPages(["01-a.md": rightPage]) { folder in
      for place in ["notebooks-md", "\"$PWD\"", "\"$PWD/notebooks-md\""] {
        let ended = try BuiltProgram.shell("TMPDIR=\(place) $0 learn check", in: folder)
        #expect(ended.status == 0, "\(place): \(ended.output)")
      }
      let missing = try BuiltProgram.shell("TMPDIR=rel $0 learn check", in: folder)
      #expect(missing.status == 1)
      #expect(missing.output.contains("no scratch folder can be made"))
      #expect(try names(in: folder) == ["notebooks-md"])
      #expect(try names(in: folder + "/notebooks-md") == ["01-a.md"])
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
      try waitForCommand(in: place)
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      #expect(try names(in: place).isEmpty)
    }
  }
}
