// From a file to an answer that is kept.

import ArgumentParser
import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel run")
struct RunCommandSuite {
  private func run(_ arguments: String..., in folder: String) throws -> BuiltProgram.Ended {
    let line = (["run", "tiny.yaml", "--trials", "3"] + arguments).map { "'\($0)'" }
    return try BuiltProgram.shell("exec \"$0\" " + line.joined(separator: " "), in: folder)
  }

  @Test("the answer is told within 80 columns without colour, and kept under results")
  func told() throws {
    try TinyScenario.inFolder { folder in
      let ended = try run("--full", in: folder)
      #expect(ended.status == 0)
      #expect(ended.errors == "")
      #expect(ended.output.hasPrefix("Tiny · 3 months · 3 futures · seed 1"))
      #expect(ended.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(!ended.output.contains("\u{1B}"))
      let runs = try names(in: folder + "/results/tiny")
      #expect(runs.count == 1 && runs[0].hasSuffix("-1-3"))
      #expect(
        try names(in: folder + "/results/tiny/" + runs[0])
          == ["cksum.txt", "scenario.yaml", "series.csv", "summary.json", "trials.csv"])
    }
  }

  @Test("the same seed gives the same JSON on any number of threads, another seed another")
  func threads() throws {
    try TinyScenario.inFolder { folder in
      let one = try run("--json", "--threads", "1", "--out", "a", in: folder)
      let two = try run("--json", "--threads", "2", "--out", "b", in: folder)
      let other = try run("--json", "--seed", "8", "--out", "c", in: folder)
      #expect(one.output == two.output)
      #expect(one.output != other.output)
      let object = try JSONSerialization.jsonObject(with: Data(one.output.utf8))
      let members = try #require(object as? [String: Any])
      #expect(members["trials"] as? Int == 3)
      #expect(members["complete"] as? Bool == true)
      #expect((members["metrics"] as? [String: Any])?["nps"] != nil)
    }
  }

  @Test("a quiet run is one line")
  func quiet() throws {
    try TinyScenario.inFolder { folder in
      let ended = try run("--quiet", "--variant", "dear", in: folder)
      #expect(ended.output.hasPrefix("Tiny (dear): out of cash before month 3: "))
      #expect(ended.output.split(separator: "\n").count == 1)
    }
  }

  @Test("a variant or a file can stand on the other side, under the same luck")
  func against() throws {
    try TinyScenario.inFolder { folder in
      let variant = try run("--against", "leaky", in: folder)
      #expect(variant.output.contains("Against leaky, under the same luck"))
      let itself = try run("--against", "tiny.yaml", "--json", in: folder)
      #expect(itself.status == 0)
      #expect(itself.output.contains("\"against\""))
      let neither = try run("--against", "laeky", in: folder)
      #expect(neither.status == 2)
      #expect(neither.errors.contains("did you mean \"leaky\"?"))
    }
  }

  @Test("--about asks for another metric, and refuses what is none before anything runs")
  func about() throws {
    try TinyScenario.inFolder { folder in
      #expect(try run("--about", "mrr", in: folder).output.contains("What decides MRR"))
      let ended = try run("--about", "nonsense", "--out", "never", in: folder)
      #expect(ended.status == 2)
      #expect(!(try names(in: folder).contains("never")))
    }
  }

  @Test("a folder of other things, a file or another run is refused before the run")
  func occupied() throws {
    try TinyScenario.inFolder { folder in
      for out in [".", "tiny.yaml", "tiny.yaml/below"] {
        let ended = try run("--out", out, in: folder)
        #expect(ended.status == 2, "\(out)")
        #expect(ended.output == "", "\(out)")
        #expect(ended.errors.hasPrefix("The run could not be kept: "), "\(out)")
      }
      #expect(try run("--out", "kept", in: folder).status == 0)
      #expect(try run("--out", "kept", in: folder).status == 0)
      let other = try run("--out", "kept", "--seed", "2", in: folder)
      #expect(other.status == 2)
      #expect(other.errors.contains("seed 1 there, 2 here"))
    }
  }

  @Test("options that contradict each other are refused")
  func contradictions() {
    for options in [["--json", "--quiet"], ["--quiet", "--full"], ["--out", ""]] {
      #expect(throws: (any Error).self, "\(options)") {
        try Flywheel.parseAsRoot(["run", "a.yaml"] + options)
      }
    }
  }
}
