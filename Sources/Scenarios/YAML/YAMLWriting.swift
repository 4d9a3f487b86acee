// Writing YAML that reads back to the same words.

/// A line or group of a YAML file to be written.
struct YAMLLine {
  /// Spaces before it, by two.
  var depth: Int
  /// The key, or `nil` for a line of its own.
  var key: String?
  /// The value as YAML; "" for the head of a group.
  var value = ""
  /// What stands behind `#`.
  var comment: String?
  /// Whether it begins a list entry.
  var beginsEntry = false

  /// The line, with its comment unless `comments` is false.
  func text(comments: Bool) -> String {
    let indent = String(repeating: "  ", count: depth - (beginsEntry ? 1 : 0))
    let words = key.map { YAMLWriting.scalar($0) + (value.isEmpty ? ":" : ": ") } ?? ""
    let note = comments ? comment.map { words.isEmpty ? "# \($0)" : "  # \($0)" } ?? "" : ""
    return indent + (beginsEntry ? "- " : "") + words + value + note
  }
}

/// Turns words into YAML.
enum YAMLWriting {
  /// The words as a scalar, in quotes where plain words would be read otherwise.
  static func scalar(_ words: String) -> String {
    if isPlain(words) { return words }
    let escaped = words.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\t": "\\t"
      case "\u{2028}": "\\L"
      case "\u{2029}": "\\P"
      default:
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          ? "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
          : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// Words that other YAML readers take for something else.
  private static let reserved: Set = [
    "true", "false", "yes", "no", "on", "off", "null", "~", "y", "n",
  ]

  private static func isPlain(_ words: String) -> Bool {
    guard let first = words.first, let last = words.last, !last.isWhitespace, last != ":",
      first.isLetter || first.isNumber || first == "€" || first == "£",
      !reserved.contains(words.lowercased())
    else { return false }
    if words.contains(": ") || words.contains(" #") { return false }
    return words.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0 != "\u{7F}"
        && !"[]{}\"'\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
    }
  }
}
