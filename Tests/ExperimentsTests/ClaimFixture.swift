// How the tests of claims write a file, judge it, and work out its expressions.

import Scenarios
import Testing

@testable import Experiments

/// Small claims files.
enum ClaimFixture {
  /// The claims in `text`; the test ends when there is a mistake.
  static func file(_ text: String) throws -> ClaimsFile {
    let reading = ClaimsReader.read(text: text, file: "claims.yaml")
    try #require(reading.problems == [], "\(reading.problems)")
    guard case .list(let file)? = reading.document else {
      throw NameProblem("no list of claims", cure: "")
    }
    return file
  }

  /// A file of one claim A with these values and checks.
  static func text(_ values: String, _ checks: String) -> String {
    let lines = checks.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    return """
      trials: 40
      scenarios: { few: few.yaml, many: many.yaml }
      claims:
        - id: A
          statement: something
          values: { \(values) }
          checks:
      \(lines)
      """
  }

  /// A judge of a file; `few` has 5 customers and 40 leads a month that half of them buy, `many` 90 leads.
  static func judge(_ file: ClaimsFile, threads: Int = 2) -> ClaimJudge {
    ClaimJudge(
      file, threads: threads,
      read: { named in
        var text = RunFixture.certainText
        if named.file.hasSuffix("many.yaml") { text = text.replacing("40 per", with: "90 per") }
        for setting in named.settings where setting.path == "attract.organic_leads" {
          text = text.replacing("40 per month", with: setting.value)
        }
        do throws(ScenarioProblems) {
          return .success(try ScenarioReader.read(text: text, file: named.file))
        } catch { return .failure(error) }
      })
  }

  /// The audit of one claim A.
  static func audit(_ values: String, _ checks: String) throws -> ClaimsAudit {
    var judge = judge(try file(text(values, checks)))
    return judge.judge()
  }

  /// The judged claim A; the test ends when it could not be judged.
  static func judged(_ values: String, _ checks: String) throws -> JudgedClaim {
    let audit = try audit(values, checks)
    return try #require(audit.claims.first, "\(audit.problems)")
  }

  /// The verdict on claim A.
  static func verdict(_ values: String, _ checks: String) throws -> ClaimVerdict {
    try judged(values, checks).verdict
  }

  /// What kept claim A from being judged; the test ends when nothing did.
  static func problem(_ values: String, _ checks: String) throws -> Problem {
    let audit = try audit(values, checks)
    #expect(audit.claims.isEmpty)
    return try #require(audit.problems.first)
  }

  /// The value of an expression without names.
  static func value(_ text: String) throws -> Measure {
    let scope = ExpressionScope(functions: ClaimFunctions.byName, currency: "EUR") {
      words throws(NameProblem) in throw NameProblem("\(words) is not stated", cure: "")
    }
    return try ExpressionParser.expression(text, currency: "EUR").value(in: scope)
  }

  /// Why an expression without names has no value; the test fails when it has one.
  static func refusal(_ text: String, _ place: SourceLocation = #_sourceLocation) throws -> String {
    do {
      let value = try value(text)
      Issue.record("\(text) is \(value)", sourceLocation: place)
      return ""
    } catch let error as ExpressionProblem { return error.problem.message }
  }

  /// Expects an expression to come to `expected`, in months and the file's currency, within `tolerance`.
  static func expect(
    _ text: String, _ expected: Double, _ tolerance: Double = 1e-9,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let found = try value(text)
    #expect(found.isExact, "\(text) is \(found)", sourceLocation: place)
    #expect(
      abs(found.lower - expected) <= tolerance * max(1, abs(expected)), "\(text) is \(found.lower)",
      sourceLocation: place)
  }
}
