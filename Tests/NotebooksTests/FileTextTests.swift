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
    ])
  func outside(line: String) {
    #expect(FileText.problems(in: "name: A\n\(line)\n").map(\.line) == [2])
  }

  @Test(
    "shares, comments and names of shipped files stay",
    arguments: [
      "extends: scenarios/first.yaml", "# and / or", "a: 1/2", "b: x / y", "c: EUR/month",
      "see https://example.org/x", "d: 3..5", "e: ./f.yaml", "",
    ])
  func within(line: String) {
    #expect(FileText.problems(in: line).isEmpty)
  }
}
