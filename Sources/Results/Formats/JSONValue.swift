// JSON whose keys stay in the order they were written.
//
// Foundation's JSONEncoder sorts or shuffles keys; a summary is read by people too, and is compared byte for byte
// to tell whether a run is the same. So: one small value type and one writer.

/// A JSON value; objects keep the order of their members.
package enum JSONValue: Hashable, Sendable {
  /// Nothing: how a missing number is written.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number, in full.
  case integer(Int)
  /// A whole number up to 2⁶⁴ − 1, such as a seed.
  case natural(UInt64)
  /// A number in its shortest text that reads back the same; written as `null` unless finite.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order; a key should occur once.
  case object([JSONMember])

  /// A number, or `null` without one.
  package init(_ value: Double?) {
    self = value.map(JSONValue.number) ?? .null
  }

  /// The value of the first member with this key; `nil` without one or outside objects.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// A key with its value.
package struct JSONMember: Hashable, Sendable {
  /// The key.
  package var key: String
  /// Its value.
  package var value: JSONValue

  /// A member of an object.
  package init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object with the members of the literal, in their order.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember(key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// No white space at all, one line.
    case compact
    /// Two spaces a level; arrays of plain values stay on one line.
    case pretty
  }

  /// The JSON text (RFC 8259), without a newline at its end.
  package func text(_ layout: Layout) -> String {
    var text = ""
    write(to: &text, layout, depth: 0)
    return text
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, _ layout: Layout, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .natural(let value): text += String(value)
    case .number(let value): text += NumberText.shortest(value) ?? "null"
    case .string(let value): Self.quote(value, into: &text)
    case .array(let values):
      let isBroken = layout == .pretty && !values.allSatisfy(\.isPlain)
      let gap = layout == .pretty ? ", " : ","
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += isBroken ? "," : gap }
        if isBroken { Self.breakLine(&text, depth: depth + 1) }
        value.write(to: &text, layout, depth: depth + 1)
      }
      if isBroken { Self.breakLine(&text, depth: depth) }
      text += "]"
    case .object(let members):
      let isBroken = layout == .pretty && !members.isEmpty
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        if isBroken { Self.breakLine(&text, depth: depth + 1) }
        Self.quote(member.key, into: &text)
        text += layout == .pretty ? ": " : ":"
        member.value.write(to: &text, layout, depth: depth + 1)
      }
      if isBroken { Self.breakLine(&text, depth: depth) }
      text += "}"
    }
  }

  private static func breakLine(_ text: inout String, depth: Int) {
    text += "\n" + String(repeating: "  ", count: depth)
  }

  // Escapes what RFC 8259 §7 demands and nothing else.
  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
