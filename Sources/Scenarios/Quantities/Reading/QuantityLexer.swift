// From characters to tokens: numbers, words, signs.
//
// Offsets count characters of the user's text, so that a problem can point at its place. Linear in the length.

/// The smallest meaningful piece of a quantity.
struct QuantityToken: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// A number without sign, its "k" or "M" applied.
    case number(Double)
    /// Letters, with digits allowed after the first.
    case word
    /// Any other single sign; "±" also for "+-" and "+/-", "-" also for "−".
    case sign(Character)
  }

  /// What it is.
  var kind: Kind
  /// The user's own letters.
  var text: String
  /// Characters before it in the text.
  var offset: Int
  /// The text in lower case, for comparing words.
  var lowercased: String

  /// Characters after its last one.
  var end: Int { offset + text.count }
  /// The number, if it is one.
  var number: Double? { if case .number(let value) = kind { value } else { nil } }

  /// Whether it is one of these words.
  func isWord(_ words: String...) -> Bool { kind == .word && words.contains(lowercased) }
  /// Whether it is this sign.
  func isSign(_ sign: Character) -> Bool { kind == .sign(sign) }
}

/// Cuts a text into tokens.
struct QuantityLexer {
  private let characters: ArraySlice<Character>
  private var position: Int
  private var depth = 0
  private var tokens: [QuantityToken] = []

  /// The tokens of `characters`; their offsets are the slice's own indices.
  static func tokens(
    of characters: ArraySlice<Character>
  ) throws(QuantityProblem) -> [QuantityToken] {
    var lexer = QuantityLexer(characters)
    return try lexer.run()
  }

  private init(_ characters: ArraySlice<Character>) {
    self.characters = characters
    position = characters.startIndex
  }

  private mutating func run() throws(QuantityProblem) -> [QuantityToken] {
    while let character = peek() {
      if character.isWhitespace {
        position += 1
      } else if isDigit(character) || (character == "." && isDigit(peek(1))) {
        try number()
      } else if character.isLetter {
        word()
      } else {
        sign(character)
      }
    }
    return tokens
  }

  // MARK: the kinds

  /// A letter, then letters, digits and underlines.
  private mutating func word() {
    let start = position
    while let next = peek(), next.isLetter || isDigit(next) || next == "_" { position += 1 }
    append(.word, from: start)
  }

  /// One sign, the spellings of "±" and "−" made one.
  private mutating func sign(_ character: Character) {
    let start = position
    position += 1
    var kind = character == "−" ? "-" : character
    if character == "+" {
      if isMinus(peek()) {
        position += 1
        kind = "±"
      } else if peek() == "/", isMinus(peek(1)) {
        position += 2
        kind = "±"
      }
    }
    if kind == "(" { depth += 1 }
    if kind == ")" { depth -= 1 }
    append(.sign(kind), from: start)
  }

  /// Digits with all that stands between them, readable or not, and a "k" or "M" behind.
  ///
  /// What joins two digits without a space is taken for part of the number, so that "3,5" and "1:30" are refused
  /// whole. Inside brackets a comma separates arguments.
  private mutating func number() throws(QuantityProblem) {
    let start = position
    digits()
    // Spaces group digits only where nothing else has joined them and the first group is short.
    var mayGroup = position - start <= 3
    while let next = peek() {
      if next == ",", depth > 0, isDigit(peek(1)) {
        try checkSeparator(from: start)
        break
      }
      if ".,'’_:".contains(next), isDigit(peek(1)) {
        position += 1
        digits()
        mayGroup = false
      } else if mayGroup, NumberReading.isGroupSpace(next), groupFollows() {
        position += 4
      } else {
        break
      }
    }
    if peek() == ".", !(peek(1)?.isLetter ?? false) { position += 1 }
    exponent()
    let raw = String(characters[start..<position])
    let factor = thousands()
    let value = try NumberReading.value(raw, times: factor, at: start)
    append(.number(value), from: start)
  }

  private mutating func digits() {
    while isDigit(peek()) { position += 1 }
  }

  /// Whether exactly three digits follow a space.
  private func groupFollows() -> Bool {
    isDigit(peek(1)) && isDigit(peek(2)) && isDigit(peek(3)) && !isDigit(peek(4))
  }

  /// `e6`, `E-3`: only when digits follow, so that "8 east" stays a word.
  private mutating func exponent() {
    guard let mark = peek(), mark == "e" || mark == "E" else { return }
    let hasSign = peek(1) == "+" || peek(1) == "-"
    guard isDigit(peek(hasSign ? 2 : 1)) else { return }
    position += hasSign ? 2 : 1
    digits()
  }

  /// The factor of a "k" or "M" that touches the digits and no other letter.
  private mutating func thousands() -> Double {
    let factors: [Character: Double] = ["k": 1e3, "K": 1e3, "M": 1e6]
    guard let letter = peek(), let factor = factors[letter] else { return 1 }
    if let next = peek(1), next.isLetter || isDigit(next) { return 1 }
    position += 1
    return factor
  }

  /// Refuses "choice(1,000)": two arguments or a thousand?
  private func checkSeparator(from start: Int) throws(QuantityProblem) {
    let before = characters[start..<position]
    guard groupFollows(), before.count <= 3, before.first != "0" else { return }
    let after = String(characters[(position + 1)...(position + 3)])
    if after.first == "0" {
      throw QuantityProblem(
        "\"\(String(before)),\(after)\" groups its digits with commas",
        cure: "write \(String(before))\(after)", at: start)
    }
    throw QuantityProblem(
      "\"\(String(before)),\(after)\" can be read in two ways",
      cure:
        "write \"\(String(before)), \(after)\" for two numbers or \(String(before))\(after) for one",
      at: start)
  }

  // MARK: looking

  private func peek(_ ahead: Int = 0) -> Character? {
    position + ahead < characters.endIndex ? characters[position + ahead] : nil
  }

  /// One of the ten ASCII digits; digits of other scripts are signs we do not know.
  private func isDigit(_ character: Character?) -> Bool {
    guard let value = character?.asciiValue else { return false }
    return (48...57).contains(value)
  }

  private func isMinus(_ character: Character?) -> Bool { character == "-" || character == "−" }

  private mutating func append(_ kind: QuantityToken.Kind, from start: Int) {
    let text = String(characters[start..<position])
    tokens.append(
      QuantityToken(kind: kind, text: text, offset: start, lowercased: text.lowercased()))
  }
}
