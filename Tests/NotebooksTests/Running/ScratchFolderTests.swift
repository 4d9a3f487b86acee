// What a page sees, and that nothing is left of it.

import Foundation
import Testing

@testable import Notebooks

@Suite("Scratch folder")
struct ScratchFolderSuite {
  @Test("it holds the folder's files without pages, pictures, runs, hidden files and links")
  func copies() throws {
    let fixture = try PageFixture()
    for name in [
      "01-a.md", "data.csv", "sub/x.yaml", "pictures/p.svg", "results/r.json", ".hidden",
    ] {
      try fixture.write(name, name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: fixture.folder + "/link", withDestinationPath: "/etc/hostname")
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    #expect(scratch.files { _ in true } == ["data.csv", "sub/x.yaml"])
    #expect(scratch.data("data.csv") == Data("data.csv".utf8))
    #expect(scratch.data("link") == nil)
  }

  @Test("scenarios that stand beside the folder are in scenarios/")
  func scenarios() throws {
    let fixture = try PageFixture()
    try fixture.write("../scenarios/claims/a.yaml", "a")
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    #expect(scratch.files { _ in true } == ["scenarios/claims/a.yaml"])
  }

  @Test("scenarios/ as a link is not followed")
  func linkedScenarios() throws {
    let fixture = try PageFixture()
    try fixture.write("../elsewhere/secret.yaml", "a")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.whole + "/scenarios", withDestinationPath: fixture.whole + "/elsewhere")
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    #expect(scratch.files { _ in true }.isEmpty)
  }

  @Test("of two files of the same name the one nearer to the page is taken")
  func nearer() throws {
    let fixture = try PageFixture()
    try fixture.write("scenarios/first.yaml", "near")
    try fixture.write("../scenarios/first.yaml", "far")
    try fixture.write("../scenarios/second.yaml", "far")
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    #expect(scratch.files { _ in true } == ["scenarios/first.yaml", "scenarios/second.yaml"])
    #expect(scratch.data("scenarios/first.yaml") == Data("near".utf8))
    try fixture.write("plain/scenarios", "a file")
    try fixture.write("scenarios/x/third.yaml", "far")
    let other = try ScratchFolder(for: fixture.folder + "/plain")
    defer { other.remove() }
    #expect(other.files { _ in true } == ["scenarios"])
  }

  @Test("what may not be read is left out", .enabled(if: geteuid() != 0, "root may read all"))
  func unreadable() throws {
    let fixture = try PageFixture()
    for name in ["a.yaml", "b.yaml", "sub/c.yaml"] { try fixture.write(name, name) }
    for name in ["b.yaml", "sub"] { chmod(fixture.folder + "/" + name, 0) }
    defer { chmod(fixture.folder + "/sub", 0o700) }
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    #expect(scratch.files { _ in true } == ["a.yaml"])
  }

  @Test("a folder that holds the scratch folders themselves is copied without them")
  func itself() throws {
    let place = FileManager.default.temporaryDirectory.path
    let fixture = try PageFixture()
    try fixture.write("flywheel-page-1-x/page/a.yaml", "a")
    try fixture.write("b.yaml", "b")
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    #expect(scratch.path.hasPrefix(place))
    #expect(scratch.files { _ in true } == ["b.yaml"])
  }

  @Test("more than there is room for is refused, with nothing left behind")
  func tooMuch() throws {
    let fixture = try PageFixture()
    for name in ["a.yaml", "sub/b.yaml", "c.md"] { try fixture.write(name, "1234") }
    for (files, bytes, isEnough) in [(2, 8, true), (1, 8, false), (2, 7, false)] {
      let most = ScratchFolder.Room(files: files, bytes: bytes)
      if isEnough {
        try ScratchFolder(for: fixture.folder, most: most).remove()
      } else {
        let refused = #expect(throws: ScratchFolder.TooMuch.self) {
          try ScratchFolder(for: fixture.folder, most: most)
        }
        #expect(refused?.folder == fixture.folder)
      }
    }
  }

  @Test("folders of processes that have ended are swept up after an hour, others are not")
  func sweeping() throws {
    let fixture = try PageFixture()
    let ended = Process()
    ended.executableURL = URL(fileURLWithPath: "/bin/sh")
    ended.arguments = ["-c", ":"]
    try ended.run()
    ended.waitUntilExit()
    let own = ProcessInfo.processInfo.processIdentifier
    let place = FileManager.default.temporaryDirectory.path + "/flywheel-page-"
    let (old, recent) = (-7200.0, -60.0)
    let folders: [(path: String, age: Double, stays: Bool)] = [
      ("\(place)\(ended.processIdentifier)-a", old, false),
      ("\(place)\(ended.processIdentifier)-b", recent, true), ("\(place)\(own)-c", old, true),
    ]
    defer { for folder in folders { try? FileManager.default.removeItem(atPath: folder.path) } }
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: folder.age)], ofItemAtPath: folder.path)
    }
    try ScratchFolder(for: fixture.folder).remove()
    for folder in folders {
      #expect(FileManager.default.fileExists(atPath: folder.path) == folder.stays)
    }
  }

  @Test("what is written there does not reach the folder, and all of it goes away")
  func removal() throws {
    let fixture = try PageFixture()
    try fixture.write("a.txt", "old")
    let scratch = try ScratchFolder(for: fixture.folder)
    try Data("new".utf8).write(to: URL(fileURLWithPath: scratch.path + "/a.txt"))
    scratch.remove()
    #expect(try fixture.text("a.txt") == "old")
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
    #expect(!FileManager.default.fileExists(atPath: scratch.streams))
  }

  @Test("files are found under a folder, links among them are not")
  func finding() throws {
    let fixture = try PageFixture()
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    let pictures = scratch.path + "/pictures/1"
    try FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: true)
    for name in ["b.svg", "a.svg", "c.txt"] {
      try Data().write(to: URL(fileURLWithPath: pictures + "/" + name))
    }
    try FileManager.default.createSymbolicLink(
      atPath: pictures + "/d.svg", withDestinationPath: "/etc/hostname")
    #expect(
      scratch.files(under: "pictures") { $0.hasSuffix(".svg") }
        == ["pictures/1/a.svg", "pictures/1/b.svg"])
    #expect(scratch.files(under: "nothing") { _ in true }.isEmpty)
  }
}
