// The pages that teach: which there are. Running and checking them are commands of their own.

internal import ArgumentParser
internal import Foundation
internal import Notebooks
internal import Reports
internal import Scenarios

/// `flywheel learn`
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "List the pages that teach the flywheel; run and check them.",
    discussion: """
      A page is a Markdown file with commands, what they print, and exercises. Any viewer shows it; \
      these commands run it.

      Examples:
        flywheel learn                     the pages
        flywheel learn run 01              run a page's commands, one after the other
        flywheel learn check               do the pages still hold?
        flywheel learn update 01           write what is printed now into the page
        flywheel learn new "Our churn"     write a page to fill in
      """,
    subcommands: [
      LearnListCommand.self, LearnRunCommand.self, LearnCheckCommand.self, LearnUpdateCommand.self,
      LearnNewCommand.self,
    ],
    defaultSubcommand: LearnListCommand.self)
}

/// `flywheel learn list`, which is what `flywheel learn` does.
struct LearnListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the pages: number, title, minutes.")

  @Argument(help: .hidden)
  var words: [String] = []

  @OptionGroup var pages: PageOptions

  func run() throws {
    if let word = words.first { throw CommandFailure(Self.cure(for: word)) }
    let folder = try pages.folderWithPages()
    Output.text(Output.plain(Self.list(folder.files, in: pages.folder)))
  }

  /// The commands about pages.
  static var names: [String] {
    LearnCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" }
  }

  /// What was meant by a word that is no command: `learn chek`, `learn 01`.
  static func cure(for word: String) -> String {
    if word.hasSuffix(".md") || Int(word) != nil {
      return "There is no command in front of \(word); write flywheel learn run \(word)"
    }
    let near = KeyCatalogue.nearest(to: word, among: names).map { "did you mean \($0)? " } ?? ""
    return "There is no command \"learn \(word)\"; \(near)The commands: "
      + names.joined(separator: ", ")
  }

  /// A line a page, and what to do next.
  static func list(_ files: [String], in folder: String) -> String {
    let named =
      folder == PageOptions.usualFolder ? "" : " --folder \(ShellWord.quoted(folder))"
    let lines = files.map { file in
      let name = (file as NSString).lastPathComponent
      let number = name.prefix { $0 != "-" }
      guard let page = try? PageReading.page(file: file) else {
        return
          "  \(number)  \(name): cannot be read; flywheel learn check \(number)\(named) says why"
      }
      let minutes = page.minutes.map { " (\($0) min)" } ?? ""
      let room = 80 - 6 - minutes.count
      let title = page.title ?? name
      return "  \(number)  "
        + (title.count > room ? title.prefix(room - 1) + "…" : title) + minutes
    }
    let first = files.first ?? ""
    let number = (first as NSString).lastPathComponent.prefix { $0 != "-" }
    return
      (lines + [
        "Read \(first) in any viewer of Markdown, or run it:",
        "  flywheel learn run \(number)\(named)",
      ])
      .joined(separator: "\n")
  }
}
