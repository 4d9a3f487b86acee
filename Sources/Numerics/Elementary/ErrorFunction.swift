// The error function and its complement.
//
// Near 0, erf x = x + x·P(x²). Elsewhere exp(x²)·erfc x·(1 + 2x) is a smooth function of t = (x − 3)/(x + 3) on the
// whole half line (M. M. Shepherd, J. G. Laframboise, Mathematics of Computation 36, 1981): 25 Chebyshev coefficients,
// computed with 50 digits, leave 2e-18. x² is taken as two numbers, so the tail keeps its digits down to 1e-308.

extension Double {
  /// erf x = 2/√π ∫₀ˣ exp(−t²) dt; error below 1.5 units in the last place.
  public static func erf(_ x: Double) -> Double {
    if x.magnitude <= 0.5 { return ErrorFunction.nearZero(x) }
    let size = x.magnitude > 6 ? 1 : 1 - erfc(x.magnitude)
    return x.isNaN ? x : x < 0 ? -size : size
  }

  /// erfc x = 1 − erf x, also where that is tiny; error below 4 units in the last place, where not subnormal.
  ///
  /// erfc(−∞) = 2, erfc(∞) = 0; NaN gives NaN.
  public static func erfc(_ x: Double) -> Double {
    if x.magnitude <= 0.5 { return 1 - ErrorFunction.nearZero(x) }
    if x < 0 { return x < -6 ? 2 : 2 - erfc(-x) }
    if x > 28 { return 0 }
    let (high, low) = ExactProduct.of(x, x)
    return ExponentialKernel.exponential(-high, plus: -low) * ErrorFunction.scaledComplement(x)
  }
}

/// The smooth parts of the error function.
enum ErrorFunction {
  /// erf x for |x| ≤ ½.
  static func nearZero(_ x: Double) -> Double {
    x + x * Polynomial.value(at: x * x, small)
  }

  /// exp(x²)·erfc x for x ≥ 0.
  static func scaledComplement(_ x: Double) -> Double {
    let t = (x - 3) / (x + 3)
    // C. W. Clenshaw's recurrence.
    var (current, previous) = (0.0, 0.0)
    for coefficient in complement.reversed() {
      (current, previous) = (2 * t * current - previous + coefficient, current)
    }
    return (current - t * previous) / (1 + 2 * x)
  }

  private static let small: [Double] = [
    0x1.06eba8214db69p-3, -0x1.812746b0379e6p-2, 0x1.ce2f21a042b29p-4, -0x1.b82ce3127f739p-6,
    0x1.565bcd0aa633fp-8, -0x1.c02db23d40d99p-11, 0x1.f9a2a66352bccp-14, -0x1.f4bb9f71458afp-17,
    0x1.b776440e7ca3fp-20, -0x1.39fb5161c9eacp-23,
  ]

  private static let complement: [Double] = [
    0x1.2d74bda92af4ep+0, 0x1.5edf9ce74f65ep-8, -0x1.801abe05df685p-4, 0x1.bd5ede288613bp-5,
    -0x1.36e99d8ff90f7p-6, 0x1.23dc174a04d86p-8, -0x1.4c2a11331e0e4p-11, 0x1.285081fb7471ep-16,
    0x1.aee3ed67adcfbp-17, -0x1.0d67d92ebb16fp-19, -0x1.84299dc44cfe1p-23, 0x1.44433d928dccap-24,
    0x1.032a101f63366p-29, -0x1.7304e1f9377d0p-29, -0x1.00dc1e28761e4p-36, 0x1.c7b5541debf46p-34,
    0x1.9f608af23def6p-40, -0x1.2cfdb55efc61bp-38, -0x1.d433281a86cb9p-43, 0x1.985a49637781fp-43,
    0x1.638030f9632e2p-46, -0x1.06936a9e2323bp-47, -0x1.b53df2ab9d8b7p-50, 0x1.0f1968e597de2p-52,
    0x1.cd7350f20ad1ap-54,
  ]
}
