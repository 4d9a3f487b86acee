// A folder's list of checksums: written, read, and held against the folder.

import Foundation
import Testing

@testable import Results

@Suite("What a folder must hold")
struct FolderChecksumsTests {
  /// A folder with two files and their checksums.
  private func withFolder(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let drafts = [FileDraft("b.csv", ["1,2\n"]), FileDraft("a.json", ["{}\n"])]
      try WholeFolder.write(drafts, to: folder + "/kept")
      try body(folder + "/kept")
    }
  }

  private func damage(_ folder: String) throws -> FolderDamage? {
    do throws(FolderDamage) {
      try FolderChecksums.read(in: folder).verify(in: folder)
      return nil
    } catch {
      return error
    }
  }

  @Test("the list is what cksum prints, and reads back")
  func format() throws {
    let sums = FolderChecksums([
      .init(checksum: 7, size: 3, name: "b"), .init(checksum: 4_294_967_295, size: 0, name: "a"),
    ])
    #expect(sums.text == "4294967295 0 a\n7 3 b\n")
    #expect(FolderChecksums(sums.text) == sums)
    #expect(sums["b"]?.size == 3 && sums["c"] == nil)
    for text in ["", "7 3 b", "7 3\n", "7  b\n", "x 3 b\n", "7 3 ../b\n", "7 3 b c\n", "7 3 b\n\n"]
    {
      #expect(FolderChecksums(text) == nil, "\(text)")
    }
  }

  #if os(Linux)
    @Test("the shell verifies it without us")
    func shell() throws {
      try withFolder { folder in
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.arguments = ["-c", "cut -d' ' -f3 cksum.txt | xargs cksum | diff - cksum.txt"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
    }
  #endif

  @Test("what is there as it was written verifies, other files beside it or not")
  func whole() throws {
    try withFolder { folder in
      #expect(try damage(folder) == nil)
      try "mine".write(toFile: folder + "/notes.txt", atomically: false, encoding: .utf8)
      #expect(try damage(folder) == nil)
    }
  }

  @Test(
    "a file that is cut, changed, gone or a folder is named, and so is a list that is gone or broken"
  )
  func damages() throws {
    let files = FileManager.default
    func write(_ text: String, _ path: String) throws {
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    }
    let cases: [(FolderDamage, (String) throws -> Void)] = [
      (.size(file: "b.csv", expected: 4, found: 2), { try write("1,", $0 + "/b.csv") }),
      (.checksum(file: "b.csv"), { try write("1,3\n", $0 + "/b.csv") }),
      (.missing(file: "a.json"), { try files.removeItem(atPath: $0 + "/a.json") }),
      (
        .missing(file: "a.json"),
        {
          try files.removeItem(atPath: $0 + "/a.json")
          try files.createDirectory(atPath: $0 + "/a.json", withIntermediateDirectories: false)
        }
      ),
      (.unverifiable, { try files.removeItem(atPath: $0 + "/cksum.txt") }),
      (
        .unreadable(file: "cksum.txt", reason: "it is no list of checksums"),
        { try write("1 2", $0 + "/cksum.txt") }
      ),
    ]
    for (expected, break_) in cases {
      try withFolder { folder in
        try break_(folder)
        #expect(try damage(folder) == expected)
      }
    }
  }

  @Test("one file's contents are given only when they verify")
  func contents() throws {
    try withFolder { folder in
      let sums = try FolderChecksums.read(in: folder)
      #expect(try sums.contents(of: "a.json", in: folder) == Data("{}\n".utf8))
      #expect(throws: FolderDamage.missing(file: "none")) {
        try sums.contents(of: "none", in: folder)
      }
      try "{ }".write(toFile: folder + "/a.json", atomically: false, encoding: .utf8)
      #expect(throws: FolderDamage.checksum(file: "a.json")) {
        try sums.contents(of: "a.json", in: folder)
      }
      try "mine".write(toFile: folder + "/notes.txt", atomically: false, encoding: .utf8)
      #expect(throws: FolderDamage.self) { try sums.contents(of: "notes.txt", in: folder) }
    }
  }
}
