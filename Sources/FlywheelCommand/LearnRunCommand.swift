// A page's commands and what they print, on the terminal as they happen.

internal import ArgumentParser
internal import Foundation
internal import Notebooks
internal import Scenarios

/// `flywheel learn run`
struct LearnRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a page's commands and show what they print.",
    discussion: """
      They run in a folder of their own that is taken away afterwards, so that nothing of yours is \
      touched.

      Examples:
        flywheel learn run 01
        flywheel learn run notebooks-md/01-first-run.md
      """)

  @Argument(help: "A file, or the number of a page.", completion: .file(extensions: ["md"]))
  var name: String

  @OptionGroup var pages: PageOptions
  @OptionGroup var limit: PageLimit

  func run() throws {
    Interruption.listen()
    let file = try pages.file(name)
    do {
      let page = try PageReading.page(file: file)
      if page.commandCount == 0 { Output.text("\(file): no commands") }
      let record = try limit.runner.run(page) { event in
        switch event {
        case .command(let line): Output.text("$ \(line)")
        case .output(let text): Output.write(text + "\n", to: STDOUT_FILENO)
        }
      }
      if !record.problems.isEmpty {
        throw CommandFailure(
          record.problems.map(\.description).joined(separator: "\n"), exitCode: 1)
      }
    } catch let problems as PageProblems {
      throw CommandFailure(problems.description, exitCode: 2)
    } catch is PageStopped {
      throw CommandFailure("Stopped.", exitCode: 130)
    }
  }
}
