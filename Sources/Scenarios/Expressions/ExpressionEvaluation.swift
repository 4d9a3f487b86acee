// What an expression comes to, once its names have values.
//
// Every value is a range (Measure.swift). There are no branches, so every part is worked out and every mistake of
// units is found on the first evaluation, whatever the numbers are.

internal import Numerics

/// Why an expression has no value.
package struct ExpressionProblem: Error, Hashable, Sendable {
  /// What kind of mistake it is.
  package enum Kind: Hashable, Sendable {
    /// The text's author wrote what cannot be computed.
    case mistake
    /// A figure lacks the unit or period that the other side has: nobody can say what it means.
    case missingUnit
  }

  /// What kind of mistake it is.
  package var kind: Kind
  /// What is wrong, what to write instead, and where.
  package var problem: QuantityProblem

  /// A mistake of the author.
  package init(_ message: String, cure: String, at offset: Int) {
    kind = .mistake
    problem = QuantityProblem(message, cure: cure, at: offset)
  }

  /// A missing unit.
  package init(missingUnit message: String, cure: String, at offset: Int) {
    kind = .missingUnit
    problem = QuantityProblem(message, cure: cure, at: offset)
  }
}

/// Why a name or a function has no value: the words, without the place.
package struct NameProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package var message: String
  /// What to write instead.
  package var cure: String

  /// A problem of a name.
  package init(_ message: String, cure: String) {
    self.message = message
    self.cure = cure
  }
}

/// A function that expressions may call.
package struct ExpressionFunction: Sendable {
  /// Its name.
  package var name: String
  /// Name and arguments as a reader sees them: `survival(share per period, time)`.
  package var signature: String
  /// How many arguments it takes.
  package var arity: ClosedRange<Int>
  /// Its value.
  package var apply: @Sendable ([Measure]) throws(NameProblem) -> Measure

  /// A function.
  package init(
    _ signature: String, arity: ClosedRange<Int>,
    apply: @escaping @Sendable ([Measure]) throws(NameProblem) -> Measure
  ) {
    name = String(signature.prefix { $0 != "(" })
    self.signature = signature
    self.arity = arity
    self.apply = apply
  }
}

/// What the names in an expression stand for.
package struct ExpressionScope {
  /// The value of a name.
  package var value: ([String]) throws(NameProblem) -> Measure
  /// The functions, by name.
  package var functions: [String: ExpressionFunction]
  /// The currency, for messages.
  package var currency: String

  /// A scope.
  package init(
    functions: [String: ExpressionFunction], currency: String,
    value: @escaping ([String]) throws(NameProblem) -> Measure
  ) {
    self.functions = functions
    self.currency = currency
    self.value = value
  }
}

extension Expression {
  /// The value in a scope.
  ///
  /// - Throws: the first part that has none.
  package func value(in scope: ExpressionScope) throws(ExpressionProblem) -> Measure {
    switch kind {
    case .figure(let measure): return measure
    case .name(let words):
      do throws(NameProblem) {
        return try scope.value(words)
      } catch {
        throw ExpressionProblem(error.message, cure: error.cure, at: offset)
      }
    case .negated(let part):
      var result = -(try part.value(in: scope))
      // A figure with a sign is still a figure.
      if case .figure = part.kind {} else { result.rounding = nil }
      return result
    case .joined(let first, let operation, let second):
      return try joined(
        try first.value(in: scope), operation, try second.value(in: scope), second, scope)
    case .range(let first, let second):
      return try range(try first.value(in: scope), try second.value(in: scope), scope)
    case .call(let name, let parts):
      var arguments: [Measure] = []
      for part in parts { arguments.append(try part.value(in: scope)) }
      return try called(name, arguments, scope)
    }
  }

  private func joined(
    _ first: Measure, _ operation: Operation, _ second: Measure, _ divisor: Expression,
    _ scope: ExpressionScope
  ) throws(ExpressionProblem) -> Measure {
    switch operation {
    case .plus, .minus:
      if let mismatch = Self.mismatch(
        first, second, doing: operation == .plus ? "added to" : "taken from", at: offset, scope)
      {
        throw mismatch
      }
      return operation == .plus ? first + second : first + -second
    case .times:
      if first.isNothing && second.isEndless || first.isEndless && second.isNothing {
        throw ExpressionProblem(
          "0 times endless may be anything", cure: "look at what is endless", at: offset)
      }
      return first * second
    case .dividedBy:
      if second.isNothing {
        throw ExpressionProblem(
          "divides by zero", cure: "what stands under the line is 0: look at its figures",
          at: divisor.offset)
      }
      if first.isEndless && second.isEndless {
        throw ExpressionProblem(
          "endless divided by endless may be anything", cure: "look at what is endless",
          at: divisor.offset)
      }
      return first / second
    case .power: return try raised(first, second)
    }
  }

  /// A power: of a plain base ≥ 0 to any plain exponent, of anything to a whole exact one.
  private func raised(_ base: Measure, _ exponent: Measure) throws(ExpressionProblem) -> Measure {
    guard exponent.dimension == .plain else {
      throw ExpressionProblem(
        "an exponent has a unit", cure: "divide it by its unit, e.g. (18 months / 3 months)",
        at: offset)
    }
    if exponent.isExact, let whole = Int(exactly: exponent.lower), abs(whole) <= 1000 {
      if whole < 0 && base.isNothing {
        throw ExpressionProblem("divides by zero", cure: "the base is 0", at: offset)
      }
      guard base.dimension == .plain || abs(whole) <= 9, base.dimension.isModest else {
        throw ExpressionProblem(
          "raises a unit to a power that nothing is measured in",
          cure: "divide by the unit first, e.g. (cost / 1 EUR)", at: offset)
      }
      var ends = [base.lower, base.upper].map { Double.pow($0, Double(whole)) }
      if whole % 2 == 0, whole > 0, base.holdsZero { ends.append(0) }
      if whole < 0, base.holdsZero { ends = [-.infinity, .infinity] }
      return Measure(
        ends.min() ?? 0, ends.max() ?? 0,
        MeasureDimension(money: base.dimension.money * whole, time: base.dimension.time * whole))
    }
    guard base.dimension == .plain, base.lower >= 0 else {
      throw ExpressionProblem(
        "raises \(base.dimension == .plain ? "a number below 0" : "something with a unit") to a "
          + "power that is not whole or not known exactly",
        cure: "give a plain base of 0 or more", at: offset)
    }
    let ends = [base.lower, base.upper].flatMap { base in
      [exponent.lower, exponent.upper].map { Double.pow(base, $0) }
    }
    return Measure(ends.min() ?? 0, ends.max() ?? 0)
  }

  private func range(
    _ first: Measure, _ second: Measure, _ scope: ExpressionScope
  ) throws(ExpressionProblem) -> Measure {
    var first = first
    // "10 to 60%", "0% to 10% per year": the unit at the end holds for both.
    if first.rounding != nil, first.dimension == .plain, let factor = Self.unitFactor(of: second),
      second.dimension != .plain || second.style.isPercent,
      second.style.isPercent || !first.style.isPercent
    {
      let written = first.style.isPercent ? first.lower * 100 : first.lower
      first = Measure(
        written * factor, second.dimension, period: second.period, style: second.style)
    }
    if let mismatch = Self.mismatch(first, second, doing: "a range to", at: offset, scope) {
      throw mismatch
    }
    guard first.upper <= second.lower else {
      throw ExpressionProblem(
        "runs from \(first.text(currency: scope.currency)) down to "
          + second.text(currency: scope.currency),
        cure: "write the smaller end first", at: offset)
    }
    return Measure(
      first.lower, second.upper, second.dimension,
      period: first.period == second.period ? first.period : nil, style: second.style)
  }

  /// What one unit of a figure is worth in ours: 0.01 for percent, 7·12/365.25 for weeks.
  private static func unitFactor(of figure: Measure) -> Double? {
    guard figure.rounding != nil else { return nil }
    var factor = figure.style.isPercent ? 0.01 : 1
    if let months = figure.style.months {
      factor *= figure.dimension.time > 0 ? months : 1 / months
    }
    return factor
  }

  private func called(
    _ name: String, _ arguments: [Measure], _ scope: ExpressionScope
  ) throws(ExpressionProblem) -> Measure {
    guard let function = scope.functions[name] else {
      let near = NearestName.nearest(to: name, among: Array(scope.functions.keys))
      throw ExpressionProblem(
        "there is no function \(QuantityProblem.quoted(name))",
        cure: near.map { "did you mean \($0)?" }
          ?? "functions: \(scope.functions.keys.sorted().joined(separator: ", "))",
        at: offset)
    }
    guard function.arity.contains(arguments.count) else {
      throw ExpressionProblem(
        "\(name) is given \(arguments.count) argument\(arguments.count == 1 ? "" : "s")",
        cure: "write \(function.signature)", at: offset)
    }
    do throws(NameProblem) {
      return try function.apply(arguments)
    } catch {
      throw ExpressionProblem("\(name): \(error.message)", cure: error.cure, at: offset)
    }
  }

  /// What is wrong with putting two measures side by side; `nil` when they measure the same.
  static func mismatch(
    _ first: Measure, _ second: Measure, doing words: String, at offset: Int,
    _ scope: ExpressionScope
  ) -> ExpressionProblem? {
    if first.dimension == second.dimension { return nil }
    let (left, right) = (
      first.unitText(currency: scope.currency), second.unitText(currency: scope.currency)
    )
    if first.dimension == .plain || second.dimension == .plain {
      let (bare, other) = first.dimension == .plain ? (first, right) : (second, left)
      return ExpressionProblem(
        missingUnit: "\(bare.text(currency: scope.currency)) is \(words) something \(other)",
        cure: "nobody can say what it means: give it its unit", at: offset)
    }
    return ExpressionProblem(
      "something \(left) is \(words) something \(right)", cure: "compare like with like",
      at: offset)
  }
}
