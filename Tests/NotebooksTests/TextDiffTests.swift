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

  @Test("a long difference is cut, and texts of many thousand lines are compared in no time")
  func long() {
    let (old, new) = (letters(1...20_000), letters(50_001...90_000))
    let shown = TextDiff.lines(from: old, to: new, first: 1)
    #expect(shown.count == 61)
    // A heading, and every line of both sides.
    #expect(shown.last == "… \(1 + 20_000 + 40_000 - 60) more lines differ or stand around")
  }
}
