// The logarithm of the gamma function, and what a probability of counts needs of it.
//
// From 10 on Stirling's series; between 1.5 and 2.5 ln Γ(2 + z) = z·P(z), P of degree 19 through Chebyshev nodes (so the
// zeros at 1 and 2 keep their digits); between, the recurrence Γ(x + 1) = xΓ(x).

extension Double {
  /// ln Γ(x) for x > 0; relative error about 1e-15, near the zeros 1 and 2 too.
  ///
  /// logGamma(0) and logGamma(∞) are ∞; numbers below 0 and NaN give NaN.
  public static func logGamma(_ x: Double) -> Double {
    if !(x >= 0) { return .nan }
    if x == 0 || x == .infinity { return .infinity }
    if x >= 10 {
      return (x - 0.5) * log(x) - x + 0x1.d67f1c864beb5p-1 + GammaFunction.stirlingSeries(x)
    }
    if x < 0.5 { return GammaFunction.nearTwo(x) - log(x) - log(onePlus: x) }
    if x < 1.5 { return GammaFunction.nearTwo(x - 1) - log(onePlus: x - 1) }
    var (rest, product) = (x, 1.0)
    while rest > 2.5 {
      rest -= 1
      product *= rest
    }
    return GammaFunction.nearTwo(rest - 2) + log(product)
  }
}

/// Parts of the gamma function.
enum GammaFunction {
  /// ln Γ(2 + z) for |z| ≤ ½.
  static func nearTwo(_ z: Double) -> Double { z * Polynomial.value(at: z, besideTwo) }

  /// Stirling's remainder ln Γ(x) − (x − ½)ln x + x − ½ ln 2π for x ≥ 10: Σ B₂ₙ/(2n(2n − 1)x²ⁿ⁻¹), nine terms.
  static func stirlingSeries(_ x: Double) -> Double {
    let z = 1 / x
    return z * Polynomial.value(at: z * z, stirling)
  }

  /// u − ln(1 + u) for u > −1, without cancellation where u is small.
  static func beyondLogarithm(_ u: Double) -> Double {
    if u > -0.29, u < 0.41 {
      let (halfSquare, rest) = LogarithmKernel.beyondLinear(u)
      return halfSquare - rest
    }
    return u - Double.log(onePlus: u)
  }

  /// xᵃ exp(−x)/Γ(a + 1), the probability of `a` events where `x` are expected, for a ≥ 0 and x ≥ 0.
  ///
  /// C. Loader's saddle-point form ("Fast and accurate computation of binomial probabilities", 2000): relative error
  /// about 1e-15 of the exponent's size, not of its terms'.
  static func poisson(_ a: Double, _ x: Double) -> Double {
    if x == 0 { return a == 0 ? 1 : 0 }
    if x == .infinity { return 0 }
    if a < 10 { return Double.exp(a * Double.log(x) - x - Double.logGamma(a + 1)) }
    let exponent = -a * beyondLogarithm((x - a) / a) - stirlingSeries(a)
    return Double.exp(exponent) / (2 * Double.pi * a).squareRoot()
  }

  private static let stirling: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    -3617.0 / 122_400, 43_867.0 / 244_188,
  ]

  private static let besideTwo: [Double] = [
    0x1.b0ee6072093cep-2, 0x1.4a34cc4a60fa6p-2, -0x1.13e001a55760ap-4, 0x1.51322ac7d848ap-6,
    -0x1.e404fc218dbaep-8, 0x1.7add6eadb5317p-9, -0x1.38ac5c2d48207p-10, 0x1.0b36af8779ca0p-11,
    -0x1.d3fd4b679c1c4p-13, 0x1.a127afee53e7dp-14, -0x1.78de9ab752b81p-15, 0x1.580e0afa55850p-16,
    -0x1.3cb3be36ad88bp-17, 0x1.258f3057730fap-18, -0x1.1276ebd557fb0p-19, 0x1.012012be3900ap-20,
    -0x1.ce17528bcf460p-22, 0x1.b40adb09a1e12p-23, -0x1.2009c1a550d0dp-23, 0x1.11fa5e7c86f7bp-24,
  ]
}
