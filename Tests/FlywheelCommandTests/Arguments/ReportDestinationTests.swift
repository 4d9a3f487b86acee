// Where reports go, and how they find their pictures.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("Where a report is written")
struct ReportDestinationSuite {
  @Test("pictures are linked by the way from the report's folder")
  func links() {
    let cases = [
      ("pics", "report.md", "pics"), ("sub/pics", "sub/report.md", "pics"),
      ("pics", "sub/report.md", "../pics"), ("sub/pics/", "report.md", "sub/pics"),
      ("./a/../pics", "report.md", "pics"), ("..", "report.md", ".."),
      ("/x/a/pics", "/x/b/report.md", "../a/pics"), (".", "report.md", "."),
    ]
    for (folder, report, link) in cases {
      #expect(ReportDestination.linked(folder, from: report) == link, "\(folder) from \(report)")
    }
  }

  @Test("looking refuses what could not be written, and changes nothing")
  func check() throws {
    try withTemporaryFolder { (folder: String) throws in
      let file = folder + "/diary"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
      func failure(_ destination: ReportDestination) -> String? {
        do {
          try destination.check(named: "Two years")
          return nil
        } catch {
          return error.message
        }
      }
      #expect(
        failure(ReportDestination(out: file, isMarkdown: false))
          == "\(file): keeps something that is no report; remove it, or give another place with "
          + "--out FILE")
      #expect(
        failure(ReportDestination(charts: file, isMarkdown: true))
          == "\(file): is a file; give a folder with --charts DIR")
      #expect(failure(ReportDestination(out: folder + "/new.html", isMarkdown: false)) == nil)
      #expect(failure(ReportDestination(isMarkdown: false)) == nil, "two-years-report.html here")
      #expect(try names(in: folder) == ["diary"])
    }
  }

  @Test("a report takes the place of an earlier one of either kind")
  func replaced() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      for words in ["--out r", "--out r --markdown", "--out r"] {
        let ended = try BuiltProgram.shell("exec \"$0\" report tiny.yaml " + words, in: folder)
        #expect(ended.status == 0, "\(words): \(ended.errors)")
      }
      #expect(try text(folder + "/r").hasPrefix("<!doctype html>"))
    }
  }

  @Test("a picture's place that holds something else is named with its option")
  func strangePicture() throws {
    try TinyScenario.inFolder { (folder: String) throws in
      #expect(
        try BuiltProgram.shell("exec \"$0\" report tiny.yaml --charts pics", in: folder).status == 0
      )
      let picture = try #require(try names(in: folder + "/pics").first)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/pics/" + picture))
      let ended = try BuiltProgram.shell("exec \"$0\" report tiny.yaml --charts pics", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.hasPrefix("pics/\(picture): keeps something that is no"))
      #expect(ended.errors.contains("give another place with --charts DIR"))
      #expect(try text(folder + "/pics/" + picture) == "mine")
    }
  }
}
