// From names on the command line to reports: which kind of file becomes which.

import Foundation
import Reports
import Testing

@testable import FlywheelCommand

@Suite("What a report is asked of")
struct ReportRequestSuite {
  /// The report of files that `texts` holds, as Markdown.
  private func report(
    _ texts: [String: String], _ arguments: String..., in folder: String
  ) throws -> BuiltProgram.Ended {
    for (name, text) in texts {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let line = (["report"] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try BuiltProgram.shell("exec \"$0\" \(line)", in: folder)
  }

  private let claims = TwoClaims.yaml.replacing("Two claims", with: "Two <b>claims</b>")

  @Test("a claims file becomes a page of verdicts, named after its title")
  func claimsFile() throws {
    try withTemporaryFolder { (folder: String) throws in
      let ended = try report(["claims.yaml": claims], "claims.yaml", in: folder)
      #expect(ended.status == 0 && ended.errors == "", "\(ended)")
      #expect(ended.output == "Written to two-b-claims-b-report.html\n")
      let page = try text(folder + "/two-b-claims-b-report.html")
      #expect(page.contains("<h1>Two &lt;b&gt;claims&lt;/b&gt;</h1>"))
      #expect(page.contains("1 of 2 claims holds as it stands"))
      #expect(page.contains("arithmetic-wrong") && page.contains("flywheel claims claims.yaml"))
    }
  }

  @Test("changes, ranks and mistakes of claims are refused")
  func claimsRefused() throws {
    try withTemporaryFolder { (folder: String) throws in
      let files = ["claims.yaml": claims, "bad.yaml": "claims:\n  - id: B1\n    chekcs: []\n"]
      for (words, message) in [
        (["claims.yaml", "--set", "engage.churn=3%"], "holds claims; --set goes with scenarios"),
        (["claims.yaml", "--rank", "mrr"], "--rank goes with more than two scenarios"),
        (["claims.yaml", "--terminal"], "holds claims, which are not drawn"),
        (["bad.yaml"], "chekcs"),
      ] {
        var ended: BuiltProgram.Ended?
        switch words.count {
        case 1: ended = try report(files, words[0], in: folder)
        case 2: ended = try report(files, words[0], words[1], in: folder)
        default: ended = try report(files, words[0], words[1], words[2], in: folder)
        }
        #expect(ended?.status == 2 && ended?.output == "", "\(words)")
        #expect(ended?.errors.contains(message) == true, "\(words): \(ended?.errors ?? "")")
      }
      #expect(try names(in: folder) == ["bad.yaml", "claims.yaml"])
    }
  }

  @Test("a file of one's own data is sent to the command that reads it")
  func data() throws {
    try withTemporaryFolder { (folder: String) throws in
      let ended = try report(
        ["my data.csv": "month,signups\n2025-01,3\n"], "my data.csv", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.contains("flywheel claims 'my data.csv' --markdown"))
    }
  }

  @Test("a changed scenario's report repeats with its changes")
  func settings() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      let ended = try report(
        [:], "tiny.yaml", "--set", "engage.churn=3% per month", "--trials", "3", "--seed", "9",
        "--markdown", in: folder)
      #expect(ended.status == 0, "\(ended)")
      #expect(
        try text(folder + "/tiny-report.md").contains(
          "flywheel run tiny.yaml --set 'engage.churn=3% per month' --trials 3 --seed 9\n"))
    }
  }

  @Test("a hostile name of a scenario marks nothing up and leaves no strange file")
  func hostile() throws {
    try withTemporaryFolder { (folder: String) throws in
      let name = "<script>alert(1)</script> ../../\\\"x"
      let text = TinyScenario.text.replacing("name: Tiny", with: "name: \"\(name)\"")
      let ended = try report(["t.yaml": text], "t.yaml", in: folder)
      #expect(ended.status == 0, "\(ended)")
      let made = try names(in: folder).filter { $0.hasSuffix("-report.html") }
      #expect(made == ["script-alert-1-script-x-report.html"])
      let page = try FlywheelCommandTests.text(folder + "/" + made[0])
      #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    }
  }
}
