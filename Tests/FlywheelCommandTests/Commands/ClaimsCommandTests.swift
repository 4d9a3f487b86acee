// Which files and options `flywheel claims` takes.

import ArgumentParser
import Foundation
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

  /// Runs `flywheel claims` on a file of these words.
  private func claims(
    _ text: String, _ arguments: String..., body: (BuiltProgram.Ended) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/claims.yaml"))
      let line = (["claims", "claims.yaml"] + arguments).map { "'\($0)'" }.joined(separator: " ")
      try body(try BuiltProgram.shell("\"$0\" \(line)", in: folder))
    }
  }

  private let two = TwoClaims.yaml

  @Test("verdicts are told with 0, also bad ones that nobody expected otherwise")
  func judged() throws {
    try claims(two) { ended in
      #expect(ended.status == 0)
      #expect(ended.errors == "")
      #expect(ended.output.contains("B1: HOLDS\n"))
      #expect(ended.output.contains("B2: ARITHMETIC-WRONG\n"))
      #expect(ended.output.contains("comes to 600%; stated is 700%."))
    }
  }

  @Test("a verdict other than expected ends with 1 and is told")
  func unexpected() throws {
    try claims(two.replacing("statement: Ref", with: "expect: holds\n    statement: Ref")) {
      ended in
      #expect(ended.status == 1)
      #expect(ended.errors.contains("B2: expected holds, is arithmetic-wrong"))
    }
  }

  @Test("a mistake in one claim ends with 2, and the others are judged")
  func mistakes() throws {
    let broken = two.replacing("change(5%, 35%) = 700%", with: "change(5%, 35%) = seven")
    try claims(broken) { ended in
      #expect(ended.status == 2)
      #expect(ended.output.contains("B1: HOLDS\n") && !ended.output.contains("B2:"))
      #expect(ended.errors.contains("claims.yaml:9:47: B2.checks: seven is not stated"))
    }
    try claims(two.replacing("= 700%", with: "= < 700%"), "--json") { ended in
      #expect(ended.status == 2)
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
      #expect((json["claims"] as? [Any])?.count == 1)
      #expect((json["problems"] as? [String])?.first?.hasPrefix("claims.yaml:9:") == true)
      #expect(json["is_complete"] as? Bool == false)
    }
  }

  @Test(
    "one claim can be asked for; a slip is told with the nearest, a broken claim with its mistake")
  func ids() throws {
    try claims(two, "--id", "B1") { ended in
      #expect(ended.status == 0)
      #expect(ended.output.contains("B1: HOLDS") && !ended.output.contains("B2"))
    }
    try claims(two, "--id", "B11") { ended in
      #expect(ended.status == 2)
      #expect(ended.errors.contains("there is no claim \"B11\" in claims.yaml; did you mean B1?"))
    }
    try claims(two, "--id", "xyzzy") { ended in
      #expect(ended.errors.contains("; it has: B1, B2"))
    }
    try claims(two.replacing("= 700%", with: "= < 700%"), "--id", "B2") { ended in
      #expect(ended.status == 2)
      #expect(ended.errors.contains("B2.arithmetic.arithmetic: \"<\" does not belong here"))
    }
  }

  @Test("JSON and Markdown are written alone")
  func forms() throws {
    try claims(two, "--json") { ended in
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
      #expect((json["counts"] as? [String: Int]) == ["holds": 1, "arithmetic-wrong": 1])
    }
    try claims(two, "--markdown") { ended in
      #expect(ended.output.hasPrefix("# Two claims\n"))
      #expect(ended.output.contains("| B1 | **holds** | CAC falls by 75 %. |"))
    }
  }

  @Test("what is no claims file is refused with 2 and a place, never with a crash")
  func hostile() throws {
    let deep = (0..<70).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let sum = Array(repeating: "1", count: 20_000).joined(separator: "+")
    let texts = [
      "", "claims: []", "claims: {}", "claims:", "claims: [5, [6], {}]", "claims: &a [*a]", "- 5",
      "claims: [", "\u{FEFF}claims: x", deep,
      two.replacing(
        "checks: [{ arithmetic: \"change(before, after) = -75%\" }]", with: "checks: {}"
      )
      .replacing("id: B2", with: "id: [B2]"),
      "claims: [{ id: A, statement: s, checks: [{ arithmetic: \"\(sum) = 2\" }] }]",
      "claims: [{ id: A, statement: s, values: { x: x }, checks: [{ arithmetic: x = 2 }] }]",
      "claims:\n  - id: A\n    statement: s\n    checks:\n      - arithmetic: (1 #2) = 3\n",
    ]
    for text in texts {
      try claims(text) { ended in
        #expect(ended.status == 2, "\(text.prefix(60)): \(ended.errors)")
        #expect(ended.errors.hasPrefix("claims.yaml:"), "\(text.prefix(60)): \(ended.errors)")
        #expect(!ended.errors.contains("scenario"), "\(ended.errors)")
      }
    }
  }

  @Test("a folder, a missing file and bytes that are no text are refused with 2")
  func files() throws {
    try withTemporaryFolder { folder in
      try Data([0xFF, 0, 0x80]).write(to: URL(fileURLWithPath: folder + "/binary.yaml"))
      for name in [".", "missing.yaml", "binary.yaml"] {
        let ended = try BuiltProgram.run("claims", name, in: folder)
        #expect(ended.status == 2, "\(name)")
        #expect(ended.errors.hasPrefix("\(name):1:1: "), "\(ended.errors)")
        #expect(ended.output == "")
      }
    }
  }
}
