// The root of the command line.

import Testing

@testable import FlywheelCommand

@Suite("flywheel")
struct FlywheelSuite {
  @Test("help goes to standard output with 0, within 80 columns")
  func help() throws {
    for arguments in ["--help", "help run", "check -h", "new --help", "bench --help", "explain -h"]
    {
      let ended = try BuiltProgram.shell("COLUMNS=80 exec \"$0\" \(arguments)")
      #expect(ended.status == 0)
      #expect(ended.output.hasPrefix("OVERVIEW: "))
      #expect(ended.errors == "")
      let lines = ended.output.split(separator: "\n").map(String.init)
      let long = lines.filter { $0.count > 80 }
      #expect(long.allSatisfy { $0.hasPrefix("USAGE:") }, "\(arguments): \(long)")
    }
  }

  @Test("the version tells the program's and the model's")
  func version() throws {
    let ended = try BuiltProgram.run("--version")
    #expect(ended.status == 0)
    #expect(ended.output.contains(", model version "))
  }

  @Test("a mistake in the arguments goes to standard error with 2")
  func mistakes() throws {
    for arguments in ["--frobnicate", "runn", "run", "shop.yaml", "run a.yaml --trials many"] {
      let ended = try BuiltProgram.shell("exec \"$0\" \(arguments)")
      #expect(ended.status == 2, "\(arguments)")
      #expect(ended.output == "", "\(arguments)")
      #expect(!ended.errors.isEmpty, "\(arguments)")
    }
  }
}
