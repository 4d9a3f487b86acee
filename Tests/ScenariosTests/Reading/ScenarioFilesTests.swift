// Files on disc: what cannot be read is told, never a crash.

internal import Foundation
internal import Testing

@testable internal import Scenarios

@Suite("Scenario files on disc")
struct ScenarioFilesChecks {
  /// Runs `body` with a new folder and removes it afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "flywheel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func messages(_ file: String) -> [String] {
    do throws(ScenarioProblems) {
      _ = try ScenarioReader.read(ScenarioRequest(file: file))
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test("a file and the file it extends are read, relative to the one that says so")
  func read() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/sub", withIntermediateDirectories: true)
      try ReaderExamples.small.write(
        toFile: folder + "/base.yaml", atomically: true, encoding: .utf8)
      try "extends: ../base.yaml\n".write(
        toFile: folder + "/sub/child.yaml", atomically: true, encoding: .utf8)
      let scenario = try ScenarioReader.read(ScenarioRequest(file: folder + "/sub/child.yaml"))
      #expect(scenario.name == "child")
      #expect(scenario.horizonMonths == 24)
    }
  }

  @Test("missing files, folders, binary, empty and huge files are told")
  func unreadable() throws {
    try withFolder { folder in
      #expect(messages(folder) == ["is a folder"])
      #expect(messages(folder + "/none.yaml") == ["there is no such file"])
      let huge = Data(repeating: 0x61, count: ScenarioFiles.largestFile + 1)
      let cases: [(Data, String)] = [
        (Data(), "the file is empty"), (Data([0xFF, 0xFE, 0x00]), "is not a text file in UTF-8"),
        (Data([0x61, 0x00]), "holds the control character U+0"), (huge, "is larger than 1 MB"),
      ]
      for (data, message) in cases {
        let file = folder + "/file.yaml"
        try data.write(to: URL(fileURLWithPath: file))
        #expect(messages(file) == [message])
      }
    }
  }

  @Test("a file that extends itself by another name is a circle")
  func circle() throws {
    try withFolder { folder in
      try "extends: ./a.yaml\n".write(
        toFile: folder + "/a.yaml", atomically: true, encoding: .utf8)
      #expect(messages(folder + "/a.yaml").first?.contains("circle") == true)
    }
  }

  @Test("a pipe that nobody writes to is empty, and a device without end is too large")
  func pipes() throws {
    try withFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(messages(folder + "/pipe") == ["the file is empty"])
      #expect(messages("/dev/zero") == ["is larger than 1 MB"])
    }
  }

  @Test("names beside a file and their stems")
  func names() {
    #expect(ScenarioFiles.name("b.yaml", beside: "a.yaml") == "b.yaml")
    #expect(ScenarioFiles.name("b.yaml", beside: "x/a.yaml") == "x/b.yaml")
    #expect(ScenarioFiles.name("/b.yaml", beside: "x/a.yaml") == "/b.yaml")
    #expect(ScenarioFiles.stem("x/two-years.v2.yaml") == "two-years.v2")
    #expect(ScenarioFiles.stem("plain") == "plain")
  }

  #if os(Linux)
    @Test("a file that opens but cannot be read is told")
    func failsWhileReading() {
      // The first page of a process's memory is never there: reading it fails, whoever asks.
      #expect(messages("/proc/self/mem") == ["cannot be read"])
    }
  #endif
}
