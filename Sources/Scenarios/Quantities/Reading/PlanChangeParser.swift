// The value of a plan entry: x 0.5, +10%, −10%, + 500 EUR per month, +0.4 logit, or a plain value.
//
// "+10%" is relative, always: 10 % of the key's own value. To add to a share one writes "+5 points".

internal import RandomStreams

extension QuantityParser {
  /// The change that `text` states for a key of the plan.
  ///
  /// - Returns: the operation, and its operand: the factor (1.1 for "+10%"), the addend (negative behind a minus) or
  ///   the new value, each in the engine's unit.
  package static func parsePlanChange(
    _ text: String, for definition: KeyDefinition, currency: String
  ) throws(QuantityProblem) -> (operation: PlanOperation, operand: Quantity) {
    let characters = Array(text)
    let note = try SourceNote(of: characters)
    var change = PlanChangeReader(
      characters: characters, words: note.words, definition: definition, currency: currency)
    let (operation, stated, bounds) = try change.read()
    let operand = Quantity(
      stated.distribution, within: bounds, conversion: stated.conversion,
      text: String(characters[note.words]), source: note.source)
    return (operation, operand)
  }
}

/// Reads one change.
private struct PlanChangeReader {
  let characters: [Character]
  let words: Range<Int>
  let definition: KeyDefinition
  let currency: String

  typealias Change = (PlanOperation, StatedDistribution, ClosedRange<Double>)

  /// Tells the operation by the first sign: `x`, `+` or `−`, or none.
  mutating func read() throws(QuantityProblem) -> Change {
    guard !definition.planOperations.isEmpty else {
      throw QuantityProblem(
        "the plan cannot change \(definition.pattern)",
        cure: "state it at the top of the file, or in a variant", at: words.lowerBound)
    }
    guard let first = characters[words].first else {
      throw QuantityProblem("has no value", cure: forms, at: words.lowerBound)
    }
    let rest = (words.lowerBound + 1)..<words.upperBound
    let next = characters[rest].first
    if "×*".contains(first) || ("xX".contains(first) && !(next?.isLetter ?? false)) {
      return try factor(rest)
    }
    let tokens = try QuantityLexer.tokens(of: characters[words])
    if "+-−".contains(first) { return try signed(tokens) }
    try require(.set, "a plain value")
    do throws(QuantityProblem) {
      let stated = try reader(tokens, for: definition).plainQuantity(source: nil)
      return (
        .set, StatedDistribution(stated.distribution, stated.conversion), definition.bounds
      )
    } catch {
      // A bare number is a factor whose "x" was forgotten.
      let isBare = tokens.allSatisfy { $0.number != nil || $0.isWord("to") }
      guard isBare, definition.planOperations.contains(.multiply) else { throw error }
      let words = String(characters[words])
      throw QuantityProblem(
        error.message, cure: "write \"x \(words)\" to multiply it; to set it, \(error.cure)",
        at: error.offset)
    }
  }

  // MARK: the operations

  /// `x 0.5`
  private func factor(_ rest: Range<Int>) throws(QuantityProblem) -> Change {
    try require(.multiply, "\"x\"")
    let multiplier = definition(.multiplier, "x 0.5", 0...Double.infinity)
    let tokens = try QuantityLexer.tokens(of: characters[rest])
    var reader = reader(tokens, for: multiplier)
    return (.multiply, try reader.wholeValue(), multiplier.bounds)
  }

  /// `+10%`, `+ 500 EUR per month`, `−0.2 to +0.6 logit`
  private func signed(_ tokens: [QuantityToken]) throws(QuantityProblem) -> Change {
    let isRelative = tokens.contains { $0.isSign("%") || $0.isWord("percent") }
    let isPoints = tokens.contains { $0.isWord("points", "point") }
    let addend: KeyDefinition
    if isRelative, !isPoints {
      try require(.multiply, "a percentage")
      return try sum(
        tokens, relative: true, definition(.number, "+10%", -1...Double.infinity, .percent))
    }
    try require(.add, "\"+\" and \"−\" without %")
    if definition.dimension == .share {
      guard isPoints else {
        throw QuantityProblem(
          "\(QuantityProblem.quoted(String(characters[words]))) can be read in two ways",
          cure: "write \"+5 points\" to go from 70% to 75%, \"+5%\" to go from 70% to 73.5%",
          at: words.lowerBound)
      }
      addend = definition(
        .number, "+5 points", -100...100, KeyNotation(unitWord: "points"))
    } else {
      addend = definition(
        definition.dimension,
        definition.example.hasPrefix("+")
          ? definition.example : "+ " + definition.example, -Double.infinity...Double.infinity,
        definition.notation)
    }
    return try sum(tokens, relative: false, addend)
  }

  /// A signed change: of one sign throughout, or a range from minus to plus.
  ///
  /// Of one sign: the sizes are read without their signs, and the conversion has the sign, so that "+10% to 20%" is
  /// lognormal and never turns into a decrease. From minus to plus: read with signs, hence normal.
  private func sum(
    _ tokens: [QuantityToken], relative: Bool, _ whole: KeyDefinition
  ) throws(QuantityProblem) -> Change {
    let sign: Character = tokens[0].isSign("-") ? "-" : "+"
    let other: Character = sign == "-" ? "+" : "-"
    let isMixed = tokens.dropFirst().contains { $0.isSign(other) }
    let unit =
      whole.notation.unitWord == "points" ? 0.01 : 1
    let offset = relative ? 1.0 : 0
    var definition = whole
    var direction = 1.0
    var kept = tokens
    if !isMixed {
      // "−10% to −20%" is a decrease of 10% to 20%.
      direction = sign == "-" ? -1 : 1
      if sign == "-" { try checkBothSigned(tokens) }
      kept = tokens.filter { !$0.isSign(sign) }
      if sign == "-" { sortRange(&kept) }
      let isFree = whole.dimension == .number && !relative && unit == 1
      let most = sign == "-" ? -whole.bounds.lowerBound : whole.bounds.upperBound
      definition.bounds = isFree ? whole.bounds : 0...most
    }
    let stated = try reader(kept, for: definition).plainQuantity(source: nil)
    guard case .affine(_, let factor) = stated.conversion else {
      preconditionFailure("only linear units are added, got \(stated.conversion)")
    }
    let conversion = Conversion.affine(offset: offset, factor: direction * unit * factor)
    return (
      relative ? .multiply : .add, StatedDistribution(stated.distribution, conversion),
      definition.bounds
    )
  }

  /// Refuses "−10% to 20%", which may end below or above zero.
  private func checkBothSigned(_ tokens: [QuantityToken]) throws(QuantityProblem) {
    for (joint, next) in zip(tokens, tokens.dropFirst())
    where joint.isWord("to", "and") || joint.isSign("/") {
      guard let number = next.number else { continue }
      let shown = QuantityFormat.plain(number)
      throw QuantityProblem(
        "the end \(next.text) has no sign and can be read in two ways",
        cure: "write \"-\(shown)\" or \"+\(shown)\"", at: next.offset)
    }
  }

  /// Puts the ends of a range of decreases in ascending order: "−20% to −10%" says what "−10% to −20%" says.
  private func sortRange(_ tokens: inout [QuantityToken]) {
    guard let joint = tokens.firstIndex(where: { $0.isWord("to", "and") }),
      let first = tokens[..<joint].lastIndex(where: { $0.number != nil }),
      let second = tokens[joint...].firstIndex(where: { $0.number != nil }),
      let low = tokens[first].number, let high = tokens[second].number, low > high
    else { return }
    tokens[first].kind = .number(high)
    tokens[second].kind = .number(low)
  }

  // MARK: words

  private func reader(_ tokens: [QuantityToken], for definition: KeyDefinition) -> QuantityReader {
    QuantityReader(
      tokens, of: characters, body: words, for: definition, currency: currency)
  }

  /// A stand-in for the key: what is read is a factor or an addend of it, not its value.
  private func definition(
    _ dimension: Dimension, _ example: String, _ bounds: ClosedRange<Double>,
    _ notation: KeyNotation = .usual
  ) -> KeyDefinition {
    KeyDefinition(
      definition.pattern, dimension, within: bounds, notation: notation, example: example,
      meaning: definition.meaning)
  }

  /// Refuses an operation that MODEL §6 does not list for the key.
  private func require(_ operation: PlanOperation, _ what: String) throws(QuantityProblem) {
    guard !definition.planOperations.contains(operation) else { return }
    throw QuantityProblem(
      "\(QuantityProblem.quoted(String(characters[words]))) is no change of this key: \(what) does not fit",
      cure: forms, at: words.lowerBound)
  }

  /// The forms this key takes.
  private var forms: String {
    let own = definition.example.replacing("EUR", with: currency)
    var forms: [String] = []
    for operation in definition.planOperations {
      switch operation {
      case .multiply: forms += ["\"x 0.5\"", "\"+10%\""]
      case .add:
        let addend = definition.dimension == .share ? "5 points" : own
        forms.append(addend.hasPrefix("+") ? "\"\(addend)\"" : "\"+ \(addend)\"")
      case .set: forms.append("\"\(own)\"")
      }
    }
    return "write " + forms.joined(separator: " or ")
  }
}
