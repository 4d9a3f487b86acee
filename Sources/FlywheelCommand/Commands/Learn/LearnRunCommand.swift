// A page's commands and what they print, on the terminal as they happen.

internal import ArgumentParser
internal import Foundation
internal import Notebooks
internal import Reports
internal import Scenarios

/// `flywheel learn run`
struct LearnRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a page's commands and show what they print.",
    discussion: """
      They run in a folder of their own that is taken away afterwards, so that nothing of yours is \
      touched. --out keeps the page's files, to type the commands yourself and change one thing; \
      --pause waits for the return key before each command runs, for a class that predicts first.

      Examples:
        flywheel learn run 01
        flywheel learn run notebooks-md/01-first-run.md
        flywheel learn run 01 --out try
        flywheel learn run 01 --pause
      """)

  @Argument(help: "A file, or the number of a page.", completion: .file(extensions: ["md"]))
  var name: String

  @OptionGroup var pages: PageOptions
  @OptionGroup var limit: PageLimit

  @Option(
    help: ArgumentHelp("Keep the page's files in this folder.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Flag(help: "Wait for the return key before each command.")
  var pause = false

  func run() throws {
    if pause && !Output.canAsk {
      throw CommandFailure("--pause waits for a key, which needs a terminal; leave it out")
    }
    Interruption.listen()
    let file = try pages.file(name)
    do {
      let page = try PageReading.page(file: file)
      if page.commandCount == 0 { Output.text("\(file): no commands") }
      if pause && page.commandCount > 0 {
        Output.text("The return key runs the command that is shown; Ctrl-C stops.\n")
      }
      let kept = try out.map { folder in try PageFiles.write(of: page, to: folder) }
      let record = try limit.runner.run(page) { event in
        switch event {
        case .heading(let words): Output.text(Output.plain("## \(words)\n"))
        case .command(let line):
          Output.write(Output.plain("$ \(line)"), to: STDOUT_FILENO, lineEnd: pause ? "" : "\n")
          if pause { Self.waitForReturn() }
        case .output(let text): Output.write(Output.plain(text) + "\n", to: STDOUT_FILENO)
        case .waiting: break
        }
      }
      let gone =
        "What the commands kept is gone with the folder in which they ran; --out DIR keeps the page's files."
      if kept != nil || page.commandCount > 0 {
        Output.text(TextLines.wrap(kept ?? gone, width: 80).joined(separator: "\n"))
      }
      if !record.problems.isEmpty {
        throw CommandFailure(
          Output.plain(record.problems.map(\.description).joined(separator: "\n")), exitCode: 1)
      }
    } catch let problems as PageProblems {
      throw CommandFailure(problems.description, exitCode: 2)
    } catch is PageStopped {
      throw CommandFailure("Stopped.", exitCode: 130)
    }
  }

  /// Waits for a line, the end of the input, or Ctrl-C.
  private static func waitForReturn() {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while !Interruption.hasCome {
      if poll(&input, 1, 200) > 0 {
        _ = readLine()
        return
      }
    }
  }
}
