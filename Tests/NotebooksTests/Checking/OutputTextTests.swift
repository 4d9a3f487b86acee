// The one mask, and what Markdown cannot hold.

import Testing

@testable import Notebooks

@Suite("Output")
struct OutputTextSuite {
  @Test("the seconds of a run's first line are masked")
  func mask() {
    #expect(
      OutputText.masked("A · 12 months · 500 futures · seed 1 · 0.54 s\nx\n")
        == "A · 12 months · 500 futures · seed 1 · … s\nx\n")
    #expect(OutputText.masked("B · seed 12 · 1 200 s") == "B · seed 12 · … s")
    let masked = "A · seed 1 · … s"
    #expect(OutputText.masked(masked) == masked)
  }

  @Test(
    "nothing else is",
    arguments: [
      "2.3 s", "a · 2.3 s", "A · seed 1 · 2.3 s more", "A · seed 1 · 2.3 months", "· seed 1 ·  s",
      "A · seed 1", "took 2.3 s",
    ])
  func noMask(line: String) {
    #expect(OutputText.masked(line) == line)
  }

  @Test("lines end with line feeds, the last one too, and no character is lost in Markdown")
  func normal() {
    #expect(OutputText.normal("a\r\nb\rc").utf8.elementsEqual("a\nb\nc\n".utf8))
    #expect(OutputText.normal("") == "")
    #expect(OutputText.normal("a\u{0}") == "a\u{FFFD}\n")
  }

  @Test("a fence is longer than the marks in what it holds")
  func fence() {
    #expect(OutputText.fence(around: "a", atLeast: 0) == "```")
    #expect(OutputText.fence(around: "a\n  ````x\n", atLeast: 3) == "`````")
    #expect(OutputText.fence(around: "a ````` b", atLeast: 4) == "````")
    #expect(OutputText.fence(around: "~~~~ x", atLeast: 0) == "`````")
  }
}
