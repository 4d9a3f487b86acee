// Checks that need no simulation: figures that must agree, and figures that must be possible together.

internal import Scenarios

extension ClaimChecking {
  /// Judges a condition on figures.
  func arithmetic(
    _ placed: PlacedCondition, tolerance: PlacedExpression?
  ) throws(ClaimFailure) -> ClaimFinding {
    var allowed: Measure?
    if let tolerance { allowed = try value(of: tolerance, key: "tolerance") }
    let looked = try look(at: placed, tolerance: allowed.map { max(0, $0.upper) })
    if let allowed { try refuseTolerance(allowed, tolerance, looked.outcomes) }
    try refuseContradiction(placed, key: "arithmetic")
    var finding = ClaimFinding(
      check: "arithmetic", verdict: .holds, why: looked.why(currency: currency),
      numbers: looked.numbers)
    switch looked.answer {
    case .always: break
    case .partly(let condition):
      finding.verdict = .holdsOnlyIf
      finding.why = "It holds only if \(condition)."
    case .never:
      let isEquality = looked.deciding.map { looked.outcomes[$0].relation } == .equal
      finding.verdict = isEquality ? .arithmeticWrong : .doesNotHold
    }
    return finding
  }

  /// Refuses a tolerance that does not measure what is compared, or is none.
  private func refuseTolerance(
    _ tolerance: Measure, _ placed: PlacedExpression?, _ outcomes: [ComparisonOutcome]
  ) throws(ClaimFailure) {
    let compared = outcomes.filter { $0.relation == .equal || $0.relation == .notEqual }
    let fits = compared.allSatisfy { $0.left.dimension == tolerance.dimension }
    if tolerance.lower >= 0, tolerance.isExact, tolerance.lower.isFinite, fits { return }
    throw .problem(
      Problem(
        at: placed?.words.start, key: "\(claim.id).tolerance",
        message: "is \(tolerance.text(currency: currency))",
        cure: "give one amount of 0 or more, in the unit of what is compared"))
  }

  /// Judges whether conditions can be true together.
  func consistent(_ check: ConsistencyCheck) throws(ClaimFailure) -> ClaimFinding {
    var trying = self
    var ranged: [RangedName] = []
    for unknown in check.unknowns {
      let range = try value(of: unknown.value, key: "unknowns")
      guard range.lower.isFinite, range.upper.isFinite else {
        throw .problem(
          Problem(
            at: unknown.value.words.start, key: "\(claim.id).unknowns.\(unknown.name)",
            message: "has no end", cure: "give it two ends: A to B"))
      }
      let name = scope.fullName([unknown.name])
      trying.unknowns[name] = range
      if !range.isExact { ranged.append(RangedName(name: name, range: range)) }
    }
    let looked = try trying.look(at: check.conditions, extra: ranged)
    for condition in check.conditions { try refuseContradiction(condition, key: "when") }
    var finding = ClaimFinding(
      check: "consistent_with", verdict: .holds, why: looked.why(currency: currency),
      numbers: looked.numbers)
    switch looked.answer {
    case .always: break
    case .partly(let condition):
      finding.verdict = .holdsOnlyIf
      finding.why = "It can be true together only if \(condition)."
    case .never:
      finding.verdict = .inconsistent
      let others = check.claims.filter { $0 != claim.id }
      let with = others.isEmpty ? "" : " with \(others.joined(separator: ", "))"
      finding.why = "It cannot be true together\(with): " + finding.why
    }
    return finding
  }

  /// What nobody can know: always, or when something else can be true.
  func untestable(
    _ why: String, _ condition: PlacedCondition?
  ) throws(ClaimFailure) -> ClaimFinding {
    guard let condition else {
      return ClaimFinding(check: "untestable", verdict: .cannotBeTested, why: Self.sentence(why))
    }
    let looked = try look(at: condition, tolerance: nil)
    let told = Self.sentence(why)
    switch looked.answer {
    case .always:
      return ClaimFinding(
        check: "untestable", verdict: .cannotBeTested, why: told, numbers: looked.numbers)
    case .partly(let found):
      return ClaimFinding(
        check: "untestable", verdict: .cannotBeTested, why: "\(told) (Possible if \(found).)",
        numbers: looked.numbers)
    case .never:
      return ClaimFinding(
        check: "untestable", verdict: .holds,
        why: "Another explanation is ruled out: \(looked.why(currency: currency))",
        numbers: looked.numbers)
    }
  }

  /// Words with a full stop.
  static func sentence(_ words: String) -> String {
    let first = words.prefix(1).uppercased() + words.dropFirst()
    return first.hasSuffix(".") || first.hasSuffix("!") ? first : first + "."
  }
}
