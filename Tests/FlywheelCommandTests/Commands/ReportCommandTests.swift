// Which words `flywheel report` takes, and what it leaves on the disk.

import ArgumentParser
import Foundation
import Testing

@testable import FlywheelCommand

@Suite("flywheel report")
struct ReportCommandSuite {
  /// Runs a line in which `$0` is the program.
  private func report(_ words: String, in folder: String) throws -> BuiltProgram.Ended {
    try BuiltProgram.shell("exec \"$0\" report " + words, in: folder)
  }

  @Test("a scenario becomes one page; the run is kept, and a second report does not simulate again")
  func scenario() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      let ended = try report("tiny.yaml", in: folder)
      #expect(ended.status == 0 && ended.errors == "")
      #expect(ended.output == "Written to tiny-report.html\n")
      #expect(try names(in: folder) == ["results", "tiny-report.html", "tiny.yaml"])
      let runs = try names(in: folder + "/results/tiny")
      #expect(runs.count == 1 && runs[0].hasSuffix("-1-4"))
      let page = try text(folder + "/tiny-report.html")
      #expect(page.contains("<h1>Tiny</h1>") && page.hasSuffix("</html>\n"))
      for heading in ["The flywheel", "What was assumed", "How sure this is", "How to repeat it"] {
        #expect(page.contains(">\(heading)</h2>"), "\(heading)")
      }
      // The kept numbers are told again to the byte.
      #expect(try report("tiny.yaml --out again.html", in: folder).status == 0)
      #expect(try text(folder + "/again.html") == page)
      // That they are the kept ones, and not simulated again, shows when they are changed and sealed anew.
      let kept = "results/tiny/" + runs[0]
      let changed = try BuiltProgram.shell(
        "cd \(kept) && sed -i 's/\"currency\": \"EUR\"/\"currency\": \"XAU\"/' summary.json && "
          + "cksum scenario.yaml series.csv summary.json trials.csv > cksum.txt", in: folder)
      #expect(changed.status == 0)
      #expect(try report("tiny.yaml --out changed.html", in: folder).status == 0)
      #expect(try text(folder + "/changed.html").contains("amounts in XAU"))
      #expect(try report("\(kept) --out kept.html", in: folder).status == 0)
      #expect(try text(folder + "/kept.html").contains("<h1>Tiny</h1>"))
    }
  }

  @Test("two are compared, all variants are ranked, and nothing is kept but the page")
  func several() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      let two = try report("tiny.yaml leaky --out 'my story.html'", in: folder)
      #expect(two.status == 0 && two.output == "Written to my story.html\n", "\(two)")
      let page = try text(folder + "/my story.html")
      #expect(page.contains("<h1>Tiny → leaky</h1>"))
      #expect(page.contains("flywheel compare tiny.yaml leaky --trials 4 --seed 1"))
      let all = try report("tiny.yaml --variants --rank mrr --set start.customers=30", in: folder)
      #expect(all.status == 0 && all.output == "Written to tiny-and-others-report.html\n")
      let ranking = try text(folder + "/tiny-and-others-report.html")
      #expect(ranking.contains("<h1>Tiny and 2 others</h1>"))
      #expect(
        ranking.contains(
          "flywheel compare tiny.yaml --variants --set start.customers=30 --rank mrr --trials 4"))
      #expect(!(try names(in: folder)).contains("results"))
    }
  }

  @Test("Markdown links to the pictures beside it, and --charts puts them where they are wanted")
  func markdown() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(try report("tiny.yaml --markdown", in: folder).status == 0)
      let links = try self.links(folder + "/tiny-report.md")
      #expect(!links.isEmpty)
      for link in links {
        #expect(link.hasPrefix("tiny-report-charts/"))
        #expect(try text(folder + "/" + link).hasPrefix("<?xml version=\"1.0\""))
      }
      #expect(try names(in: folder + "/tiny-report-charts").count == links.count)
      // Written again, over what is ours.
      #expect(try report("tiny.yaml --markdown", in: folder).status == 0)
      try FileManager.default.createDirectory(
        atPath: folder + "/sub", withIntermediateDirectories: false)
      let apart = try report(
        "tiny.yaml --markdown --out sub/r.md --charts 'my pics/'", in: folder)
      #expect(apart.status == 0, "\(apart)")
      for link in try self.links(folder + "/sub/r.md") {
        #expect(link.hasPrefix("../my%20pics/"))
        let path = folder + "/sub/" + (link.removingPercentEncoding ?? "")
        #expect(FileManager.default.fileExists(atPath: path), "\(link)")
      }
    }
  }

  /// What the pictures of a Markdown file are linked by.
  private func links(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n").filter { $0.hasPrefix("![") }.map { line in
      String(line.split(separator: "(").last?.dropLast() ?? "")
    }
  }

  @Test("an HTML report with --charts has the same pictures as files")
  func pictures() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(try report("tiny.yaml --charts deep/pics", in: folder).status == 0)
      let files = try names(in: folder + "/deep/pics")
      #expect(files.count > 5 && files.allSatisfy { $0.hasSuffix(".svg") })
      let page = try text(folder + "/tiny-report.html")
      #expect(page.components(separatedBy: "<figure").count - 1 == files.count)
    }
  }

  @Test("what cannot be reported or written is refused with 2, and nothing is simulated or changed")
  func refused() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      try Data("dear diary".utf8).write(to: URL(fileURLWithPath: folder + "/diary.html"))
      let cases = [
        ("tiny.yaml --out diary.html", "diary.html: keeps something that is no report; remove it"),
        ("tiny.yaml --out .", ".: cannot be written (it is a folder)"),
        ("tiny.yaml --out no/such/r.html", "there is no folder no/such"),
        ("tiny.yaml --charts diary.html", "diary.html: is a file; give a folder with --charts DIR"),
        ("tny.yaml", "tny.yaml"),
        ("tiny.yaml lekay", "lekay is neither a file nor a variant of tiny.yaml; did you mean"),
        ("tiny.yaml --rank mrr", "--rank goes with more than two scenarios"),
        ("tiny.yaml --variants --rank casj", "--rank: there is no metric"),
        ("tiny.yaml leaky --rank cash", "--rank goes with more than two scenarios"),
        ("tiny.yaml --set engage.chrun=3%", "engage.chrun"),
        ("tiny.yaml --trials 0", "--trials"),
        (". --set engage.churn=3%", ". is a kept run, which is told as it is; leave out --set"),
        (".", "."),
        ("tiny.yaml .", ". is a folder; a comparison is made from scenarios"),
        ("diary.html", "diary.html"),
      ]
      for (words, message) in cases {
        let ended = try report(words, in: folder)
        #expect(ended.status == 2, "\(words): \(ended)")
        #expect(ended.output == "" && ended.errors.contains(message), "\(words): \(ended.errors)")
        #expect(!ended.errors.contains("Error Domain"), "\(words): \(ended.errors)")
      }
      #expect(try names(in: folder) == ["diary.html", "tiny.yaml"])
      #expect(try text(folder + "/diary.html") == "dear diary")
    }
  }

  @Test("options that contradict each other, or go with nothing, are refused")
  func contradictions() {
    for options in [
      ["a.yaml", "--ascii"], ["a.yaml", "--terminal", "--out", "x"], ["--terminal"],
      ["a.yaml", "--terminal", "--markdown"], ["a.yaml", "b.yaml", "--terminal"],
      ["a.yaml", "--terminal", "--rank", "mrr"], ["a.yaml", "--markdown", "--open"],
      ["a.yaml", "--out", ""], ["a.yaml", "--charts", ""], ["--open"], ["--variants"],
      ["--seed", "3"],
    ] {
      #expect(throws: (any Error).self, "\(options)") {
        try Flywheel.parseAsRoot(["report"] + options)
      }
    }
  }

  @Test("Ctrl-C in the middle of a comparison ends with 130 and leaves nothing")
  func interrupted() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      let (process, terminal) = try BuiltProgram.underWay(
        ["report", "tiny.yaml", "dear", "--trials", "100000"], in: folder)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      #expect(terminal.waits(for: "nothing is kept"))
      #expect(try names(in: folder) == ["tiny.yaml"])
    }
  }

  @Test("Ctrl-C in the middle of a run reports what is finished, says so, and ends with 130")
  func stopped() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      let (process, _) = try BuiltProgram.underWay(
        ["report", "tiny.yaml", "--trials", "1000000"], in: folder)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let left = try names(in: folder)
      #expect(left == ["tiny.yaml"] || left == ["results", "tiny-report.html", "tiny.yaml"])
      if left.count > 1 {
        let page = try text(folder + "/tiny-report.html")
        #expect(page.contains("stopped after") && page.hasSuffix("</html>\n"))
      }
    }
  }
}
