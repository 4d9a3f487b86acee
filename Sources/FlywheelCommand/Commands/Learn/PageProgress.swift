// Which page is run, and which of its commands, for a person who waits.

internal import Foundation
internal import Notebooks

/// Draws the progress of pages on standard error.
struct PageProgress {
  private let progress = Progress(total: 0)
  private let files: [String]

  /// The progress of pages, by their files, from now on.
  init(_ files: [String]) { self.files = files }

  /// Runs a page and draws a line while its commands run; the line is gone afterwards.
  func run(_ page: NotebookPage, _ runner: PageRunner) throws(PageStopped) -> PageRecord {
    defer { progress.finish() }
    return try runner.run(page) { event in
      guard case .waiting(let command) = event else { return }
      progress.draw { _ in Self.line(command, of: page.file, among: files) }
    }
  }

  /// `page 3 of 13, 11-two-budgets: flywheel compare …`, within 79 columns.
  static func line(_ command: String, of file: String, among files: [String]) -> String {
    let number = (files.firstIndex(of: file) ?? 0) + 1
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
    let line = Output.plain("page \(number) of \(files.count), \(name): \(command)")
    return line.count < 80 ? line : line.prefix(78) + "…"
  }
}
