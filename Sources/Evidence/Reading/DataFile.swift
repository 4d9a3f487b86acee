// From the bytes that a spreadsheet saved to text.
//
// Spreadsheets save UTF-8 with or without a mark at the start, UTF-16 ("Unicode text") with one, and otherwise the
// code page of Windows, of which this reads the western one.

internal import Foundation
internal import Scenarios

/// The text of data files.
enum DataFile {
  /// The largest file read, in bytes; months and groups take a few thousand.
  static let largest = 10_000_000

  /// The text of the file at `path`; throws when it cannot be read or is no text.
  static func read(_ path: String) throws(DataProblems) -> String {
    func problem(_ message: String, _ cure: String) -> DataProblems {
      DataProblems(at: nil, key: path, message: message, cure: cure)
    }
    guard RootFolder.allows(path) else { throw problem(RootFolder.message, RootFolder.cure) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw problem("there is no such file", "check its name and folder")
    }
    if isFolder.boolValue { throw problem("is a folder", "name a CSV file in it") }
    guard let file = FileHandle(forReadingAtPath: path),
      let bytes = try? file.read(upToCount: largest + 1) ?? Data()
    else { throw problem("cannot be read", "check that you may read the file") }
    if bytes.count > largest {
      throw problem(
        "is larger than \(largest / 1_000_000) MB",
        "give groups or months already counted, not single customers")
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw problem("is a workbook and no CSV file", "save the sheet as CSV and name that file")
    }
    guard let text = text(of: bytes) else {
      throw problem("is no text", "save the sheet as CSV in UTF-8")
    }
    return text
  }

  /// The text that bytes stand for; `nil` when they look like no text.
  static func text(of bytes: Data) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return String(data: bytes, encoding: .utf16)
    }
    if bytes.contains(0) { return nil }
    return String(validating: bytes, as: UTF8.self) ?? String(data: bytes, encoding: .windowsCP1252)
  }
}
