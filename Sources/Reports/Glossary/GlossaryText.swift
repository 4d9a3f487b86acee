// Glossary entries as text.

extension Glossary {
  /// An entry, wrapped to `width`.
  package static func text(_ entry: GlossaryEntry, width: Int = 80) -> String {
    let isNamed = entry.kind != .key && entry.title.lowercased() != entry.term.lowercased()
    let heading = isNamed ? "\(entry.term): \(entry.title)" : entry.term
    var lines = TextLines.wrap(heading, width: width)
    lines += TextLines.wrap(entry.meaning, width: width, indent: 2, first: 2)
    let label = entry.kind == .key ? "Write" : entry.kind == .metric ? "Formula" : "Exactly"
    let sections: [(String, String?)] = [
      (label, entry.formula), ("Unit", entry.unit), ("Others", entry.othersCallIt),
      ("Also found as", entry.aliases.isEmpty ? nil : entry.aliases.joined(separator: ", ")),
      ("See", entry.seeAlso.isEmpty ? nil : entry.seeAlso.joined(separator: ", ")),
    ]
    for case (let label, let text?) in sections {
      lines += TextLines.wrap("\(label): \(text)", width: width, indent: 4, first: 2)
    }
    return lines.map(TextLines.trimmed).joined(separator: "\n")
  }

  /// The kind of term that a word such as "keys" or "metrics" asks to list; `nil` for other words.
  package static func kind(called word: String) -> GlossaryKind? {
    switch word.lowercased() {
    case "metric", "metrics": .metric
    case "key", "keys": .key
    case "number", "numbers", "quantity", "quantities": .quantityForm
    case "word", "words": .word
    default: nil
    }
  }

  /// All terms, or those of one kind, grouped by kind.
  package static func index(of kind: GlossaryKind? = nil, width: Int = 80) -> String {
    var lines: [String] = []
    for kind in kind.map({ [$0] }) ?? GlossaryKind.allCases {
      let entries = all.filter { $0.kind == kind }
      if !lines.isEmpty { lines.append("") }
      lines.append(kind.rawValue)
      let terms = min(40, entries.map(\.term.count).max() ?? 0)
      for entry in entries {
        let term = entry.term.count > terms ? entry.term : TextLines.left(entry.term, terms)
        let tail = entry.kind == .key ? firstSentence(entry.meaning) : entry.title
        lines.append(TextLines.trimmed(TextLines.clip("  \(term)  \(tail)", to: width)))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The text up to the end of its first sentence.
  private static func firstSentence(_ text: String) -> String {
    var sentence: [Substring] = []
    for word in text.split(separator: " ") {
      sentence.append(word)
      if word.hasSuffix(".") { break }
    }
    let words = sentence.joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
