// Files that appear whole or not at all, and never over somebody else's.

import Foundation
import Testing

@testable import Results

@Suite("Whole files")
struct WholeFileTests {
  /// Writes what begins with "ours" over what begins so.
  private func write(_ text: String, to path: String) throws(RunFolderProblem) {
    try WholeFile.write(text, to: path) { $0.hasPrefix("ours") }
  }

  @Test("a file appears with its text, is replaced by the next, and nothing else stays")
  func writes() throws {
    try withTemporaryFolder { (folder: String) throws in
      try write("ours 1", to: folder + "/report.html")
      try write("ours 2", to: folder + "/report.html")
      #expect(try text(folder + "/report.html") == "ours 2")
      #expect(try names(in: folder) == ["report.html"])
    }
  }

  @Test("a file that is not ours is not touched; an empty one is free")
  func stranger() throws {
    try withTemporaryFolder { (folder: String) throws in
      let path = folder + "/diary.txt"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: RunFolderProblem.holdsOtherFiles(path: path)) {
        try write("ours", to: path)
      }
      #expect(try text(path) == "mine")
      try Data().write(to: URL(fileURLWithPath: path))
      try write("ours", to: path)
      #expect(try text(path) == "ours")
      #expect(try names(in: folder) == ["diary.txt"])
    }
  }

  @Test("a folder, and a place whose folder is missing, are refused with the reason")
  func noPlace() throws {
    try withTemporaryFolder { (folder: String) throws in
      #expect(throws: RunFolderProblem.cannotWrite(path: folder, reason: "it is a folder")) {
        try write("ours", to: folder)
      }
      let path = folder + "/missing/report.html"
      let reason = "there is no folder \(folder)/missing"
      #expect(throws: RunFolderProblem.cannotWrite(path: path, reason: reason)) {
        try write("ours", to: path)
      }
      // A file where the folder should be.
      try write("ours", to: folder + "/file")
      #expect(throws: RunFolderProblem.self) { try write("ours", to: folder + "/file/report") }
      #expect(try names(in: folder) == ["file"])
    }
  }

  @Test("looking changes nothing, and finds what writing would")
  func looking() throws {
    try withTemporaryFolder { (folder: String) throws in
      try WholeFile.check(folder + "/new.html") { _ in false }
      #expect(try names(in: folder) == [])
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/old"))
      #expect(throws: RunFolderProblem.holdsOtherFiles(path: folder + "/old")) {
        try WholeFile.check(folder + "/old") { _ in false }
      }
    }
  }

  @Test("what a symbolic link points to is written, and the link stays")
  func link() throws {
    try withTemporaryFolder { (folder: String) throws in
      let manager = FileManager.default
      try manager.createDirectory(atPath: folder + "/real", withIntermediateDirectories: false)
      try write("ours 1", to: folder + "/real/report")
      try manager.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: "real/report")
      try write("ours 2", to: folder + "/link")
      #expect(try text(folder + "/real/report") == "ours 2")
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/link") == "real/report")
      #expect(try names(in: folder + "/real") == ["report"])
    }
  }

  @Test("only the beginning of a large file is looked at")
  func beginning() throws {
    try withTemporaryFolder { (folder: String) throws in
      let path = folder + "/large"
      try write("ours" + String(repeating: "x", count: 100_000), to: path)
      var seen = 0
      try WholeFile.check(path) {
        seen = $0.count
        return true
      }
      #expect(seen == 4096)
    }
  }

  #if os(Linux)
    @Test("a disk that fills up keeps the earlier report and leaves nothing beside it")
    func fullDisk() throws {
      try withTemporaryFolder { (folder: String) throws in
        try write("ours 1", to: folder + "/report")
        // The unfinished file's name leads to the device on which every write fails.
        let process = ProcessInfo.processInfo.processIdentifier
        let hidden = folder + "/" + WholeFolder.temporaryStem(of: "report") + "\(process)"
        try FileManager.default.createSymbolicLink(
          atPath: hidden, withDestinationPath: "/dev/full")
        let problem = #expect(throws: RunFolderProblem.self) {
          try write("ours 2", to: folder + "/report")
        }
        #expect(problem?.description.hasPrefix(folder + "/report: ") == true)
        #expect(problem?.description.contains("No space left on device") == true)
        #expect(try text(folder + "/report") == "ours 1")
        #expect(try names(in: folder) == ["report"])
      }
    }

    @Test("a device takes the text as it is, and is not renamed over")
    func device() throws {
      try write("ours", to: "/dev/null")
      let problem = #expect(throws: RunFolderProblem.self) { try write("ours", to: "/dev/full") }
      #expect(problem?.description.contains("No space left on device") == true)
      let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
      #expect(kind as? FileAttributeType == .typeCharacterSpecial)
    }
  #endif
}
