// From text to tree, with all mistakes of form.
//
// The library stops at the first key that is stated twice. So that all mistakes of a file can be
// told at once, a doubled key's first letter is exchanged for a private-use character (columns
// stay) and the text is parsed again; walking the tree puts the letter back and reports the key.

internal import Foundation
internal import Yams

/// The tree of a scenario file, and what is wrong with its form.
struct YAMLParsing {
  /// More nodes than any scenario needs; beyond, walking stops.
  static let mostNodes = 20_000
  /// More doubled keys than this are not told one by one.
  private static let mostDuplicates = 50
  private static let firstMarker: UInt32 = 0xF0000

  /// The tree; `nil` when the text is not YAML or not a group of keys.
  private(set) var tree: YAMLTree?
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private let file: String
  private var exchanged: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var nodes = 0
  private var lines: [[Unicode.Scalar]] = []

  /// Parses `text`, naming its places by `file`.
  init(_ text: String, file: String) {
    self.file = file
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    problems = YAMLGuard.problems(in: text, file: file)
    guard problems.isEmpty, let root = parse(text) else { return }
    guard case .mapping = root else {
      problems.append(
        Problem(
          at: place(root), key: "", message: "is not a group of keys",
          cure: "write \"key: value\" lines, as \"flywheel new NAME\" does"))
      return
    }
    tree = walk(root)
    if nodes > Self.mostNodes {
      tree = nil
      problems = [
        Problem(
          at: SourcePlace(file: file, line: 1, column: 1), key: "",
          message: "holds more than \(Self.mostNodes) values", cure: "split the file")
      ]
    }
  }

  /// Whether a mapping that begins at `place` is written in braces (the library's own word for it
  /// is wrong).
  private func isInBraces(_ place: SourcePlace) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return false }
    let line = lines[place.line - 1]
    return line.indices.contains(place.column - 1) && line[place.column - 1] == "{"
  }

  /// The library's tree; told and `nil` when the text is no YAML. A doubled key is masked and the
  /// text parsed again, a bounded number of times.
  private mutating func parse(_ text: String) -> Node? {
    lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
      .map(Array.init)
    var error: YamlError?
    // A hostile megabyte is parsed a few times only.
    let attempts = min(Self.mostDuplicates, 2_000_000 / max(1, text.utf8.count))
    for attempt in 0...attempts {
      do {
        let current = attempt == 0 ? text : Self.joined(lines)
        guard let root = try compose(yaml: current, .basic, .default, .utf8) else {
          problems.append(
            Problem(
              at: SourcePlace(file: file, line: 1, column: 1), key: "",
              message: "the file holds only comments", cure: "write at least one key"))
          return nil
        }
        return root
      } catch let thrown as YamlError {
        error = thrown
        guard case .duplicatedKeysInMapping(_, let context) = thrown,
          mask(context.mark, attempt: UInt32(attempt))
        else { break }
      } catch { break }
    }
    let words = lines.map { String(String.UnicodeScalarView($0)) }
    problems.append(
      YAMLSyntaxProblem.problem(for: error ?? .memory, lines: words, file: file))
    return nil
  }

  /// Exchanges the first letter of the key at `mark`; false when there is none.
  private mutating func mask(_ mark: Mark, attempt: UInt32) -> Bool {
    guard lines.indices.contains(mark.line - 1),
      let marker = Unicode.Scalar(Self.firstMarker + attempt)
    else { return false }
    var column = mark.column - 1
    let line = lines[mark.line - 1]
    if line.indices.contains(column), line[column] == "\"" || line[column] == "'" { column += 1 }
    guard line.indices.contains(column), line[column].properties.isAlphabetic else { return false }
    exchanged[marker] = line[column]
    lines[mark.line - 1][column] = marker
    return true
  }

  private static func joined(_ lines: [[Unicode.Scalar]]) -> String {
    String(String.UnicodeScalarView(lines.joined(separator: ["\n"])))
  }

  /// Where a node begins.
  private func place(_ node: Node) -> SourcePlace {
    SourcePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Our tree of a node; beyond the limit of nodes nothing more is walked.
  private mutating func walk(_ node: Node) -> YAMLTree {
    nodes += 1
    let place = place(node)
    guard nodes <= Self.mostNodes else {
      return YAMLTree(content: .sequence([]), place: place)
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isBlock = scalar.style == .literal || scalar.style == .folded
      let words = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
      let isCut = isPlain && isCutByComment(words, place)
      return YAMLTree(
        content: .scalar(
          YAMLScalar(text: words, isPlain: isPlain, countsColumns: !isBlock, isBroken: isCut)),
        place: place)
    case .sequence(let sequence):
      return YAMLTree(content: .sequence(sequence.map { walk($0) }), place: place)
    case .mapping(let mapping):
      var entries = unique(mapping)
      if isInBraces(place) { problems += FlowCommas.mend(&entries) }
      return YAMLTree(content: .mapping(entries), place: place)
    case .alias:
      return YAMLTree(content: .sequence([]), place: place)
    }
  }

  /// Whether a # inside brackets has cut the words `(export #3)` at `place`; if so, it is told.
  private mutating func isCutByComment(_ words: String, _ place: SourcePlace) -> Bool {
    guard words.count(where: { $0 == "(" }) > words.count(where: { $0 == ")" }),
      lines.indices.contains(place.line - 1)
    else { return false }
    let rest = String(String.UnicodeScalarView(lines[place.line - 1].dropFirst(place.column - 1)))
    let behind = rest.dropFirst(words.count)
    guard rest.hasPrefix(words), behind.first == " ",
      behind.drop(while: { $0 == " " }).first == "#"
    else { return false }
    problems.append(
      Problem(
        at: place, key: "", message: "\"\(words)\" is cut by the \" #\", which begins a comment",
        cure: "put the value in quotes, or leave out the #"))
    return true
  }

  /// The entries of a mapping, each key once; doubled keys and keys that are no words are told.
  private mutating func unique(_ mapping: Node.Mapping) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var seen: [String: SourcePlace] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        problems.append(
          Problem(
            at: place(key), key: "", message: "is not a key", cure: "write a name before the colon")
        )
        continue
      }
      let name = String(
        String.UnicodeScalarView(scalar.string.unicodeScalars.map { exchanged[$0] ?? $0 }))
      let keyPlace = place(key)
      if let first = seen[name] {
        problems.append(
          Problem(
            at: keyPlace, key: name, message: "is stated twice, first in line \(first.line)",
            cure: "keep one of them"))
        continue
      }
      seen[name] = keyPlace
      entries.append(YAMLEntry(key: name, place: keyPlace, value: walk(value)))
    }
    return entries
  }
}
