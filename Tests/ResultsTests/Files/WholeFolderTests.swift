// Folders that appear whole or not at all.

import Foundation
import Testing

@testable import Results

@Suite("Whole folders")
struct WholeFolderTests {
  @Test("a folder appears with its files and its parents, and nothing else stays")
  func writes() throws {
    try withTemporaryFolder { folder in
      let drafts = [FileDraft("one", ["a", "b"]), FileDraft("two", [])]
      try WholeFolder.write(drafts, to: folder + "/deep/er/run")
      #expect(try names(in: folder + "/deep/er") == ["run"])
      #expect(try names(in: folder + "/deep/er/run") == ["cksum.txt", "one", "two"])
      #expect(try text(folder + "/deep/er/run/one") == "ab")
    }
  }

  @Test("the checksums are those of the files, in the order of their names")
  func checksums() throws {
    try withTemporaryFolder { folder in
      try WholeFolder.write(
        [FileDraft("two", []), FileDraft("one", ["a", "b"])], to: folder + "/r")
      let sums = try FolderChecksums.read(in: folder + "/r")
      #expect(sums.lines.map(\.name) == ["one", "two"] && sums.lines.map(\.size) == [2, 0])
      try sums.verify(in: folder + "/r")
    }
  }

  @Test("an empty folder is taken, one with files is not touched")
  func existing() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/run"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      try WholeFolder.write([FileDraft("one", ["1"])], to: path)
      #expect(throws: RunFolderProblem.self) {
        try WholeFolder.write([FileDraft("two", ["2"])], to: path)
      }
      #expect(try names(in: folder) == ["run"])
      #expect(try names(in: path) == ["cksum.txt", "one"])
    }
  }

  @Test("replacing leaves only the new files")
  func replacing() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/run"
      try WholeFolder.write([FileDraft("old", ["1"])], to: path)
      try WholeFolder.write([FileDraft("new", ["2"])], to: path, replacing: true)
      #expect(try names(in: folder) == ["run"])
      #expect(try names(in: path) == ["cksum.txt", "new"])
    }
  }

  @Test("a failure half-way leaves nothing behind and keeps what was there")
  func failure() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/run"
      let broken = [FileDraft("one", ["1"]), FileDraft("no/such/folder", ["2"])]
      #expect(throws: RunFolderProblem.self) { try WholeFolder.write(broken, to: path) }
      #expect(try names(in: folder).isEmpty)
      try WholeFolder.write([FileDraft("old", ["1"])], to: path)
      #expect(throws: RunFolderProblem.self) {
        try WholeFolder.write(broken, to: path, replacing: true)
      }
      #expect(try names(in: folder) == ["run"])
      #expect(try names(in: path) == ["cksum.txt", "old"])
    }
  }

  #if os(Linux)
    @Test("a disk that fills up leaves nothing behind")
    func fullDisk() throws {
      try withTemporaryFolder { (folder: String) throws in
        // The way from the temporary folder to the device on which every write fails.
        let full = String(repeating: "../", count: 40) + "dev/full"
        let drafts = [FileDraft("one", ["1"]), FileDraft(full, ["2"])]
        let problem = #expect(throws: RunFolderProblem.self) {
          try WholeFolder.write(drafts, to: folder + "/run")
        }
        #expect(problem?.description.contains("No space left on device") == true)
        #expect(try names(in: folder).isEmpty)
      }
    }
  #endif

  @Test("the folder that holds a path")
  func parents() {
    #expect(WholeFolder.parent(of: "a/b/c") == "a/b")
    #expect(WholeFolder.parent(of: "a") == ".")
    #expect(WholeFolder.parent(of: "/a") == "/")
  }
}
