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
    #expect(parted.swallowed.isEmpty)
    let joined = MarkdownDocument("<details>\n<summary>S</summary>\n```check\nx\n```\n</details>\n")
    #expect(joined.fences.isEmpty)
    #expect(joined.swallowed == [3, 5])
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

      <!-- = d -->
      <!-- a note --> `46<!-- = e -->`
      """)
    #expect(document.remarks.map(\.expression) == ["a.mean", "b", "c", "d"])
    #expect(document.remarks.map(\.line) == [2, 3, 5, 7])
    #expect(document.remarks[0].before == "A chance of about 46 %")
    #expect(document.remarks[1].before.hasSuffix("more, 12"))
    #expect(document.remarks[3].before.isEmpty)
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
