// Words that are no command.

import Testing

@testable import FlywheelCommand

@Suite("A mistyped command")
struct MistypedCommandSuite {
  @Test("the six commands are known")
  func names() {
    #expect(MistypedCommand.names == ["new", "check", "run", "claims", "explain", "bench"])
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
  }

  @Test("commands, help, options and no words at all are left to the parser")
  func others() {
    for arguments in [["run"], ["help"], ["--version"], []] {
      #expect(MistypedCommand.cure(for: arguments) == nil)
    }
  }
}
