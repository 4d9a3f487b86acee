// One's own data, typed as a user would.

import Evidence
import Foundation
import Scenarios
import Testing

@testable import FlywheelCommand

@Suite("Own data from the command line")
struct OwnDataAuditSuite {
  static let shipped = BuiltProgram.root + "/scenarios/claims"

  @Test("the shipped counts cannot be told apart, and the verdict comes first")
  func counts() throws {
    let ended = try BuiltProgram.run("claims", Self.shipped + "/churn-counts.csv")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(ended.output.contains("\nWith 33 customers a group nobody can tell"))
  }

  @Test("the shipped series finds the 18 signups that it was made with, and not the naive 86")
  func series() throws {
    let ended = try BuiltProgram.run(
      "claims", Self.shipped + "/signups.csv", "--since", "2025-07", "--json")
    #expect(ended.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any]
    let headline = try #require(object?["headline"] as? [String: Any])
    let interval = try #require(headline["interval"] as? [Double])
    #expect(interval[0] < 18 && 18 < interval[1])
    let naive = try #require(object?["naive"] as? [String: Any])
    #expect(try #require((naive["interval"] as? [Double])?.first) > 18)
  }

  @Test("Markdown and nothing else on request")
  func markdown() throws {
    let ended = try BuiltProgram.run("claims", Self.shipped + "/churn-counts.csv", "--markdown")
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix("## "))
    #expect(ended.output.contains("| before | 5 | 33 |"))
  }

  @Test(
    "all mistakes with row and column on standard error, exit code 2, nothing on standard output")
  func mistakes() throws {
    try withTemporaryFolder { folder in
      let text = "group;customers;churned\r\nbefore;33;15%\r\nafter;3;5\r\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/x.CSV"))
      let ended = try BuiltProgram.run("claims", "x.CSV", in: folder)
      #expect(ended.status == 2)
      #expect(ended.output == "")
      #expect(ended.errors.contains("x.CSV:2:3: churned: \"15%\" is no count"))
      #expect(ended.errors.contains("x.CSV:3:3: churned: is 5, more than the 3 in customers"))
      #expect(ended.errors.hasSuffix("2 problems\n"))
      let missing = try BuiltProgram.run("claims", "none.csv", in: folder)
      #expect(missing.status == 2)
      #expect(missing.errors == "none.csv: there is no such file; check its name and folder\n")
    }
  }

  @Test("more than twenty mistakes are cut short and counted")
  func manyMistakes() {
    let problems = (1...25).map {
      Problem(
        at: SourcePlace(file: "x", line: $0, column: 1), key: "", message: "is", cure: "do")
    }
    let lines = OwnDataAudit.words(DataProblems(problems)).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "… 25 problems in all")
    #expect(!OwnDataAudit.words(DataProblems([problems[0]])).contains("problems"))
  }

  @Test("files are data by their ending, in any case of letters")
  func endings() {
    #expect(OwnDataAudit.isData("a/b.CSV") && OwnDataAudit.isData("x.tsv"))
    #expect(!OwnDataAudit.isData("x.yaml") && !OwnDataAudit.isData("csv"))
  }
}
