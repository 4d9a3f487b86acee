// `flywheel learn new`: a page that runs.

import Testing

@testable import FlywheelCommand

@Suite("flywheel learn new")
struct LearnNewCommandSuite {
  @Test("a new page follows the last one, and once updated it is right")
  func whole() throws {
    try withPages(["04-a.md": rightPage]) { folder in
      let new = try BuiltProgram.run("learn", "new", "Our churn", in: folder)
      #expect(
        new.output
          == "Wrote notebooks-md/05-our-churn.md. Next:\n  flywheel learn update notebooks-md/05-our-churn.md\n"
      )
      let update = try BuiltProgram.run("learn", "update", "5", in: folder)
      // An update ends with 0 only where nothing is left that a check would find.
      #expect(update.status == 0, "\(update.output)")
      #expect(
        update.output == "notebooks-md/05-our-churn.md: 2 outputs and 1 picture rewritten\n")
    }
  }

  @Test("the command that follows can be pasted")
  func quoted() throws {
    try withTemporaryFolder { folder in
      let new = try BuiltProgram.run("learn", "new", "A", "--folder", "my pages", in: folder)
      #expect(new.output.hasSuffix("\n  flywheel learn update 'my pages/01-a.md'\n"))
    }
  }

  @Test("the first page makes the folder; titles without words are refused")
  func first() throws {
    try withTemporaryFolder { folder in
      let first = try BuiltProgram.run("learn", "new", "A", "--folder", "x/y", in: folder)
      #expect(first.status == 0)
      #expect(try names(in: folder + "/x/y") == ["01-a.md"])
      for title in ["", "  ", "!!!", "a\nb"] {
        #expect(try BuiltProgram.run("learn", "new", title, in: folder).status == 2, "\(title)")
      }
    }
  }
}
