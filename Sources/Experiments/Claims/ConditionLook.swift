// A condition looked at: what its sides come to, and where in the ranges it holds.

internal import Scenarios

/// What a condition comes to.
struct Looked {
  /// Where in the ranges it holds.
  enum Answer {
    case always, never
    /// In a part of the ranges: which.
    case partly(String)
  }

  /// Where it holds.
  var answer: Answer
  /// Its comparisons, worked out over the whole ranges.
  var outcomes: [ComparisonOutcome]
  /// The ranges that were searched, since over the whole of them it was undecided; else empty.
  var searched: [RangedName] = []
  /// The words of both sides of each comparison.
  var words: [(left: String, right: String)]

  /// The comparison that decides: the first that never holds, else the first that is not sure; `nil`: none.
  var deciding: Int? {
    outcomes.firstIndex { $0.truth == .never } ?? outcomes.firstIndex { $0.truth != .always }
  }

  /// Both sides of every comparison as figures; what is written as a plain figure is left out.
  var numbers: [EvidenceNumber] {
    zip(outcomes, words).flatMap { outcome, words in
      let (left, right) = Self.alike(outcome)
      return [
        isTold(outcome.left, words.left) ? EvidenceNumber(words.left, left) : nil,
        isTold(outcome.right, words.right) ? EvidenceNumber(words.right, right) : nil,
      ].compactMap(\.self)
    }
  }

  /// Whether a side is worth telling: neither a stated figure nor a range that was searched.
  private func isTold(_ side: Measure, _ words: String) -> Bool {
    side.rounding == nil && !searched.contains { $0.name == words }
  }

  /// Why it holds or not: the sides of the first comparison that decides.
  func why(currency: String) -> String {
    if !searched.isEmpty {
      let condition = Self.joined(
        zip(words, outcomes).map {
          "\($0.left) \($1.relation.rawValue) \($0.right)"
        })
      let ranges = Self.joined(
        searched.map { "\($0.name) from \($0.range.text(currency: currency))" })
      if case .always = answer { return "\(condition) for every \(ranges)." }
      if case .never = answer { return "With no \(ranges) is \(condition)." }
    }
    let index = deciding ?? 0
    return Self.sentence(outcomes[index], words[index], currency: currency)
  }

  /// "after / before - 1 comes to 600%, stated is 700%."
  private static func sentence(
    _ outcome: ComparisonOutcome, _ words: (left: String, right: String), currency: String
  ) -> String {
    let (left, right) = alike(outcome)
    var texts = (left: left.text(currency: currency), right: right.text(currency: currency))
    if texts.left == texts.right && outcome.truth != .always {
      // They differ beyond the digits that are usually told.
      texts.left = left.text(currency: currency, digits: 12)
      texts.right = right.text(currency: currency, digits: 12)
    }
    // The side that is worked out comes first.
    let turned =
      outcome.right.rounding == nil && outcome.left.rounding != nil && outcome.relation != .within
    let (worked, stated) = turned ? (texts.right, texts.left) : (texts.left, texts.right)
    let (name, other) = turned ? (words.right, words.left) : (words.left, words.right)
    let opening = name == worked ? worked : "\(name) comes to \(worked)"
    if outcome.relation == .equal {
      if outcome.left.rounding == nil && outcome.right.rounding == nil {
        return worked == stated
          ? "\(opening), and so does \(other)." : "\(opening), \(other) to \(stated)."
      }
      if outcome.truth == .always {
        let isSame = worked == stated
        return isSame
          ? "\(opening), as stated." : "\(opening); stated is \(stated), which is that, rounded."
      }
      return "\(opening); stated is \(stated)."
    }
    let target =
      other == stated || plainly(other) == plainly(stated) ? stated : "\(other) (\(stated))"
    let relation = turned ? mirrored(outcome.relation) : outcome.relation
    let verb =
      switch outcome.truth {
      case .always: "which is"
      case .never: "which is not"
      case .undecided: "which may or may not be"
      }
    return "\(opening), \(verb) \(phrase(relation)) \(target)."
  }

  private static func joined(_ parts: [String]) -> String { parts.joined(separator: " and ") }

  private static func plainly(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func mirrored(_ relation: Relation) -> Relation {
    switch relation {
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    default: relation
    }
  }

  private static func phrase(_ relation: Relation) -> String {
    switch relation {
    case .equal: "equal to"
    case .notEqual: "different from"
    case .less: "below"
    case .atMost: "at most"
    case .greater: "above"
    case .atLeast: "at least"
    case .within: "within"
    }
  }

  /// Both sides in one style: percent when one side is in percent, the same unit of time.
  private static func alike(_ outcome: ComparisonOutcome) -> (left: Measure, right: Measure) {
    var (left, right) = (outcome.left, outcome.right)
    // The stated figure's way of writing rules.
    let leads = right.rounding != nil ? right.style : left.rounding != nil ? left.style : nil
    if let leads {
      left.style = leads
      right.style = leads
    } else {
      let isPercent = left.style.isPercent || right.style.isPercent
      left.style.isPercent = isPercent
      right.style.isPercent = isPercent
      right.style.months = left.style.months ?? right.style.months
      left.style.months = right.style.months
    }
    return (left, right)
  }
}

extension ClaimChecking {
  /// Looks at one condition.
  func look(
    at placed: PlacedCondition, tolerance: Double?
  ) throws(ClaimFailure) -> Looked {
    try look(at: [placed], tolerance: tolerance, extra: [])
  }

  /// Looks at conditions that must hold together, over the ranges of the claim's figures and of `extra` names.
  func look(
    at conditions: [PlacedCondition], tolerance: Double? = nil, extra: [RangedName]
  ) throws(ClaimFailure) -> Looked {
    func outcomes(_ tried: [String: Measure]) throws(ClaimFailure) -> [ComparisonOutcome] {
      var scope = scope
      scope.tried.merge(unknowns) { $1 }
      scope.tried.merge(tried) { $1 }
      var found: [ComparisonOutcome] = []
      for placed in conditions {
        do throws(ExpressionProblem) {
          found += try placed.condition.outcomes(in: scope.expressions, tolerance: tolerance)
        } catch {
          throw failure(error, in: placed.words, "checks")
        }
      }
      return found
    }
    var whole = try outcomes([:])
    let words = conditions.flatMap { placed in
      placed.condition.comparisons.map { (left: $0.leftWords, right: $0.rightWords) }
    }
    func looked(_ answer: Looked.Answer, searched: [RangedName] = []) -> Looked {
      Looked(answer: answer, outcomes: whole, searched: searched, words: words)
    }
    // What no name can be blamed for: a function that gives a range, a range written into a condition.
    func leftOpen() -> Looked {
      let index = whole.firstIndex { $0.truth == .undecided } ?? 0
      let (side, text) =
        whole[index].left.isExact
        ? (words[index].right, whole[index].right) : (words[index].left, whole[index].left)
      return looked(
        .partly(
          "\(words[index].left) \(whole[index].relation.rawValue) \(words[index].right), which is open: "
            + "\(side) is \(text.text(currency: currency))"))
    }
    switch Truth(whole) {
    case .always: return looked(.always)
    case .never: return looked(.never)
    case .undecided: break
    }
    let ranges = try ranges(of: conditions) + extra
    if ranges.isEmpty { return leftOpen() }
    let hulls = try RangeSampling(ranges).hull { values throws(ClaimFailure) in
      try outcomes(Dictionary(uniqueKeysWithValues: zip(ranges.map(\.name), values)))
        .flatMap { [$0.left, $0.right] }
    }
    for index in whole.indices {
      whole[index].left.narrow(to: hulls[2 * index])
      whole[index].right.narrow(to: hulls[2 * index + 1])
    }
    let shown = ranges.map { RangedName(name: scope.shownName($0.name), range: $0.range) }
    let search = try RangeSearch(shown) { values throws(ClaimFailure) in
      try outcomes(Dictionary(uniqueKeysWithValues: zip(ranges.map(\.name), values)))
    }
    if search.isEverywhere { return looked(.always, searched: shown) }
    if search.isNowhere {
      return search.isOpen ? leftOpen() : looked(.never, searched: shown)
    }
    return looked(.partly(search.condition(currency: currency)))
  }

  /// Why a condition in words of the file has no answer.
  func failure(
    _ error: ExpressionProblem, in words: PlacedText, _ key: String
  ) -> ClaimFailure {
    error.kind == .missingUnit
      ? .missingUnit(Self.sentence(error.problem.message + ": " + error.problem.cure))
      : problem(error, in: words, key)
  }

  private func ranges(
    of conditions: [PlacedCondition]
  ) throws(ClaimFailure) -> [RangedName] {
    var scope = scope
    scope.tried.merge(unknowns) { $1 }
    do throws(NameProblem) {
      return try scope.ranges(in: conditions.flatMap(\.condition.names))
    } catch {
      throw .problem(
        Problem(
          at: conditions.first?.words.start, key: claim.id, message: error.message,
          cure: error.cure))
    }
  }

  /// Refuses thresholds that exclude each other whatever the figures are: `x < 2 and x > 3`.
  func refuseContradiction(
    _ placed: PlacedCondition, key: String
  ) throws(ClaimFailure) {
    let comparisons = placed.condition.comparisons
    for (index, first) in comparisons.enumerated() {
      for second in comparisons[(index + 1)...] {
        guard first.leftWords == second.leftWords, let low = Self.threshold(first.right),
          let high = Self.threshold(second.right), low.dimension == high.dimension,
          Self.exclude(first.relation, low, second.relation, high)
        else { continue }
        throw .problem(
          Problem(
            at: placed.words.place(at: second.offset), key: "\(claim.id).\(key)",
            message: "\(first.leftWords) cannot be \(first.relation.rawValue) \(first.rightWords) "
              + "and \(second.relation.rawValue) \(second.rightWords) at once",
            cure: "correct one of the thresholds"))
      }
    }
  }

  /// A figure as it was written, with its sign; `nil` for anything else.
  private static func threshold(_ expression: Expression) -> Measure? {
    switch expression.kind {
    case .figure(let figure): return figure
    case .negated(let part):
      guard case .figure(var figure) = part.kind else { return nil }
      (figure.lower, figure.upper) = (-figure.upper, -figure.lower)
      return figure
    default: return nil
    }
  }

  private static func exclude(
    _ first: Relation, _ a: Measure, _ second: Relation, _ b: Measure
  ) -> Bool {
    func isUpper(_ relation: Relation) -> Bool { relation == .less || relation == .atMost }
    func isLower(_ relation: Relation) -> Bool { relation == .greater || relation == .atLeast }
    let isStrict = first == .less || first == .greater || second == .less || second == .greater
    if isUpper(first) && isLower(second) {
      return a.upper < b.lower || (isStrict && a.upper == b.lower)
    }
    if isLower(first) && isUpper(second) {
      return b.upper < a.lower || (isStrict && a.lower == b.upper)
    }
    let slack = (a.rounding ?? 0) + (b.rounding ?? 0)
    return first == .equal && second == .equal && abs(a.upper - b.lower) > slack
  }
}
