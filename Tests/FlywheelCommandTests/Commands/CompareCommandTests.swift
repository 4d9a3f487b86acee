// From files to a comparison that is kept.

import ArgumentParser
import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel compare")
struct CompareCommandSuite {
  private func compare(_ arguments: String..., in folder: String) throws -> BuiltProgram.Ended {
    let line = (["compare", "tiny.yaml"] + arguments).map { "'\($0)'" }
    return try BuiltProgram.shell("exec \"$0\" " + line.joined(separator: " "), in: folder)
  }

  @Test("the page keeps to 80 columns and the comparison is kept under results")
  func told() throws {
    try TinyScenario.inFolder { folder in
      let ended = try compare("leaky", "--full", in: folder)
      #expect(ended.status == 0 && ended.errors == "")
      #expect(ended.output.hasPrefix("Tiny → leaky · 3 months · 4 futures · seed 1"))
      #expect(ended.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(ended.output.contains("What differs: churn 5% per month → 9% per month."))
      #expect(ended.output.contains("Again: flywheel compare tiny.yaml leaky --trials 4 --seed 1"))
      let kept = try names(in: folder + "/results/tiny")
      #expect(kept.count == 1 && kept[0].contains("-1-4-compared-"))
      #expect(
        try names(in: folder + "/results/tiny/" + kept[0])
          == [
            "1-tiny.yaml", "2-leaky.yaml", "cksum.txt", "comparison.json", "futures.csv",
            "months.csv",
          ])
      // Kept again, it is the same to the byte on another number of threads.
      #expect(try compare("leaky", "--threads", "1", in: folder).status == 0)
    }
  }

  @Test("--json prints one object and nothing else, the kept one")
  func json() throws {
    try TinyScenario.inFolder { folder in
      let ended = try compare("dear", "--json", "--out", "kept", in: folder)
      #expect(ended.status == 0 && ended.errors == "")
      let read = { (text: String) in
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
      }
      let printed = try #require(try read(ended.output))
      #expect(printed["schema"] as? Int == 1)
      #expect(printed == (try read(text(folder + "/kept/comparison.json"))))
    }
  }

  @Test("variants are ranked, by cash or what is asked for")
  func ranked() throws {
    try TinyScenario.inFolder { folder in
      let cash = try compare("--variants", in: folder)
      #expect(cash.status == 0 && cash.output.hasPrefix("Tiny and 2 others"))
      #expect(cash.output.contains("cash at the end, EUR"))
      let quiet = try compare("--variants", "--rank", "mrr", "--quiet", in: folder)
      #expect(quiet.output.hasPrefix("by mean MRR, EUR/m: dear 1 ") && !quiet.output.contains("…"))
      #expect(quiet.output.contains(" > Tiny ") && quiet.output.contains(" > leaky "))
    }
  }

  @Test("a change for all that means another thing in each is doubted, and compared all the same")
  func doubted() throws {
    try TinyScenario.inFolder { folder in
      let ended = try compare(
        "leaky", "--quiet", "--set", "engage.early_loss=12% within 30 days", in: folder)
      #expect(ended.status == 0)
      #expect(
        ended.errors.hasPrefix(
          "doubt: --set: engage.early_loss: is taken to hold at each scenario's own engage.churn "
            + "(5% per month; 9% per month), "), "\(ended.errors)")
    }
  }

  @Test("what cannot be ranked, told or kept is refused before anything runs")
  func refused() throws {
    try TinyScenario.inFolder { folder in
      let cases = [
        (["dear", "--rank", "custmers"], "--rank: there is no metric \"custmers\"; did you mean"),
        (["dear", "--about", "casj"], "--about: there is no metric"),
        (["--variants", "--rank", "agent_steps"], "neither more nor less"),
        (["--variants", "--about", "mrr"], "give --rank METRIC"),
        (["dear", "--trials", "0"], "whole number from 2 to 100000"),
        (["dear", "--trials", "1"], "whole number from 2 to 100000"),
        (["dear", "--trials", "200000"], "whole number from 2 to 100000"),
        (["dear", "--set", "simulation.trials=1"], "give two or more: --trials 1000"),
        (["dear", "--out", "."], "The comparison could not be kept"),
        ([], "There is only one scenario"),
      ]
      for (arguments, words) in cases {
        let line = (["compare", "tiny.yaml"] + arguments).map { "'\($0)'" }
        let ended = try BuiltProgram.shell(
          "exec \"$0\" " + line.joined(separator: " "), in: folder)
        #expect(ended.status == 2, "\(arguments)")
        #expect(ended.output == "", "\(arguments)")
        #expect(ended.errors.contains(words), "\(arguments): \(ended.errors)")
      }
      #expect(try names(in: folder) == ["tiny.yaml"])
    }
  }

  @Test("Ctrl-C ends it with 130, says that nothing is kept, and keeps nothing")
  func interrupted() throws {
    try TinyScenario.inFolder { folder in
      let (process, terminal) = try BuiltProgram.underWay(
        ["compare", "tiny.yaml", "dear", "--trials", "100000"], in: folder)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      #expect(terminal.waits(for: "nothing is kept"))
      #expect(try names(in: folder) == ["tiny.yaml"])
    }
  }

  @Test("options that contradict each other are refused")
  func contradictions() {
    for options in [["--json", "--quiet"], ["--quiet", "--full"], ["--out", ""]] {
      #expect(throws: (any Error).self, "\(options)") {
        try Flywheel.parseAsRoot(["compare", "a.yaml", "b.yaml"] + options)
      }
    }
  }
}
