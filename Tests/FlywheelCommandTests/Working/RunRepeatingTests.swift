// Kept runs made anew by the built program.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel run --repeat")
struct RunRepeatingSuite {
  private func program(_ line: String, in folder: String) throws -> BuiltProgram.Ended {
    try BuiltProgram.shell("exec \"$0\" \(line)", in: folder)
  }

  /// Everything below a folder, with the bytes.
  private func contents(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return names.reduce(into: [:]) { all, name in
      all[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
  }

  @Test(
    "a run is the same to the bit: changed by --set, by a variant, against another, on any threads")
  func same() throws {
    try TinyScenario.inFolder { folder in
      let runs = [
        "--trials 6 --seed 18446744073709551615", "--set engage.price='70 EUR per month'",
        "--variant leaky", "--against leaky", "--against tiny.yaml --variant dear",
      ]
      for (number, options) in runs.enumerated() {
        let kept = try program("run tiny.yaml \(options) --out kept\(number)", in: folder)
        #expect(kept.status == 0, "\(kept.errors)")
      }
      // The kept runs stand by themselves.
      try FileManager.default.removeItem(atPath: folder + "/tiny.yaml")
      let before = try contents(folder)
      for number in runs.indices {
        let ended = try program(
          "run --repeat kept\(number) --threads \(number + 1)", in: folder)
        #expect(ended.status == 0, "\(runs[number]): \(ended)")
        #expect(ended.output.hasPrefix("The same to the bit: "), "\(ended.output)")
      }
      #expect(try contents(folder) == before, "nothing is written")
    }
  }

  @Test("a stopped run is repeated as far as it came")
  func stopped() throws {
    try TinyScenario.inFolder { folder in
      let (process, _) = try BuiltProgram.underWay(
        ["run", "tiny.yaml", "--trials", "1000000", "--out", "kept"], in: folder)
      process.interrupt()
      process.waitUntilExit()
      let ended = try program("run --repeat kept-incomplete-of-1000000/", in: folder)
      #expect(ended.status == 0, "\(ended)")
      #expect(ended.output.hasPrefix("The same to the bit: the first "), "\(ended.output)")
      #expect(ended.output.contains("1 000 000 futures"))
    }
  }

  @Test("a run of other numbers ends with 1 and names the metrics")
  func moved() throws {
    try TinyScenario.inFolder { folder in
      #expect(try program("run tiny.yaml --out kept", in: folder).status == 0)
      // As another version might have kept it, checksums and all.
      let ended = try BuiltProgram.shell(
        """
        cd kept && sed -i 's/"mean": [0-9.]*,/"mean": 7,/' summary.json &&
        cut -d' ' -f3 cksum.txt | xargs cksum > list && mv list cksum.txt && cd .. &&
        exec "$0" run --repeat kept
        """, in: folder)
      #expect(ended.status == 1, "\(ended.errors)")
      #expect(ended.output.hasPrefix("Not the same: "), "\(ended.output)")
      #expect(ended.output.contains("metrics moved (leads, new_customers, "))
      #expect(ended.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("no run, a damaged run and every other option are refused with 2")
  func refused() throws {
    try TinyScenario.inFolder { folder in
      #expect(try program("run tiny.yaml --out kept", in: folder).status == 0)
      let cases = [
        ("nowhere", "nowhere: there is no such folder; give the folder of a kept run"),
        (".", ".: keeps no run; give a folder with a summary.json"),
        ("kept --seed 3", "--repeat takes everything from the kept run: leave out --seed"),
        ("kept tiny.yaml --json", "leave out the file, --json"),
        ("''", "--repeat is empty; give the folder of a kept run"),
      ]
      for (arguments, words) in cases {
        let ended = try program("run --repeat \(arguments)", in: folder)
        #expect(ended.status == 2 && ended.output == "")
        #expect(ended.errors.contains(words), "\(arguments): \(ended.errors)")
      }
      try "cut".write(toFile: folder + "/kept/trials.csv", atomically: false, encoding: .utf8)
      let ended = try program("run --repeat kept", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.hasPrefix("kept: is damaged: trials.csv has 3 bytes instead of "))
      let none = try program("run", in: folder)
      #expect(none.status == 2)
      #expect(none.errors.contains("give a scenario file, or a kept run: --repeat RUN"))
    }
  }
}
