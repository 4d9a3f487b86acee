// `flywheel learn update`: pages written anew, and what is left for a person.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel learn update")
struct LearnUpdateCommandSuite {
  private let empty = rightPage.replacing(
    "none.yaml:1:1: there is no such file; check its name and folder\nexit 2\n", with: "")

  @Test(
    "an empty output is filled in, a failing command is told, and a second update changes nothing")
  func filling() throws {
    try withPages(["01-a.md": empty]) { folder in
      let first = try BuiltProgram.run("learn", "update", "01", in: folder)
      #expect(first.status == 1)
      #expect(
        first.output == """
          notebooks-md/01-a.md: 1 output and 0 pictures rewritten
          notebooks-md/01-a.md:6:1: flywheel check none.yaml: exits with 2 now, and that is written; look at it if that is not meant

          """)
      #expect(try text(folder + "/notebooks-md/01-a.md") == rightPage)
      let second = try BuiltProgram.run("learn", "update", "01", in: folder)
      #expect(second.output == "notebooks-md/01-a.md: nothing to change\n")
      #expect(try BuiltProgram.run("learn", "check", in: folder).status == 0)
    }
  }

  @Test("what an update may not mend is told on its new line, with exit code 1")
  func person() throws {
    try withPages(["01-a.md": empty + "\n12<!-- = cash.p50 -->\n"]) { folder in
      let ended = try BuiltProgram.run("learn", "update", "01", in: folder)
      #expect(ended.status == 1)
      // Line 12 before two lines of output came before it.
      #expect(ended.output.contains("notebooks-md/01-a.md:14:1: cash.p50: no run stands above"))
      #expect(ended.errors == "1 page of 1 needs a person\n")
      #expect(try text(folder + "/notebooks-md/01-a.md").contains("exit 2\n```\n\n12<!--"))
    }
  }

  @Test("a page that is changed while it runs is left as it is, and nothing else is said of it")
  func meanwhile() throws {
    let page =
      "```yaml file=tiny.yaml\n\(TinyScenario.text)```\n\n"
      + "```flywheel\nflywheel run tiny.yaml --trials 100\n```\n\n```output\n```\n"
    try withPages(["01-a.md": page]) { folder in
      let place = folder + "/place"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let process = BuiltProgram.process(["learn", "update", "01"], in: folder)
      process.environment = (process.environment ?? [:]).merging(["TMPDIR": place]) { $1 }
      _ = FileManager.default.createFile(atPath: folder + "/said", contents: nil)
      process.standardOutput = FileHandle(forWritingAtPath: folder + "/said")
      try process.run()
      try waitForCommand(in: place)
      let file = folder + "/notebooks-md/01-a.md"
      try Data((page + "EDIT\n").utf8).write(to: URL(fileURLWithPath: file))
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
      #expect(
        try text(folder + "/said")
          == "notebooks-md/01-a.md: changed meanwhile and is left as it is; run update again\n")
      #expect(try text(file) == page + "EDIT\n")
    }
  }

  @Test("a page that is read-only is left as it is, and the others are rewritten")
  func readOnly() throws {
    try withPages(["01-a.md": empty, "02-b.md": empty]) { folder in
      let page = folder + "/notebooks-md/01-a.md"
      chmod(page, 0o444)
      let ended = try BuiltProgram.run("learn", "update", "01", "02", in: folder)
      #expect(ended.status == 1)
      #expect(ended.output.hasPrefix("notebooks-md/01-a.md: is read-only and left as it is"))
      #expect(try text(page) == empty)
      #expect(try text(folder + "/notebooks-md/02-b.md") == rightPage)
    }
  }

  @Test("a page that breaks off is not written")
  func broken() throws {
    let page = empty + "\n```flywheel\nflywheel run | x\n```\n"
    try withPages(["01-a.md": page]) { folder in
      let ended = try BuiltProgram.run("learn", "update", "01", in: folder)
      #expect(ended.status == 1)
      #expect(try text(folder + "/notebooks-md/01-a.md") == page)
    }
  }

  @Test("pages to update are named")
  func unnamed() throws {
    let ended = try BuiltProgram.run("learn", "update")
    #expect(ended.status == 2)
    #expect(ended.errors.contains("Missing expected argument"))
  }
}
