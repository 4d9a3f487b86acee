// Which run a page's command kept, whatever it prints.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("Notes of kept runs")
struct KeptNoteSuite {
  @Test("the same folder is noted however the run is asked for, and nothing where it fails")
  func noted() throws {
    try TinyScenario.inFolder { folder in
      let noted = { (command: String) in
        let ended = try BuiltProgram.shell(
          "rm -f note; FLYWHEEL_KEPT=note $0 \(command) >&2; cat note", in: folder)
        return ended.output.split(separator: "\n").map(String.init)
      }
      let run = try noted("run tiny.yaml")
      #expect(run.count == 1 && run[0].hasPrefix("results/tiny/"))
      for again in [
        "run tiny.yaml --quiet", "run tiny.yaml --json", "report tiny.yaml", "report \(run[0])/",
        "report tiny.yaml --terminal", "run --repeat \(run[0])",
      ] {
        #expect(try noted(again) == run, "\(again)")
      }
      #expect(try noted("run tiny.yaml --quiet --out here") == ["here"])
      let comparison = try noted("compare tiny.yaml dear --quiet")
      #expect(comparison.count == 1 && comparison[0].contains("-compared-"))
      for nothing in ["run none.yaml", "check tiny.yaml", "report tiny.yaml dear", "run --help"] {
        #expect(try noted(nothing).isEmpty, "\(nothing)")
      }
    }
  }

  @Test("a note that cannot be written is told")
  func unwritable() throws {
    try TinyScenario.inFolder { folder in
      let quiet = try BuiltProgram.shell(
        "FLYWHEEL_KEPT=no/note $0 run tiny.yaml --quiet", in: folder)
      #expect(quiet.status == 2)
      #expect(quiet.errors.hasPrefix("no/note: cannot be written (No such file or directory)"))
    }
  }
}
