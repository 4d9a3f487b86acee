// The source of a value: what stands in round brackets at its very end.

/// A text taken apart into the value's words and the note on where they come from.
struct SourceNote: Hashable, Sendable {
  /// Indices of the value's words, without spaces around them.
  var words: Range<Int>
  /// What stood in the brackets; `nil` when there was no note.
  var source: String?

  /// The source of a value that resolved YAML writes though nobody stated it.
  static let ourDefault = "our default"

  /// Takes `characters` apart.
  ///
  /// Brackets that hold the arguments of a named distribution (`beta(2, 20)`) are no note. A bracket that is never
  /// opened or closed is a problem.
  init(of characters: [Character]) throws(QuantityProblem) {
    let whole = Self.trimmed(characters, characters.indices)
    words = whole
    if let offset = Self.unbalanced(characters) {
      throw QuantityProblem(
        "a round bracket has no partner",
        cure: "close every bracket: a source stands at the end, as in \"700 to 1200 EUR (guess)\"",
        at: offset)
    }
    guard whole.count > 1, characters[whole.upperBound - 1] == ")" else { return }
    var depth = 0
    var opening = whole.upperBound - 1
    while opening >= whole.lowerBound {
      if characters[opening] == ")" { depth += 1 }
      if characters[opening] == "(" { depth -= 1 }
      if depth == 0 { break }
      opening -= 1
    }
    let before = Self.trimmed(characters, whole.lowerBound..<opening)
    let lastWord = String(characters[before].reversed().prefix { $0.isLetter }.reversed())
    let isTouching = before.upperBound == opening && !lastWord.isEmpty
    if NamedDistribution(rawValue: lastWord.lowercased()) != nil { return }
    // "betta(2, 20)": left for the reader of names to complain about.
    if isTouching, before.count == lastWord.count, lastWord.lowercased() != "unknown" { return }
    let note = Self.trimmed(characters, (opening + 1)..<(whole.upperBound - 1))
    if note.isEmpty {
      throw QuantityProblem(
        "the brackets at the end are empty", cure: "name the source in them or leave them out",
        at: opening)
    }
    words = before
    source = String(characters[note])
  }

  private static func trimmed(_ characters: [Character], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, characters[start].isWhitespace { start += 1 }
    while start < end, characters[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The index of a bracket without a partner.
  private static func unbalanced(_ characters: [Character]) -> Int? {
    var open: [Int] = []
    for (index, character) in characters.enumerated() {
      if character == "(" { open.append(index) }
      if character == ")", open.popLast() == nil { return index }
    }
    return open.last
  }
}
