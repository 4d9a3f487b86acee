// Differences as `diff -u` shows them.

import Testing

@testable import Notebooks

@Suite("Differences")
struct TextDiffSuite {
  private func letters(_ range: ClosedRange<Int>) -> String {
    range.map { "line \($0)\n" }.joined()
  }

  @Test("equal texts have none")
  func none() {
    #expect(TextDiff.lines(from: "a\nb\n", to: "a\nb\n", first: 1).isEmpty)
    #expect(TextDiff.lines(from: "", to: "", first: 1).isEmpty)
  }

  @Test("a changed line stands with three lines around it, under the lines of both sides")
  func changed() {
    let old = letters(1...9)
    let new = old.replacing("line 5", with: "line five")
    #expect(
      TextDiff.lines(from: old, to: new, first: 101) == [
        "@@ line 102 of the page, line 2 of what is printed @@", " line 2", " line 3", " line 4",
        "-line 5", "+line five", " line 6", " line 7", " line 8",
      ])
  }

  @Test("changes far apart have headings of their own, and those near each other one")
  func hunks() {
    let old = letters(1...30)
    let far = old.replacing("line 3\n", with: "").replacing("line 20\n", with: "x\n")
    let headings = TextDiff.lines(from: old, to: far, first: 1).filter { $0.hasPrefix("@@") }
    #expect(
      headings == [
        "@@ line 1 of the page, line 1 of what is printed @@",
        "@@ line 17 of the page, line 16 of what is printed @@",
      ])
    let near = old.replacing("line 3\n", with: "x\n").replacing("line 9\n", with: "y\n")
    #expect(TextDiff.lines(from: old, to: near, first: 1).count { $0.hasPrefix("@@") } == 1)
  }

  @Test("lines gone and lines come, at both ends")
  func ends() {
    #expect(
      TextDiff.lines(from: "", to: "a\n", first: 7)
        == ["@@ line 7 of the page, line 1 of what is printed @@", "+a"])
    #expect(TextDiff.lines(from: "a\n", to: "", first: 7).last == "-a")
    #expect(TextDiff.lines(from: "a\n\n", to: "a\n", first: 1).last == "-")
  }

  @Test("a long difference shows the beginning of both sides, and is worked out in no time")
  func long() {
    let (old, new) = (letters(1...20_000), letters(50_001...90_000))
    let shown = TextDiff.lines(from: old, to: new, first: 1)
    #expect(
      shown == ["@@ line 1 of the page, line 1 of what is printed @@"]
        + (1...20).map { "-line \($0)" } + ["… 19980 more lines of the page"]
        + (50_001...50_020).map { "+line \($0)" } + ["… 39980 more lines of what is printed"])
    // Two changes with more lines between them than are aligned.
    let far = letters(1...900).replacing("line 2\n", with: "a\n").replacing(
      "line 899\n", with: "b\n")
    let both = TextDiff.lines(from: letters(1...900), to: far, first: 1)
    #expect(both.contains("-line 2") && both.contains("+a"))
  }

  @Test("many differences are cut")
  func many() {
    let old = letters(1...400)
    let new = (1...400).map { $0.isMultiple(of: 10) ? "x\n" : "line \($0)\n" }.joined()
    let shown = TextDiff.lines(from: old, to: new, first: 1)
    #expect(shown.count == 61)
    // A hunk for each of forty changes: a heading, the two lines of the change, three lines on each side, none behind
    // the last one.
    #expect(shown.last == "… \(40 * 9 - 3 - 60) more lines differ or stand around")
  }

  @Test("blanks at the end of a changed line can be seen")
  func blanks() {
    #expect(
      TextDiff.lines(from: "a  b\nc \n", to: "a  b  \nc \n", first: 1).dropFirst()
        == ["-a  b", "+a  b␠␠", " c "])
  }

  @Test("what a terminal would obey is shown as signs")
  func escapes() {
    #expect(
      TextDiff.lines(from: "a\u{1B}[31m\n", to: "a\tb\u{7F}\u{9B}1m\n", first: 1).dropFirst()
        == ["-a␛[31m", "+a␉b␡\u{FFFD}1m"])
  }

  @Test("long lines are cut around their first difference")
  func wide() {
    let (head, tail) = (String(repeating: "a", count: 1_000), String(repeating: "b", count: 1_000))
    let shown = TextDiff.lines(
      from: head + "1" + tail + "\n", to: head + "2" + tail + "\n", first: 1)
    let (before, after) = (String(repeating: "a", count: 40), String(repeating: "b", count: 119))
    #expect(shown.dropFirst() == ["-…\(before)1\(after)…", "+…\(before)2\(after)…"])
    let shorter = TextDiff.lines(from: head + "\n", to: head + "1\n", first: 1)
    #expect(shorter.dropFirst() == ["-…\(before)", "+…\(before)1"])
    let early = TextDiff.lines(from: "x\n" + head + "\n", to: "y\n" + head + "\n", first: 1)
    #expect(early.last == " " + String(repeating: "a", count: 160) + "…")
    let added = TextDiff.lines(from: "", to: tail + "\n", first: 1)
    #expect(added.last == "+" + String(repeating: "b", count: 160) + "…")
  }
}
