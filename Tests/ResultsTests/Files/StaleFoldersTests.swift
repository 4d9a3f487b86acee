// What killed runs leave behind goes; what may still be written stays.

import Foundation
import Testing

@testable import Results

@Suite("What killed runs leave behind")
struct StaleFoldersTests {
  /// The number of a process that has ended.
  private func endedProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exit 0"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test("an unfinished folder of an ended process goes after an hour; every other stays")
  func swept() throws {
    try withTemporaryFolder { folder in
      let (ended, alive) = (try endedProcess(), ProcessInfo.processInfo.processIdentifier)
      let stale = ".tmp-run-\(ended)-0"
      let kept = [
        ".tmp-run-\(alive)-0", ".tmp-other-\(ended)-0", ".tmp-run-2-\(ended)-0", ".tmp-run-x-1",
        ".tmp-run--1-0", "run-\(ended)-0",
      ]
      for name in kept + [stale] {
        let path = folder + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: path + "/summary.json"))
      }
      let hour = StaleFolders.untouched
      StaleFolders.remove(beside: folder + "/run", now: Date(timeIntervalSinceNow: hour - 60))
      #expect(try names(in: folder) == (kept + [stale]).sorted())
      StaleFolders.remove(beside: folder + "/run", now: Date(timeIntervalSinceNow: hour + 60))
      #expect(try names(in: folder) == kept.sorted())
    }
  }

  @Test("the next run that is kept sweeps, and keeps itself")
  func next() throws {
    try withTemporaryFolder { folder in
      let left = "\(folder)/.tmp-run-\(try endedProcess())-0"
      try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
      let old = Date(timeIntervalSinceNow: -2 * StaleFolders.untouched)
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: left)
      try WholeFolder.write([FileDraft("one", ["1"])], to: folder + "/run")
      #expect(try names(in: folder) == ["run"])
    }
  }

  @Test("a place that is not there, or that nobody may look at, is no reason to fail")
  func nowhere() {
    StaleFolders.remove(beside: "/nowhere/at/all/run")
    StaleFolders.remove(beside: "/proc/1/fd/run")
  }
}
