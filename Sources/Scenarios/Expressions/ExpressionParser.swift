// From words to an expression; the grammar stands in Expression.swift.
//
// Figures are read by the reader of quantities, so that "8k EUR per month" means the same in a claim as in a scenario.

/// Reads expressions and conditions.
package struct ExpressionParser {
  /// The deepest nesting of brackets, signs and powers.
  static let deepestNesting = 50
  /// The most words and signs: a sum of a hundred thousand parts would be as deep as it is long.
  static let mostTokens = 400

  private var reader: QuantityReader
  private var depth = 0

  /// The expression that `text` holds.
  ///
  /// - Throws: the first mistake, with its place in the text.
  package static func expression(
    _ text: String, currency: String
  ) throws(QuantityProblem) -> Expression {
    var parser = try ExpressionParser(text, currency: currency)
    let result = try parser.range()
    try parser.end()
    return result
  }

  /// The condition that `text` holds.
  ///
  /// - Throws: the first mistake, with its place in the text.
  package static func condition(
    _ text: String, currency: String
  ) throws(QuantityProblem) -> Condition {
    var parser = try ExpressionParser(text, currency: currency)
    var comparisons = [try parser.comparison()]
    while parser.reader.skip(word: "and") { comparisons.append(try parser.comparison()) }
    try parser.end()
    return Condition(comparisons: comparisons)
  }

  /// Whether a word can be a name: it is no unit and no word of the language.
  package static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter, word.count <= 60,
      word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else { return false }
    return TimeUnit(word.lowercased()) == nil && !reserved.contains(word.lowercased())
      && CurrencyNames.isOwn(word, currency: "") == nil
  }

  /// Why a word cannot be a name.
  static func whyNoName(_ word: String) -> String {
    if TimeUnit(word.lowercased()) != nil { return "is a unit of time and cannot be a name" }
    if reserved.contains(word.lowercased()) { return "is a word of the language" }
    return "cannot be a name in expressions"
  }

  private static let reserved: Set<String> = [
    "and", "to", "within", "per", "percent", "a", "an", "in", "of", "over", "every", "each",
    "thousand", "million", "billion", "monthly", "quarterly", "yearly", "annually", "weekly",
    "daily",
  ]

  /// What an amount of an expression is read as: nothing in particular.
  private static let anything = KeyDefinition(
    "expression", .number, example: "15% per year",
    meaning: "A figure in an expression, with any unit.")

  private init(_ text: String, currency: String) throws(QuantityProblem) {
    let characters = Array(text)
    let tokens = try QuantityLexer.tokens(of: characters[...])
    reader = QuantityReader(
      tokens, of: characters, body: characters.indices, for: Self.anything, currency: currency)
    reader.knowsOnce = true
    if tokens.isEmpty {
      throw QuantityProblem("is empty", cure: "write e.g. after / before - 1 = -75%", at: 0)
    }
    if tokens.count > Self.mostTokens {
      throw QuantityProblem(
        "has more than \(Self.mostTokens) words and signs", cure: "give parts of it names",
        at: tokens[Self.mostTokens].offset)
    }
  }

  // MARK: the grammar, from the loosest to the tightest

  private mutating func comparison() throws(QuantityProblem) -> Comparison {
    let start = reader.peek?.offset ?? reader.endOffset
    let left = try range()
    guard let token = reader.peek, let relation = relation() else {
      throw reader.peek.map(unexpected)
        ?? QuantityProblem(
          "compares nothing", cure: "write a comparison, e.g. \"after < before\"",
          at: reader.endOffset)
    }
    let middle = reader.peek?.offset ?? reader.endOffset
    let right = try range()
    let end = reader.peek?.offset ?? reader.endOffset
    return Comparison(
      left: left, relation: relation, right: right, offset: token.offset,
      leftWords: words(from: start, to: token.offset), rightWords: words(from: middle, to: end))
  }

  /// Reads a relation if one is next; "≤", "≥", "≠" and "==" are understood too.
  private mutating func relation() -> Relation? {
    if reader.skip(word: "within") { return .within }
    if reader.skip(sign: "≤") { return .atMost }
    if reader.skip(sign: "≥") { return .atLeast }
    if reader.skip(sign: "≠") { return .notEqual }
    if reader.skip(sign: "<") { return reader.skip(sign: "=") ? .atMost : .less }
    if reader.skip(sign: ">") { return reader.skip(sign: "=") ? .atLeast : .greater }
    if reader.skip(sign: "=") {
      _ = reader.skip(sign: "=")
      return .equal
    }
    if reader.peek?.isSign("!") == true, reader.token(reader.position + 1)?.isSign("=") == true {
      reader.position += 2
      return .notEqual
    }
    return nil
  }

  private mutating func range() throws(QuantityProblem) -> Expression {
    let first = try sum()
    guard reader.skip(word: "to") else { return first }
    return Expression(kind: .range(first, try sum()), offset: first.offset)
  }

  private mutating func sum() throws(QuantityProblem) -> Expression {
    var result = try product()
    while let operation = operation(.plus, .minus) {
      result = joined(result, operation, try product())
    }
    return result
  }

  private mutating func product() throws(QuantityProblem) -> Expression {
    var result = try signed()
    while let operation = operation(.times, .dividedBy) {
      result = joined(result, operation, try signed())
    }
    return result
  }

  private mutating func signed() throws(QuantityProblem) -> Expression {
    try deeper()
    defer { depth -= 1 }
    guard let token = reader.peek else { return try power() }
    if reader.skip(sign: "-") {
      return Expression(kind: .negated(try signed()), offset: token.offset)
    }
    return reader.skip(sign: "+") ? try signed() : try power()
  }

  private mutating func power() throws(QuantityProblem) -> Expression {
    let base = try factor()
    return reader.skip(sign: "^") ? joined(base, .power, try signed()) : base
  }

  private mutating func factor() throws(QuantityProblem) -> Expression {
    guard let token = reader.peek else {
      throw QuantityProblem(
        "ends too early", cure: "write a figure or a name behind the last sign",
        at: reader.endOffset)
    }
    if reader.skip(sign: "(") {
      let inner = try range()
      try close(token)
      return inner
    }
    if token.number != nil || isCurrencyBeforeNumber(token) { return try figure() }
    if token.isSign("\"") || token.kind == .word { return try nameOrCall() }
    throw unexpected(token)
  }

  // MARK: atoms

  private mutating func figure() throws(QuantityProblem) -> Expression {
    let amount = try reader.amount()
    var measure = try Measure(amount, reader: reader)
    if let once = reader.peek, reader.skip(word: "once") {
      guard measure.dimension == .plain, measure.style.isPercent else {
        throw QuantityProblem(
          "only a share can be \"once\"", cure: "write e.g. 35% once, or 35% per year",
          at: once.offset)
      }
      measure.isOnce = true
    }
    return Expression(kind: .figure(measure), offset: amount.offset)
  }

  private mutating func nameOrCall() throws(QuantityProblem) -> Expression {
    guard let first = reader.peek else { preconditionFailure("no token where a name begins") }
    var words = [try word()]
    while reader.peek?.isSign(".") == true {
      reader.position += 1
      words.append(try word())
    }
    guard words.count == 1, first.kind == .word, let bracket = reader.peek,
      reader.skip(sign: "(")
    else { return Expression(kind: .name(words), offset: first.offset) }
    var arguments: [Expression] = []
    if !reader.skip(sign: ")") {
      repeat { arguments.append(try range()) } while reader.skip(sign: ",")
      try close(bracket)
    }
    return Expression(kind: .call(words[0], arguments), offset: first.offset)
  }

  /// One word of a name; in quotation marks it may hold anything but quotation marks.
  private mutating func word() throws(QuantityProblem) -> String {
    guard let token = reader.peek else {
      throw QuantityProblem("ends too early", cure: "a name is missing", at: reader.endOffset)
    }
    reader.position += 1
    if token.kind == .word { return token.text }
    if token.isSign("\"") {
      while let next = reader.peek {
        reader.position += 1
        if next.isSign("\"") { return reader.words(from: token.end, to: next.offset) }
      }
      throw QuantityProblem(
        "a quotation mark has no partner", cure: "close it: \"X-1\".cac", at: token.offset)
    }
    throw unexpected(token)
  }

  private func isCurrencyBeforeNumber(_ token: QuantityToken) -> Bool {
    reader.token(reader.position + 1)?.number != nil
      && CurrencyNames.isOwn(token.text, currency: reader.currency) != nil
  }

  // MARK: small steps

  /// The words between two places, without spaces around them.
  private func words(from start: Int, to end: Int) -> String {
    let words = reader.words(from: start, to: end)
    return String(words.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  private mutating func operation(_ wanted: Expression.Operation...) -> Expression.Operation? {
    for operation in wanted where reader.skip(sign: operation.rawValue) { return operation }
    if wanted.contains(.times), reader.skip(sign: "×") { return .times }
    return nil
  }

  private func joined(
    _ first: Expression, _ operation: Expression.Operation, _ second: Expression
  ) -> Expression {
    Expression(kind: .joined(first, operation, second), offset: first.offset)
  }

  private mutating func close(_ bracket: QuantityToken) throws(QuantityProblem) {
    guard reader.skip(sign: ")") else {
      throw QuantityProblem(
        "a round bracket is not closed", cure: "write \")\" where it ends", at: bracket.offset)
    }
  }

  private mutating func deeper() throws(QuantityProblem) {
    depth += 1
    if depth > Self.deepestNesting {
      throw QuantityProblem(
        "is nested more than \(Self.deepestNesting) deep", cure: "give parts of it names",
        at: reader.peek?.offset ?? reader.endOffset)
    }
  }

  private func end() throws(QuantityProblem) {
    if let token = reader.peek { throw unexpected(token) }
  }

  private func unexpected(_ token: QuantityToken) -> QuantityProblem {
    let quoted = QuantityProblem.quoted(token.text)
    if token.isSign(",") {
      return QuantityProblem(
        "a comma stands outside a function", cure: "join comparisons with \"and\"",
        at: token.offset)
    }
    return QuantityProblem(
      "\(quoted) does not belong here",
      cure: "between two parts stands + - * / ^, a comparison or \"and\"", at: token.offset)
  }
}
