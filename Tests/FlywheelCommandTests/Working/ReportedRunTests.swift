// The run a report is about: kept before, or simulated and kept.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The run of a report")
struct ReportedRunSuite {
  private func program(_ words: String, in folder: String) throws -> BuiltProgram.Ended {
    try BuiltProgram.shell("exec \"$0\" " + words, in: folder)
  }

  @Test("a run's folder is told as it is, and where it is kept stands in its commands")
  func kept() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(try program("run tiny.yaml --seed 5 --out 'my run'", in: folder).status == 0)
      let ended = try program("report 'my run/' --markdown --out r.md", in: folder)
      #expect(ended.status == 0, "\(ended)")
      let page = try text(folder + "/r.md")
      #expect(page.contains("4 futures · seed 5 · amounts in EUR"))
      #expect(page.contains("flywheel run 'my run/scenario.yaml' --trials 4 --seed 5\n"))
      #expect(page.contains("flywheel run --repeat 'my run/'\n"))
      // What it says repeats it.
      #expect(
        try program("run 'my run/scenario.yaml' --trials 4 --seed 5 --out 'my run'", in: folder)
          .status == 0)
    }
  }

  @Test("the other side of a comparison kept with a run is told")
  func against() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(try program("run tiny.yaml --against leaky --out kept", in: folder).status == 0)
      #expect(try program("report kept --markdown --out r.md", in: folder).status == 0)
      #expect(try text(folder + "/r.md").contains("## Against leaky"))
    }
  }

  @Test("a folder that is no run, and a damaged one, are named and refused with 2")
  func strange() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(try program("run tiny.yaml --out kept", in: folder).status == 0)
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder + "/kept/trials.csv"))
      try FileManager.default.createDirectory(
        atPath: folder + "/empty", withIntermediateDirectories: false)
      for name in ["kept", "empty"] {
        let ended = try program("report \(name)", in: folder)
        #expect(ended.status == 2 && ended.output == "", "\(ended)")
        #expect(ended.errors.contains(name), "\(ended.errors)")
      }
      #expect(!(try names(in: folder)).contains { $0.hasSuffix(".html") })
    }
  }

  @Test("a damaged kept run of a scenario is not believed: it is simulated again")
  func damaged() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(try program("report tiny.yaml --out a.html", in: folder).status == 0)
      let run = try #require(try names(in: folder + "/results/tiny").first)
      let path = folder + "/results/tiny/\(run)/trials.csv"
      try Data("half".utf8).write(to: URL(fileURLWithPath: path))
      let ended = try program("report tiny.yaml --out b.html", in: folder)
      #expect(ended.status == 0, "\(ended)")
      #expect(try text(folder + "/b.html").contains("<h1>Tiny</h1>"))
    }
  }

  @Test("another seed, number of futures or value is another run")
  func others() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      for words in ["", "--seed 2", "--trials 3", "--set start.customers=21"] {
        #expect(try program("report tiny.yaml \(words)", in: folder).status == 0)
      }
      #expect(try names(in: folder + "/results/tiny").count == 4)
    }
  }

  @Test("a run that cannot be kept is told all the same, and why it is not kept")
  func unkept() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      try Data("a file".utf8).write(to: URL(fileURLWithPath: folder + "/results"))
      let ended = try program("report tiny.yaml", in: folder)
      #expect(ended.status == 0 && ended.output == "Written to tiny-report.html\n")
      #expect(ended.errors.hasPrefix("The run was not kept: "), "\(ended.errors)")
      #expect(!(try text(folder + "/tiny-report.html")).contains("--repeat"))
    }
  }
}
