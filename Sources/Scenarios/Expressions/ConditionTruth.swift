// Whether a condition holds: always, never, or for a part of what its ranges allow.

/// What can be said of a condition whose values are ranges.
package enum Truth: Hashable, Sendable {
  /// For every value in the ranges.
  case always
  /// For none.
  case never
  /// Not decided: for some, or the ranges are too wide to tell.
  case undecided

  /// Both.
  func and(_ other: Truth) -> Truth {
    if self == .never || other == .never { return .never }
    return self == .always && other == .always ? .always : .undecided
  }

  /// The opposite.
  var negated: Truth {
    switch self {
    case .always: .never
    case .never: .always
    case .undecided: .undecided
    }
  }
}

/// A comparison worked out.
package struct ComparisonOutcome: Hashable, Sendable {
  /// The left side's value.
  package var left: Measure
  /// The right side's value.
  package var right: Measure
  /// How they were compared.
  package var relation: Relation
  /// How far equal sides may lie apart.
  package var tolerance: Double
  /// Whether it holds.
  package var truth: Truth
}

extension Comparison {
  /// How far sides that are equal may lie apart, relative to the larger, when neither is a written figure.
  static let slack = 1e-9

  /// Both sides and whether the comparison holds.
  ///
  /// Equality allows for half a unit of the last digit of the written figure, of the right one where both are written
  /// (33.3% = 33%, as rounded; 33% = 33.3%, no), or for `tolerance` when one is given. The other comparisons allow for
  /// the last bits alone.
  /// - Throws: the first part that has no value, and sides that do not measure the same.
  package func outcome(
    in scope: ExpressionScope, tolerance stated: Double? = nil
  ) throws(ExpressionProblem) -> ComparisonOutcome {
    var (left, right) = (try left.value(in: scope), try right.value(in: scope))
    left.takeUnit(of: right)
    right.takeUnit(of: left)
    // Nothing is nothing in every unit.
    if left.isNothing && left.dimension == .plain { left.dimension = right.dimension }
    if right.isNothing && right.dimension == .plain { right.dimension = left.dimension }
    if let mismatch = Expression.mismatch(
      left, right, doing: "compared with", at: offset, scope)
    {
      throw mismatch
    }
    let size = max(abs(left.middle), abs(right.middle))
    let slack = size.isFinite ? size * Self.slack : 0
    var tolerance = slack
    if relation == .equal || relation == .notEqual {
      tolerance = stated ?? max(slack, right.rounding ?? left.rounding ?? 0)
      // A half that rounds either way is not wrong by its last bit.
      tolerance += slack
    }
    return ComparisonOutcome(
      left: left, right: right, relation: relation, tolerance: tolerance,
      truth: Self.truth(left, relation, right, tolerance))
  }

  private static func truth(
    _ left: Measure, _ relation: Relation, _ right: Measure, _ tolerance: Double
  ) -> Truth {
    switch relation {
    case .equal: return equal(left, right, tolerance)
    case .notEqual: return equal(left, right, tolerance).negated
    case .less: return less(left, right, orEqual: false, slack: tolerance)
    case .atMost: return less(left, right, orEqual: true, slack: tolerance)
    case .greater: return less(right, left, orEqual: false, slack: tolerance)
    case .atLeast: return less(right, left, orEqual: true, slack: tolerance)
    case .within:
      if left.lower >= right.lower - tolerance && left.upper <= right.upper + tolerance {
        return .always
      }
      return left.upper < right.lower - tolerance || left.lower > right.upper + tolerance
        ? .never : .undecided
    }
  }

  private static func equal(_ left: Measure, _ right: Measure, _ tolerance: Double) -> Truth {
    if left.lower == right.upper && left.isExact && right.isExact { return .always }
    if left.upper < right.lower - tolerance || left.lower > right.upper + tolerance {
      return .never
    }
    let farthest = max(abs(left.upper - right.lower), abs(right.upper - left.lower))
    return farthest <= tolerance ? .always : .undecided
  }

  private static func less(
    _ left: Measure, _ right: Measure, orEqual: Bool, slack: Double
  ) -> Truth {
    if orEqual {
      if left.upper <= right.lower + slack { return .always }
      return left.lower > right.upper + slack ? .never : .undecided
    }
    // What counts as equal is not less.
    if left.upper < right.lower - slack { return .always }
    return left.lower >= right.upper - slack ? .never : .undecided
  }
}

extension Condition {
  /// Every comparison worked out, in their order.
  ///
  /// - Throws: the first part that has no value.
  package func outcomes(
    in scope: ExpressionScope, tolerance: Double? = nil
  ) throws(ExpressionProblem) -> [ComparisonOutcome] {
    var outcomes: [ComparisonOutcome] = []
    for comparison in comparisons {
      outcomes.append(try comparison.outcome(in: scope, tolerance: tolerance))
    }
    return outcomes
  }
}

extension Truth {
  /// Whether all of some comparisons hold.
  package init(_ outcomes: [ComparisonOutcome]) {
    self = outcomes.reduce(.always) { $0.and($1.truth) }
  }
}

extension Measure {
  /// Reads a plain number in the unit of a measure whose name says it: 12 beside `payback_month` is 12 months.
  mutating func takeUnit(of other: Measure) {
    guard other.namesItsUnit, dimension == .plain, other.dimension != .plain else { return }
    let months = other.style.months ?? 1
    let factor = other.dimension.time > 0 ? months : 1 / months
    (lower, upper) = (lower * factor, upper * factor)
    rounding = rounding.map { $0 * factor }
    dimension = other.dimension
    style = other.style
  }
}
