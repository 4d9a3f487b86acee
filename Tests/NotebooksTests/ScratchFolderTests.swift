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
