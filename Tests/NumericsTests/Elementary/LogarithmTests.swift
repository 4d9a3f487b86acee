// Logarithms against sixty digits, against the C library, and at the edges that C defines.

import Foundation
import Testing

@testable import Numerics

@Suite("The logarithm")
struct LogarithmFunctionTests {
  /// ln x by mpmath 1.3 with 60 digits, x being the double next to what is written.
  static let logarithms: [(x: Double, value: Double)] = [
    (0x1p-1074, -744.4400719213812623141073),
    (0x1p-1030, -713.9415959767436686997491),
    (2.3e-308, -708.3632995192309667184638),
    (1e-100, -230.2585092994045683818072),
    (0.001, -6.907755278982137031237293),
    (0.5, -0.6931471805599453094172321),
    (0.7, -0.3566749439387324423539544),
    (0.7072, -0.3464417676587033008448227),
    (0.99, -0.01005033585350145015504805),
    (0.9999999, -0.0000001000000049473647432901626),
    (1.0000001, 9.999999505838704517751610e-8),
    (1.01, 0.009950330853168091642061097),
    (1.4142, 0.3465640001880033091390958),
    (1.5, 0.4054651081081643819780131),
    (2.0, 0.6931471805599453094172321),
    (3.0, 1.098612288668109691395245),
    (10.0, 2.302585092994045684017991),
    (12345.678, 9.421061321291831967097142),
    (1e+100, 230.2585092994045684177020),
    (1.7e+308, 709.7268368932282410377910),
  ]
  /// ln(1 + x), likewise.
  static let onePlus: [(x: Double, value: Double)] = [
    (-0.9999999, -16.11809565148467563606083),
    (-0.9, -2.302585092994045906062596),
    (-0.5, -0.6931471805599453094172321),
    (-0.293, -0.3467246130855642715672817),
    (-0.29, -0.3424903089467759185600292),
    (-0.1, -0.1053605156578263073954067),
    (-1e-09, -1.000000000500000062614925e-9),
    (-1e-200, -9.999999999999999821002624e-201),
    (1e-300, 1.000000000000000025059092e-300),
    (1e-17, 1.000000000000000066542424e-17),
    (1e-05, 0.000009999950000333331651375692),
    (0.05, 0.04879016416943200570876256),
    (0.414, 0.3464225674743809985917106),
    (0.4143, 0.3466347090443170899642582),
    (0.9, 0.6418538861723947876775941),
    (1.0, 0.6931471805599453094172321),
    (5.0, 1.791759469228055000812477),
    (1000000.0, 13.81551155796377410444128),
    (1e+17, 39.14394658089877663830585),
    (1e+300, 690.7755278982137052579022),
  ]
  /// log₁₀ x, likewise.
  static let decimal: [(x: Double, value: Double)] = [
    (1e-300, -299.9999999999999999891170),
    (0.02, -1.698970004336018795745691),
    (0.5, -0.3010299956639811952137389),
    (0.999, -0.0004345117740176916925827044),
    (2.0, 0.3010299956639811952137389),
    (7.0, 0.8450980400142568307122163),
    (1000.0, 3.000000000000000000000000),
    (1000000000000000.0, 15.00000000000000000000000),
    (3.3e+200, 200.5185139398778874783213),
  ]

  @Test("log and log(onePlus:) are off by less than one unit in the last place, log10 too")
  func sixty() {
    for (x, value) in Self.logarithms { #expect(ulps(.log(x), from: value) <= 1, "log \(x)") }
    for (x, value) in Self.onePlus {
      #expect(ulps(.log(onePlus: x), from: value) <= 1, "log1p \(x)")
    }
    for (x, value) in Self.decimal { #expect(ulps(.log10(x), from: value) <= 1, "log10 \(x)") }
  }

  @Test("the C library agrees to one unit all over the range")
  func library() {
    for y in grid(-744, 709, 40_000) + grid(-1, 1, 40_000) {
      let x = Foundation.exp(y)
      #expect(ulps(.log(x), from: Foundation.log(x)) <= 1)
      // Both are off by up to one, to either side.
      #expect(ulps(.log(onePlus: x), from: log1p(x)) <= 2)
      #expect(ulps(.log(onePlus: -x / (1 + x)), from: log1p(-x / (1 + x))) <= 2)
    }
  }

  @Test("infinite, missing and impossible arguments give what C says")
  func edges() {
    #expect(Double.log(0) == -.infinity && Double.log(-0.0) == -.infinity)
    #expect(Double.log(.infinity) == .infinity && Double.log(1) == 0)
    #expect(Double.log(-1).isNaN && Double.log(-.infinity).isNaN && Double.log(.nan).isNaN)
    #expect(Double.log(onePlus: -1) == -.infinity && Double.log(onePlus: .infinity) == .infinity)
    #expect(Double.log(onePlus: -1.5).isNaN && Double.log(onePlus: .nan).isNaN)
    #expect(Double.log(onePlus: -.infinity).isNaN)
    #expect(Double.log(onePlus: 0).sign == .plus && Double.log(onePlus: -0.0).sign == .minus)
    #expect(Double.log(onePlus: 0x1p-1074) == 0x1p-1074)
  }

  @Test("powers of ten have whole decimal logarithms, and ten to those is exact while it fits")
  func decimals() {
    var power = 1.0
    for digits in 0...22 {
      #expect(Double.log10(power) == Double(digits))
      #expect(Double.pow(10, Double(digits)) == power)
      power *= 10
    }
    #expect(Double.log10(0) == -.infinity && Double.log10(-1).isNaN)
    #expect(Double.log10(.infinity) == .infinity)
  }

  @Test("exp takes every logarithm back")
  func inverse() {
    for x in grid(-700, 700, 10_000) {
      // Half a unit of ln's error is |x|·2⁻⁵³ for exp.
      #expect(abs(Double.log(.exp(x)) - x) <= 2 * max(x.ulp, 0x1p-53))
    }
    for x in grid(-0.9, 3, 10_000) {
      #expect(abs(Double.expMinusOne(.log(onePlus: x)) - x) <= 4 * max(x.ulp, 0x1p-56))
    }
  }

  @Test("larger numbers have larger logarithms, also where the exponent changes")
  func monotone() {
    let seams = [0.5, 0.70710678118, 1, 1.41421356237, 2, 1024].flatMap { seam in
      grid(seam * (1 - 1e-9), seam * (1 + 1e-9), 1000)
    }
    for x in seams + grid(0.01, 5, 10_000) {
      #expect(Double.log(x * (1 + 0x1p-48)) > Double.log(x))
      #expect(Double.log(onePlus: x * (1 + 0x1p-48)) > Double.log(onePlus: x))
    }
  }
}
