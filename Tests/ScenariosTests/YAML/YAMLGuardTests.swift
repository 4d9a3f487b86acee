// The raw text is safe before the YAML library sees it.

internal import Testing

@testable internal import Scenarios

@Suite("The guard before the YAML library")
struct YAMLGuardChecks {
  private func places(_ text: String) -> [String] {
    YAMLGuard.problems(in: text, file: "f").map { problem in
      problem.place.map { "\($0.line):\($0.column)" } ?? "nowhere"
    }
  }

  @Test("an ordinary file passes")
  func ordinary() {
    #expect(places(ReaderExamples.full).isEmpty)
  }

  @Test("an empty file is refused, also one of blank lines")
  func empty() {
    #expect(places("") == ["1:1"])
    #expect(places(" \n\t\n") == ["1:1"])
  }

  @Test("every tab in an indentation is told, tabs elsewhere are not")
  func tabs() {
    #expect(places("a:\n\tb: 1\n  \tc: 2\nd:\t3\n") == ["2:1", "3:3"])
  }

  @Test("a tab in an indentation is told by the key of its line, where that has one")
  func tabKeys() {
    let problems = YAMLGuard.problems(in: "a:\n\tb c: 1\n\t- d: 2\n\t{ e: 3 }\n\tf\n", file: "f")
    #expect(problems.map(\.key) == ["b c", "d", "", ""])
  }

  @Test("anchors and aliases are refused where a value begins, and only there")
  func anchors() {
    #expect(places("a: &x 1\nb: *x\n") == ["1:4", "2:4"])
    #expect(places("a: [&x 1, *x]\n") == ["1:5", "1:11"])
    #expect(places("a: R&D & more *stars*\nb: '&x'\nc: \"*x\"\n# &x\nd: 1 # *x\n").isEmpty)
  }

  @Test("quotes hide what they hold, escaped and doubled quotes included")
  func quotes() {
    #expect(places("a: 'it''s: &x'\nb: \"say \\\" &x\"\nc: &x 1\n") == ["3:4"])
    #expect(places("name: don't\nb: &x 1\n") == ["2:4"])
  }

  @Test("control characters are refused at their place")
  func controls() {
    #expect(places("a: 1\nb: \u{0}\n") == ["2:4"])
    #expect(places("# a comment \u{1B}[0m\n") == ["1:13"])
  }

  @Test("nesting is refused from level 65 on, in brackets, lists and indentation")
  func depth() {
    let brackets = "a: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    #expect(places(brackets).isEmpty)
    #expect(places("a: " + String(repeating: "[", count: 64)) == ["1:67"])
    #expect(places("a: " + String(repeating: "{a: ", count: 10_000)).count == 1)
    #expect(places(String(repeating: "- ", count: 10_000) + "1").count == 1)
    let lines = (0..<70).map { String(repeating: " ", count: $0) + "k:" }
    #expect(places(lines.joined(separator: "\n")) == ["65:65"])
  }

  @Test("a long list of mistakes is cut")
  func manyTabs() {
    #expect(places(String(repeating: "\ta: 1\n", count: 1000)).count == YAMLGuard.mostProblems)
  }

  @Test("brackets that open behind a word count as nesting")
  func bracketsBehindWords() {
    #expect(places("a: [x[&y 1]]\n") == ["1:7"])
    #expect(places("a: [" + String(repeating: "x[", count: 64)).count == 1)
  }
}
