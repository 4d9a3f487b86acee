// A page: words for a reader, cells for the program.

internal import Foundation
internal import Scenarios

/// A page as it stands in its file.
package struct NotebookPage: Sendable {
  /// A number in the text that must be what a run says.
  struct InlineNumber: Hashable, Sendable {
    /// The number, as it is written.
    var number: ProseNumber
    /// The expression whose value it is.
    var expression: String
    /// Its line, from 1.
    var line: Int
  }

  /// A file that one of its cells writes.
  package struct File: Hashable, Sendable {
    /// Its name, in the folder in which the commands run.
    package var name: String
    /// What it holds.
    package var text: String
  }

  /// The file, as the user named it.
  package var file: String
  /// The heading; `nil` without one.
  package var title: String?
  /// How many minutes it takes, as the first paragraph says ("about 8 minutes"); `nil` where it says nothing.
  package var minutes: Int?
  /// The headings below the title, in order.
  var headings: [MarkdownDocument.Heading] = []
  /// The cells, in order.
  package internal(set) var cells: [Cell] = []
  /// The numbers to be checked, in order.
  var numbers: [InlineNumber] = []
  /// The pictures it links to in its own folder, each with its line.
  var pictures: [(path: String, line: Int)] = []
  /// The lines of the file.
  var lines: PageLines

  /// The folder of its file.
  var folder: String {
    let parent = (file as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  /// A mistake on one of its lines.
  func problem(_ line: Int, _ message: String, cure: String, column: Int = 1) -> Problem {
    Problem(
      at: SourcePlace(file: file, line: line, column: column), key: "", message: message,
      cure: cure)
  }
}

extension NotebookPage {
  /// How many command lines it has.
  package var commandCount: Int {
    cells.reduce(0) { count, cell in
      if case .commands(let commands) = cell.kind { count + commands.count } else { count }
    }
  }

  /// The files that its cells write, in order.
  package var files: [File] {
    cells.compactMap { cell in
      if case .file(let name, let text) = cell.kind { File(name: name, text: text) } else { nil }
    }
  }

  /// The number of minutes before the first "minute" of a text.
  static func minutes(in text: String) -> Int? {
    guard let range = text.range(of: " minute") else { return nil }
    let digits = text[..<range.lowerBound].reversed().prefix { $0.isASCII && $0.isNumber }
    return Int(String(digits.reversed()))
  }
}
