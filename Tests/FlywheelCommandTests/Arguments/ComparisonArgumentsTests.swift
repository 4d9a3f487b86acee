// The options that `compare` and `report` share.

import ArgumentParser
import Testing

@testable import FlywheelCommand

@Suite("The options of what is set side by side")
struct ComparisonArgumentsSuite {
  @Test("each of the three is known, and known to have been asked for")
  func stated() throws {
    #expect(try !ComparisonArguments.parse([]).isStated)
    for words in [["--variants"], ["--set", "engage.churn=3% per month"], ["--rank", "cash"]] {
      #expect(try ComparisonArguments.parse(words).isStated, "\(words)")
    }
    let changed = try ComparisonArguments.parse(["--set", "a=1", "--set", "b=2"])
    #expect(changed.settings.map(\.path) == ["a", "b"])
    #expect(!changed.variants && changed.rank == nil)
  }
}
