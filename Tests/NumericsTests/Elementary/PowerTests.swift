// Powers against sixty digits, against the C library and its edges, and against multiplication.

import Foundation
import Testing

@testable import Numerics

@Suite("Powers")
struct PowerFunctionTests {
  /// x to the y by mpmath 1.3 with 60 digits, both being the doubles next to what is written.
  static let powers: [(x: Double, y: Double, value: Double)] = [
    (0.1, 0.5, 0.3162277660168379419769730),
    (0.3, 17.0, 1.291401629999999187545167e-9),
    (0.5, -1000.5, 1.515342004482324461532259e+301),
    (0.9999999, 1000000000.0, 3.720057571493636828766097e-44),
    (1.0000001, -3000000000.0, 5.148276544216480883483191e-131),
    (1.5, 0.1, 1.041379743992410589190111),
    (2.0, 10.0, 1024.000000000000000000000),
    (2.0, -1020.0, 8.900295434028805532360931e-308),
    (3.0, 5.0, 243.0000000000000000000000),
    (7.7, 300.3, 1.633671637715921198733803e+266),
    (10.0, -300.0, 1.000000000000000000000000e-300),
    (1e-300, 0.9, 9.999999999999846842552642e-271),
    (0x1p-1074, 0.5, 2.222758749485077483442713e-162),
    (1e+300, -1.02, 9.999999999999876758068098e-307),
    (0.97, 0.16666666666666666, 0.9949363292438010729036144),
    (123.4, -45.6, 4.325424320413715908264102e-96),
    (-2.5, 3.0, -15.62500000000000000000000),
    (-1.1, -4.0, 0.6830134553650704712970625),
  ]

  @Test("powers are off by less than one unit in the last place, up to the ends of the range")
  func sixty() {
    for (x, y, value) in Self.powers {
      #expect(ulps(.pow(x, y), from: value) <= 1, "\(x) to the \(y)")
    }
  }

  @Test("the C library agrees to one unit, for bases and exponents of any size")
  func library() {
    for y in [-1000, -2.5, -1.0 / 3, 1e-9, 0.5, 1.1, 17, 1e6] {
      for power in grid(-745, 709, 4_000) {
        let x = Foundation.exp(power / y)
        guard x > 0, x < .infinity else { continue }
        #expect(ulps(.pow(x, y), from: Foundation.pow(x, y)) <= 1, "\(x) to the \(y)")
      }
    }
  }

  @Test("edges are those of C, all pairs of them")
  func edges() {
    let special: [Double] = [
      0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 1e300, -1e300, 0x1p-1074, -0x1p-1074,
      0x1p53,
      0x1p53 + 2, .infinity, -.infinity, .nan,
    ]
    for x in special {
      for y in special {
        let (ours, theirs) = (Double.pow(x, y), Foundation.pow(x, y))
        #expect(
          ours == theirs || ours.isNaN && theirs.isNaN || ulps(ours, from: theirs) <= 1,
          "\(x) to the \(y): \(ours), not \(theirs)")
        #expect(ours.isNaN || ours.sign == theirs.sign || x == 0)
      }
    }
  }

  @Test("whole powers that fit are exact")
  func whole() {
    for base in 1...20 {
      var product = 1.0
      for exponent in 0...12 {
        #expect(Double.pow(Double(base), Double(exponent)) == product)
        product *= Double(base)
      }
    }
  }

  @Test("the long logarithm has a dozen bits more than a double")
  func long() {
    // ln 2 and ln 3 minus their doubles, from mpmath 1.3.
    let two = Double.longLogarithm(2)
    #expect(two.high == 0x1.62e42fefa39efp-1 && abs(two.low - 2.319046813846299558e-17) < 1e-20)
    let three = Double.longLogarithm(3)
    #expect(abs((three.high - 1.0986122886681098) + three.low + 9.071297217e-17) < 1e-19)
  }
}
