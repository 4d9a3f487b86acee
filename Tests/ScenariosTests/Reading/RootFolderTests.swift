// What lies in a folder, whatever its name looks like.

import Foundation
import Testing

@testable import Scenarios

@Suite("The folder that the program is held in")
struct RootFolderSuite {
  /// Runs `body` with a folder that holds `held/file`, `held/sub/`, `other/file` and links between them.
  private func withFolders(_ body: (String) throws -> Void) throws {
    let files = FileManager.default
    let whole = files.temporaryDirectory.path + "/flywheel-root-" + UUID().uuidString
    defer { try? files.removeItem(atPath: whole) }
    for folder in ["held/sub", "other"] {
      try files.createDirectory(atPath: whole + "/" + folder, withIntermediateDirectories: true)
    }
    for file in ["held/file", "other/file"] {
      try Data().write(to: URL(fileURLWithPath: whole + "/" + file))
    }
    for (link, target) in [
      ("held/out", whole + "/other"), ("held/to-file", whole + "/other/file"),
      ("held/in", whole + "/held/sub"), ("held/nowhere", whole + "/other/new"),
      ("door", whole + "/held"),
    ] {
      try files.createSymbolicLink(atPath: whole + "/" + link, withDestinationPath: target)
    }
    try body(whole)
  }

  @Test("what is in it may be opened, there or not, by whatever way")
  func inside() throws {
    try withFolders { whole in
      let root = whole + "/held"
      for path in [
        "", "/", "/file", "/sub/new", "/new/deep/er", "/in/new", "/sub/../file", "/out/../held",
      ] {
        #expect(RootFolder.holds(root + path, in: root), "\(path)")
      }
      #expect(RootFolder.holds(root + "/file", in: whole + "/door"))
      #expect(RootFolder.holds(whole + "/door/file", in: root))
      #expect(RootFolder.holds("/tmp", in: "/"))
    }
  }

  @Test("what is outside may not, also through links, devices and steps upwards")
  func outside() throws {
    try withFolders { whole in
      let root = whole + "/held"
      let paths = [
        whole, whole + "/other/file", root + "/../other/file", root + "/out/file",
        root + "/out/new",
        root + "/to-file", root + "/nowhere", root + "/new/../file", whole + "/held-2", "/dev/null",
        "/dev/stdin", "",
      ]
      for path in paths { #expect(!RootFolder.holds(path, in: root), "\(path)") }
      #expect(!RootFolder.holds(root, in: whole + "/other/new/../.."))
    }
  }

  @Test("without the variable everything may be opened")
  func free() { #expect(RootFolder.allows("/dev/null")) }
}
