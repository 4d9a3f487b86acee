// Gamma and beta laws with large shapes as a normal law with a correction that stays accurate in the tails.
//
// N. M. Temme's uniform expansion (SIAM J. Math. Anal. 10, 1979; A. Gil, J. Segura, N. M. Temme, SIAM J. Sci. Comput.
// 34, 2012, section 2.5 for gamma). With x = mean·(1 + μ) and η of the sign of μ and aη²/2 the exponent by which the
// density falls from its top,
//   P(x) = Φ(η√a) + exp(−aη²/2)/√(2πa) · B(η)/A,   f = A + B′/a − ηB,
// where f(η) = η√y₀/μ, a is the smaller shape and y₀ the share of the other (1 for gamma). The coefficients of μ come
// from μμ′ = η(y₀ + (y₀ − x₀)μ − x₀μ²), x₀ = 1 − y₀, those of B from the last downwards. Everything converges for
// |η| < 2√π; with 28 terms, a ≥ 20 and |η| ≤ 1 the error is below 1e-15.

/// The correction of one pair of shapes.
struct NormalLimit: Sendable {
  /// The smallest shape and the largest |η| at which the expansion may be used.
  static let smallestShape = 20.0, furthest = 1.0

  private static let terms = 28
  private let shape: Double
  /// Coefficients of B(η)/A.
  private let correction: [Double]

  /// The correction for shape `a` when a share `other` (y₀) of both shapes' sum is the larger shape's.
  init(shape a: Double, other: Double) {
    let f = other == 1 ? Self.gammaFactor : Self.factor(other)
    var b = [Double](repeating: 0, count: Self.terms + 1)
    for m in (1..<Self.terms).reversed() { b[m - 1] = -f[m] + Double(m + 1) * b[m + 1] / a }
    let total = f[0] - b[1] / a
    correction = b.dropLast(2).map { $0 / total }
    shape = a
  }

  /// The probability below the point η, given aη²/2 (its digits are lost in η); accurate where it is small.
  func cumulative(_ eta: Double, exponent: Double) -> Double {
    let deviations = (2 * exponent).squareRoot()
    return StandardNormal.cumulative(eta < 0 ? -deviations : deviations) + shift(eta, exponent)
  }

  /// The probability above the point η; accurate where it is small.
  func exceedance(_ eta: Double, exponent: Double) -> Double {
    let deviations = (2 * exponent).squareRoot()
    return StandardNormal.cumulative(eta < 0 ? deviations : -deviations) - shift(eta, exponent)
  }

  /// What the law below η has more than the normal one.
  private func shift(_ eta: Double, _ exponent: Double) -> Double {
    Double.exp(-exponent) / (2 * Double.pi * shape).squareRoot()
      * Polynomial.value(at: eta, correction)
  }

  private static let gammaFactor = factor(1)

  /// Coefficients of f(η) = η·√y₀/μ(η).
  private static func factor(_ other: Double) -> [Double] {
    let smaller = 1 - other
    var mu = [0, other.squareRoot()]
    var square = [0.0, 0]
    for k in 2...(terms + 2) {
      var next = (other - smaller) * mu[k - 2] - smaller * square[k - 2]
      if k == 2 { next += other }
      next *= 2 / Double(k)
      square.append(next)
      // μ² = square, term by term; mu[1] is known.
      if k > 2 {
        for i in 2..<max(2, k - 1) { next -= mu[i] * mu[k - i] }
        mu.append(next / (2 * mu[1]))
      }
    }
    var f = [1.0]
    for k in 1..<terms {
      f.append(-(1...k).reduce(0.0) { $0 + mu[$1 + 1] * f[k - $1] } / mu[1])
    }
    return f
  }
}
