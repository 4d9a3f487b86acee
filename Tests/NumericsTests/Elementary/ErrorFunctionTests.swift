// The error function against forty digits and the identities it obeys.

import Testing

@testable import Numerics

@Suite("The error function")
struct ErrorFunctionSuite {
  /// erf x and erfc x by mpmath 1.3 with 40 digits, x being the double next to what is written.
  static let values: [(x: Double, erf: Double, erfc: Double)] = [
    (-6.5, -0.9999999999999999999615785, 1.999999999999999999961579),
    (-2.3, -0.9988568234026433475240801, 1.99885682340264334752408),
    (-0.6, -0.6038560908479259050823068, 1.603856090847925905082307),
    (-0.5, -0.5204998778130465376827467, 1.520499877813046537682747),
    (-0.3, -0.328626759459127416189618, 1.328626759459127416189618),
    (1e-09, 1.128379167095512643797283e-9, 0.9999999988716208329044874),
    (0.2, 0.222702589210478466176453, 0.777297410789521533823547),
    (0.51, 0.5292436198411704367367922, 0.4707563801588295632632078),
    (0.9, 0.7969082124228321396646662, 0.2030917875771678603353338),
    (1.5, 0.9661051464753107270669763, 0.03389485352468927293302374),
    (2.7, 0.999865667260059475807626, 0.0001343327399405241923740074),
    (4.0, 0.9999999845827420997199811, 1.541725790028001885215967e-8),
    (5.9, 0.9999999999999999280959022, 7.190409783550477724856328e-17),
    (6.5, 1, 3.842148327120647469875805e-20),
    (10.0, 1, 2.088487583762544757000786e-45),
    (20.3, 1, 2.985318180601635944310263e-181),
    (26.0, 1, 5.663192408856142846475728e-296),
  ]

  @Test("erf and erfc are those of forty digits, in the far tail too")
  func forty() {
    for (x, erf, erfc) in Self.values {
      #expect(ulps(.erf(x), from: erf) <= 2, "erf \(x)")
      #expect(ulps(.erfc(x), from: erfc) <= 4, "erfc \(x)")
    }
  }

  @Test("erf is odd, erfc is its complement, both are monotone")
  func identities() {
    for x in grid(-6, 6, 3_000) {
      #expect(Double.erf(-x) == -Double.erf(x))
      #expect(abs(Double.erf(x) + Double.erfc(x) - 1) < 4e-16)
      #expect(Double.erfc(x + 0.002) <= Double.erfc(x))
    }
  }

  @Test("endless, missing and extreme arguments")
  func edges() {
    #expect(Double.erf(.infinity) == 1 && Double.erf(-.infinity) == -1)
    #expect(Double.erfc(.infinity) == 0 && Double.erfc(-.infinity) == 2)
    #expect(Double.erf(.nan).isNaN && Double.erfc(.nan).isNaN)
    // erfc(27) = 5.237e-319 (mpmath), below the normal range.
    #expect(agree(.erfc(27), 106_000 * 0x1p-1074, within: 1e-3) && Double.erfc(29) == 0)
    #expect(Double.erf(0).sign == .plus && Double.erf(-0.0).sign == .minus)
  }
}
