// What a check finds and shows.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Checking a page")
struct PageCheckSuite {
  private let page = "# T\n\n```flywheel\nflywheel a\n```\n\n```output\none\ntwo\n```\n"

  @Test("a page that says what is printed is right, whatever ends its lines")
  func right() throws {
    let fixture = try PageFixture()
    #expect(try fixture.findings(page, "echo one; echo two").isEmpty)
    #expect(try fixture.findings(page.replacing("\n", with: "\r\n"), "echo one; echo two").isEmpty)
  }

  @Test("what differs is shown under the place, with lines of the page")
  func wrong() throws {
    let fixture = try PageFixture()
    let read = try fixture.page(page)
    let check = PageCheck(read, try fixture.record(read, "echo one; echo 2; exit 1"))
    #expect(
      check.text.replacing(fixture.folder + "/", with: "") == """
        01-page.md:7:1: the output is another one now; if that is right: flywheel learn update 01-page.md
          @@ line 8 of the page, line 1 of what is printed @@
           one
          -two
          +2
          +exit 1
        """)
  }

  @Test("blanks at the end of a line count, the seconds of a run do not")
  func exactness() throws {
    let fixture = try PageFixture()
    let head = "# T\n\n```flywheel\nflywheel a\n```\n\n```output\n"
    #expect(
      try fixture.findings(head + "A · seed 1 · … s\n```\n", "echo 'A · seed 1 · 0.5 s'").isEmpty)
    #expect(
      try fixture.findings(head + "A · seed 1 · 9 s\n```\n", "echo 'A · seed 1 · 0.5 s'").isEmpty)
    #expect(
      try fixture.findings(head + "A · seed 2 · 9 s\n```\n", "echo 'A · seed 1 · 9 s'").count == 1)
    #expect(try fixture.findings(head + "A \n```\n", "echo A").count == 1)
  }

  @Test("findings of all kinds come in the order of the page")
  func order() throws {
    let fixture = try PageFixture()
    let found = try fixture.findings(
      page + "\n![p](pictures/p.svg)\n\n```check\na.b < 1\n```\n", "echo one")
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "01-page.md:7:1:", "01-page.md:12:1:", "01-page.md:15:1:",
      ])
  }
}
