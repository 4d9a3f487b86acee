// Runs that write at once, are killed at any moment, or meet a full disk: what is listed is whole, and nothing whole
// is hidden.

import Foundation
import Results
import Testing

@testable import FlywheelCommand

@Suite("Runs that get in each other's way")
struct HostileNeighboursSuite {
  /// The names of the runs under `root`, after looking that none is damaged.
  private func kept(in root: String) throws -> [String] {
    let catalogue = RunCatalogue(under: root)
    #expect(catalogue.damaged.isEmpty, "\(catalogue.damaged)")
    return catalogue.runs.map { String($0.path.dropFirst(root.count + 1)) }
  }

  /// Runs with these options, all at once, and how each ended: its exit code and what it said.
  private func atOnce(
    _ options: [[String]], in folder: String
  ) throws -> [(code: Int32, errors: String)] {
    let processes = try options.enumerated().map { number, options in
      let process = BuiltProgram.process(
        ["run", "tiny.yaml", "--trials", "8", "--quiet"] + options, in: folder)
      _ = FileManager.default.createFile(atPath: folder + "/errors\(number)", contents: nil)
      process.standardError = FileHandle(forWritingAtPath: folder + "/errors\(number)")
      try process.run()
      return process
    }
    return try processes.enumerated().map { number, process in
      process.waitUntilExit()
      return (process.terminationStatus, try text(folder + "/errors\(number)"))
    }
  }

  @Test("the same run three times at once ends well in all, and is kept once")
  func sameAtOnce() throws {
    try TinyScenario.inFolder { folder in
      for seed in 1...4 {
        let options = ["--seed", "\(seed)", "--out", "results/\(seed)"]
        let ended = try atOnce([options, options, options], in: folder)
        #expect(ended.allSatisfy { $0.code == 0 }, "\(ended)")
        #expect(try kept(in: folder + "/results") == (1...seed).map(String.init))
      }
      #expect(
        try names(in: folder + "/results") == ["1", "2", "3", "4"], "nothing unfinished stays")
    }
  }

  @Test("of two runs for one folder one is kept whole, and the other says why it is not")
  func differentAtOnce() throws {
    try TinyScenario.inFolder { folder in
      for round in 1...4 {
        let place = ["--out", "results/\(round)"]
        let ended = try atOnce([["--seed", "1"] + place, ["--seed", "2"] + place], in: folder)
        #expect(ended.map(\.code).sorted() == [0, 2], "\(ended)")
        let errors = ended.map(\.errors).joined()
        #expect(
          errors.contains("results/\(round): keeps a run with other numbers (seed "), "\(errors)")
        #expect(try kept(in: folder + "/results") == (1...round).map(String.init))
      }
    }
  }

  @Test(
    "killed at any moment, again and again, a run is there whole or not at all, and its name stays free"
  )
  func killedAgainAndAgain() throws {
    try TinyScenario.inFolder { folder in
      let root = folder + "/results"
      var pause = 7919
      var cut = 0
      for round in 0..<24 {
        let process = BuiltProgram.process(
          ["run", "tiny.yaml", "--trials", "8", "--seed", "\(round / 3)", "--quiet"], in: folder)
        try process.run()
        // Up to a fifth of a second, any fraction of it: the program lives about as long.
        pause = pause &* 48271 % 2_147_483_647
        usleep(UInt32(pause % 200_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { cut += 1 }
        let visible = (try? names(in: root + "/tiny").filter { !$0.hasPrefix(".") }) ?? []
        #expect(try kept(in: root) == visible.map { "tiny/" + $0 })
      }
      #expect(cut > 0, "nothing was killed in time")
      for seed in 0..<8 {
        let next = try BuiltProgram.run(
          "run", "tiny.yaml", "--trials", "8", "--seed", "\(seed)", "--quiet", in: folder)
        #expect(next.status == 0, "\(next.errors)")
      }
      #expect(try kept(in: root).count == 8)
    }
  }

  /// Whether a file system of so many bytes can be mounted here (in a namespace of its own).
  private static let canMount =
    (try? BuiltProgram.shell("unshare -m mount -t tmpfs -o size=16k tmpfs /tmp"))?.status == 0

  @Test(
    "a disk that fills up beside a kept run leaves that one as it was", .enabled(if: canMount))
  func fullBeside() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.shell(
        """
        exec unshare -m sh -c 'mkdir disk && mount -t tmpfs -o size=512k tmpfs disk &&
        "$0" run tiny.yaml --trials 8 --out disk/a --quiet &&
        { head -c 512k /dev/zero > disk/filler; truncate -s -8k disk/filler;
          "$0" run tiny.yaml --trials 8 --seed 2 --out disk/b --quiet; echo "code $?";
          ls -A disk; "$0" run --repeat disk/a; }' "$0"
        """, in: folder)
      #expect(ended.status == 0, "\(ended)")
      #expect(ended.output.contains("code 2\na\nfiller\nThe same to the bit: 8 futures, seed 1"))
      #expect(ended.errors.contains("cannot be written (No space left on device); make room"))
    }
  }
}
