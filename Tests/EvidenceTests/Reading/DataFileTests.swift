// What spreadsheets save, as bytes.

import Foundation
import Testing

@testable import Evidence

@Suite("Text of data files")
struct DataFileTests {
  @Test("UTF-8, UTF-16 and the western code page of Windows are read")
  func encodings() throws {
    let word = "geändert;1"
    #expect(DataFile.text(of: Data(word.utf8)) == word)
    #expect(DataFile.text(of: try #require(word.data(using: .utf16))) == word)
    #expect(DataFile.text(of: try #require(word.data(using: .windowsCP1252))) == word)
    #expect(DataFile.text(of: Data()) == "")
  }

  @Test("bytes with zeros are no text")
  func binary() {
    #expect(DataFile.text(of: Data([1, 0, 2])) == nil)
  }

  @Test("files that are not there, folders, and workbooks are refused with words")
  func refused() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let missing = #expect(throws: DataProblems.self) { try DataFile.read(folder + "/no-such.csv") }
    #expect(missing?.description.contains("there is no such file") == true)
    let wrong = #expect(throws: DataProblems.self) { try DataFile.read(folder) }
    #expect(wrong?.description.contains("is a folder") == true)
    let workbook = folder + "/flywheel-\(getpid())-book.csv"
    defer { try? FileManager.default.removeItem(atPath: workbook) }
    try Data([0x50, 0x4B, 3, 4, 0]).write(to: URL(fileURLWithPath: workbook))
    let book = #expect(throws: DataProblems.self) { try DataFile.read(workbook) }
    #expect(book?.description.contains("save the sheet as CSV") == true)
  }

  @Test("what was written is read")
  func written() throws {
    let path = FileManager.default.temporaryDirectory.path + "/flywheel-\(getpid())-data.csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "a,b\n1,2\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try DataFile.read(path) == "a,b\n1,2\n")
  }
}
