// What is looked at before the YAML library sees a text: nothing that could crash it, hang it or
// confuse a reader.
//
// One pass over the characters, knowing just enough of YAML to tell quotes and comments from the
// rest. Anchors and aliases are refused altogether: a dozen lines of them unfold into a billion
// nodes, and an aliased value would have no place of its own to report.

/// Checks on the raw text of a scenario file.
struct YAMLGuard {
  /// The deepest nesting a scenario may have; real ones need six levels.
  static let deepestNesting = 64
  /// More tabs or anchors than this are not listed one by one.
  static let mostProblems = 20

  /// What was found, in the order of the file.
  private(set) var problems: [Problem] = []

  private let file: String
  private var line = 1
  private var column = 1
  private var quote: Unicode.Scalar?
  private var flowDepth = 0
  private var indents: [Int] = []
  private var isInIndentation = true
  private var isAtTokenStart = true
  private var isTooDeep = false

  /// The mistakes of `text` that make it unsafe or pointless to parse.
  static func problems(in text: String, file: String) -> [Problem] {
    var checker = YAMLGuard(file: file)
    let scalars = Array(text.unicodeScalars)
    if scalars.allSatisfy({ $0.properties.isWhitespace }) {
      let place = SourcePlace(file: file, line: 1, column: 1)
      return [
        Problem(
          at: place, key: "", message: "the file is empty",
          cure: "write a scenario, or let \"flywheel new NAME\" write a first one")
      ]
    }
    checker.scan(scalars)
    return checker.problems
  }

  private init(file: String) { self.file = file }

  /// Goes through the text once, character by character; stops at the first binary one.
  private mutating func scan(_ scalars: [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count, problems.count < Self.mostProblems, !isTooDeep {
      let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      let scalar = scalars[index]
      if isForbidden(scalar) {
        report(
          "holds the control character U+\(String(scalar.value, radix: 16, uppercase: true))",
          "give a plain text file in UTF-8")
        return
      }
      if scalar == "\n" || (scalar == "\r" && next != "\n") {
        endLine()
        index += 1
        continue
      }
      if scalar == "#", quote == nil, index == 0 || isBlank(scalars[index - 1]) {
        while index < scalars.count, scalars[index] != "\n", !isForbidden(scalars[index]) {
          index += 1
          column += 1
        }
        continue
      }
      if quote != nil {
        let skipped = scanQuoted(scalar, next: next)
        index += skipped
        column += skipped
      } else {
        scanPlain(scalar, next: next, at: index, of: scalars)
      }
      index += 1
      column += 1
    }
  }

  /// After a line end; a value in quotes may go on in the next line, anything else begins anew.
  private mutating func endLine() {
    line += 1
    column = 1
    isInIndentation = true
    if quote == nil { isAtTokenStart = true }
  }

  /// Looks at a character between quotes; answers how many characters to skip besides.
  private mutating func scanQuoted(_ scalar: Unicode.Scalar, next: Unicode.Scalar) -> Int {
    if scalar == "\\", quote == "\"", next != "\n", next != "\r" { return 1 }
    guard scalar == quote else { return 0 }
    if scalar == "'", next == "'" { return 1 }
    quote = nil
    return 0
  }

  /// Looks at a character outside quotes and comments. Outside of brackets, depth is the number of
  /// columns at which groups that are still open began, as YAML itself counts it.
  private mutating func scanPlain(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]
  ) {
    if isInIndentation {
      if scalar == " " || scalar == "\r" { return }
      if scalar == "\t" {
        report("a tab in the indentation", "indent with spaces", key: keyOfLine(scalars, at: index))
        isInIndentation = false
        return
      }
      isInIndentation = false
      if flowDepth == 0 {
        indents.removeAll { $0 >= column }
        indents.append(column)
      }
    }
    if isBlank(scalar) { return }
    if isAtTokenStart { startToken(scalar, next: next) } else { continueToken(scalar, next: next) }
    if indents.count + flowDepth > Self.deepestNesting {
      report(
        "is nested more than \(Self.deepestNesting) levels deep", "about six are needed")
      isTooDeep = true
    }
  }

  /// At a place where a value or key may begin: here alone do quotes, brackets and anchors mean
  /// something.
  private mutating func startToken(_ scalar: Unicode.Scalar, next: Unicode.Scalar) {
    switch scalar {
    case "'", "\"":
      quote = scalar
      isAtTokenStart = false
    case "[", "{": flowDepth += 1
    case "-" where isBlank(next), "?" where isBlank(next):
      if flowDepth == 0 { indents.append(column + 1) }
    case "&" where !isBlank(next), "*" where !isBlank(next):
      report(
        "has a YAML anchor or alias (\(scalar)\(next)…), which is not used here",
        "write the value out, use \"extends\" or a variant, or quote the words if the "
          + "\(scalar) belongs to them")
      isAtTokenStart = false
    default:
      isAtTokenStart = false
      continueToken(scalar, next: next)
    }
  }

  /// Inside plain words: only what ends them matters.
  private mutating func continueToken(_ scalar: Unicode.Scalar, next: Unicode.Scalar) {
    switch scalar {
    case ":" where isBlank(next) || flowDepth > 0: isAtTokenStart = true
    case "," where flowDepth > 0: isAtTokenStart = true
    case "[" where flowDepth > 0, "{" where flowDepth > 0:
      flowDepth += 1
      isAtTokenStart = true
    case "]" where flowDepth > 0, "}" where flowDepth > 0: flowDepth -= 1
    default: break
    }
  }

  /// The key of the line whose indentation holds the character at `index`; "" when it begins otherwise.
  private func keyOfLine(_ scalars: [Unicode.Scalar], at index: Int) -> String {
    let line = scalars[index...].prefix { $0 != "\n" && $0 != "\r" }.prefix(200)
    guard let colon = line.firstIndex(of: ":") else { return "" }
    let words = line[..<colon].drop { isBlank($0) || $0 == "-" }
    guard words.allSatisfy({ !"{}[]#\"',".unicodeScalars.contains($0) }) else { return "" }
    return String(String.UnicodeScalarView(words))
  }

  private mutating func report(_ message: String, _ cure: String, key: String = "") {
    problems.append(
      Problem(
        at: SourcePlace(file: file, line: line, column: column), key: key, message: message,
        cure: cure))
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// Whether the character has no business in a text file (YAML 1.2 §5.1).
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
