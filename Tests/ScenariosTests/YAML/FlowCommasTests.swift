// Commas that split a value inside braces.

internal import Testing

@testable internal import Scenarios

@Suite("Commas inside braces")
struct FlowCommasChecks {
  private func problems(_ text: String) -> [Problem] { YAMLParsing(text, file: "f").problems }

  @Test("a comma that parts thousands is recognised, and the number without it is the cure")
  func thousands() throws {
    let found = problems("ads: { budget: 8,000 EUR, cac: 100 EUR }\n")
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.place == SourcePlace(file: "f", line: 1, column: 16))
    #expect(problem.key == "budget")
    #expect(problem.message.contains("\"8,000 EUR\""))
    #expect(problem.cure.contains("8000 EUR"))
  }

  @Test("a comma between parameters is recognised, and quoting is the cure")
  func parameters() throws {
    let found = problems("engage: { churn: beta(2, 20), price: 5 EUR per month }\n")
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.message.contains("\"beta(2, 20)\""))
    #expect(problem.cure.contains("churn: \"beta(2, 20)\""))
  }

  @Test("three parameters, two of them alike, and a source with a comma are one mistake each")
  func several() {
    #expect(problems("a: { b: choice(1, 2, 2), c: 1 }\n").map(\.key) == ["b"])
    #expect(problems("a: { b: 3 EUR (me, today), c: 1 }\n").map(\.key) == ["b"])
    #expect(problems("a: { name: one, two words, c: 1 }\n").map(\.key) == ["name"])
  }

  @Test("commas in quotes and in block style are no trouble")
  func harmless() {
    #expect(problems("a: { b: \"beta(2, 20)\", c: '8,000' }\nd: beta(2, 20)\n").isEmpty)
  }

  @Test("a key without a value that looks like a key is left alone")
  func emptyKey() {
    #expect(problems("a: { b: 1 EUR, churn: }\n").isEmpty)
  }
}
