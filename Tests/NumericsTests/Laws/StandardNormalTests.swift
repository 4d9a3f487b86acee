// The normal law against forty digits, its own inverse and its symmetry.

import Testing

@testable import Numerics

@Suite("The standard normal law")
struct StandardNormalTests {
  /// Density and cumulative probability by mpmath 1.3 with 40 digits.
  static let values: [(z: Double, density: Double, cumulative: Double)] = [
    (-37.0, 2.120006551524605626852045e-298, 5.725571222524576822683193e-300),
    (-20.0, 5.520948362159763189582736e-88, 2.753624118606233695075623e-89),
    (-8.0, 5.052271083536892287950185e-15, 6.220960574271784123515995e-16),
    (-5.0, 0.00000148671951473429770790824, 0.0000002866515718791939116737523),
    (-3.1, 0.003266819056199919572679594, 0.0009676032132183566019638532),
    (-1.2, 0.1941860549832129507604029, 0.1150696702217082766458134),
    (-0.7, 0.3122539333667612668149795, 0.2419636522230730286162107),
    (-0.3, 0.3813878154605240868783071, 0.3820885778110473669277264),
    (0.0, 0.3989422804014326779399461, 0.5),
    (0.1, 0.3969525474770117652901768, 0.5398278372770289836689339),
    (0.69, 0.3144316570275972941202364, 0.7549029063256905251076436),
    (0.8, 0.2896915527614827278210748, 0.7881446014166033272893575),
    (2.0, 0.0539909665131880519505642, 0.9772498680518207927997174),
    (4.0, 0.0001338302257648853517740745, 0.9999683287581668800787462),
    (6.0, 6.075882849823285486996308e-9, 0.9999999990134123549623019),
  ]
  /// Quantiles by mpmath 1.3: Newton's method on ln Φ with 40 digits, p being the double next to what is written.
  static let quantiles: [(p: Double, z: Double)] = [
    (1e-300, -37.04709629936119923654704),
    (1e-100, -21.27345356096532429417952),
    (1e-20, -9.262340089798407579572095),
    (1e-12, -7.034483825301131932614176),
    (1e-11, -6.706023155495136296102194),
    (1e-05, -4.264890793922824610233749),
    (0.01, -2.326347874040841093075096),
    (0.05, -1.644853626951472687952128),
    (0.0749, -1.440238267527963663112402),
    (0.0751, -1.438825392752539982435914),
    (0.2, -0.8416212335729141655224906),
    (0.4, -0.2533471031357997413246887),
    (0.49999, -0.00002506628274896000852684996),
    (0.6, 0.2533471031357997413246887),
    (0.9, 1.281551565544600593487448),
    (0.95, 1.644853626951472284276316),
    (0.999, 3.090232306167813277758202),
    (1 - 0x1p-40, 7.047700256664408725350992),
  ]

  @Test("densities, probabilities and quantiles are those of forty digits")
  func forty() {
    for (z, density, cumulative) in Self.values {
      #expect(agree(StandardNormal.density(z), density, within: 5e-16), "\(z)")
      #expect(agree(StandardNormal.cumulative(z), cumulative, within: 5e-16), "\(z)")
    }
    for (p, z) in Self.quantiles {
      #expect(agree(StandardNormal.quantile(p), z, within: 1e-15), "\(p)")
    }
  }

  @Test("a quantile's probability is its own, from 1e-300 up")
  func inverse() {
    for exponent in grid(-690, -0.7, 2_000) {
      let p = Double.exp(exponent)
      // A relative error of 1e-15 in z moves ln p by z² times that.
      let back = StandardNormal.cumulative(StandardNormal.quantile(p))
      #expect(abs(back / p - 1) < 1e-15 * (4 - 4 * exponent), "\(p)")
    }
  }

  @Test("both functions rise, and mirror at the middle")
  func shape() {
    let levels = grid(0.0005, 0.9995, 1_998)
    let quantiles = levels.map { StandardNormal.quantile($0) }
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 < $1 })
    for k in 1..<64 {
      let p = Double(k) / 128
      #expect(StandardNormal.quantile(1 - p) == -StandardNormal.quantile(p))
    }
    for z in grid(-8, 8, 1_999) {
      #expect(StandardNormal.cumulative(z + 0.008) >= StandardNormal.cumulative(z))
      #expect(abs(StandardNormal.cumulative(z) + StandardNormal.cumulative(-z) - 1) < 3e-16)
    }
  }

  @Test("ends and nonsense")
  func edges() {
    #expect(StandardNormal.quantile(0) == -.infinity && StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.quantile(0.5) == 0)
    #expect(StandardNormal.quantile(-0.1).isNaN && StandardNormal.quantile(1.1).isNaN)
    #expect(StandardNormal.quantile(.nan).isNaN && StandardNormal.cumulative(.nan).isNaN)
    #expect(StandardNormal.cumulative(-.infinity) == 0 && StandardNormal.cumulative(.infinity) == 1)
    #expect(StandardNormal.density(.infinity) == 0 && StandardNormal.density(.nan).isNaN)
  }
}
