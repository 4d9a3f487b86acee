// From a user's words to a quantity: "2% to 5% per month (Stripe)".
//
// One way through: source off, tokens, companion off, form, units, bounds. Every mistake is told with its place and a
// cure; no text makes this crash. The grammar, with AMOUNT a number and the units around it:
//
//   value    = form [companion] [ "(" source ")" ]  |  "unknown" [ "(" source ")" ]
//   form     = AMOUNT                                 a point
//            | AMOUNT "to" AMOUNT                     the middle 90 %
//            | "between" AMOUNT "and" AMOUNT          uniform
//            | AMOUNT "±" AMOUNT                      normal, one standard deviation
//            | AMOUNT "/" AMOUNT "/" AMOUNT           low, likely, high: PERT
//            | COUNT ["out"] "of" COUNT [period]      Jeffreys' posterior of a share
//            | form [words] "at" form                 a number of things times a price, money only
//            | name "(" [arg ":"] AMOUNT, … ")" units a distribution by name
//   companion = "within" duration | "at" money per month
//   AMOUNT   = [sign] [currency] number [units]
//   units    = { "%" | currency | "million" | "weeks" | period | noun | "logit" | "sd" | "points" }
//   period   = ("per" | "a" | "/" | "in" | …) [number] unit | "monthly" | …
//
// Units stated once hold for all the numbers of a form.

internal import RandomStreams

/// One parsed value.
package struct ParsedQuantity: Hashable, Sendable {
  /// The value, with its uncertainty, unit, words and source.
  package var quantity: Quantity
  /// The time after "within" or the spend after "at", where the key has such a companion; always a point.
  package var companion: Quantity?
  /// Whether the text said `unknown`: the quantity is then the key's documented wide range, its text included.
  package var isUnknown: Bool

  /// A parsed value.
  package init(_ quantity: Quantity, companion: Quantity? = nil, isUnknown: Bool = false) {
    self.quantity = quantity
    self.companion = companion
    self.isUnknown = isUnknown
  }
}

/// Reads quantities.
package enum QuantityParser {
  /// The quantity that `text` states for a key.
  ///
  /// Cost: linear in the length of the text.
  /// - Parameters:
  ///   - text: the value as it stands in the file, without quotation marks.
  ///   - definition: the key.
  ///   - currency: the code of the scenario's currency.
  /// - Returns: the quantity, with its companion where the key has one.
  /// - Throws: what cannot be read, can be read in two ways, or cannot be a value of this key.
  package static func parse(
    _ text: String, for definition: KeyDefinition, currency: String
  ) throws(QuantityProblem) -> ParsedQuantity {
    let characters = Array(text)
    let note = try SourceNote(of: characters)
    let tokens = try QuantityLexer.tokens(of: characters[note.words])
    let reader = QuantityReader(
      tokens, of: characters, body: note.words, for: definition, currency: currency)
    guard let first = tokens.first else {
      throw QuantityProblem(
        "has no value", cure: "write \(reader.example)", at: note.words.lowerBound)
    }
    if tokens.count == 1, first.isWord("unknown") {
      return try unknown(definition, currency: currency, source: note.source, reader)
    }
    return try reader.parsed(source: note.source)
  }

  /// The documented wide range of a key.
  private static func unknown(
    _ definition: KeyDefinition, currency: String, source: String?, _ reader: QuantityReader
  ) throws(QuantityProblem) -> ParsedQuantity {
    guard let range = definition.unknownText else {
      throw QuantityProblem(
        "cannot be unknown: no range of ours would fit every business",
        cure: "write a guess or a range of your own, as in \(reader.example)"
          + (definition.isRequired ? "" : ", or leave it out"), at: reader.startOffset)
    }
    var parsed = try parse(range, for: definition, currency: currency)
    parsed.quantity.source = source
    parsed.isUnknown = true
    return parsed
  }
}

extension QuantityReader {
  /// Reads the whole text, companion included.
  ///
  /// The companion's words begin at the first "within" (or "in") or "at" outside brackets.
  func parsed(source: String?) throws(QuantityProblem) -> ParsedQuantity {
    if let companion = definition.companionDefinition {
      return try accompanied(companion, source: source)
    }
    return ParsedQuantity(try plainQuantity(source: source))
  }

  /// Reads a value without companion.
  func plainQuantity(source: String?) throws(QuantityProblem) -> Quantity {
    if let product = try headcount() { return quantity(product, source: source) }
    var reader = self
    return quantity(try reader.wholeValue(), source: source)
  }

  /// The quantity with this distribution, in the text's own words.
  func quantity(_ stated: StatedDistribution, source: String?) -> Quantity {
    Quantity(
      stated.distribution, within: definition.bounds, conversion: stated.conversion, text: body,
      source: source)
  }

  /// Reads `VALUE within TIME` or `VALUE at SPEND`.
  ///
  /// The companion must be a point: it says under which circumstances the value was seen, and the engine solves
  /// its parameters for exactly these.
  private func accompanied(
    _ other: KeyDefinition, source: String?
  ) throws(QuantityProblem) -> ParsedQuantity {
    let isWithin = definition.companion == .within
    let split = isWithin ? index(ofWord: "within", "in") : index(ofWord: "at")
    guard let split else {
      var reader = self
      let stated = try reader.wholeValue()
      if isWithin {
        let text = QuantityProblem.shortened(body)
        throw problem(
          "\(text) does not say within which time", "write \"\(text) within 30 days\"",
          at: endOffset)
      }
      return ParsedQuantity(quantity(stated, source: source))
    }
    var valueReader = part(0..<split, for: definition)
    let companionReader = part((split + 1)..<tokens.count, for: other)
    guard split > 0, split + 1 < tokens.count else {
      throw problem(
        "something is missing \(split == 0 ? "before" : "behind") "
          + QuantityProblem.quoted(tokens[split].text), "write it as in \(example)",
        at: split == 0 ? tokens[split].offset : tokens[split].end)
    }
    let value = quantity(try valueReader.wholeValue(), source: source)
    var companion = try companionReader.plainQuantity(source: nil)
    companion.text = words(from: companionReader.startOffset, to: companionReader.endOffset)
    guard !companion.isUncertain else {
      throw problem(
        "what stands behind \(QuantityProblem.quoted(tokens[split].text)) is known exactly",
        "write one number there, as in \(example)", at: companionReader.startOffset)
    }
    return ParsedQuantity(value, companion: companion)
  }
}
