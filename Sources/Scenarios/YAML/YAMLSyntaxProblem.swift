// The YAML library's complaints in words that tell a non-programmer what to write.

internal import Yams

/// Turns a syntax error of the YAML library into one of our problems.
enum YAMLSyntaxProblem {
  /// The problem for `error` in the text `lines` (by line, without line ends) of `file`.
  static func problem(for error: YamlError, lines: [String], file: String) -> Problem {
    switch error {
    case .scanner(let context, let words, let found, _),
      .parser(let context, let words, let found, _),
      .composer(let context, let words, let found, _):
      // A line without a colon is noticed only at the next key; the context is the line itself.
      let isColonMissing = words.contains("could not find expected ':'")
      let mark = isColonMissing ? context?.mark ?? found : found
      let place = SourcePlace(file: file, line: mark.line, column: mark.column)
      let line = mark.line <= lines.count ? lines[mark.line - 1] : ""
      let (message, cure) = told(words, line: line)
      return Problem(at: place, key: "", message: message, cure: cure)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = SourcePlace(file: file, line: context.mark.line, column: context.mark.column)
      return Problem(
        at: place, key: "",
        message: "states a key twice: \(duplicates.joined(separator: ", "))",
        cure: "keep one of them")
    case .reader(let words, _, _, _):
      return Problem(
        at: SourcePlace(file: file, line: 1, column: 1), key: "",
        message: "cannot be read as text: \(words)", cure: "save the file as UTF-8")
    default:
      return Problem(
        at: SourcePlace(file: file, line: 1, column: 1), key: "",
        message: "is not YAML", cure: "compare it with what \"flywheel new NAME\" writes")
    }
  }

  /// What is wrong and what to write, for the library's words about `line`.
  private static func told(_ words: String, line: String) -> (message: String, cure: String) {
    let quoting = "put the value in quotes: key: \"value\""
    if line.contains(": - ") || words.contains("block sequence entries are not allowed") {
      return (
        "a \"- \" after a key begins a list",
        "write a decrease without the space (-10%) or in quotes, and list entries on lines of "
          + "their own"
      )
    }
    for (part, message, cure) in known where words.contains(part) {
      return (message, cure.isEmpty ? quoting : cure)
    }
    return ("is not YAML: \(words)", "\(quoting), or compare it with the lines around it")
  }

  /// The library's words, what they mean, and the cure ("" is quoting).
  private static let known: [(part: String, message: String, cure: String)] = [
    (
      "mapping values are not allowed", "has a \": \" where no key can begin",
      "put a value that contains \": \" in quotes, or line the key up with its neighbours"
    ),
    ("cannot start any token", "has a character here that cannot begin a value", ""),
    (
      "could not find expected ':'", "is a line without \"key: value\"",
      "write \"key: value\", with a space after the colon"
    ),
    (
      "did not find expected key", "does not line up with the lines around it",
      "begin all keys of one group in the same column"
    ),
    (
      "did not find expected '-' indicator", "does not line up with the list above",
      "begin each list entry with \"- \" in the same column"
    ),
    (
      "did not find expected ',' or '}'", "has a { that is not closed, or misses a comma",
      "close it with }, part its entries by commas, and quote a value with \" #\" in it"
    ),
    (
      "did not find expected ',' or ']'", "has a [ that is not closed, or misses a comma",
      "close it with ], and part its entries by commas"
    ),
    ("unexpected end of stream", "has a quote that is not closed", "close it"),
    ("another document", "holds a second document", "keep one scenario in a file; remove the ---"),
    ("undefined alias", "refers to a YAML alias", "write the value out"),
    ("did not find expected node content", "has a character here that begins no value", ""),
  ]
}
