// The gamma function's logarithm against forty digits, factorials and reflections.

import Testing

@testable import Numerics

@Suite("The gamma function")
struct GammaFunctionSuite {
  /// ln Γ(x) by mpmath 1.3 with 40 digits, x being the double next to what is written.
  static let values: [(x: Double, value: Double)] = [
    (1e-300, 690.7755278982137051803383),
    (1e-09, 20.72326583636919542980127),
    (0.01, 4.599479878042021701580506),
    (0.3, 1.095797994818075560562999),
    (0.5, 0.5723649429247000870717137),
    (0.7, 0.260867246531666568565662),
    (0.999, 0.0005780385328913802381689031),
    (1.001, -0.0005763935982833061515191624),
    (1.2, -0.08537409000331583688375291),
    (1.5, -0.1207822376352452223455184),
    (1.7, -0.09580769740706587378829239),
    (1.9999, -0.00004227520877215345801134138),
    (2.00001, 0.00000422787559764835959689157),
    (2.4, 0.2168593224488415738765292),
    (2.5, 0.2846828704729191596324947),
    (3.0, 0.6931471805599453094172321),
    (4.7, 2.736405146315566937560247),
    (9.9, 12.57717990421987968420503),
    (10.0, 12.80182748008146961120772),
    (12.5, 18.73434751193644570163412),
    (100.0, 359.134205369575398776044),
    (100000.0, 1051287.708973656894900858),
    (10000000000.0, 220258509288.8105814700419),
    (1e+300, 6.897755278982137414744009e+302),
  ]

  @Test("ln Γ is that of forty digits, beside its zeros too")
  func forty() {
    for (x, value) in Self.values { #expect(agree(.logGamma(x), value, within: 1e-15), "\(x)") }
  }

  @Test("Γ(n + 1) is n factorial, Γ(x + 1) is xΓ(x), across all changes of method")
  func recurrence() {
    var factorial = 0.0
    for n in 1...30 {
      factorial += Double.log(Double(n))
      #expect(agree(.logGamma(Double(n) + 1), factorial, within: 2e-15) || n == 1)
    }
    for x in grid(0.05, 30, 3_000) {
      let step = Double.logGamma(x + 1) - Double.logGamma(x) - Double.log(x)
      #expect(abs(step) < 1e-15 * max(1, 4 * x * Double.log(x + 1)), "\(x)")
    }
  }

  @Test("what is outside of its range says so")
  func edges() {
    #expect(Double.logGamma(1) == 0 && Double.logGamma(2) == 0)
    #expect(Double.logGamma(0) == .infinity && Double.logGamma(.infinity) == .infinity)
    #expect(Double.logGamma(-1.5).isNaN && Double.logGamma(.nan).isNaN)
  }

  @Test("Stirling's remainder lies between the first and the first two terms of its series")
  func remainder() {
    // The series is alternating and enveloping (Whittaker and Watson, 12.33).
    for x in grid(10, 400, 500) {
      let remainder = GammaFunction.stirlingSeries(x)
      #expect(remainder < 1 / (12 * x))
      #expect(remainder > 1 / (12 * x) - 1 / (360 * x * x * x))
    }
  }

  @Test("u − ln(1 + u) keeps its digits where u is small")
  func beyond() {
    // u²/2 − u³/3 + u⁴/4 − u⁵/5 …
    for u in [-1e-3, -1e-8, 1e-12, 1e-5, 1e-3] {
      let series = u * u * (0.5 - u * (1.0 / 3 - u * (0.25 - u * (0.2 - u / 6))))
      #expect(agree(GammaFunction.beyondLogarithm(u), series, within: 1e-15))
    }
    for u in [-0.9, -0.29, 0.41, 3] {
      let plain = u - Double.log(onePlus: u)
      #expect(agree(GammaFunction.beyondLogarithm(u), plain, within: 4e-15))
    }
  }
}
