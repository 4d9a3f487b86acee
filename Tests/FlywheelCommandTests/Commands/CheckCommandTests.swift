// Sound, doubtful or wrong.

import ArgumentParser
import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel check")
struct CheckCommandSuite {
  @Test("a sound file is called sound on standard output, and nothing is written")
  func sound() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.run("check", "tiny.yaml", in: folder)
      #expect(ended.status == 0)
      #expect(ended.output == "tiny.yaml is sound.\n")
      #expect(ended.errors == "")
      #expect(try names(in: folder) == ["tiny.yaml"])
    }
  }

  @Test("a doubt is told and counted, and is no mistake")
  func doubtful() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.run(
        "check", "tiny.yaml", "--set", "engage.time_to_value=3 weeks", in: folder)
      #expect(ended.status == 0)
      #expect(ended.output.hasPrefix("doubt: --set:1:"))
      #expect(ended.output.hasSuffix("tiny.yaml is sound, with 1 doubt.\n"))
    }
  }

  @Test("all mistakes of a file are told on standard error, with 2")
  func mistakes() throws {
    try TinyScenario.inFolder { folder in
      let broken = TinyScenario.text.replacing("5% per month", with: "130%")
        .replacing("delight:", with: "deligth:")
      try Data(broken.utf8).write(to: URL(fileURLWithPath: folder + "/broken.yaml"))
      let ended = try BuiltProgram.run("check", "broken.yaml", in: folder)
      #expect(ended.status == 2)
      #expect(ended.output == "")
      #expect(ended.errors.contains("broken.yaml:5:43: engage.churn: 130% is over 100%; write"))
      #expect(ended.errors.contains("deligth: is not a key; did you mean delight?\n"))
      #expect(ended.errors.hasSuffix("2 problems\n"))
    }
  }

  @Test("what is no scenario is refused without a crash")
  func noScenario() throws {
    try withTemporaryFolder { folder in
      let bytes: [String: [UInt8]] = [
        "empty": [], "binary": [0xFF, 0xFE, 0, 0x80], "list": [0x2D],
      ]
      for (name, bytes) in bytes {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).yaml"))
      }
      for name in ["empty.yaml", "binary.yaml", "list.yaml", "missing.yaml", "."] {
        let ended = try BuiltProgram.run("check", name, in: folder)
        #expect(ended.status == 2, "\(name)")
        #expect(ended.errors.hasPrefix("\(name):1:1: "), "\(name)")
      }
    }
  }

  @Test("the schema that is shipped is the one that is printed")
  func schema() throws {
    let ended = try BuiltProgram.run("check", "--schema")
    #expect(ended.status == 0)
    #expect(ended.output == (try text(BuiltProgram.root + "/scenarios/scenario.schema.json")))
  }

  @Test("a file and the schema cannot both be asked for, nor neither")
  func either() throws {
    for arguments in [
      ["check"], ["check", "a.yaml", "--schema"], ["check", "--schema", "--show"],
    ] {
      #expect(throws: (any Error).self, "\(arguments)") {
        try Flywheel.parseAsRoot(arguments)
      }
    }
  }
}
