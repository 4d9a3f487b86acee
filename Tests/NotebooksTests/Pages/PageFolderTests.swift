// Which files are pages, and what a number means.

import Foundation
import Testing

@testable import Notebooks

@Suite("Folder of pages")
struct PageFolderSuite {
  @Test("pages are named by number and title, in the order of their numbers")
  func order() throws {
    let fixture = try PageFixture()
    for name in ["10-b.md", "02-a.md", "100-c.md", "README.md", "1-x.md", "03-a.txt", "04.md"] {
      try fixture.write(name, "")
    }
    let folder = PageFolder(fixture.folder)
    #expect(folder.names == ["02-a.md", "10-b.md", "100-c.md"])
    #expect(folder.files.first == fixture.folder + "/02-a.md")
    #expect(folder.nextNumber == 101)
    #expect(folder.names(numbered: "2") == ["02-a.md"])
    #expect(folder.names(numbered: "7").isEmpty && folder.names(numbered: "02-a.md").isEmpty)
  }

  @Test("behind page 999 there is no number, for no command would list its page")
  func last() throws {
    let fixture = try PageFixture()
    try fixture.write("998-y.md", "")
    #expect(PageFolder(fixture.folder).nextNumber == 999)
    try fixture.write("999-z.md", "")
    #expect(PageFolder(fixture.folder).nextNumber == nil)
  }

  @Test("a folder that is not there has no pages, and the first gets number 1")
  func missing() {
    let folder = PageFolder("nowhere-at-all")
    #expect(folder.names.isEmpty)
    #expect(folder.nextNumber == 1)
  }

  @Test("a folder named like the number of a page does not hide the page, a file does")
  func hiding() throws {
    let fixture = try PageFixture()
    try fixture.write("02-a.md", "")
    let folder = PageFolder(fixture.folder)
    // A number that nobody else gives to anything in the folder in which the tests run.
    let word = String(repeating: "0", count: 40) + "2"
    defer { try? FileManager.default.removeItem(atPath: word) }
    try FileManager.default.createDirectory(atPath: word, withIntermediateDirectories: false)
    #expect(folder.file(word) == fixture.folder + "/02-a.md")
    try FileManager.default.removeItem(atPath: word)
    try Data().write(to: URL(fileURLWithPath: word))
    #expect(folder.file(word) == word)
  }

  @Test("a page is called by its number, its name or its path; anything else stays as it is")
  func calling() throws {
    let fixture = try PageFixture()
    try fixture.write("02-a.md", "")
    let folder = PageFolder(fixture.folder)
    let path = fixture.folder + "/02-a.md"
    for word in ["2", "02", "02-a.md", path] { #expect(folder.file(word) == path) }
    #expect(folder.file("3") == "3")
    #expect(folder.file("other.md") == "other.md")
  }
}
