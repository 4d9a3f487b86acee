// Pages that nobody would write on purpose: none crashes, hangs, leaves its folder or is half rewritten.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Hostile pages")
struct HostilePagesSuite {
  @Test(
    "broken Markdown is told or left alone",
    arguments: [
      "```flywheel", "```flywheel\nflywheel run", "~~~output\n", "```flywheel\n```\n```output",
      "````flywheel\nflywheel a\n```\n", "<details>\n```flywheel\nflywheel a\n```", "\u{0}\u{0}",
      String(repeating: "> ", count: 500) + "```check\n", String(repeating: "[", count: 5_000),
      "<!-- = -->", "1<!-- = -->", "1<!-- =", "![](", "![](%2e%2e/x)", "![](%00)",
      "```yaml file=\u{0}\n```",
      "\t```flywheel\n\tflywheel a\n\t```\n", "```flywheel\n\tflywheel\ta\n```\n",
    ])
  func broken(text: String) throws {
    let fixture = try PageFixture()
    try fixture.write("01-page.md", text)
    guard let page = try? PageReading.page(file: fixture.folder + "/01-page.md") else { return }
    let record = try fixture.record(page, "echo x")
    let update = PageUpdate(page, record)
    try update.write()
    // Not a byte of a page without outputs changes.
    if update.outputCount == 0 { #expect(try fixture.text("01-page.md") == text) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder) == ["01-page.md"])
  }

  @Test("an unclosed fence, a swallowed one and one in a list are told and not run")
  func unclosed() {
    #expect(mistakes("```flywheel\nflywheel a\n").count == 1)
    #expect(mistakes("````flywheel\nflywheel a\n```\n").count == 1)
    #expect(mistakes("<details>\n```flywheel\nflywheel a\n```\n</details>\n").count == 2)
    #expect(mistakes("1. a\n   ```flywheel\n   flywheel a\n   ```\n").count == 1)
  }

  @Test(
    "an output whose marks are closed by others is refused: an update would take the rest of the page for it",
    arguments: [
      "~~~output\nold\n```\n\nProse.\n\n```flywheel\nflywheel b\n```\n",
      "```output\nold\n~~~\n\nProse.\n\n```flywheel\nflywheel b\n```\n",
      "```output\nold\n~~~\n\nProse.\n\n```\ncode\n```\n",
      "```output\nold\n    ```\n\nProse.\n\n    ```\n", "```output\nold\n \t```\n",
      "````output\nold\n```\n\nProse.\n\n~~~\ncode\n~~~\n",
      "~~~output\nold\n``` \n\nProse.\n\n~~~check\n1 < 2\n~~~\n",
    ])
  func otherMarks(output: String) {
    let found = mistakes("# T\n\n```flywheel\nflywheel a\n```\n\n" + output)
    #expect(found.first?.hasPrefix("01.md:7:1: ") == true, "\(found)")
  }

  @Test("what a command prints cannot break out of its block")
  func breakingOut() throws {
    let fixture = try PageFixture()
    for printed in [
      "```\\n# Title\\n", "~~~\\n```flywheel\\nflywheel evil\\n```\\n", "</details>\\n",
      "\\t````\\n", "~~~~\\n", "~~~output\\n",
    ] {
      let page = try fixture.page("```flywheel\nflywheel a\n```\n\n```output\n```\n\nend\n")
      try PageUpdate(page, try fixture.record(page, "printf '\(printed)'")).write()
      let after = try PageReading.page(file: page.file)
      #expect(after.cells.count == 2, "\(printed)")
      #expect(after.title == nil)
      #expect(PageUpdate(after, try fixture.record(after, "printf '\(printed)'")).isEmpty)
    }
  }

  @Test("a command that prints ten megabytes, or bytes that are no text, leaves the page whole")
  func babble() throws {
    let fixture = try PageFixture()
    let text = "```flywheel\nflywheel a\n```\n\n```output\n```\n"
    let page = try fixture.page(text)
    let record = try fixture.record(page, "head -c 10000000 /dev/zero")
    #expect(record.isBroken)
    #expect(record.problems.first?.message.contains("printed more than 1 MB") == true)
    #expect(PageUpdate(page, record).isEmpty)
    let bytes = try fixture.record(page, "printf 'a\\377\\000b\\r\\n\\033[31m'")
    try PageUpdate(page, bytes).write()
    #expect(
      try fixture.findings(try fixture.text("01-page.md"), "printf 'a\\377\\000b\\r\\n\\033[31m'")
        .isEmpty)
  }

  @Test("a program that makes links or folders where pictures should be makes no picture")
  func links() throws {
    let fixture = try PageFixture()
    let link = "```flywheel\nflywheel a\n```\n![p](pictures/p.svg)\n"
    let found = try fixture.findings(link, "mkdir -p pictures/p.svg")
    #expect(found.first?.contains("no cell makes the picture") == true)
    let linked = try fixture.findings(link, "mkdir pictures; ln -s /etc/hostname pictures/p.svg")
    #expect(linked.first?.contains("no cell makes the picture") == true)
  }

  @Test("summaries that are damaged are told, and nothing is taken from them")
  func damaged() throws {
    let fixture = try PageFixture()
    let found = try fixture.findings(
      "```flywheel\nflywheel a\n```\n\n```check\ncash.p50 < 1\n```\n",
      "echo '{' > summary.json; echo . > \"$FLYWHEEL_KEPT\"")
    #expect(
      found.map { $0.prefix { $0 != ";" } } == [
        "01-page.md:2:1: ./summary.json cannot be read",
        "01-page.md:6:1: cash.p50 < 1: no run stands above",
      ])
  }
}
