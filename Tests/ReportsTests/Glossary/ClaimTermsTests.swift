// The words of claims files.

import Experiments
import Scenarios
import Testing

@testable import Reports

@Suite("The glossary of claims")
struct ClaimTermsSuite {
  @Test("all functions of the language are listed, with their arguments")
  func functions() throws {
    let entry = try #require(Glossary.find("functions"))
    for function in ClaimFunctions.all {
      #expect(entry.formula?.contains(function.signature) == true, "\(function.signature)")
    }
  }

  @Test("all verdicts and all kinds of checks are explained")
  func words() throws {
    let verdict = try #require(Glossary.find("verdict"))
    for word in ClaimVerdict.allCases { #expect(verdict.meaning.contains(word.rawValue)) }
    let claims = try #require(Glossary.find("claims"))
    for check in [
      "arithmetic:", "simulate:", "solve:", "consistent_with:", "sample_size:", "untestable:",
    ] { #expect(claims.meaning.contains(check)) }
  }

  @Test("the example is a claim that is read and judged as it says: wrong by a hundred")
  func example() throws {
    let entry = try #require(Glossary.find("claims"))
    let reading = ClaimsReader.read(
      text: "claims:\n  - \(try #require(entry.formula))", file: "example.yaml")
    #expect(reading.problems == [])
    guard case .list(let file)? = reading.document else {
      Issue.record("no list")
      return
    }
    var judge = ClaimJudge(file, threads: 1)
    #expect(judge.judge().claims.map(\.verdict) == [.arithmeticWrong])
  }
}
