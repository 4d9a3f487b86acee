// How the tests of claims files write a file and read it.

import Testing

@testable import Scenarios

/// Claims files made of few words.
enum ClaimsText {
  /// What a file with these claims holds, and its mistakes as they are told.
  static func read(_ text: String, file: String = "claims.yaml") -> (ClaimsFile?, [String]) {
    let reading = ClaimsReader.read(text: text, file: file)
    var found: ClaimsFile?
    if case .list(let claims)? = reading.document { found = claims }
    return (found, reading.problems.map(\.description))
  }

  /// A file of one claim, named A, with these lines below `checks:`; columns are two more than written.
  static func claim(_ checks: String, values: String = "x: 5") -> String {
    """
    claims:
      - id: A
        statement: something
        values: { \(values) }
        checks:
    \(checks.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
    """
  }

  /// A mistake without its cure.
  static func withoutCure(_ line: String) -> String {
    line.firstRange(of: "; ").map { String(line[..<$0.lowerBound]) } ?? line
  }

  /// The only check of the only claim.
  static func check(_ text: String) throws -> ClaimCheck {
    let (file, problems) = read(claim(text))
    #expect(problems == [])
    return try #require(file?.claims.first?.checks.first)
  }

  /// The mistakes of a file of one claim with these checks; the test fails when the claim is kept.
  static func mistakes(
    _ checks: String, values: String = "x: 5", _ place: SourceLocation = #_sourceLocation
  ) -> [String] {
    let (file, problems) = read(claim(checks, values: values))
    #expect(file == nil, "the claim is judged", sourceLocation: place)
    return problems
  }
}
