// Files that are pages, and everything that is wrong with others, told at once.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Reading a page")
struct PageReadingSuite {
  @Test("cells, numbers and pictures come in their order with their lines")
  func sound() throws {
    let page = try PageReading.page(
      """
      # First run

      About 8 minutes, `code` and 46 %<!-- = a.mean -->.

      ```yaml file=a.yaml
      name: A
      ```

      ```flywheel
      # for the reader
      flywheel run a.yaml
      flywheel explain cash
      ```

      ```output
      x
      ```

      ```check
      a.p5 < a.p95

      a.p50 = 1
      ```

      ![p](pictures/a%20b.svg) ![q](https://example.org/x.svg) <img src="pictures/c%23.svg#d">

      <img src='pictures/e.svg?raw=true'> <img src="data:image/png;base64,x">

      ```sh
      anything | goes
      ```
      """, file: "x.md")
    #expect(page.title == "First run")
    #expect(page.minutes == 8)
    #expect(page.cells.map(\.line) == [5, 9, 15, 19])
    #expect(page.cells.map(\.lastLine) == [7, 13, 17, 23])
    guard case .file("a.yaml", "name: A\n") = page.cells[0].kind,
      case .commands(let commands) = page.cells[1].kind, case .output("x\n") = page.cells[2].kind,
      case .checks(let conditions) = page.cells[3].kind
    else {
      Issue.record("\(page.cells)")
      return
    }
    #expect(commands.map(\.number) == [11, 12])
    #expect(conditions.map(\.number) == [20, 22])
    #expect(page.numbers.map(\.expression) == ["a.mean"])
    #expect(
      page.pictures.map(\.path) == ["pictures/a b.svg", "pictures/c#.svg", "pictures/e.svg"])
  }

  @Test("a page without cells is a page")
  func empty() {
    #expect(mistakes("").isEmpty)
    #expect(mistakes("# Words\n\n```swift\nprint(1)\n```\n").isEmpty)
  }

  @Test("all mistakes are told at once, in the order of the page")
  func mistakesAtOnce() {
    let found = mistakes(
      """
      ```output
      x
      ```

      <!-- = a.b -->

      ```flywheel
      rm -rf x
      flywheel run /etc/x
      ```

      ![p](../p.svg)

      ```yaml file=a.yaml
      a: 1
      extends: ../b.yaml
      ```

      - ```check
        x < 1
        ```

      ```flywheel
      flywheel run a.yaml
      """)
    #expect(
      found.map { $0.prefix { $0 != ";" } } == [
        "01.md:1:1: no flywheel cell stands directly before this output",
        "01.md:5:1: <!-- = a.b --> stands within HTML, where no number is checked",
        "01.md:8:1: \"rm\" is not the program",
        "01.md:9:1: /etc/x lies outside the page's folder",
        "01.md:12:1: the picture ../p.svg lies outside the page's folder",
        "01.md:16:1: names a file outside the page's folder",
        "01.md:19:1: a cell stands in a list or a quotation",
        "01.md:23:1: the fence is not closed",
      ])
  }

  @Test("a number is looked for directly before its comment")
  func numbers() {
    #expect(
      mistakes("It is 57 customers<!-- = a.p50 -->\n") == [
        "01.md:1:1: no number stands before <!-- = a.p50 -->; write it directly behind a number, "
          + "e.g. 46 %<!-- = out_of_cash.mean -->"
      ])
    #expect(
      mistakes("It is 57<!-- a.p50 = -->\n") == [
        "01.md:1:1: <!-- a.p50 = --> does not begin with =, so that no number is checked; "
          + "write <!-- = a.p50 -->"
      ])
    #expect(
      mistakes("It is\n1,058<!-- = a.p50 -->\n").first?.hasPrefix("01.md:2:1: \"1,058\"") == true)
  }

  @Test("twenty thousand numbers in a paragraph and two thousand files are read in no time")
  func many() throws {
    let numbers = String(repeating: "57<!-- = a.p50 --> ", count: 20_000)
    #expect(try PageReading.page(numbers, file: "x.md").numbers.count == 20_000)
    let files = (1...2_000).map { "```yaml file=f\($0).yaml\nname: A\n```\n" }.joined()
    #expect(try PageReading.page(files, file: "x.md").files.count == 2_000)
  }

  @Test("twenty thousand comments that are shown as text are looked for at once")
  func shown() throws {
    let text = String(repeating: "&lt;!-- = a.p50 --&gt;\n\n", count: 20_000)
    #expect(try PageReading.page(text, file: "x.md").numbers.isEmpty)
  }

  @Test("a file that is written twice is a mistake: a reader could have only one of them")
  func twice() {
    let cell = "```yaml file=a.yaml\nname: A\n```\n\n"
    #expect(
      mistakes(cell + cell) == [
        "01.md:5:1: a.yaml is written a second time; give it another name, so that a reader can have both"
      ])
  }

  @Test("an output belongs to the cell directly before it, so that two in a row are one too many")
  func outputs() {
    #expect(mistakes("```flywheel\nflywheel a\n```\ntext\n```output\n```\n").isEmpty)
    #expect(
      mistakes("```flywheel\nflywheel a\n```\n```output\n```\n```output\n```\n")
        .map { $0.prefix(9) } == ["01.md:6:1"])
  }

  @Test("a fence ends with its own marks, at most three blanks from the edge, and is told how")
  func closing() {
    #expect(mistakes("~~~check\n1 < 2\n   ~~~~ \t\n").isEmpty)
    let unclosed = "01.md:1:1: the fence is not closed; write "
    #expect(mistakes("~~~~check\n1 < 2\n````\n") == [unclosed + "~~~~ behind its last line"])
    #expect(mistakes("```check\n1 < 2\n    ```\n") == [unclosed + "``` behind its last line"])
  }

  @Test("marks within an output are shorter than its own")
  func within() {
    let commands = "```flywheel\nflywheel a\n```\n\n"
    #expect(mistakes(commands + "````output\n```yaml\n~~~\n```\n````\n").isEmpty)
    #expect(
      mistakes(commands + "```output\n~~~\n```\n") == [
        "01.md:5:1: a line of the output begins with marks of a fence; "
          + "close the output with ```, or begin and end it with ````"
      ])
  }

  @Test("line ends of other systems change no line number", arguments: ["\r\n", "\r"])
  func ends(end: String) {
    let text = ["# T", "", "```flywheel", "rm x", "```"].joined(separator: end)
    #expect(mistakes(text).map { $0.prefix(9) } == ["01.md:4:1:"].map { $0.prefix(9) })
  }

  @Test("a file that is none, no text, or endless is told from its first line")
  func files() throws {
    let fixture = try PageFixture()
    try Data([0x23, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: fixture.folder + "/bytes.md"))
    try fixture.write("long.md", String(repeating: "a", count: PageReading.mostBytes + 1))
    let expected = [
      "bytes.md": "is not UTF-8", "long.md": "has more than", "none.md": "cannot be read: No such",
      ".": "is no plain file",
    ]
    for (name, words) in expected {
      #expect(throws: PageProblems.self) { try PageReading.page(file: fixture.folder + "/" + name) }
      do throws(PageProblems) {
        _ = try PageReading.page(file: fixture.folder + "/" + name)
      } catch {
        #expect(error.description.contains("/\(name):1:1: \(words)"), "\(error.description)")
      }
    }
  }
}
