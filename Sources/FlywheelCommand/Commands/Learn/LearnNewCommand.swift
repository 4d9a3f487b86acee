// A new page with one of each kind of cell.

internal import ArgumentParser
internal import Foundation
internal import Notebooks
internal import Reports

/// `flywheel learn new`
struct LearnNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a page to fill in, with one of each kind of cell.",
    discussion: """
      It is named after its title and numbered after the last page. flywheel learn update fills in \
      what its commands print.

      Examples:
        flywheel learn new "Our churn"
        flywheel learn new "Our churn" --folder lessons
      """)

  @Argument(help: "The page's title.")
  var title: String

  @OptionGroup var pages: PageOptions

  func validate() throws {
    let hasWords = title.contains { $0.isLetter || $0.isNumber }
    if !hasWords || title.contains(where: \.isNewline) {
      throw ValidationError("the title has no words, or more than one line; give a few words")
    }
  }

  func run() throws {
    let folder = pages.pages
    guard let number = folder.nextNumber else {
      throw CommandFailure(
        "\(folder.path): has a page 999, the last number; rename it, or name another --folder")
    }
    let name = PageTemplate.fileName(number: number, title: title)
    let file = folder.path + "/" + name
    do {
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try Data(PageTemplate.text(title: title, number: number).utf8)
        .write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
    } catch {
      throw CommandFailure("\(file): cannot be written: \(error.localizedDescription)")
    }
    Output.text(
      """
      Wrote \(file). Next:
        flywheel learn update \(ShellWord.quoted(file))
      """)
  }
}
