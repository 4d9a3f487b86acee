// From a stated value to a quantity that remembers its words.

internal import Foundation

/// Reads statements as quantities and collects what is wrong with them.
struct QuantityReading {
  /// The currency of all amounts.
  let currency: String
  /// What is wrong.
  private(set) var problems: [Problem] = []

  /// A reading of amounts in `currency`.
  init(currency: String) { self.currency = currency }

  /// The inputs that a statement at `path` gives: the key's own and its companion's; empty when
  /// wrong.
  mutating func inputs(_ statement: Statement, at path: String, as definition: KeyDefinition)
    -> [String: Input]
  {
    if statement.scalar.isBroken { return [:] }
    do throws(QuantityProblem) {
      var parsed = try QuantityParser.parse(statement.text, for: definition, currency: currency)
      let origin =
        parsed.isUnknown ? Origin.unknown(statement.place) : .given(statement.place)
      if !parsed.isUnknown, parsed.quantity.source == SourceNote.ourDefault {
        // Written by `ResolvedYAML`: still nobody's statement, so that it is judged as before.
        parsed.quantity.source = nil
        parsed.quantity.text = Self.words(statement.text, without: SourceNote.ourDefault)
        return Self.inputs(
          parsed, words: parsed.quantity.text, at: path, as: definition, origin: .byDefault)
      }
      return Self.inputs(parsed, words: statement.text, at: path, as: definition, origin: origin)
    } catch {
      report(error, statement, path)
      return [:]
    }
  }

  /// A quantity without a companion, such as a plan's cost; `nil` when wrong.
  mutating func quantity(_ statement: Statement, at path: String, as definition: KeyDefinition)
    -> Quantity?
  {
    inputs(statement, at: path, as: definition)[path]?.quantity
  }

  /// A change of the plan; `nil` when wrong.
  mutating func change(_ statement: Statement, at path: String, as definition: KeyDefinition)
    -> PlanChange?
  {
    if statement.scalar.isBroken { return nil }
    do throws(QuantityProblem) {
      let (operation, parsed) = try QuantityParser.parsePlanChange(
        statement.text, for: definition, currency: currency)
      var operand = parsed
      operand.text = Self.words(statement.text, without: parsed.source)
      return PlanChange(path, operation, operand)
    } catch {
      report(error, statement, path)
      return nil
    }
  }

  /// The inputs of the documented default of the key at `path`.
  func defaultInputs(at path: String, as definition: KeyDefinition) -> [String: Input] {
    guard let text = definition.defaultText else { return [:] }
    do throws(QuantityProblem) {
      let parsed = try QuantityParser.parse(text, for: definition, currency: currency)
      return Self.inputs(parsed, words: text, at: path, as: definition, origin: .byDefault)
    } catch {
      preconditionFailure("the default \"\(text)\" of \(path) cannot be read: \(error.message)")
    }
  }

  /// Places the parser's problem: its offset counts from the value's first character.
  private mutating func report(_ error: QuantityProblem, _ statement: Statement, _ path: String) {
    problems.append(
      Problem(
        at: statement.place(at: error.offset), key: path, message: error.message, cure: error.cure))
  }

  /// A parsed value as inputs: its own, and its companion's one path further down.
  private static func inputs(
    _ parsed: ParsedQuantity, words: String, at path: String, as definition: KeyDefinition,
    origin: Origin
  ) -> [String: Input] {
    var quantity = parsed.quantity
    if !parsed.isUnknown { quantity.text = Self.words(words, without: quantity.source) }
    var result = [path: Input(quantity, origin: origin)]
    if let companion = parsed.companion, let kind = definition.companion {
      result["\(path).\(kind == .within ? "within" : "at")"] = Input(companion, origin: origin)
    }
    return result
  }

  /// The words of a value without the source in brackets at their end.
  private static func words(_ text: String, without source: String?) -> String {
    guard source != nil, let note = try? SourceNote(of: Array(text)) else { return text }
    return String(Array(text)[note.words])
  }

  /// The ways to write operations, for messages.
  static func forms(_ operations: [PlanOperation]) -> String {
    operations.map {
      switch $0 {
      case .multiply: "\"x 0.5\" or \"+10%\""
      case .add: "\"+ AMOUNT\""
      case .set: "a plain value"
      }
    }.joined(separator: " or ")
  }
}
