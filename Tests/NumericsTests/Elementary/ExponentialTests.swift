// Exponentials against forty digits, against the C library, and at the edges that C defines.

import Foundation
import Testing

@testable import Numerics

@Suite("The exponential function")
struct ExponentialFunctionTests {
  /// exp(x) by mpmath 1.3 with 60 digits, x being the double next to what is written.
  static let exponentials: [(x: Double, value: Double)] = [
    (-708.25, 2.575924869283769382753653e-308),
    (-700.25, 7.678723813110872211649887e-305),
    (-87.3, 1.219247095952005161864266e-38),
    (-20.0, 2.061153622438557827965940e-9),
    (-1.0, 0.3678794411714423215955238),
    (-0.35, 0.7046880897187134500020395),
    (-0.1, 0.9048374180359595681413924),
    (-1e-09, 0.9999999990000000004999999),
    (1e-300, 1.000000000000000000000000),
    (1e-05, 1.000010000050000166667901),
    (0.3465, 1.414109493830362415098329),
    (0.347, 1.414816725370428623129380),
    (0.5, 1.648721270700128146848651),
    (1.0, 2.718281828459045235360287),
    (3.7, 40.44730436006739771377876),
    (21.5, 2174359553.576488545485310),
    (88.72, 3.393176374163170245607343e+38),
    (700.1, 1.120899771073260912707563e+304),
    (709.78, 1.792822794394515620908413e+308),
  ]
  /// 2ˣ, likewise.
  static let powersOfTwo: [(x: Double, value: Double)] = [
    (-1021.3, 3.614643147284293247026054e-308),
    (-33.3, 9.455862412651035967069620e-11),
    (-0.5, 0.7071067811865475244008444),
    (-1e-10, 0.9999999999306852819464077),
    (0.1, 1.071773462536293168336912),
    (0.5, 1.414213562373095048801689),
    (7.25, 152.2185107203482965398400),
    (512.6, 2.032243660000380159736628e+154),
    (1023.99, 1.785275561330456480781212e+308),
  ]
  /// exp(x) − 1, likewise.
  static let lessOne: [(x: Double, value: Double)] = [
    (-37.0, -0.9999999999999999146695237),
    (-10.5, -0.9999724635506502528421426),
    (-1.0, -0.6321205588285576784044762),
    (-0.5, -0.3934693402873665763962005),
    (-0.3466, -0.2929118930589811797269525),
    (-0.01, -0.009950166250831946632189545),
    (-1e-08, -9.999999950000000375892272e-9),
    (-1e-200, -9.999999999999999821002624e-201),
    (1e-300, 1.000000000000000025059092e-300),
    (1e-15, 1.000000000000000577705400e-15),
    (0.0001, 0.0001000050001666708382093209),
    (0.3, 0.3498588075760030889973010),
    (0.3466, 0.4142509118505286742304981),
    (0.4007, 0.4928693405119677018544528),
    (0.7, 1.013752707470476432195965),
    (1.5, 3.481689070338064822602055),
    (10.1, 24342.00942440837969761132),
    (37.4, 17482906026921228.96585704),
    (39.9, 212985397088514240.4650405),
    (500.0, 1.403592217852837410739770e+217),
  ]

  @Test("exp, exp2 and expMinusOne are off by less than one unit in the last place")
  func forty() {
    // The table's numbers are rounded to doubles, so an error below 1 shows as at most 1.
    for (x, value) in Self.exponentials { #expect(ulps(.exp(x), from: value) <= 1, "exp(\(x))") }
    for (x, value) in Self.powersOfTwo { #expect(ulps(.exp2(x), from: value) <= 1, "2^\(x)") }
    for (x, value) in Self.lessOne {
      #expect(ulps(.expMinusOne(x), from: value) <= 1, "expm1(\(x))")
    }
  }

  @Test("the C library agrees to one unit all over the range")
  func library() {
    for x in grid(-745, 709.7, 40_000) + grid(-1, 1, 40_000) {
      #expect(ulps(.exp(x), from: Foundation.exp(x)) <= 1)
      #expect(ulps(.exp2(x * 1.4), from: Foundation.exp2(x * 1.4)) <= 1)
      // Both are off by up to one, to either side.
      #expect(ulps(.expMinusOne(x), from: expm1(x)) <= 2)
    }
  }

  @Test("infinite, missing and extreme arguments give what C says")
  func edges() {
    #expect(Double.exp(0) == 1 && Double.exp(-0.0) == 1 && Double.exp2(0) == 1)
    #expect(Double.exp(-.infinity) == 0 && Double.exp(.infinity) == .infinity)
    #expect(Double.exp2(-.infinity) == 0 && Double.exp2(.infinity) == .infinity)
    #expect(Double.expMinusOne(-.infinity) == -1 && Double.expMinusOne(.infinity) == .infinity)
    #expect(Double.exp(.nan).isNaN && Double.exp2(.nan).isNaN && Double.expMinusOne(.nan).isNaN)
    // ln of the largest double is 709.78271289338397…
    #expect(Double.exp(709.782712893384) < .infinity && Double.exp(709.7827128933841) == .infinity)
    #expect(Double.exp(-745.2) == 0 && Double.exp(-745.1) == .leastNonzeroMagnitude)
    #expect(Double.exp(-1e308) == 0 && Double.exp(1e308) == .infinity)
    #expect(Double.expMinusOne(0).sign == .plus && Double.expMinusOne(-0.0).sign == .minus)
    #expect(Double.expMinusOne(0x1p-1074) == 0x1p-1074 && Double.expMinusOne(-1e308) == -1)
  }

  @Test("whole powers of two are exact, down to the smallest number")
  func exact() {
    for k in -1074...1023 {
      #expect(Double.exp2(Double(k)) == Double(sign: .plus, exponent: k, significand: 1))
    }
    #expect(Double.exp2(1024) == .infinity && Double.exp2(-1075.1) == 0)
  }

  @Test("larger arguments never give less, where steps exceed the error")
  func monotone() {
    // A step of 3·ulp(x)/min(1, |x|) and more moves the result by over two units.
    let results = grid(-740, 709, 100_000).map { Double.exp($0) }
    #expect(zip(results, results.dropFirst()).allSatisfy { $0 < $1 })
    let small = grid(-2, 2, 100_000).map { Double.expMinusOne($0) }
    #expect(zip(small, small.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("below the normal range results are off by less than the smallest number")
  func subnormal() {
    // exp(x) and 2ˣ in units of 2⁻¹⁰⁷⁴, by mpmath 1.3.
    let exponentials = [
      (-745.0, 0.57125014747105416572),
      (-744.0, 1.5528188953751163531),
      (-740.5, 51.422299530344331852),
      (-730.0, 1867426.6561101312072),
      (-720.1, 37218505022.499753567),
      (-709.5, 1493758648498295.776),
    ]
    let powers = [
      (-1074.4, 0.75785828325515126475),
      (-1073.5, 1.4142135623730950488),
      (-1070.2, 13.928809012737547181),
      (-1050.6, 11068834.616373484762),
      (-1030.3, 14289295271722.070418),
    ]
    for (x, units) in exponentials { #expect(abs(Double.exp(x) / 0x1p-1074 - units) < 1) }
    for (x, units) in powers { #expect(abs(Double.exp2(x) / 0x1p-1074 - units) < 1) }
  }
}
