// First scenarios.

import ArgumentParser
import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel new")
struct NewCommandSuite {
  @Test("the commented example is written, and check calls it sound")
  func example() throws {
    try withTemporaryFolder { folder in
      let ended = try BuiltProgram.run("new", "My shop", "--yes", "--currency", "USD", in: folder)
      #expect(ended.status == 0)
      #expect(ended.output.hasPrefix("Wrote my-shop.yaml."))
      #expect(try names(in: folder) == ["my-shop.yaml"])
      #expect(!(try text(folder + "/my-shop.yaml")).contains("EUR"))
      let check = try BuiltProgram.run("check", "my-shop.yaml", in: folder)
      #expect(check.status == 0)
      #expect(check.output.contains("my-shop.yaml is sound"))
    }
  }

  @Test("an existing file is left as it is")
  func existing() throws {
    try withTemporaryFolder { folder in
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/shop.yaml"))
      let ended = try BuiltProgram.run("new", "Shop", "--yes", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.contains("shop.yaml exists already and is left as it is"))
      #expect(try text(folder + "/shop.yaml") == "mine")
    }
  }

  @Test("without a terminal nothing is asked")
  func noTerminal() throws {
    try withTemporaryFolder { folder in
      let ended = try BuiltProgram.run("new", "Shop", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.contains("use --yes"))
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test("on a terminal eight questions are asked, a wrong answer again, Enter takes the example")
  func questions() throws {
    try withTemporaryFolder { folder in
      let terminal = try #require(Terminal())
      let process = BuiltProgram.process(["new", "Shop"], in: folder)
      process.standardInput = terminal.line
      process.standardOutput = terminal.line
      try process.run()
      let answers = [
        "300", "unknown", "banana", "99 EUR per month", "3% per month", "", "unknown",
        "5% to 10% per year", "unknown",
      ]
      for (index, answer) in answers.enumerated() {
        #expect(terminal.waits(for: "or unknown: ", count: index + 1))
        terminal.type(answer)
      }
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(terminal.waits(for: "Wrote shop.yaml", seconds: 10))
      #expect(terminal.shown.contains("8/8"))
      #expect(terminal.shown.contains("\"banana\" is not understood here"))
      let file = try text(folder + "/shop.yaml")
      #expect(file.contains("customers: 300 "))
      #expect(file.contains("price: 99 EUR per month "))
      #expect(file.contains("# cash: "))
      #expect(file.contains("budget: 8000 EUR per month            # an example"))
      #expect(try BuiltProgram.run("check", "shop.yaml", in: folder).status == 0)
    }
  }

  @Test("a currency that is no code is refused")
  func currency() throws {
    #expect(throws: (any Error).self) {
      try Flywheel.parseAsRoot(["new", "Shop", "--currency", "euro"])
    }
  }
}
