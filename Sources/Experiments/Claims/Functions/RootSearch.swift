// Where a difference is nothing.
//
// The range is looked at in equal steps, and halved where the sign changes (bisection: slow, sure, and content with a
// function that has no derivative). A change of sign in which the difference does not shrink is a jump or a pole, as
// of 1/(x - 1) at 1, and no root. Two roots within one step, or one that is only touched, are not seen.

/// The values within a range at which a function is 0.
struct RootSearch {
  /// The roots found, ascending.
  private(set) var roots: [Double] = []
  /// Whether it has the same value wherever it has one.
  private(set) var isConstant = true
  /// Whether it has a value anywhere.
  private(set) var hasValues = false

  /// Steps in which the range is looked at before halving.
  private static let steps = 200
  /// The most roots told.
  private static let mostRoots = 8

  /// A value and the function there.
  private typealias Point = (value: Double, gap: Double)

  /// Searches between two finite ends.
  ///
  /// - Parameters:
  ///   - lower: where the range begins.
  ///   - upper: where it ends.
  ///   - gap: the function; `nil` where it has no value.
  init(from lower: Double, to upper: Double, gap: (Double) -> Double?) {
    var low: Point?
    for step in 0...Self.steps {
      let share = Double(step) / Double(Self.steps)
      let value = step == Self.steps ? upper : lower * (1 - share) + upper * share
      guard let found = gap(value), found.isFinite else {
        low = nil
        continue
      }
      let high: Point = (value, found)
      if hasValues, isConstant, let low, low.gap != found { isConstant = false }
      hasValues = true
      if found == 0 {
        add(value)
      } else if let low, low.gap != 0, (low.gap < 0) != (found < 0) {
        if let root = Self.halved(low, high, gap) { add(root) }
      }
      low = high
    }
  }

  private mutating func add(_ root: Double) {
    if roots.count < Self.mostRoots { roots.append(root) }
  }

  /// The root between two values of different sign; `nil` for a jump.
  private static func halved(_ low: Point, _ high: Point, _ gap: (Double) -> Double?) -> Double? {
    var (left, right) = (low, high)
    for _ in 0..<80 {
      let middle = left.value / 2 + right.value / 2
      guard let found = gap(middle) else { return nil }
      if (found < 0) == (left.gap < 0) { left = (middle, found) } else { right = (middle, found) }
    }
    let nearest = abs(left.gap) < abs(right.gap) ? left : right
    return abs(nearest.gap) <= 1e-6 * max(abs(low.gap), abs(high.gap)) ? nearest.value : nil
  }
}
