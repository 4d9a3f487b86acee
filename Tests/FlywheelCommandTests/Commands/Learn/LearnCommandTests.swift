// `flywheel learn`: the list of pages, and what was meant by other words.

import Testing

@testable import FlywheelCommand

@Suite("flywheel learn")
struct LearnCommandSuite {
  @Test("the pages are listed with number, title and minutes, and what to do next")
  func list() throws {
    try withPages(["02-b.md": "# Second\n", "01-a.md": rightPage, "README.md": "# No page"]) {
      let ended = try BuiltProgram.run("learn", in: $0)
      #expect(ended.status == 0)
      #expect(
        ended.output == """
            01  Words (3 min)
            02  Second
          Read notebooks-md/01-a.md in any viewer of Markdown, or run it:
            flywheel learn run 01

          """)
    }
  }

  @Test("pages of another folder are run with its name")
  func otherFolder() throws {
    try withPages(["01-a.md": rightPage, "02-b.md": "```flywheel\nrm x\n```\n"]) {
      let ended = try BuiltProgram.shell(
        "mv notebooks-md 'my pages' && $0 learn list --folder 'my pages'", in: $0)
      #expect(ended.output.hasSuffix("\n  flywheel learn run 01 --folder 'my pages'\n"))
      #expect(ended.output.contains("flywheel learn check 02 --folder 'my pages' says why"))
    }
  }

  @Test("a page with mistakes is listed with the way to them, and long titles keep to 80 columns")
  func faulty() throws {
    let long = "# " + String(repeating: "word ", count: 40) + "\n\nAbout 12 minutes.\n"
    try withPages(["01-a.md": "```flywheel\nrm x\n```\n", "02-b.md": long]) {
      let lines = try BuiltProgram.run("learn", in: $0).output.split(separator: "\n")
      #expect(lines[0] == "  01  01-a.md: cannot be read; flywheel learn check 01 says why")
      #expect(lines[1].count == 80 && lines[1].hasSuffix("… (12 min)"))
    }
  }

  @Test("without pages it says where to look for them")
  func none() throws {
    try withTemporaryFolder {
      let ended = try BuiltProgram.run("learn", "--folder", "lessons", in: $0)
      #expect(ended.status == 2)
      #expect(ended.errors.contains("There are no pages (NN-title.md) in lessons"))
    }
  }

  @Test("a word that is no command is told with what was meant")
  func slips() throws {
    let typo = try BuiltProgram.run("learn", "chek")
    #expect(typo.status == 2)
    #expect(typo.errors.hasPrefix("There is no command \"learn chek\"; did you mean check?"))
    let options = try BuiltProgram.run("learn", "chek", "01", "--limit", "5")
    #expect(options.status == 2)
    #expect(options.errors == typo.errors)
    #expect(
      LearnListCommand.cure(for: "01")
        == "There is no command in front of 01; write flywheel learn run 01")
    #expect(LearnListCommand.cure(for: "zzzzzz").contains("The commands: list, run, check"))
  }
}
