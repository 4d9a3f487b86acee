// Syntax errors come with a place and a cure a non-programmer can follow.

internal import Testing

@testable internal import Scenarios

@Suite("Syntax errors of YAML in plain words")
struct YAMLSyntaxProblemChecks {
  /// Texts with one syntax error, its line, and a part of the cure.
  static let cases: [(text: String, line: Int, cure: String)] = [
    ("a: b: c\n", 1, "in quotes"),
    ("a: 1\nb: @x\n", 2, "in quotes"),
    ("a: %5\n", 1, "in quotes"),
    ("a: 1\nword\nb: 2\n", 2, "key: value"),
    ("a:\n  b: 1\n c: 2\n", 3, "same column"),
    ("a: { b: 1\nc: 2\n", 2, "}"),
    ("a: [ b, c\n", 2, "]"),
    ("a: \"open\nb: 2\n", 3, "close it"),
    ("a: - 10%\n", 1, "-10%"),
    ("a: { b: - 10% }\n", 1, "-10%"),
    ("a: 1\n---\nb: 2\n", 2, "one scenario"),
    ("a: (list: 2026)\n", 1, "in quotes"),
  ]

  @Test("each is told in its line with its cure")
  func told() {
    for (text, line, cure) in Self.cases {
      let problems = YAMLParsing(text, file: "f").problems
      #expect(problems.count == 1, "\(text)")
      #expect(problems.first?.place?.line == line, "\(text) \(problems)")
      #expect(problems.first?.cure.contains(cure) == true, "\(text) \(problems)")
    }
  }

  @Test("no message speaks of tokens, scalars or nodes")
  func plainWords() {
    for (text, _, _) in Self.cases {
      for problem in YAMLParsing(text, file: "f").problems {
        for word in ["token", "scalar", "node", "mapping", "simple key"] {
          #expect(!problem.description.contains(word), "\(problem)")
        }
      }
    }
  }
}
