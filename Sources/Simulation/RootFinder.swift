// The root finder of the room Numerics, for solvers that do not import that room.

internal import Numerics

/// Finds where an increasing function crosses zero.
enum RootFinder {
  /// The root of `f` in [lower, upper] to 1e-9, or `nil` when `f` has the same sign at both ends.
  ///
  /// As `Numerics.RootFinder.root`.
  static func root(
    from lower: Double, to upper: Double, near guess: Double? = nil,
    of f: (Double) -> Double
  ) -> Double? {
    Numerics.RootFinder.root(from: lower, to: upper, near: guess, of: f)
  }
}
