// Roots of monotone functions: by secants where the function is nearly a line of slope 1, as a share's complementary
// log-log is in its log hazard; by Chandrupatla's method between two points of different sign otherwise.
//
// T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without
// using derivatives", Advances in Engineering Software 28, 1997: inverse quadratic interpolation where three points
// allow it, halving where they do not. Every eighth step halves in any case, so the search always ends.

/// Finds where an increasing function crosses zero.
package enum RootFinder {
  /// The root of `f` in [lower, upper] to 1e-9 (1e-11 without a guess), or `nil` when `f` has the same sign at both ends.
  ///
  /// - Parameters:
  ///   - lower: where the search begins.
  ///   - upper: where it ends.
  ///   - guess: a point near the root, where `f` rises with a slope near 1: a few secants from there are tried
  ///     first, then a bracket grows from it.
  ///   - f: continuous and increasing, finite.
  /// - Returns: the root.
  package static func root(
    from lower: Double, to upper: Double, near guess: Double? = nil,
    of f: (Double) -> Double
  ) -> Double? {
    var (low, high) = (Point(x: lower, value: 0), Point(x: upper, value: 0))
    if let guess, guess > lower, guess < upper {
      let start = Point(x: guess, value: f(guess))
      if start.value == 0 { return guess }
      if let root = secant(from: start, within: lower...upper, f) { return root }
      let rises = start.value < 0
      (low, high) = (start, start)
      var reach = 0.125
      while (low.value > 0) == (high.value > 0) {
        if (rises ? high.x : low.x) == (rises ? upper : lower) { return nil }
        let x = rises ? min(upper, guess + reach) : max(lower, guess - reach)
        let next = Point(x: x, value: f(x))
        if next.value == 0 { return x }
        if rises { (low, high) = (high, next) } else { (low, high) = (next, low) }
        reach *= 2
      }
    } else {
      (low.value, high.value) = (f(lower), f(upper))
      if low.value == 0 { return lower }
      if high.value == 0 { return upper }
      if (low.value > 0) == (high.value > 0) { return nil }
    }
    return crossing(between: low, high, absolute: 1e-11, relative: 0, of: f)
  }

  /// A point of a function's graph.
  package struct Point {
    /// Where.
    package var x: Double
    /// The function there.
    package var value: Double

    /// The point (`x`, `value`).
    package init(x: Double, value: Double) { (self.x, self.value) = (x, value) }
  }

  /// Where a function crosses zero between two points on whose values' signs differ.
  ///
  /// - Parameters:
  ///   - first: one end.
  ///   - second: the other end.
  ///   - absolute: how far from the crossing the answer may be,
  ///   - relative: … and how far in addition, as a share of its size.
  ///   - f: continuous, not NaN; infinite values are taken as far from the root.
  /// - Returns: the place; some ten evaluations of a smooth function, 10,000 at the very most.
  package static func crossing(
    between first: Point, _ second: Point, absolute: Double, relative: Double,
    of f: (Double) -> Double
  ) -> Double {
    // `a` is the newest point, `b` the other end of the bracket, `c` the point before.
    var (a, b, c) = (second, first, second)
    var step = 0.5
    for count in 1...10_000 {
      let x = a.x + step * (b.x - a.x)
      let next = Point(x: x, value: f(x))
      if (next.value > 0) == (a.value > 0) {
        c = a
      } else {
        (c, b) = (b, a)
      }
      a = next
      let nearest = abs(a.value) < abs(b.value) ? a : b
      let tolerance = absolute + relative * abs(nearest.x) + Double.leastNonzeroMagnitude
      let closest = tolerance / abs(b.x - a.x)
      if a.value == 0 || closest > 0.5 || !closest.isFinite { return nearest.x }
      let interpolated = count % 8 == 0 ? nil : quadratic(a, b, c)
      step = min(1 - closest, max(closest, interpolated ?? 0.5))
    }
    return abs(a.value) < abs(b.value) ? a.x : b.x
  }

  /// The share of the way from `a` to `b` at which the inverse parabola through three points is zero; `nil` where it
  /// may not be trusted.
  private static func quadratic(_ a: Point, _ b: Point, _ c: Point) -> Double? {
    let xi = (a.x - b.x) / (c.x - b.x)
    let phi = (a.value - b.value) / (c.value - b.value)
    guard phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi else { return nil }
    let first = a.value / (b.value - a.value) * c.value / (b.value - c.value)
    let second = a.value / (c.value - a.value) * b.value / (c.value - b.value)
    return first + (c.x - a.x) / (b.x - a.x) * second
  }

  /// Up to six secants, the first with slope 1; `nil` unless they settle within the range.
  private static func secant(
    from start: Point, within range: ClosedRange<Double>, _ f: (Double) -> Double
  ) -> Double? {
    var (x, value, slope) = (start.x, start.value, 1.0)
    for _ in 0..<6 {
      let next = x - value / slope
      guard range.contains(next) else { return nil }
      if abs(next - x) < 1e-9 { return next }
      let nextValue = f(next)
      slope = (nextValue - value) / (next - x)
      guard slope > 0.1, slope < 10 else { return nil }
      (x, value) = (next, nextValue)
    }
    return nil
  }
}
