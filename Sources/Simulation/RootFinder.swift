// Roots of monotone functions, by Brent's method of the GNU Scientific Library.

internal import CGSL
internal import Foundation

/// Finds where an increasing function crosses zero.
enum RootFinder {
  /// The root of `f` in [lower, upper] to 1e-9, or `nil` when `f` has the same sign at both ends.
  ///
  /// - Parameters:
  ///   - lower: where the search begins.
  ///   - upper: where it ends.
  ///   - guess: a point near the root; the bracket grows from there, which saves evaluations.
  ///   - f: continuous and increasing, finite.
  /// - Returns: the root.
  static func root(
    from lower: Double, to upper: Double, near guess: Double? = nil,
    of f: (Double) -> Double
  ) -> Double? {
    var (low, high) = (lower, upper)
    if let guess, guess > lower, guess < upper {
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
