// Natural logarithms: x = 2ᵏ(1 + f) with √½ ≤ 1 + f < √2, s = f/(2 + f), ln(1 + f) = 2 artanh s.
//
// Arranged as f − (f²/2 − s·(f²/2 + R)), R = 2 artanh s/s − 2, so that close to 1 the leading term is exact (K. C. Ng's
// logarithm in fdlibm, 1993). R(s²) interpolates at Chebyshev nodes, degree 7 in s², error 2⁻⁶³ of the result.

/// The parts of a logarithm that several functions share.
@usableFromInline
enum LogarithmKernel {
  /// x = 2ᵏ·m with √½ ≤ m < √2, for a normal positive number.
  @inlinable @inline(__always)
  static func parts(_ x: Double) -> (k: Double, mantissa: Double) {
    let shifted = Int64(bitPattern: x.bitPattern &- 0x3FE6_A09E_667F_3BCD)
    let exponent = shifted &>> 52
    let mantissa = x.bitPattern &- UInt64(bitPattern: exponent &<< 52)
    return (Double(exponent), Double(bitPattern: mantissa))
  }

  /// f²/2 and ln(1 + f) − f + f²/2, for −0.2929 ≤ f ≤ 0.4143.
  @inlinable @inline(__always)
  static func beyondLinear(_ f: Double) -> (halfSquare: Double, rest: Double) {
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let a = 0x1.5555555555555p-1 + 0x1.9999999999a38p-2 * z
    let b = 0x1.2492492476b73p-2 + 0x1.c71c72017f306p-3 * z
    let c = 0x1.745cf8f4a7ec6p-3 + 0x1.3b1c38bb12df2p-3 * z
    let d = 0x1.0fbe3b6c6987dp-3 + 0x1.0c074d9f1dd73p-3 * z
    let r = z * ((a + b * w) + (c + d * w) * (w * w))
    let halfSquare = 0.5 * f * f
    return (halfSquare, s * (halfSquare + r))
  }

  /// k ln 2 + ln(1 + f) + correction.
  @inlinable @inline(__always)
  static func logarithm(_ k: Double, _ f: Double, plus correction: Double) -> Double {
    let (halfSquare, rest) = beyondLinear(f)
    let low = k * 0x1.a39ef35793c76p-33 + correction
    return k * 0x1.62e42feep-1 - ((halfSquare - (rest + low)) - f)
  }
}

extension Double {
  /// The natural logarithm of `x`; error below 0.83 units in the last place.
  ///
  /// log(0) = −∞, log(∞) = ∞; NaN and numbers below 0 give NaN. About 4 ns.
  @inlinable
  public static func log(_ x: Double) -> Double {
    // One comparison for all that is neither 0, subnormal, negative, infinite nor NaN.
    if x.bitPattern &- 0x0010_0000_0000_0000 < 0x7FE0_0000_0000_0000 {
      let (k, mantissa) = LogarithmKernel.parts(x)
      return LogarithmKernel.logarithm(k, mantissa - 1, plus: 0)
    }
    if x == 0 { return -.infinity }
    if !(x > 0) { return .nan }
    if x == .infinity { return x }
    let (k, mantissa) = LogarithmKernel.parts(x * 0x1p54)
    return LogarithmKernel.logarithm(k - 54, mantissa - 1, plus: 0)
  }

  /// The natural logarithm of 1 + `x`, also for `x` close to 0; error below 0.83 units in the last place.
  ///
  /// log(onePlus: −1) = −∞, log(onePlus: ∞) = ∞, log(onePlus: ±0) = ±0; NaN and numbers below −1 give NaN.
  @inlinable
  public static func log(onePlus x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if x > -0.29289, x < 0.41421 { return LogarithmKernel.logarithm(0, x, plus: 0) }
    if x == -1 { return -.infinity }
    if !(x > -1) { return .nan }
    if x == .infinity { return x }
    let sum = 1 + x
    let lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1)
    let (k, mantissa) = LogarithmKernel.parts(sum)
    return LogarithmKernel.logarithm(k, mantissa - 1, plus: lost / sum)
  }

  /// The logarithm of `x` to base 10, exact for powers of ten; error below 0.6 units in the last place.
  ///
  /// Edges as `log`. About 20 ns.
  public static func log10(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return log(x) }
    let (high, low) = longLogarithm(x)
    let product = ExactProduct.of(high, 0x1.bcb7b1526e50ep-2)
    return product.high
      + (product.low + (low * 0x1.bcb7b1526e50ep-2 + high * 0x1.95355baaafad3p-57))
  }
}
