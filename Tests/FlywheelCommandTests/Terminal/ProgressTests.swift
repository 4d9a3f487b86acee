// How far a run is, in words.

import Testing

@testable import FlywheelCommand

@Suite("Progress")
struct ProgressSuite {
  @Test("the line tells how many, how fast and how long still")
  func line() {
    #expect(
      Progress.line("", 250, of: 1000, after: .seconds(5))
        == "250 of 1000 futures, 50 a second, 15 s left")
  }

  @Test("a slow rate has a decimal, a long time is told in minutes")
  func slow() {
    // 2.5 a second: 995 more take 398 s, told as 7 minutes.
    #expect(
      Progress.line("the other: ", 5, of: 1000, after: .seconds(2))
        == "the other: 5 of 1000 futures, 2.5 a second, 7 min left")
  }

  @Test("the end has nothing left, and no time is no division by zero")
  func ends() {
    #expect(Progress.line("", 10, of: 10, after: .seconds(1)).hasSuffix(", 0 s left"))
    #expect(Progress.line("", 1, of: 1, after: .zero).hasSuffix(", 0 s left"))
  }

  @Test("without a terminal no progress is drawn")
  func silent() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.run("run", "tiny.yaml", "--trials", "20", "--quiet", in: folder)
      #expect(ended.status == 0)
      #expect(ended.errors == "")
      #expect(!ended.output.contains("\u{1B}"))
    }
  }
}
