// Roots of monotone functions: by secants where the function is nearly a line of slope 1, as a share's complementary
// log-log is in its log hazard; by Brent's method of the GNU Scientific Library otherwise.

internal import CGSL
internal import Foundation

/// Finds where an increasing function crosses zero.
enum RootFinder {
  /// The root of `f` in [lower, upper] to 1e-9, or `nil` when `f` has the same sign at both ends.
  ///
  /// - Parameters:
  ///   - lower: where the search begins.
  ///   - upper: where it ends.
  ///   - guess: a point near the root, where `f` rises with a slope near 1: a few secants from there are tried
  ///     first, then a bracket grows from it.
  ///   - f: continuous and increasing, finite.
  /// - Returns: the root.
  static func root(
    from lower: Double, to upper: Double, near guess: Double? = nil,
    of f: (Double) -> Double
  ) -> Double? {
    var (low, high) = (lower, upper)
    if let guess, guess > lower, guess < upper {
      if let root = secant(from: guess, within: lower...upper, f) { return root }
      var reach = 0.125
      let atGuess = f(guess)
      if atGuess == 0 { return guess }
      if atGuess < 0 { low = guess } else { high = guess }
      while true {
        let next = atGuess < 0 ? min(upper, guess + reach) : max(lower, guess - reach)
        let value = f(next)
        if value == 0 { return next }
        if (value > 0) != (atGuess > 0) {
          if atGuess < 0 { high = next } else { low = next }
          break
        }
        if next == upper || next == lower { return nil }
        if atGuess < 0 { low = next } else { high = next }
        reach *= 2
      }
    } else {
      let (atLow, atHigh) = (f(low), f(high))
      if atLow == 0 { return low }
      if atHigh == 0 { return high }
      if (atLow > 0) == (atHigh > 0) { return nil }
    }
    return brent(low, high, f)
  }

  /// Up to six secants, the first with slope 1; `nil` unless they settle within the range.
  private static func secant(
    from guess: Double, within range: ClosedRange<Double>, _ f: (Double) -> Double
  ) -> Double? {
    var (x, value, slope) = (guess, f(guess), 1.0)
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

  private static func brent(_ low: Double, _ high: Double, _ f: (Double) -> Double) -> Double {
    guard let solver = gsl_root_fsolver_alloc(flywheel_brent()) else {
      preconditionFailure("no memory for a root finder")
    }
    defer { gsl_root_fsolver_free(solver) }
    return withoutActuallyEscaping(f) { f in
      var context = f
      return withUnsafeMutablePointer(to: &context) { pointer in
        var function = gsl_function(
          function: { x, raw in
            guard let raw else { return 0 }
            return raw.assumingMemoryBound(to: ((Double) -> Double).self).pointee(x)
          }, params: UnsafeMutableRawPointer(pointer))
        gsl_root_fsolver_set(solver, &function, low, high)
        for _ in 0..<100 {
          gsl_root_fsolver_iterate(solver)
          let (a, b) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
          if gsl_root_test_interval(a, b, 1e-9, 0) == GSL_SUCCESS { break }
        }
        return gsl_root_fsolver_root(solver)
      }
    }
  }
}
