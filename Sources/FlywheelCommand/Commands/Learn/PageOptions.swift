// Where pages are, and how long one of their commands may take: what all commands about pages are told alike.

internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Notebooks

/// --folder.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the pages.", valueName: "dir"), completion: .directory)
  var folder = Self.usualFolder

  /// Where the pages that are shipped stand.
  static let usualFolder = "notebooks-md"

  /// The folder.
  var pages: PageFolder { PageFolder(folder) }

  /// The folder, which must hold pages.
  func folderWithPages() throws(CommandFailure) -> PageFolder {
    let found = pages
    if found.names.isEmpty {
      throw CommandFailure(
        "There are no pages (NN-title.md) in \(folder); go to the folder above it, or name another "
          + "with --folder DIR")
    }
    return found
  }

  /// The file that a word means, which must be there.
  func file(_ word: String) throws(CommandFailure) -> String {
    let same = pages.names(numbered: word)
    if same.count > 1 {
      throw CommandFailure(
        "\(folder) has \(same.count) pages with the number \(word): \(same.joined(separator: ", ")); "
          + "give one of the names")
    }
    let file = pages.file(word)
    if !FileManager.default.fileExists(atPath: file) {
      throw CommandFailure("There is no page \(word); flywheel learn lists those in \(folder)")
    }
    return file
  }

  /// "1 page of 3 is wrong: ", "2 pages of 3 are wrong: ".
  static func count(_ count: Int, of all: Int, _ one: String, _ many: String) -> String {
    "\(count) page\(count == 1 ? "" : "s") of \(all) \(count == 1 ? one : many)"
  }
}

/// --limit.
struct PageLimit: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Seconds that one command may take (default: 60).", valueName: "seconds"),
    transform: PageLimit.seconds)
  var limit: Int?

  /// A runner of pages that calls this very program and stops at Ctrl-C.
  var runner: PageRunner {
    PageRunner(
      ChildProgram(path: Self.ownPath, limit: .seconds(limit ?? 60)) { Interruption.hasCome },
      functions: ClaimFunctions.byName)
  }

  /// Seconds, 1 to a day.
  static func seconds(_ text: String) throws -> Int {
    guard let seconds = Int(text), (1...86_400).contains(seconds) else {
      throw ValidationError("give a whole number from 1 to 86400, as in --limit 120")
    }
    return seconds
  }

  /// The file of the running program.
  private static var ownPath: String {
    Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
