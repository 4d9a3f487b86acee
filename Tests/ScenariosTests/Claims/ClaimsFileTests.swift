// What a claims file states.

import Testing

@testable import Scenarios

@Suite("What a claims file holds")
struct ClaimsFileSuite {
  @Test("a column inside words is found by counting, unless the words are folded")
  func columns() {
    var words = PlacedText("a + b", at: SourcePlace(file: "f", line: 3, column: 10))
    #expect(words.place(at: 4) == SourcePlace(file: "f", line: 3, column: 14))
    words.countsColumns = false
    #expect(words.place(at: 4) == SourcePlace(file: "f", line: 3, column: 10))
  }

  @Test("verdicts stand from best to worst, in the words of files")
  func verdicts() {
    #expect(
      ClaimVerdict.allCases.map(\.rawValue) == [
        "holds", "holds-only-if", "cannot-be-tested", "does-not-hold", "inconsistent",
        "arithmetic-wrong", "unit-missing",
      ])
  }

  @Test("a scenario is asked for with its variant and changes in order")
  func requests() {
    var scenario = ClaimScenario(
      alias: "a", file: "a.yaml",
      settings: [.init(path: "x", value: "1"), .init(path: "y", value: "2")],
      place: SourcePlace(file: "c", line: 1, column: 1))
    scenario.variant = "v"
    let request = scenario.request
    #expect((request.file, request.variant) == ("a.yaml", "v"))
    #expect(request.settings.map(\.0) == ["x", "y"])
  }
}
