// exp and its kin: x = k·ln 2 + r with |r| ≤ ln 2 / 2, a polynomial for the power of r, the exponent by bits.
//
// No branch, no table, no fused multiply-add: the same bits on every processor, and one body serves numbers and lanes.
// r is kept as two numbers (r and what its rounding lost), and 1 + r is summed exactly, so that nearly all of the
// error is the last rounding. The polynomial 1 + r + r²/2 + r³·c(r), c of degree 9, interpolates at Chebyshev nodes
// (error 1e-18 relative). The scale 2ᵏ is applied in two factors, so that results below the normal range round right.

/// The parts of an exponential that several functions share.
@usableFromInline
enum ExponentialKernel {
  /// Added and taken away again, it rounds a number below 2⁵¹ to the nearest whole one, whose bits stand lowest.
  @inlinable @inline(__always)
  static var rounder: Double { 0x1.8p52 }

  /// x = k ln 2 + r + low: the whole number k (as a Double) and the rest in two parts.
  @inlinable @inline(__always)
  static func reduced(_ x: Double, plus correction: Double) -> (k: Double, r: Double, low: Double) {
    let k = (x * 0x1.71547652b82fep+0 + rounder) - rounder
    // The upper part of ln 2 has 32 bits, so k times it is exact, and so is the difference.
    let high = x - k * 0x1.62e42feep-1
    let lost = k * 0x1.a39ef35793c76p-33 - correction
    let r = high - lost
    return (k, r, (high - r) - lost)
  }

  /// exp(r) − 1 − r for |r| ≤ 0.347.
  @inlinable @inline(__always)
  static func beyondLinear(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let a = 0x1.5555555555556p-3 + 0x1.5555555555555p-5 * r
    let b = 0x1.11111111109b3p-7 + 0x1.6c16c16c167e1p-10 * r
    let c = 0x1.a01a01a7c41d5p-13 + 0x1.a01a01a47b054p-16 * r
    let d = 0x1.71de0dae63bb3p-19 + 0x1.27e4e1f48534fp-22 * r
    let e = 0x1.af38a9b0ec855p-26 + 0x1.1f66df7fca49fp-29 * r
    let q = (a + b * r2) + ((c + d * r2) + e * r4) * r4
    return r2 * (0.5 + r * q)
  }

  /// 2ᵏ for a whole number k within ±1022.
  @inlinable @inline(__always)
  static func powerOfTwo(_ k: Double) -> Double {
    Double(bitPattern: ((k + rounder).bitPattern &<< 52) &+ 0x3FF0_0000_0000_0000)
  }

  /// exp(k ln 2 + r + low), |k| ≤ 1100.
  @inlinable @inline(__always)
  static func assembled(_ k: Double, _ r: Double, _ low: Double) -> Double {
    let sum = 1 + r
    let lost = (1 - sum) + r
    let power = sum + (lost + (beyondLinear(r) + low * sum))
    let half = (k * 0.5 + rounder) - rounder
    return power * powerOfTwo(half) * powerOfTwo(k - half)
  }

  /// exp(x + correction), the correction small beside x or 1; infinite and NaN x as `Double.exp` has them.
  @inlinable @inline(__always)
  static func exponential(_ x: Double, plus correction: Double) -> Double {
    let notAbove = x > 710 ? 710 : x
    let bounded = notAbove < -746 ? -746 : notAbove
    let (k, r, low) = reduced(bounded, plus: correction)
    return assembled(k, r, low)
  }
}

extension Double {
  /// e to the power of `x`; error below 0.63 units in the last place, where the result is not subnormal.
  ///
  /// exp(−∞) = 0, exp(∞) = ∞, above 709.782712893384 it is ∞; NaN gives NaN. About 7 ns, without a branch.
  @inlinable @inline(__always)
  public static func exp(_ x: Double) -> Double { ExponentialKernel.exponential(x, plus: 0) }

  /// 2 to the power of `x`, exact for whole numbers; error below 0.63 units in the last place.
  ///
  /// Edges as `exp`; infinite from 1024 on.
  @inlinable
  public static func exp2(_ x: Double) -> Double {
    let notAbove = x > 1025 ? 1025 : x
    let bounded = notAbove < -1080 ? -1080 : notAbove
    let k = (bounded + ExponentialKernel.rounder) - ExponentialKernel.rounder
    let (high, low) = ExactProduct.of(bounded - k, 0x1.62e42fefa39efp-1)
    return ExponentialKernel.assembled(k, high, low + (bounded - k) * 0x1.abc9e3b39803fp-56)
  }

  /// e to the power of `x`, minus 1, also where that is close to 0; error below 0.97 units in the last place.
  ///
  /// expMinusOne(−∞) = −1, expMinusOne(∞) = ∞, expMinusOne(±0) = ±0; NaN gives NaN.
  @inlinable
  public static func expMinusOne(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    if x > 40 { return exp(x) }
    if x < -38 { return -1 }
    // 2ᵏ(1 + r + …) − 1 = (2ᵏ − 1) + 2ᵏr + …, the first sums without loss.
    let (k, r, low) = ExponentialKernel.reduced(x, plus: 0)
    let scale = ExponentialKernel.powerOfTwo(k)
    let first = ExactSum.of(scale, -1)
    let second = ExactSum.of(first.high, scale * r)
    let rest = scale * (ExponentialKernel.beyondLinear(r) + low * (1 + r))
    return second.high + ((second.low + first.low) + rest)
  }
}
