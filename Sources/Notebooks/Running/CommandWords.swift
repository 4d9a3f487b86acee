// A line of a page into the words of a command, as a shell would: blanks part words, quotation marks keep them
// together. Nothing is expanded, and nothing but the program can be called.

internal import Scenarios

/// A mistake in a line of a page, without its place.
struct CellProblem: Error, Hashable, Sendable {
  /// What is wrong.
  var message: String
  /// What to write instead.
  var cure: String
}

/// The words behind `flywheel` on a line.
struct CommandWords: Hashable, Sendable {
  /// The line, without blanks around it and what a terminal would obey.
  var line: String
  /// What the program is given.
  var arguments: [String]

  /// Signs that a shell would obey and a page may not use outside quotation marks.
  private static let shellSigns = Set("|<>;&`$()")
  /// Commands that have no place on a page, each with its reason.
  private static let refused = [
    "learn": "a page does not run pages"
  ]

  /// Splits a line and refuses what would need a shell or leave the page's folder.
  init(_ line: some StringProtocol) throws(CellProblem) {
    let line = String(line).trimmingBlanks
    self.line = line.onOneLine
    var words = try Self.split(line)
    guard words.first == "flywheel" else {
      throw CellProblem(
        message: "\"\(words.first ?? "")\" is not the program",
        cure: "begin every line with flywheel; other programs are not run")
    }
    words.removeFirst()
    arguments = words
    if let command = words.first, let reason = Self.refused[command] {
      throw CellProblem(message: "flywheel \(command): \(reason)", cure: "leave the line out")
    }
    for word in words {
      if word == "--open" {
        throw CellProblem(message: "--open would open a browser", cure: "leave it out")
      }
      if Self.leavesFolder(word) {
        throw CellProblem(
          message: "\(word) lies outside the page's folder",
          cure: "name files without .. and without / at the beginning")
      }
    }
  }

  /// The variant that it asks for with `--variant`; `nil` where it asks for none.
  var variant: String? {
    if let joined = arguments.last(where: { $0.hasPrefix("--variant=") }) {
      return String(joined.dropFirst("--variant=".count))
    }
    guard let place = arguments.lastIndex(of: "--variant"), place + 1 < arguments.count else {
      return nil
    }
    return arguments[place + 1]
  }

  /// Whether a word names a place outside the folder: absolute, or with a step upwards.
  static func leavesFolder(_ word: String) -> Bool {
    // Bytes and not characters: "/" is "/" to the system whatever joins it.
    let (equals, slash) = (UInt8(ascii: "="), UInt8(ascii: "/"))
    return word.utf8.split(separator: equals, omittingEmptySubsequences: false).contains { part in
      part.first == slash || part.first == UInt8(ascii: "~")
        || part.split(separator: slash).contains { $0.elementsEqual("..".utf8) }
    }
  }

  private static func split(_ line: String) throws(CellProblem) -> [String] {
    var (words, word): ([String], String?) = ([], nil)
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        (quote, word) = (character, word ?? "")
      } else if character == " " || character == "\t" {
        if let finished = word { words.append(finished) }
        word = nil
      } else if character == "#" && word == nil {
        // A shell takes the rest of the line for a comment, and so do the readers who copy it.
        break
      } else if shellSigns.contains(character) {
        throw CellProblem(
          message: "\"\(character)\" needs a shell, and a page has none",
          cure: "write one command a line, or put the sign in quotation marks")
      } else if character == "\\" {
        throw CellProblem(
          message: "\"\\\" is not understood", cure: "put words with blanks in quotation marks")
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else {
      throw CellProblem(message: "a quotation mark has no partner", cure: "close it")
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension String {
  /// The text without blanks and tabs at both ends.
  var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
