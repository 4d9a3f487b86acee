// Powers: exp(y·ln x) with a logarithm of about 66 bits, so that the error stays below one unit in the last place
// up to the ends of the range.
//
// ln x = k ln 2 + 2s + ⅔s³ + s⁵·P(s²) with s = f/(2 + f) as two numbers; the first three terms are summed as two
// numbers, the rest is below 2⁻¹² of the whole and needs no more than one. P has degree 7, error 2⁻⁶⁶.

extension Double {
  /// `x` to the power of `y`; error below 0.63 units in the last place, where the result is not subnormal.
  ///
  /// Edges as C has them: pow(x, ±0) = 1 and pow(1, y) = 1 even for NaN; a base below 0 needs a whole `y` and keeps
  /// the sign if that is odd (NaN otherwise); pow(0, y) is 0 for y > 0, infinite for y < 0. About 30 ns.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    if x.sign == .plus { return power(x, y) }
    let whole = Wholeness(y)
    if whole == .fraction, x.isFinite, x != 0 { return .nan }
    let size = power(-x, y)
    return whole == .odd ? -size : size
  }

  /// Whether a finite number is whole, and odd; infinite ones count as even.
  private enum Wholeness {
    case odd, even, fraction

    init(_ y: Double) {
      if y.magnitude >= 0x1p53 {
        self = .even
      } else {
        let nearest = Int64(y)
        self = Double(nearest) != y ? .fraction : nearest & 1 == 1 ? .odd : .even
      }
    }
  }

  /// The power of a base that is not negative and not NaN.
  private static func power(_ x: Double, _ y: Double) -> Double {
    if x == 0 || x == .infinity { return (x == 0) == (y > 0) ? 0 : .infinity }
    if x == 1 { return 1 }
    // Beyond 2⁶³ even the base next to 1 gives 0 or ∞, below 2⁻⁶⁵ even the largest one gives 1.
    if y.magnitude < 0x1p-65 { return 1 }
    let bounded = max(-0x1p63, min(0x1p63, y))
    let (high, low) = longLogarithm(x)
    let product = ExactProduct.of(bounded, high)
    let correction = product.high.magnitude > 800 ? 0 : product.low + bounded * low
    return ExponentialKernel.exponential(product.high, plus: correction)
  }

  /// ln x as two numbers, relative error about 2⁻⁶⁶, for 0 < x < ∞.
  static func longLogarithm(_ x: Double) -> (high: Double, low: Double) {
    let isNormal = x >= Double.leastNormalMagnitude
    let (shifted, mantissa) = LogarithmKernel.parts(isNormal ? x : x * 0x1p54)
    let k = isNormal ? shifted : shifted - 54
    let f = mantissa - 1
    let divisor = 2 + f
    let s = f / divisor
    let back = ExactProduct.of(s, divisor)
    let sLow = ((f - back.high) - back.low - s * (f - (divisor - 2))) / divisor
    let square = ExactProduct.of(s, s)
    let squareLow = square.low + 2 * s * sLow
    let cube = ExactProduct.of(square.high, s)
    let cubeLow = cube.low + squareLow * s + square.high * sLow
    let third = ExactProduct.of(cube.high, 0x1.5555555555555p-1)
    let thirdLow =
      third.low + cubeLow * 0x1.5555555555555p-1 + cube.high * 0x1.5555555555555p-55
    let first = ExactSum.of(k * 0x1.62e42feep-1, 2 * s)
    let second = ExactSum.of(first.high, third.high)
    let tail = cube.high * square.high * quintic(square.high)
    let rest = ((first.low + second.low) + (k * 0x1.a39ef35793c76p-33 + 2 * sLow)) + thirdLow + tail
    let high = second.high + rest
    return (high, (second.high - high) + rest)
  }

  /// (2 artanh s − 2s − ⅔s³)/s⁵ as a function of z = s².
  private static func quintic(_ z: Double) -> Double {
    let w = z * z
    let a = 0x1.999999999999ap-2 + 0x1.2492492492522p-2 * z
    let b = 0x1.c71c71c6ea81dp-3 + 0x1.745d177ab1a23p-3 * z
    let c = 0x1.3b1395c693565p-3 + 0x1.1118ca5739a59p-3 * z
    let d = 0x1.df7c45d976e07p-4 + 0x1.e033ca1735265p-4 * z
    return (a + b * w) + (c + d * w) * (w * w)
  }
}
