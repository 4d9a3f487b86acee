// Polynomials by Horner's rule.

/// Polynomials of one variable.
enum Polynomial {
  /// c₀ + c₁x + c₂x² + …
  @inline(__always)
  static func value(at x: Double, _ coefficients: [Double]) -> Double {
    var sum = 0.0
    for coefficient in coefficients.reversed() { sum = sum * x + coefficient }
    return sum
  }
}
