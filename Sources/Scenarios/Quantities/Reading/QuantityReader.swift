// The state of reading one quantity: tokens, a position, the key, the currency.
//
// The grammar stands in extensions, one concept a file: Amount (a number and its units), StatedUnits (one unit for
// all), UncertaintyForms (to, between, ±, /, of), NamedDistribution (beta …), Headcount (N people at …).

/// Reads one quantity, or a part of one, from tokens.
struct QuantityReader {
  /// The user's text, character by character.
  let characters: [Character]
  /// The indices of the value's words in it, without the source.
  let bodyRange: Range<Int>
  /// What is read.
  let tokens: [QuantityToken]
  /// The next token to read.
  var position = 0
  /// The key whose value this is.
  let definition: KeyDefinition
  /// The scenario's currency.
  let currency: String
  /// Whether "once" may stand behind a figure: `35% once`.
  var knowsOnce = false

  /// Reads `tokens`, which come from `characters`.
  init(
    _ tokens: [QuantityToken], of characters: [Character], body: Range<Int>,
    for definition: KeyDefinition, currency: String
  ) {
    self.tokens = tokens
    self.characters = characters
    bodyRange = body
    self.definition = definition
    self.currency = currency
  }

  /// A reader of some of the tokens, for another key.
  func part(_ range: Range<Int>, for other: KeyDefinition) -> QuantityReader {
    QuantityReader(
      Array(tokens[range]), of: characters, body: bodyRange, for: other, currency: currency)
  }

  // MARK: looking

  /// The next token.
  var peek: QuantityToken? { token(position) }

  /// The token at an index, if there is one.
  func token(_ index: Int) -> QuantityToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Reads a sign if it is next.
  mutating func skip(sign: Character) -> Bool {
    guard peek?.isSign(sign) == true else { return false }
    position += 1
    return true
  }

  /// Reads a word if it is next.
  mutating func skip(word: String) -> Bool {
    guard peek?.isWord(word) == true else { return false }
    position += 1
    return true
  }

  /// The index of the first of these words outside brackets.
  func index(ofWord words: String...) -> Int? {
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.isSign("(") { depth += 1 }
      if token.isSign(")") { depth -= 1 }
      if depth == 0, token.kind == .word, words.contains(token.lowercased) { return index }
    }
    return nil
  }

  // MARK: telling

  /// The value's words, without the source.
  var body: String { String(characters[bodyRange]) }
  /// Where the first token begins.
  var startOffset: Int { tokens.first?.offset ?? bodyRange.lowerBound }
  /// Where the last token ends.
  var endOffset: Int { tokens.last?.end ?? bodyRange.upperBound }

  /// A value of this key as it should be written, in the scenario's currency and quotation marks.
  var example: String { "\"\(definition.example.replacing("EUR", with: currency))\"" }

  /// The user's words from one offset to another.
  func words(from start: Int, to end: Int) -> String {
    String(characters[max(start, 0)..<max(start, min(end, characters.count))])
  }

  /// The user's words in quotation marks.
  func quoted(from start: Int, to end: Int) -> String {
    QuantityProblem.quoted(words(from: start, to: end))
  }

  /// A problem of this text.
  func problem(_ message: String, _ cure: String, at offset: Int) -> QuantityProblem {
    QuantityProblem(message, cure: cure, at: offset)
  }

  /// The complaint about a token where the value should have ended.
  func leftover(_ token: QuantityToken) -> QuantityProblem {
    if token.isSign("(") {
      return problem(
        "a round bracket stands in the middle",
        "write one source, at the very end: \"700 to 1200 \(currency) (guess)\"", at: token.offset)
    }
    if token.number != nil {
      return problem(
        "\(QuantityProblem.quoted(token.text)) is one number too many",
        "write one value, or a range such as \"A to B\"", at: token.offset)
    }
    return unknownWord(token)
  }
}
