// Pages run and held against what they say.

internal import ArgumentParser
internal import Foundation
internal import Notebooks

/// `flywheel learn check`
struct LearnCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run pages and tell where they no longer say what the program says.",
    discussion: """
      Without a name: all pages. Compared are what commands print, conditions in check cells, \
      numbers followed by <!-- = … -->, and pictures. The seconds in a run's first line are not. \
      Exits with 1 when a page is wrong.

      Examples:
        flywheel learn check
        flywheel learn check 01 02
        flywheel learn check notebooks-md/01-first-run.md
      """)

  @Argument(help: "Files, or numbers of pages.", completion: .file(extensions: ["md"]))
  var names: [String] = []

  @OptionGroup var pages: PageOptions
  @OptionGroup var limit: PageLimit

  func run() throws {
    Interruption.listen()
    let files =
      names.isEmpty ? try pages.folderWithPages().files : try names.map(pages.file)
    var wrong: [String] = []
    let progress = PageProgress(files)
    for file in files {
      do {
        let page = try PageReading.page(file: file)
        let start = ContinuousClock.now
        let check = PageCheck(page, try progress.run(page, limit.runner))
        if check.findings.isEmpty {
          Output.text(Self.praise(page, after: ContinuousClock.now - start))
        } else {
          Output.text(Output.plain(check.text))
          wrong.append(file)
        }
      } catch let problems as PageProblems {
        Output.text(problems.description)
        wrong.append(file)
      } catch is PageStopped {
        throw CommandFailure("Stopped; the pages before \(file) are checked.", exitCode: 130)
      }
    }
    if !wrong.isEmpty {
      throw CommandFailure(
        PageOptions.count(wrong.count, of: files.count, "is wrong: ", "are wrong: ")
          + wrong.joined(separator: ", "), exitCode: 1)
    }
  }

  /// What is said of a page that is right.
  static func praise(_ page: NotebookPage, after time: Duration) -> String {
    let count = page.commandCount
    if count == 0 { return "\(page.file): no commands" }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    return "\(page.file): right, \(count) command\(count == 1 ? "" : "s"), "
      + "\((seconds * 10).rounded() / 10) s"
  }
}
