// Which files and options `flywheel claims` takes.

import ArgumentParser
import Testing

@testable import FlywheelCommand

@Suite("flywheel claims")
struct ClaimsCommandSuite {
  @Test("options of data and options of claims do not mix, and one form of output is enough")
  func refused() throws {
    for arguments in [
      ["x.csv", "--json", "--markdown"], ["x.csv", "--id", "F1"], ["x.csv", "--seed", "7"],
      ["x.csv", "--full"], ["x.yaml", "--since", "2025-07"], ["x.yaml", "--outcome", "paid"], [],
    ] {
      #expect(throws: (any Error).self, "\(arguments)") { try ClaimsCommand.parse(arguments) }
    }
    let command = try ClaimsCommand.parse(["x.csv", "--since", "2025-07", "--outcome", "paid"])
    #expect(command.since == "2025-07" && command.outcome == "paid")
    #expect(try ClaimsCommand.parse(["x.yaml", "--id", "F1", "--full"]).ids == ["F1"])
  }
}
