// Output cells and pictures written anew, and not a byte besides.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Updating a page")
struct PageUpdateSuite {
  private func updated(_ text: String, _ script: String) throws -> (PageUpdate, String) {
    let fixture = try PageFixture()
    let page = try fixture.page(text)
    let update = PageUpdate(page, try fixture.record(page, script))
    try update.write()
    return (update, try fixture.text("01-page.md"))
  }

  @Test("what is printed now stands between the marks, everything else as it was")
  func output() throws {
    let page = "# T \n\n```flywheel\nflywheel a\n```\n\n```output\nold\nlines\n```\nrest  \n\n~~~\n"
    let (update, text) = try updated(page, "echo new; exit 1")
    #expect(text == page.replacing("old\nlines\n", with: "new\nexit 1\n"))
    #expect(update.outputCount == 1)
  }

  @Test("every command that fails where its cell showed no such exit is told with its line")
  func failing() throws {
    let fixture = try PageFixture()
    let told = { (written: String) in
      let page = try fixture.page(
        "```flywheel\nflywheel 1\nflywheel 0\nflywheel 2\n```\n```output\n\(written)```\n")
      return PageUpdate(page, try fixture.record(page, "echo x; exit $1")).failures
        .map { $0.description.replacing(fixture.folder + "/", with: "") }
    }
    let (one, two) = (
      "01-page.md:2:1: flywheel 1: exits with 1 now, and that is written; look at it if that is not meant",
      "01-page.md:4:1: flywheel 2: exits with 2 now, and that is written; look at it if that is not meant"
    )
    #expect(try told("") == [one, two])
    #expect(try told("exit 2\nx\n") == [one])
    #expect(try told("y\nexit 1\nexit 2\n").isEmpty)
    #expect(try told("x\nexit 1\nx\nx\nexit 2\n").isEmpty)
  }

  @Test("a page that was changed or removed meanwhile is left as it is, and so are its pictures")
  func meanwhile() throws {
    let fixture = try PageFixture()
    let page = try fixture.page(
      "```flywheel\nflywheel a\n```\n```output\n```\n![p](pictures/p.svg)\n")
    let update = PageUpdate(
      page, try fixture.record(page, "mkdir pictures; echo x > pictures/p.svg; echo y"))
    #expect(!update.isEmpty)
    let edited = page.lines.text + "EDIT\n"
    try fixture.write("01-page.md", edited)
    #expect(throws: PageUpdate.ChangedMeanwhile.self) { try update.write() }
    #expect(try fixture.text("01-page.md") == edited)
    try FileManager.default.removeItem(atPath: page.file)
    #expect(throws: PageUpdate.ChangedMeanwhile.self) { try update.write() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder).isEmpty)
  }

  @Test("a link in the place of a picture is replaced, one that leads out of the folder refused")
  func links() throws {
    let fixture = try PageFixture()
    let files = FileManager.default
    let page = try fixture.page("```flywheel\nflywheel a\n```\n![p](pictures/2/p.svg)\n")
    let update = PageUpdate(
      page, try fixture.record(page, "mkdir -p pictures/2; printf B > pictures/2/p.svg"))
    try fixture.write("../victim.svg", "mine")
    try fixture.write("pictures/2/x", "")
    let picture = fixture.folder + "/pictures/2/p.svg"
    try files.createSymbolicLink(
      atPath: picture, withDestinationPath: fixture.whole + "/victim.svg")
    try update.write()
    #expect(try fixture.text("../victim.svg") == "mine")
    #expect(
      try files.attributesOfItem(atPath: picture)[.type] as? FileAttributeType == .typeRegular)
    try files.removeItem(atPath: fixture.folder + "/pictures")
    try fixture.write("../outside/x", "")
    try files.createSymbolicLink(
      atPath: fixture.folder + "/pictures", withDestinationPath: fixture.whole + "/outside")
    let refused = #expect(throws: CocoaError.self) { try update.write() }
    #expect(
      refused?.localizedDescription
        == "pictures/2/p.svg lies outside; put a folder in the place of the link")
    #expect(try files.contentsOfDirectory(atPath: fixture.whole + "/outside") == ["x"])
  }

  @Test("line ends of other systems stay what they are")
  func ends() throws {
    let page = "# T\r\n```flywheel\r\nflywheel a\r\n```\r\n```output\r\nold\r\n```\r\nend"
    let (_, text) = try updated(page, "echo new; echo more")
    #expect(text.utf8.elementsEqual(page.replacing("old", with: "new\r\nmore").utf8))
  }

  @Test("a mark of the order of bytes at the beginning stays")
  func byteOrder() throws {
    let page = "\u{FEFF}# T\n\n```flywheel\nflywheel a\n```\n```output\nold\n```\n"
    let (_, text) = try updated(page, "echo new")
    #expect(text.utf8.elementsEqual(page.replacing("old", with: "new").utf8))
  }

  @Test("several cells are each given their own, empty ones too")
  func several() throws {
    let page =
      "```flywheel\nflywheel a\n```\n```output\n```\n\n```flywheel\nflywheel b\n```\n```output\nx\n```\n"
    let (update, text) = try updated(page, "echo $1 $1")
    #expect(
      text == "```flywheel\nflywheel a\n```\n```output\na a\n```\n\n"
        + "```flywheel\nflywheel b\n```\n```output\nb b\n```\n")
    #expect(update.outputCount == 2)
  }

  @Test("seconds are masked, and a page that differs by them alone is not touched")
  func mask() throws {
    let page = "```flywheel\nflywheel a\n```\n```output\nA · seed 1 · 9.5 s\n```\n"
    let (same, kept) = try updated(page, "echo 'A · seed 1 · 2 s'")
    #expect(same.isEmpty && kept == page)
    let (_, text) = try updated(page, "echo 'B · seed 1 · 2 s'")
    #expect(text == page.replacing("A · seed 1 · 9.5 s", with: "B · seed 1 · … s"))
  }

  @Test("output that holds marks of a fence gets longer marks, and is right afterwards")
  func marks() throws {
    let fixture = try PageFixture()
    let page = try fixture.page("```flywheel\nflywheel a\n```\n```output\n```\n\nend\n")
    let script = "printf '```\\nx\\n````\\n'"
    try PageUpdate(page, try fixture.record(page, script)).write()
    let text = try fixture.text("01-page.md")
    #expect(text.contains("`````output\n```\nx\n````\n`````\n\nend"))
    #expect(try fixture.findings(text, script).isEmpty)
  }

  @Test("pictures are written beside the page, numbers in the text are not")
  func pictures() throws {
    let fixture = try PageFixture()
    let text =
      "```flywheel\nflywheel a\n```\n\n1 %<!-- = out_of_cash.mean --> ![p](pictures/2/p.svg)\n"
    let page = try fixture.page(text)
    let script = keepsRun + "\nmkdir -p pictures/2; printf B > pictures/2/p.svg"
    let update = PageUpdate(page, try fixture.record(page, script))
    #expect(update.outputCount == 0 && update.pictures.count == 1)
    try update.write()
    #expect(try fixture.text("pictures/2/p.svg") == "B")
    #expect(try fixture.text("01-page.md") == text)
    #expect(PageUpdate(page, try fixture.record(page, script)).isEmpty)
  }

  @Test("a page keeps its permissions, and a folder that refuses leaves it whole")
  func writing() throws {
    let fixture = try PageFixture()
    let page = try fixture.page("```flywheel\nflywheel a\n```\n```output\n```\n")
    chmod(page.file, 0o640)
    try PageUpdate(page, try fixture.record(page, "echo x")).write()
    let mode =
      try FileManager.default.attributesOfItem(atPath: page.file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    // A folder in the place of the picture cannot be renamed over.
    try fixture.write("pictures/p.svg/x", "x")
    let other = try fixture.page(
      "```flywheel\nflywheel a\n```\n```output\n```\n![p](pictures/p.svg)\n")
    let record = try fixture.record(other, "mkdir pictures; echo x > pictures/p.svg; echo y")
    #expect(throws: (any Error).self) { try PageUpdate(other, record).write() }
    #expect(try fixture.text("01-page.md") == other.lines.text)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.folder + "/pictures") == ["p.svg"]
    )
  }
}
