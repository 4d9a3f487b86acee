// A page run from top to bottom, with a script in the place of the program.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Running a page")
struct PageRunnerSuite {
  @Test("files are written, commands run in order, and what they print is kept by cell")
  func order() throws {
    let fixture = try PageFixture()
    let page = try fixture.page(
      """
      ```yaml file=a.txt
      hello
      ```

      ```flywheel
      flywheel show a.txt
      flywheel make b.txt
      ```

      ```output
      ```

      ```flywheel
      flywheel show b.txt
      ```

      ```output
      ```
      """)
    let record = try fixture.record(
      page, "case $1 in show) cat $2;; make) echo made > $2; echo done; exit 4;; esac")
    #expect(record.outputs == [1: "hello\ndone\nexit 4\n", 3: "made\n"])
    #expect(record.problems.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/b.txt"))
  }

  @Test("a cell without output must exit with 0")
  func exit() throws {
    let fixture = try PageFixture()
    let found = try fixture.findings(
      "\n```flywheel\nflywheel a\n```\n",
      "echo that is wrong >&2; echo See --help >&2; echo printed; exit 2")
    #expect(
      found == [
        "01-page.md:3:1: flywheel a: exits with 2: that is wrong; where that is meant, show it in an "
          + "output cell"
      ])
  }

  @Test("a command that hangs or crashes is named with its line, and the rest is not run")
  func broken() throws {
    let fixture = try PageFixture()
    let text =
      "```flywheel\nflywheel wait\n```\n\n```flywheel\nflywheel never\n```\n\n9<!-- = a.p5 -->\n"
    let page = try fixture.page(text)
    let program = try fixture.program(
      "[ $1 = never ] && touch \(fixture.whole)/run; sleep 30", limit: .seconds(1))
    let record = try PageRunner(program).run(page)
    #expect(record.isBroken)
    #expect(
      record.problems.map { $0.description.replacing(fixture.folder, with: "") } == [
        "/01-page.md:2:1: flywheel wait: took longer than 1 s and was stopped; use fewer futures "
          + "(--trials), or --limit"
      ])
    #expect(!FileManager.default.fileExists(atPath: fixture.whole + "/run"))
    #expect(
      try fixture.findings(text, "kill -SEGV $$").first?.contains("ended by signal 11") == true)
  }

  @Test("a file that cannot be written ends the page, so that nothing is rewritten after it")
  func unwritable() throws {
    let fixture = try PageFixture()
    try fixture.write("taken/x", "")
    let page = try fixture.page(
      "```yaml file=taken\nx\n```\n\n```flywheel\nflywheel a\n```\n\n```output\n```\n")
    let record = try fixture.record(page, "echo never")
    #expect(record.isBroken)
    #expect(record.outputs.isEmpty)
    #expect(record.problems.map(\.message).first?.hasPrefix("taken cannot be written: ") == true)
  }

  @Test("a run that fails leaves no last run behind it, but names still speak of those above")
  func failedRun() throws {
    let fixture = try PageFixture()
    let found = try fixture.findings(
      """
      ```flywheel
      flywheel run
      flywheel run nothing
      ```

      ```output
      Kept in results/two-years/a-1-4
      exit 2
      ```

      ```check
      cash.p50 > 0
      two_years.cash.p50 > 0
      ```
      """, "[ \"$2\" = nothing ] && exit 2\n" + keepsRun)
    #expect(
      found == [
        "01-page.md:12:1: cash.p50 > 0: the last run above failed, so that there is no cash.p50; "
          + "write NAME.cash.p50 to speak of an earlier run"
      ])
  }

  @Test("a variant's run keeps its name where its folder is given, and where it is named again")
  func variantFolders() throws {
    let fixture = try PageFixture()
    let found = try fixture.findings(
      """
      ```flywheel
      flywheel run a --variant "No ads" --out results/two-years/a-1-4
      flywheel report results/two-years/a-1-4
      ```

      ```check
      no_ads.cash.p50 > 0
      cash.p50 > 0
      two_years.cash.p50 > 0
      ```
      """, keepsRun)
    #expect(found.count == 1 && found[0].contains("there is no run above two_years"))
  }

  @Test("what a page writes under the name of a summary is no run")
  func forged() throws {
    let fixture = try PageFixture()
    let summary =
      #"{"scenario":{"name":"A"},"currency":"EUR","metrics":{"cash":{"unit":"EUR","p50":7}}}"#
    let found = try fixture.findings(
      "```json file=summary.json\n\(summary)\n```\n\n```flywheel\nflywheel a\n```\n\n"
        + "```check\ncash.p50 = 7\n```\n", "echo Kept in .")
    #expect(found.count == 1 && found[0].contains("no run stands above"))
  }

  @Test("a run that was kept before is the last run again")
  func again() throws {
    let fixture = try PageFixture()
    let script = #"""
      file=results/$1/summary.json
      echo results/$1 >> "$FLYWHEEL_KEPT"
      [ -e $file ] && exit
      mkdir -p results/$1
      printf '{"scenario":{"name":"%s"},"currency":"EUR","metrics":{"customers":{"unit":"count","p50":%s}}}' \
        $1 $2 > $file
      """#
    let run = { (name: String, number: Int) in "```flywheel\nflywheel \(name) \(number)\n```\n\n" }
    let check = "```check\ncustomers.p50 = 1\n```\n\n"
    #expect(
      try fixture.findings(run("a", 1) + run("b", 2) + run("a", 1) + check, script).isEmpty)
    #expect(try fixture.findings(run("a", 1) + run("b", 2) + check, script).count == 1)
  }

  @Test("conditions and numbers speak of the runs above them")
  func figures() throws {
    let fixture = try PageFixture()
    let found = try fixture.findings(
      """
      Before: 46 %<!-- = out_of_cash.mean -->.

      ```flywheel
      flywheel run
      ```

      After: 46 %<!-- = out_of_cash.mean -->, and 47 %<!-- = out_of_cash.mean -->,
      of 6 680<!-- = two_years.cash.p50 -->.

      ```check
      cash.p5 < 0
      cash.p50 < 0
      payback_month.mean < 3
      ```
      """, keepsRun)
    #expect(
      found.map { $0.prefix { $0 != ";" } } == [
        "01-page.md:1:1: out_of_cash.mean: no run stands above",
        "01-page.md:7:1: out_of_cash.mean is 46 %, but 47 % is written",
        "01-page.md:12:1: cash.p50 < 0 does not hold: cash.p50 is 6684 EUR",
        "01-page.md:13:1: payback_month.mean < 3: two_years.payback_month has no mean",
      ])
  }

  @Test("what is linked in pictures/ is taken from where the cells made it, nothing else is")
  func pictures() throws {
    let fixture = try PageFixture()
    try fixture.write("beside.svg", "x")
    let page = try fixture.page(
      "```flywheel\nflywheel a\n```\n![a](pictures/1/a.svg) ![b](beside.svg) ![c](pictures/c.svg)\n"
    )
    let record = try fixture.record(
      page, "mkdir -p pictures/1; printf A > pictures/1/a.svg; printf B > pictures/1/b.svg")
    #expect(record.pictures == ["pictures/1/a.svg": Data("A".utf8)])
  }

  @Test("events come as commands begin and end")
  func events() throws {
    let fixture = try PageFixture()
    let page = try fixture.page(
      "# T\n## None\n## Run it\n```flywheel\nflywheel a\nflywheel b\n```\n\n```flywheel\n#\n```\n## End\n"
    )
    var told: [String] = []
    _ = try PageRunner(try fixture.program("echo $1!")).run(page) { event in
      switch event {
      case .heading(let words): told.append("## " + words)
      case .command(let line): told.append(line)
      case .output(let text): told.append(text)
      case .waiting: break
      }
    }
    #expect(told == ["## Run it", "flywheel a", "a!\n", "flywheel b", "b!\n"])
  }

  @Test("a wish to stop ends the page and leaves nothing behind")
  func stopped() throws {
    let fixture = try PageFixture()
    let page = try fixture.page("```flywheel\nflywheel a\n```\n")
    let program = try fixture.program(
      "pwd > \(fixture.whole)/where; sleep 30",
      isStopped: { [whole = fixture.whole] in
        FileManager.default.contents(atPath: whole + "/where")?.isEmpty == false
      })
    #expect(throws: PageStopped.self) { try PageRunner(program).run(page) }
    let scratch = try fixture.text("../where").trimmingCharacters(in: .newlines)
    #expect(scratch.contains("flywheel-page-"))
    #expect(!FileManager.default.fileExists(atPath: scratch))
  }
}
