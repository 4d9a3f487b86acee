// sin πx: the turn is counted in halves, exactly, so no digit of π is lost however large x is; polynomials in the
// square of the rest, which is at most a quarter, interpolate at Chebyshev nodes (errors below 1e-17).

extension Double {
  /// sin(πx); error below 1.7 units in the last place.
  ///
  /// Exactly 0 at whole numbers and ±1 halfway between; sinPi(±∞) and NaN give NaN, sinPi(−0) = −0.
  public static func sinPi(_ x: Double) -> Double {
    if !x.isFinite { return .nan }
    // From 2⁵² on every number is whole.
    if x == 0 || x.magnitude >= 0x1p52 { return x == 0 ? x : 0 }
    let turned = x - 2 * Double(Int64(x / 2))
    let rounded = 2 * turned + ExponentialKernel.rounder
    let rest = turned - (rounded - ExponentialKernel.rounder) / 2
    let size = rounded.bitPattern & 1 == 0 ? sine(rest) : cosine(rest)
    return rounded.bitPattern & 2 == 0 ? size : -size
  }

  /// sin(πx) for |x| ≤ ¼.
  private static func sine(_ x: Double) -> Double {
    let z = x * x
    let w = z * z
    let a = -0x1.4abbce625be53p+2 + 0x1.466bc6775aae1p+1 * z
    let b = -0x1.32d2cce62b872p-1 + 0x1.50783486facaap-4 * z
    let c = -0x1.e3074d2614b2dp-8 + 0x1.e8f036bcd3237p-12 * z
    let rest = (a + b * w) + (c + -0x1.6cc577dadd922p-16 * w) * (w * w)
    return x * 0x1.921fb54442d18p+1 + (x * z * rest + x * 0x1.1a62633145c07p-53)
  }

  /// cos(πx) for |x| ≤ ¼.
  private static func cosine(_ x: Double) -> Double {
    let z = x * x
    let w = z * z
    let a = 0x1.03c1f081b5ac4p+2 + -0x1.55d3c7e3cbd74p+0 * z
    let b = 0x1.e1f50688302c5p-3 + -0x1.a6d1f0ab7905cp-6 * z
    let c = 0x1.f9cfc07738157p-10 + -0x1.b38340f56931fp-14 * z
    let rest = (a + b * w) + c * (w * w)
    return 1 - (z * 0x1.3bd3cc9be45dep+2 - w * rest)
  }
}
