// Files on a page name nothing outside.

import Testing

@testable import Notebooks

@Suite("Files of a page")
struct FileTextSuite {
  @Test(
    "words that lead outside are found, with their line",
    arguments: [
      "extends: /etc/passwd", "extends: ../secret.yaml", "extends: \"/x\"", "{a: [/x]}", "- ~/x",
      "extends: a/../../x", "a: \"\\x2fetc\"", "extends:/x", "{\"a\"://x}",
      "extends: /\u{301}x", "extends: ../\u{301}x", "extends: ..\t/../x", "  /x", "- \"a b/../x\"",
      "x,/y",
      "extends: 'it # ../x'", "../x # of old", "a: [b,../x]", "a: b/..//x",
    ])
  func outside(line: String) {
    #expect(FileText.problems(in: "name: A\n\(line)\n").map(\.line) == [2])
  }

  @Test(
    "shares, comments and names of shipped files stay",
    arguments: [
      "extends: scenarios/first.yaml", "# and / or", "a: 1/2", "b: x / y", "c: EUR/month",
      "see https://example.org/x", "d: 3..5", "e: ./f.yaml", "",
      "price: 50 EUR /month", "# etc.../or", "churn: 5% # was ../old.yaml",
      "# /etc/hosts is another", "a: ~",
      "b: 5 / 7", "c: x../y", "# see\t../x",
    ])
  func within(line: String) {
    #expect(FileText.problems(in: line).isEmpty)
  }

  @Test(
    "blanks and line ends that are others for YAML than for a reader are refused by name",
    arguments: [
      ("\u{85}", "U+0085"), ("\u{A0}", "U+00A0"), ("\u{2028}", "U+2028"), ("\u{2029}", "U+2029"),
      ("\u{FEFF}", "U+FEFF"),
    ])
  func blanks(blank: String, name: String) {
    let found = FileText.problems(in: "a: 1\nextends:\(blank)/abs\n")
    #expect(found.map(\.line) == [2])
    #expect(
      found.map(\.problem) == [
        CellProblem(
          message: "holds the invisible sign \(name)",
          cure: "write an ordinary blank or a line break")
      ])
  }
}
