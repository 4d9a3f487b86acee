// JSON written by hand, keys in the order given.

/// A JSON value.
indirect enum JSONText {
  /// Words.
  case string(String)
  /// A whole number.
  case whole(Int)
  /// true or false.
  case truth(Bool)
  /// A list.
  case array([JSONText])
  /// Keys with values, in this order.
  case object([(String, JSONText)])

  /// A list of words.
  static func strings(_ words: String...) -> JSONText { .array(words.map(JSONText.string)) }

  /// The value as text, indented by two spaces a level.
  func text(depth: Int = 0) -> String {
    let inner = String(repeating: "  ", count: depth + 1)
    let outer = String(repeating: "  ", count: depth)
    switch self {
    case .string(let words): return Self.quoted(words)
    case .whole(let number): return "\(number)"
    case .truth(let truth): return "\(truth)"
    case .array(let items):
      return "[" + items.map { $0.text(depth: depth) }.joined(separator: ", ") + "]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let lines = entries.map { "\(inner)\(Self.quoted($0.0)): \($0.1.text(depth: depth + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static func quoted(_ words: String) -> String {
    let escaped = words.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default:
        scalar.value < 0x20
          ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
          : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
