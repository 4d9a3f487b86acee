// The standard normal law: mean 0, variance 1.
//
// Quantiles by M. J. Wichura's rational approximations, algorithm AS 241 (PPND16), Applied Statistics 37, 1988.

/// Density, probabilities and quantiles of the standard normal law.
package enum StandardNormal {
  /// The density at `z`: exp(−z²/2)/√(2π).
  package static func density(_ z: Double) -> Double {
    if z.magnitude > 40 { return z.isNaN ? z : 0 }
    let (high, low) = ExactProduct.of(z, z)
    let exponential = ExponentialKernel.exponential(-0.5 * high, plus: -0.5 * low)
    return exponential * 0x1.9884533d43651p-2
  }

  /// The probability of at most `z`; relative error about 1e-15, in the lower tail too.
  ///
  /// The upper tail's is `cumulative(-z)`. NaN gives NaN.
  package static func cumulative(_ z: Double) -> Double {
    let x = z * 0x1.6a09e667f3bcdp-1
    if x.magnitude <= 0.5 { return 0.5 + 0.5 * ErrorFunction.nearZero(x) }
    if z > 0 { return 1 - cumulative(-z) }
    if z < -39 { return 0 }
    let (high, low) = ExactProduct.of(z, z)
    let exponential = ExponentialKernel.exponential(-0.5 * high, plus: -0.5 * low)
    return 0.5 * exponential * ErrorFunction.scaledComplement(-x)
  }

  /// The number below which probability `p` lies, from 0 (−∞) to 1 (∞), NaN outside; relative error about 1e-15.
  package static func quantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 { return q * central(0.180625 - q * q) }
    let outside = q < 0 ? p : 1 - p
    if !(outside > 0) { return outside == 0 ? (q < 0 ? -.infinity : .infinity) : .nan }
    let r = (-Double.log(outside)).squareRoot()
    let size = r <= 5 ? tail(r - 1.6) : farTail(r - 5)
    return q < 0 ? -size : size
  }

  private static func central(_ r: Double) -> Double {
    Polynomial.value(
      at: r,
      [
        3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
      ])
      / Polynomial.value(
        at: r,
        [
          1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077,
          21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925,
        ])
  }

  private static func tail(_ r: Double) -> Double {
    Polynomial.value(
      at: r,
      [
        1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055,
        3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177,
        0.0227238449892691845833, 7.7454501427834140764e-4,
      ])
      / Polynomial.value(
        at: r,
        [
          1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
          0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4,
          1.05075007164441684324e-9,
        ])
  }

  private static func farTail(_ r: Double) -> Double {
    Polynomial.value(
      at: r,
      [
        6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358,
        0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386,
        2.71155556874348757815e-5, 2.01033439929228813265e-7,
      ])
      / Polynomial.value(
        at: r,
        [
          1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
          7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
          2.04426310338993978564e-15,
        ])
  }
}
