// What a page tells of itself.

import Scenarios
import Testing

@testable import Notebooks

@Suite("A page")
struct NotebookPageSuite {
  @Test(
    "the minutes are the number before the word",
    arguments: [
      ("About 8 minutes.", 8), ("1 minute", 1), ("8–10 minutes", 10), ("a few minutes", nil),
      ("", nil),
      ("minutes 8", nil),
    ] as [(String, Int?)])
  func minutes(text: String, minutes: Int?) {
    #expect(NotebookPage.minutes(in: text) == minutes)
  }

  @Test("commands of all cells are counted, comments are none")
  func counting() throws {
    let page = try PageReading.page(
      "```flywheel\nflywheel a\n# b\nflywheel c\n```\n\n```flywheel\nflywheel d\n```\n",
      file: "x.md")
    #expect(page.commandCount == 3)
  }

  @Test("the files that its cells write are told in order")
  func files() throws {
    let page = try PageReading.page(
      "```yaml file=b.yaml\nname: B\n```\n\n```csv file=a.csv\nx\n```\n", file: "x.md")
    #expect(
      page.files == [
        NotebookPage.File(name: "b.yaml", text: "name: B\n"),
        NotebookPage.File(name: "a.csv", text: "x\n"),
      ])
  }

  @Test("its folder is that of its file, the current one without any")
  func folder() throws {
    #expect(try PageReading.page("", file: "a/b/01.md").folder == "a/b")
    #expect(try PageReading.page("", file: "01.md").folder == ".")
  }

  @Test("a mistake names file, line and column")
  func problem() throws {
    let page = try PageReading.page("", file: "01.md")
    #expect(
      page.problem(7, "is wrong", cure: "mend it").description == "01.md:7:1: is wrong; mend it")
  }
}
