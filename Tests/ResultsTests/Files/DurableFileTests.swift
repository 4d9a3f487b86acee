// Files that are whole when they are finished.

import Foundation
import Testing

@testable import Results

@Suite("Durable files")
struct DurableFileTests {
  @Test("what is appended is in the file, also beyond one block")
  func writes() throws {
    try withTemporaryFolder { folder in
      let pieces = (0..<20_000).map { "piece \($0) ü\n" }
      var file = try DurableFile(creating: folder + "/file")
      for piece in pieces { try file.append(piece) }
      try file.finish()
      #expect(try text(folder + "/file") == pieces.joined())
      #expect(file.checksum == PosixChecksum(of: pieces.joined().utf8))
    }
  }

  @Test("a file in a folder that does not exist cannot be created")
  func noFolder() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/none/file"
      #expect(
        throws: RunFolderProblem.cannotWrite(path: path, reason: "No such file or directory")
      ) { _ = try DurableFile(creating: path) }
    }
  }

  #if os(Linux)
    @Test("a full disk is told")
    func fullDisk() throws {
      #expect(
        throws: RunFolderProblem.cannotWrite(path: "/dev/full", reason: "No space left on device")
      ) {
        var file = try DurableFile(creating: "/dev/full")
        try file.append("something")
        try file.finish()
      }
    }
  #endif
}
