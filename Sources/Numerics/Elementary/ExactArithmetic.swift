// Sums and products whose rounding errors are known: two numbers stand for one of twice the precision.
//
// D. E. Knuth, The Art of Computer Programming 2, 4.2.2 (the sum); T. J. Dekker, Numerische Mathematik 18, 1971, with
// Veltkamp's splitting (the product). A fused multiply-add would be shorter, and not everywhere in hardware.

/// Sums of two numbers with their rounding errors.
@usableFromInline
enum ExactSum {
  /// a + b = high + low, exactly, where nothing overflows.
  @inlinable @inline(__always)
  static func of(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let high = a + b
    let part = high - a
    return (high, (a - (high - part)) + (b - part))
  }
}

/// Products of two numbers with their rounding errors.
@usableFromInline
enum ExactProduct {
  /// a·b = high + low, exactly, for magnitudes below 2⁹⁹⁵ whose product is 0 or above 2⁻⁹⁶⁰.
  @inlinable @inline(__always)
  static func of(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let (a1, a2) = halves(a)
    let (b1, b2) = halves(b)
    let high = a * b
    return (high, ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2)
  }

  /// The upper 26 bits of a number, and the rest.
  @inlinable @inline(__always)
  static func halves(_ a: Double) -> (Double, Double) {
    let scaled = a * 134_217_729
    let upper = scaled - (scaled - a)
    return (upper, a - upper)
  }
}
