// `flywheel learn run`: commands and what they print, in the terminal.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel learn run")
struct LearnRunCommandSuite {
  @Test("every command stands before what it prints, and nothing is left behind")
  func shown() throws {
    try withPages(["01-a.md": rightPage]) { folder in
      let ended = try BuiltProgram.run("learn", "run", "01", in: folder)
      #expect(ended.status == 0)
      #expect(
        ended.output
          == "$ flywheel check none.yaml\nnone.yaml:1:1: there is no such file; check its name and folder\nexit 2\n\n"
          + "What the commands kept is gone with the folder in which they ran; --out DIR\n"
          + "keeps the page's files.\n"
      )
      #expect(try names(in: folder) == ["notebooks-md"])
    }
  }

  @Test("nothing on a page steers the terminal")
  func escapes() throws {
    let escape = "\u{1B}[2J\u{7}\u{9B}1m"
    let page = "# T\(escape)\n\n## H\(escape)\n\n```flywheel\nflywheel explain 'x\(escape)'\n```\n"
    try withPages(["01-a.md": page]) { folder in
      for arguments in ["run 01", "check", "list", "update 01"] {
        let ended = try BuiltProgram.shell("$0 learn \(arguments) 2>&1", in: folder)
        #expect(ended.output.contains("[2J"), "\(arguments)")
        #expect(
          !ended.output.unicodeScalars.contains {
            $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}"
          },
          "\(arguments)")
      }
    }
  }

  @Test("a page with mistakes is not run, and one without commands says so")
  func faulty() throws {
    try withPages(["01-a.md": "```flywheel\nrm x\n```\n", "02-b.md": "# B\n"]) { folder in
      let faulty = try BuiltProgram.run("learn", "run", "1", in: folder)
      #expect(faulty.status == 2)
      #expect(faulty.errors.contains("01-a.md:2:1: \"rm\" is not the program"))
      #expect(
        try BuiltProgram.run("learn", "run", "2", in: folder).output
          == "notebooks-md/02-b.md: no commands\n")
    }
  }

  @Test("with --pause a command waits for the return key, and Ctrl-C ends the waiting")
  func paused() throws {
    try withPages(["01-a.md": rightPage]) { folder in
      for isContinued in [true, false] {
        let terminal = try #require(Terminal())
        let process = BuiltProgram.process(["learn", "run", "01", "--pause"], in: folder)
        process.standardInput = terminal.line
        process.standardOutput = terminal.line
        try process.run()
        #expect(terminal.waits(for: "$ flywheel check none.yaml"))
        terminal.read(milliseconds: 300)
        #expect(!terminal.shown.contains("no such file"))
        if isContinued {
          terminal.type("")
          #expect(terminal.waits(for: "there is no such file"))
        } else {
          process.interrupt()
        }
        process.waitUntilExit()
        #expect(process.terminationStatus == (isContinued ? 0 : 130))
      }
      let piped = try BuiltProgram.run("learn", "run", "01", "--pause", in: folder)
      #expect(piped.status == 2)
      #expect(piped.errors.contains("needs a terminal"))
    }
  }

  @Test("a command that takes too long is stopped and named")
  func slow() throws {
    let page = "```flywheel\nflywheel check --engine\n```\n"
    try withPages(["01-a.md": page]) { folder in
      let ended = try BuiltProgram.run("learn", "run", "1", "--limit", "1", in: folder)
      #expect(ended.status == 1)
      #expect(
        ended.errors.hasPrefix(
          "notebooks-md/01-a.md:2:1: flywheel check --engine: took longer than 1 s and was stopped")
      )
    }
  }
}
