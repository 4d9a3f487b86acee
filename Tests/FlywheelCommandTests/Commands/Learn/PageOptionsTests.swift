// What commands about pages are told alike.

import ArgumentParser
import Foundation
import Notebooks
import Testing

@testable import FlywheelCommand

@Suite("Options about pages")
struct PageOptionsSuite {
  @Test("a limit is a whole number of seconds up to a day")
  func limit() throws {
    #expect(try PageLimit.seconds("1") == 1)
    #expect(try PageLimit.seconds("86400") == 86_400)
    for text in ["0", "-1", "86401", "1.5", "", "x"] {
      #expect(throws: ValidationError.self, "\(text)") { try PageLimit.seconds(text) }
    }
  }

  @Test("pages are counted in English")
  func counting() {
    #expect(PageOptions.count(1, of: 3, "is wrong", "are wrong") == "1 page of 3 is wrong")
    #expect(PageOptions.count(2, of: 3, "is wrong", "are wrong") == "2 pages of 3 are wrong")
  }

  @Test("the folder is notebooks-md unless another is named, and a page in it must be there")
  func folder() throws {
    let options = try PageOptions.parse([])
    #expect(options.folder == "notebooks-md")
    try withPages(["03-c.md": rightPage]) { folder in
      let named = try PageOptions.parse(["--folder", folder + "/notebooks-md"])
      #expect(try named.file("3") == folder + "/notebooks-md/03-c.md")
      #expect(try named.folderWithPages().names == ["03-c.md"])
      #expect(throws: CommandFailure.self) { try named.file("4") }
      let twice = folder + "/notebooks-md/03-other.md"
      try Data(rightPage.utf8).write(to: URL(fileURLWithPath: twice))
      let failure = #expect(throws: CommandFailure.self) { try named.file("3") }
      #expect(
        failure?.message.contains("2 pages with the number 3: 03-c.md, 03-other.md; give one")
          == true)
      #expect(try named.file("03-other.md") == twice)
      let empty = try PageOptions.parse(["--folder", folder])
      #expect(throws: CommandFailure.self) { try empty.folderWithPages() }
    }
  }
}
