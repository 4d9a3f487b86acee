// Sines against sixty digits and the identities they obey.

import Testing

@testable import Numerics

@Suite("The sine of half turns")
struct SineFunctionTests {
  /// sin(πx) by mpmath 1.3 with 60 digits, x being the double next to what is written.
  static let sines: [(x: Double, value: Double)] = [
    (1e-300, 3.141592653589793317188102e-300),
    (1e-09, 3.141592653589793428958321e-9),
    (0.05, 0.1564344650402308776224229),
    (0.16666666666666666, 0.4999999999999999748284773),
    (0.2499, 0.7068846021489730440936830),
    (0.25, 0.7071067811865475244008444),
    (0.26, 0.7289686274214115422476126),
    (0.4, 0.9510565162951535936726521),
    (0.75, 0.7071067811865475244008444),
    (0.9, 0.3090169943749473577590922),
    (-0.3, -0.8090169943749474036011168),
    (-1.4, 0.9510565162951534858915881),
    (3.1, -0.3090169943749476894750985),
    (1000.3, 0.8090169943748634512827323),
    (123456789.7, -0.8090169888717046858894884),
    (1125899906842624.2, 0.7071067811865475244008444),
  ]

  @Test("sines are off by less than two units in the last place")
  func sixty() {
    for (x, value) in Self.sines { #expect(ulps(.sinPi(x), from: value) <= 2, "sin π·\(x)") }
  }

  @Test("whole and half arguments are exact, and it is odd")
  func exact() {
    for k in -9...9 {
      #expect(Double.sinPi(Double(k)) == 0)
      #expect(Double.sinPi(2 * Double(k) + 0.5) == 1)
      #expect(Double.sinPi(2 * Double(k) - 0.5) == -1)
    }
    for x in grid(0.001, 3, 997) { #expect(Double.sinPi(-x) == -Double.sinPi(x)) }
    #expect(Double.sinPi(-0.0).sign == .minus && Double.sinPi(0x1p-1074) > 0)
  }

  @Test("large arguments keep their turn, endless ones have no sine")
  func large() {
    #expect(Double.sinPi(0x1p51 + 0.5) == 1 && Double.sinPi(-0x1p51 - 0.5) == -1)
    #expect(Double.sinPi(0x1p52 + 1) == 0 && Double.sinPi(1e300) == 0)
    #expect(Double.sinPi(.infinity).isNaN && Double.sinPi(.nan).isNaN)
  }

  @Test("sine and cosine lie on the circle")
  func circle() {
    for x in grid(-1, 1, 2_000) {
      let (sine, cosine) = (Double.sinPi(x), Double.sinPi(x + 0.5))
      #expect(abs(sine * sine + cosine * cosine - 1) < 4e-15)
    }
  }
}
