// Words that are no command.

import Testing

@testable import FlywheelCommand

@Suite("A mistyped command")
struct MistypedCommandSuite {
  @Test("all commands are known")
  func names() {
    #expect(
      MistypedCommand.names == [
        "new", "check", "run", "compare", "claims", "report", "explain", "learn", "bench",
      ])
  }

  @Test("a misspelt command names the nearest")
  func near() {
    let cure = MistypedCommand.cure(for: ["chekc", "a.yaml"])
    #expect(cure?.hasPrefix("There is no command \"chekc\"; did you mean check? ") == true)
  }

  @Test("a file without a command is told the command")
  func file() {
    let cure = MistypedCommand.cure(for: ["shop.yaml"])
    #expect(cure?.hasSuffix("write flywheel run shop.yaml") == true)
    let data = MistypedCommand.cure(for: ["counts.csv"])
    #expect(data?.hasSuffix("write flywheel claims counts.csv") == true)
  }

  @Test("commands, help, options and no words at all are left to the parser")
  func others() {
    for arguments in [["run"], ["help"], ["--version"], []] {
      #expect(MistypedCommand.cure(for: arguments) == nil)
    }
  }
}
