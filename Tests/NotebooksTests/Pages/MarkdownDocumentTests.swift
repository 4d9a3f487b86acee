// What cmark-gfm is asked, with the line of everything.

import Testing

@testable import Notebooks

@Suite("Markdown")
struct MarkdownDocumentSuite {
  @Test("a fence has its words, its text, its first and its last line")
  func fences() {
    let document = MarkdownDocument(
      "# T\n\n```flywheel\nflywheel run\n```\n\n~~~~ yaml file=a\nx\n~~~~\n")
    #expect(document.fences.map(\.info) == ["flywheel", "yaml file=a"])
    #expect(document.fences.map(\.text) == ["flywheel run\n", "x\n"])
    #expect(document.fences.map(\.line) == [3, 7])
    #expect(document.fences.map(\.lastLine) == [5, 9])
    #expect(document.fences.map(\.marks) == ["```", "~~~~"])
  }

  @Test("a fence within a longer fence is text")
  func nested() {
    let document = MarkdownDocument("````markdown\n```flywheel\nx\n```\n````\n")
    #expect(document.fences.map(\.info) == ["markdown"])
  }

  @Test("code that is only indented is no fence, and tabs stay in one that is")
  func tabs() {
    let document = MarkdownDocument("\tindented\n\n```output\n\ta\tb\n```\n")
    #expect(document.fences.map(\.text) == ["\ta\tb\n"])
  }

  @Test("a fence in a list or a quotation is known to be inside")
  func inside() {
    let document = MarkdownDocument("- a\n\n  ```output\n  x\n  ```\n\n> ```check\n> y\n> ```\n")
    #expect(document.fences.map(\.isInside) == [true, true])
  }

  @Test("fences of folded solutions are fences once an empty line parts them from the HTML")
  func folded() {
    let parted = MarkdownDocument(
      "<details><summary>S</summary>\n\n```check\nx\n```\n\n</details>\n")
    #expect(parted.fences.map(\.isInside) == [false])
    #expect(parted.mistakes.isEmpty)
    let joined = MarkdownDocument("<details>\n<summary>S</summary>\n```check\nx\n```\n</details>\n")
    #expect(joined.fences.isEmpty)
    #expect(joined.mistakes.map(\.line) == [3, 5])
  }

  @Test("title and first paragraph are words without marks")
  func title() {
    let document = MarkdownDocument(
      "## Second\n# First *run*\n# Other\n\n*About 8\nminutes.* `x`\n\nLast")
    #expect(document.title == "First run")
    #expect(document.opening == "About 8 minutes. x")
    #expect(document.headings == [MarkdownDocument.Heading(text: "Second", line: 1)])
  }

  @Test(
    "a comment with = is a remark with the words before it, on its line, also in bold and in tables"
  )
  func remarks() {
    let document = MarkdownDocument(
      """
      A *chance* of
      about **46 %**<!-- = a.mean --> and
      more, 12<!--=b-->.

      | x | 7<!-- = c --> |

      A `46<!-- = e -->` is code <!-- a note --> here.
      """)
    #expect(document.remarks.map(\.expression) == ["a.mean", "b", "c"])
    #expect(document.remarks.map(\.line) == [2, 3, 5])
    #expect(document.remarks[0].before == "A chance of\nabout 46 %")
    #expect(document.remarks[1].before == "A chance of\nabout 46 %\u{0} and\nmore, 12")
    #expect(document.mistakes.isEmpty)
  }

  @Test(
    "lines are right below definitions of links, code and comments of several lines and long titles"
  )
  func lines() {
    let document = MarkdownDocument(
      """
      [a]: https://example.org
      [b]: https://example.org
        "Title"
      First 1<!-- = a --> and ![p](p.svg)
      `code
      of three
      lines` 2<!-- = b --> <!-- a note
      of two lines --> 3<!-- = c --> [link](https://example.org
      "A title") 4<!-- = d -->, ![p][a]
      <b>5</b><!-- = e --> <img
      src="q.svg">

      > A quotation 6<!-- = f -->
      > of two lines 7<!--
      > = g -->

      Setext 8<!-- = h -->
      ===
      """)
    #expect(document.remarks.map(\.expression) == ["a", "b", "c", "d", "e", "f", "g", "h"])
    #expect(document.remarks.map(\.line) == [4, 7, 8, 9, 10, 13, 14, 17])
    #expect(document.pictures.map(\.address) == ["p.svg", "https://example.org", "q.svg"])
    #expect(document.pictures.map(\.line) == [4, 9, 10])
  }

  @Test("two numbers on a line are two, and so are those that a line break or a tag parts")
  func apart() {
    let document = MarkdownDocument(
      "47<!-- = a --> 571<!-- = b --> in month 12\n571<!-- = c -->, 12<br> 571<!-- = d -->\n")
    let numbers = document.remarks.compactMap { try? ProseNumber(endOf: $0.before)?.value }
    #expect(numbers == [47, 571, 571, 571])
  }

  @Test(
    "what would not be looked at is a mistake with its line",
    arguments: [
      "<details><summary>It is 57<!-- = a.p50 --></summary>", "<p>57<!-- = a.p50 --></p>",
      "<p><b>57</b>\n<!-- = a.p50 --></p>", "<p>57<!-- a.p50 --></p>",
      "<!-- note --> now 57<!-- = a.p50 --> customers", "<!-- = a.p50 -->", "57<!-- a.p50 -->",
      "57 %<!-- a.p50 = -->", "57<!-- = a.p5 -- p50 -->", "57<!-- = a.p5", "57<!-- = a.p5 --->",
      "## 57<!-- = a.p5 -- x -->", "![a](pictures/my pics/x.svg)", "![a](x.svg", "<p>\n```check",
    ])
  func mistakes(text: String) throws {
    let document = MarkdownDocument("# T\n\n" + text + "\n")
    #expect(document.remarks.isEmpty)
    #expect(document.mistakes.count == 1)
    let line = try #require(document.mistakes.first?.line)
    #expect(line == (text.contains("<p>") && text.contains("\n") ? 4 : 3))
  }

  @Test(
    "what a reader sees or what says nothing of numbers is no mistake",
    arguments: [
      "<!-- a note -->", "57<!-- a note -->", "<p>57<!-- a note --></p>",
      "`57<!-- = a.p5 -- x -->`",
      "57&lt;!-- = a.p5 -->\n\n58<!-- = a.p5 -->", "<p>\n\n57<!-- = a.p50 -->\n\n</p>",
      "```text\n<!-- = a -- b -->\n```", "\\!\\[a](x y)", "[a](x.svg)", "`![a](x y)`", "![a][]",
    ])
  func noMistakes(text: String) {
    #expect(MarkdownDocument("# T\n\n" + text + "\n").mistakes.isEmpty)
  }

  @Test("a terminal obeys nothing of titles and headings")
  func escapes() {
    let document = MarkdownDocument("# A\u{1B}[31m\u{9B}b<!-- c -->\n\n## \u{7}D\n")
    #expect(document.title == "A [31m b")
    #expect(document.headings.map(\.text) == [" D"])
  }

  @Test("pictures have their address and line, wherever in a paragraph they stand")
  func pictures() {
    let document = MarkdownDocument("# T\n\na\nb ![x](p/a.svg)\n\n- [![y](p/b%20c.svg)](z)\n")
    #expect(document.pictures.map(\.address) == ["p/a.svg", "p/b%20c.svg"])
    #expect(document.pictures.map(\.line) == [4, 6])
  }

  @Test("any text is Markdown", arguments: ["", "\n", "```", "\u{FEFF}# T", "<!--", "![", "\u{0}"])
  func anything(text: String) {
    #expect(MarkdownDocument(text).remarks.isEmpty)
  }
}
