// Showing a report in a browser, which here is a script that writes down what it was given.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The user's browser")
struct BrowserSuite {
  /// Runs `report --open` with an opener of these lines in the path; `nil`: there is none.
  private func opened(_ opener: String?, _ body: (BuiltProgram.Ended, String) throws -> Void) throws
  {
    try TinyScenario.inFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/bin", withIntermediateDirectories: false)
      for name in opener == nil ? [] : ["xdg-open", "open"] {
        let path = folder + "/bin/" + name
        try Data("#!/bin/sh\n\(opener ?? "")\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
      let path = opener == nil ? "PATH=$PWD/bin" : "PATH=$PWD/bin:$PATH"
      try body(
        try BuiltProgram.shell(
          "\(path) exec \"$0\" report tiny.yaml --out 'my report.html' --open", in: folder), folder)
    }
  }

  @Test("the report is opened by its path, once it is written")
  func shown() throws {
    try opened("test -s \"$1\" && printf %s \"$1\" > seen") {
      (ended: BuiltProgram.Ended, folder: String) throws in
      #expect(ended.status == 0 && ended.errors == "", "\(ended)")
      #expect(try text(folder + "/seen") == "my report.html")
    }
  }

  @Test("an opener that fails, or none at all, ends with 2 and leaves the report there")
  func unopened() throws {
    for opener in ["exit 3", nil] {
      try opened(opener) { (ended: BuiltProgram.Ended, folder: String) throws in
        #expect(ended.status == 2)
        #expect(ended.output == "Written to my report.html\n")
        #expect(
          ended.errors.contains(
            "could not open my report.html; open it in a browser yourself"), "\(ended)")
        #expect(try text(folder + "/my report.html").hasSuffix("</html>\n"))
      }
    }
  }
}
