// A folder with a page, and a small script in the place of the program, so that tests are fast.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

/// A page's folder of its own, gone at the end of its test.
final class PageFixture {
  /// The folder of the page.
  let folder: String
  /// The folder above it.
  let whole: String

  init() throws {
    whole = FileManager.default.temporaryDirectory.path + "/flywheel-test-" + UUID().uuidString
    folder = whole + "/pages"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: whole) }

  /// Writes a file beside the page.
  func write(_ name: String, _ text: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The text of a file beside the page.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
  }

  /// A page of this folder, written to its file.
  func page(_ text: String) throws -> NotebookPage {
    try write("01-page.md", text)
    return try PageReading.page(file: folder + "/01-page.md")
  }

  /// A program that does what a script of the shell says; `$1` is what follows `flywheel`.
  func program(
    _ script: String, limit: Duration = .seconds(20),
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws -> ChildProgram {
    let path = whole + "/program"
    // Written by a child: where this process wrote it, a child that another test starts at that moment would hold it
    // open for writing, and the system would refuse to run it ("Text file busy").
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-c", #"printf '#!/bin/sh\n%s\n' "$1" > "$0" && chmod 755 "$0""#, path, script,
    ]
    try writer.run()
    writer.waitUntilExit()
    try #require(writer.terminationStatus == 0)
    return ChildProgram(path: path, limit: limit, isStopped: isStopped)
  }

  /// What a run of a page by a script comes to.
  func record(_ page: NotebookPage, _ script: String) throws -> PageRecord {
    try PageRunner(try program(script)).run(page)
  }

  /// The findings of a page after a run by a script, one a line, without the folder.
  func findings(_ text: String, _ script: String) throws -> [String] {
    let page = try page(text)
    return PageCheck(page, try record(page, script)).findings.map {
      $0.problem.description.replacing(folder + "/", with: "")
    }
  }
}

/// A script that keeps a run of "Two years" with figures of four metrics and tells so.
let keepsRun = """
  mkdir -p results/two-years/a-1-4
  cat > results/two-years/a-1-4/summary.json <<'END'
  {"scenario": {"name": "Two years"}, "currency": "EUR", "metrics": {
    "out_of_cash": {"unit": "share", "mean": 0.4561, "p50": 0, "missing": 0, "histogram": null},
    "cash": {"unit": "EUR", "mean": 6684.2, "p5": -1500, "p50": 6684, "p95": 15020, "missing": 0},
    "churn_annual": {"unit": "share", "mean": 0.15, "p50": 0.15, "missing": 0},
    "payback_month": {"unit": "month", "mean": null, "p50": 12, "missing": 3}}}
  END
  echo results/two-years/a-1-4 >> "$FLYWHEEL_KEPT"
  echo "Kept in results/two-years/a-1-4"
  """

/// The mistakes of a text that is no sound page.
func mistakes(_ text: String) -> [String] {
  do {
    _ = try PageReading.page(text, file: "01.md")
    return []
  } catch {
    return error.problems.map(\.description)
  }
}
