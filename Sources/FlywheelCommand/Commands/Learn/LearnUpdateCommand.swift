// What commands print now, written into a page.

internal import ArgumentParser
internal import Foundation
internal import Notebooks
internal import Scenarios

/// `flywheel learn update`
struct LearnUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Write what is printed now into output cells, and the pictures anew.",
    discussion: """
      Nothing else is touched: numbers in the text and conditions that no longer hold are told, \
      and the exit code is 1 then.

      Examples:
        flywheel learn update 01
        flywheel learn update notebooks-md/01-first-run.md
      """)

  @Argument(help: "Files, or numbers of pages.", completion: .file(extensions: ["md"]))
  var names: [String]

  @OptionGroup var pages: PageOptions
  @OptionGroup var limit: PageLimit

  func run() throws {
    Interruption.listen()
    var wrong = 0
    let files = try names.map(pages.file)
    let progress = PageProgress(files)
    for file in files {
      do {
        let page = try PageReading.page(file: file)
        if PageUpdate.isProtected(file) {
          Output.text("\(file): is read-only and left as it is; chmod u+w lets it be rewritten")
          wrong += 1
          continue
        }
        var record = try progress.run(page, limit.runner)
        let update = PageUpdate(page, record)
        if record.isBroken {
          Output.text(Output.plain(PageCheck(page, record).text))
          wrong += 1
          continue
        }
        try Self.write(update, file)
        record.problems = record.problems.map(update.moved)
        let left = PageCheck(try PageReading.page(file: file), record)
        if !left.findings.isEmpty { Output.text(Output.plain(left.text)) }
        if !left.findings.isEmpty || !update.failures.isEmpty { wrong += 1 }
      } catch is PageUpdate.ChangedMeanwhile {
        Output.text("\(file): changed meanwhile and is left as it is; run update again")
        wrong += 1
      } catch let problems as PageProblems {
        Output.text(problems.description)
        wrong += 1
      } catch is PageStopped {
        throw CommandFailure("Stopped; \(file) is as it was.", exitCode: 130)
      }
    }
    if wrong > 0 {
      throw CommandFailure(
        PageOptions.count(wrong, of: names.count, "needs a person", "need a person"), exitCode: 1)
    }
  }

  private static func write(_ update: PageUpdate, _ file: String) throws {
    do {
      try update.write()
    } catch let changed as PageUpdate.ChangedMeanwhile {
      throw changed
    } catch {
      throw CommandFailure("\(file): cannot be written: \(error.localizedDescription)")
    }
    Output.text(said(update, file))
    for failure in update.failures { Output.text(failure.description) }
  }

  /// What an update did.
  static func said(_ update: PageUpdate, _ file: String) -> String {
    if update.isEmpty { return "\(file): nothing to change" }
    let outputs = "\(update.outputCount) output\(update.outputCount == 1 ? "" : "s")"
    let pictures = "\(update.pictures.count) picture\(update.pictures.count == 1 ? "" : "s")"
    return "\(file): \(outputs) and \(pictures) rewritten"
  }
}
