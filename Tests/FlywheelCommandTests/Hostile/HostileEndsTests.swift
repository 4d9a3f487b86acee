// Runs that are killed and disks that refuse: nothing half-written is ever taken for a result.

import Foundation
import Results
import Testing

@testable import FlywheelCommand

@Suite("Killed runs and disks that refuse")
struct HostileEndsSuite {
  private static let files = [
    "cksum.txt", "scenario.yaml", "series.csv", "summary.json", "trials.csv",
  ]

  /// Whether a file system of so many bytes can be mounted here (in a namespace of its own).
  private static let canMount =
    (try? BuiltProgram.shell("unshare -m mount -t tmpfs -o size=16k tmpfs /tmp"))?.status == 0

  /// Expects a folder `kept` with a whole run, or none at all; answers whether it is there.
  private func isKept(in folder: String) throws -> Bool {
    let visible = try names(in: folder).filter { !$0.hasPrefix(".") && $0 != "tiny.yaml" }
    guard visible.contains("kept") else {
      #expect(visible == [])
      return false
    }
    #expect(try names(in: folder + "/kept") == Self.files)
    let catalogue = RunCatalogue(under: folder)
    #expect(catalogue.runs.map(\.path) == [folder + "/kept"] && catalogue.damaged.isEmpty)
    let summary = try Data(contentsOf: URL(fileURLWithPath: folder + "/kept/summary.json"))
    #expect(try JSONSerialization.jsonObject(with: summary) is [String: Any])
    return true
  }

  /// Expects that the same run can be kept under the same name.
  private func keepsNext(_ options: String, in folder: String) throws {
    let next = try BuiltProgram.shell("exec \"$0\" run tiny.yaml \(options)", in: folder)
    #expect(next.status == 0, "\(next.errors)")
    #expect(try isKept(in: folder))
  }

  @Test("a run that is killed leaves nothing, and its name is free")
  func killed() throws {
    try TinyScenario.inFolder { folder in
      let (process, _) = try BuiltProgram.underWay(
        ["run", "tiny.yaml", "--trials", "1000000", "--out", "kept"], in: folder)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(try names(in: folder) == ["tiny.yaml"])
      try keepsNext("--trials 3 --out kept", in: folder)
    }
  }

  @Test("with files that may not grow, each cut at another place, a run is not there and says so")
  func cut() throws {
    for blocks in [0, 3, 12] {
      try TinyScenario.inFolder { folder in
        let options = "--trials 8 --out kept"
        // The answer goes through a pipe, which has no limit.
        let ended = try BuiltProgram.shell(
          "ulimit -f \(blocks); \"$0\" run tiny.yaml \(options) 2>&1 | cat", in: folder)
        #expect(!(try isKept(in: folder)), "\(blocks): \(ended)")
        try keepsNext(options, in: folder)
      }
    }
  }

  /// Runs until the unfinished folder is seen, then sends `signal`; the process that has ended.
  private func stopped(by signal: Int32, in folder: String) throws -> Process {
    let process = BuiltProgram.process(
      ["run", "tiny.yaml", "--trials", "8", "--out", "kept"], in: folder)
    try process.run()
    while process.isRunning, try names(in: folder) == ["tiny.yaml"] {}
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process
  }

  @Test("killed while it writes, a run is there whole or not at all")
  func killedWriting() throws {
    for _ in 0..<3 {
      try TinyScenario.inFolder { folder in
        _ = try stopped(by: SIGKILL, in: folder)
        _ = try isKept(in: folder)
        try keepsNext("--trials 8 --out kept", in: folder)
      }
    }
  }

  @Test("Ctrl-C while it writes does not cut the writing short")
  func interruptedWriting() throws {
    try TinyScenario.inFolder { folder in
      let process = try stopped(by: SIGINT, in: folder)
      // 0 when the signal came after the last look at it.
      #expect([0, 130].contains(process.terminationStatus), "\(process.terminationStatus)")
      #expect(try isKept(in: folder))
      #expect(try names(in: folder) == ["kept", "tiny.yaml"])
    }
  }

  @Test(
    "on a full disk the answer is told, the run is not kept, and nothing of it stays",
    .enabled(if: canMount))
  func full() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.shell(
        """
        exec unshare -m sh -c 'mkdir disk && mount -t tmpfs -o size=16k tmpfs disk &&
        { "$0" run tiny.yaml --trials 8 --out disk/kept; code=$?; ls -A disk >&2; exit $code; }' "$0"
        """, in: folder)
      #expect(ended.status == 2)
      #expect(ended.output.hasPrefix("Tiny"))
      #expect(ended.errors.hasPrefix("The run was not kept: disk/"))
      #expect(ended.errors.contains("cannot be written (No space left on device); make room"))
      #expect(ended.errors.hasSuffix("or give another folder with --out DIR\n"), "\(ended.errors)")
    }
  }

  @Test("a disk that may only be read is refused before anything runs", .enabled(if: canMount))
  func readOnly() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.shell(
        """
        exec unshare -m sh -c 'mkdir disk && mount -t tmpfs -o ro tmpfs disk &&
        exec "$0" run tiny.yaml --trials 1000000 --out disk/kept' "$0"
        """, in: folder)
      #expect(ended.status == 2)
      #expect(ended.output == "")
      #expect(
        ended.errors.hasPrefix("The run could not be kept: disk: cannot be written (Read-only"))
    }
  }

  @Test("a place where nothing can be made, and an output that takes nothing, end with 2")
  func refused() throws {
    try TinyScenario.inFolder { folder in
      let place = try BuiltProgram.run(
        "run", "tiny.yaml", "--trials", "2", "--out", "/proc/kept", in: folder)
      #expect(place.status == 2)
      #expect(place.errors.contains("/proc"))
      #expect(place.errors.contains("give another folder with --out DIR"))
      let output = try BuiltProgram.shell(
        "exec \"$0\" run tiny.yaml --trials 2 --out kept >/dev/full", in: folder)
      #expect(output.status == 2)
      #expect(output.errors == "The output cannot be written: No space left on device\n")
      #expect(try isKept(in: folder))
    }
  }
}
