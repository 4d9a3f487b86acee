// The gamma law against forty digits, closed forms and its own inverse.

import Testing

@testable import Numerics

@Suite("The gamma law")
struct GammaDistributionTests {
  /// P and Q by mpmath 1.3 with 40 digits: hypergeometric series, quadrature for shapes of 10⁵ and more.
  static let sides: [(shape: Double, x: Double, below: Double, above: Double)] = [
    (0.001, 1e-05, 0.9891230446957826688509405, 0.01087695530421733114905953),
    (0.1, 0.02, 0.7095387288075100390003158, 0.2904612711924899609996842),
    (0.5, 0.01, 0.1124629160182848933660445, 0.8875370839817151066339555),
    (0.5, 3.0, 0.9856941215645703604741522, 0.01430587843542963952584781),
    (1.0, 0.7, 0.5034146962085904632423824, 0.4965853037914095367576176),
    (2.5, 0.3, 0.01199675720590626549806568, 0.9880032427940937345019343),
    (2.5, 9.0, 0.9970535954121197096269284, 0.002946404587880290373071555),
    (7.0, 12.0, 0.9541776931113488772616991, 0.04582230688865112273830092),
    (11.3, 3.0, 0.0001931239874121314461861761, 0.9998068760125878685538138),
    (19.9, 30.0, 0.9792010450517167411482231, 0.02079895494828325885177689),
    (20.0, 9.0, 0.001055953684359001762138521, 0.9989440463156409982378615),
    (20.0, 16.0, 0.1877514716631621658433749, 0.8122485283368378341566251),
    (20.0, 20.0, 0.5297427331607600126878096, 0.4702572668392399873121904),
    (20.0, 31.0, 0.9855878996865520423746385, 0.01441210031344795762536154),
    (20.0, 60.0, 0.9999999993648081659621024, 6.351918340378976107837207e-10),
    (35.0, 20.0, 0.001489033861339159037362473, 0.9985109661386608409626375),
    (100.0, 80.0, 0.01710831303513311416587731, 0.9828916869648668858341227),
    (100.0, 150.0, 0.9999940754596645160841706, 0.000005924540335483915829411397),
    (1000.0, 900.0, 0.000549902265711782923013037, 0.999450097734288217076987),
    (1000.0, 1001.0, 0.5168114529297862207501826, 0.4831885470702137792498174),
    (100000.0, 99000.0, 0.0007574199211747679741184653, 0.9992425800788252320258815),
    (100000.0, 100900.0, 0.9977344721794366266151836, 0.002265527820563373384816386),
    (1000000.0, 997000.0, 0.001338104167313599692259172, 0.9986618958326864003077408),
    (1000000.0, 1004000.0, 0.9999676545526865223196762, 0.00003234544731347768032380568),
    (100000000.0, 99950000.0, 0.0000002854642139958626142976742, 0.9999997145357860041373857),
    (100000000.0, 100030000.0, 0.9986489198983980423781885, 0.00135108010160195762181154),
  ]
  /// Quantiles by Newton's method on those.
  static let quantiles: [(shape: Double, p: Double, x: Double)] = [
    (0.1, 1e-09, 6.073048362407956201905249e-91),
    (0.1, 0.5, 0.0005933911044602261735774867),
    (0.1, 0.9, 0.2661545537388378558725947),
    (0.1, 0.999999, 9.457027060457439505954349),
    (0.5, 1e-09, 7.853981633974484078585895e-19),
    (0.5, 0.5, 0.2274682115597863759712583),
    (0.5, 0.9, 1.352771727047707460599883),
    (0.5, 0.999999, 11.96406348843973452835062),
    (2.5, 1e-09, 0.0004061447828328270493090508),
    (2.5, 0.5, 2.175730095547763658579054),
    (2.5, 0.9, 4.618178449890559527032289),
    (2.5, 0.999999, 17.94409343980521049547943),
    (20.0, 1e-09, 3.47422880935376640725437),
    (20.0, 0.5, 19.66767242330566733081388),
    (20.0, 0.9, 25.90252860665876008009272),
    (20.0, 0.999999, 48.82647870748533323920954),
    (100.0, 1e-09, 51.14330222883742081885141),
    (100.0, 0.5, 99.66686491931548874369329),
    (100.0, 0.9, 113.0105238598444772407057),
    (100.0, 0.999999, 154.9190459949615678423793),
    (100000.0, 1e-09, 98114.96946713948178490623),
    (100000.0, 0.5, 99999.66666686419825200927),
    (100000.0, 0.9, 100405.4757102452308743629),
    (100000.0, 0.999999, 101510.3695886791624960836),
  ]

  @Test(
    "both probabilities are those of forty digits, for shapes from a thousandth to a hundred million"
  )
  func forty() {
    for (shape, x, below, above) in Self.sides {
      let law = GammaDistribution(shape: shape)
      // A shape of 10⁸ makes the exponent, some ten, the difference of numbers that are known to 1e-8 of it.
      #expect(agree(law.cumulative(x), below, within: 2e-14), "\(shape), \(x)")
      #expect(agree(law.exceedance(x), above, within: 2e-14), "\(shape), \(x)")
    }
    for (shape, p, x) in Self.quantiles {
      #expect(
        agree(GammaDistribution(shape: shape).quantile(p), x, within: 2e-14), "\(shape), \(p)")
    }
  }

  @Test("whole shapes are sums of Poisson's probabilities, shape 1 is exponential")
  func closed() {
    for x in grid(0.1, 60, 300) {
      #expect(agree(GammaDistribution(shape: 1).exceedance(x), .exp(-x), within: 1e-14))
      for shape in [2, 5, 19, 20, 21, 30] {
        var (term, sum) = (Double.exp(-x), Double.exp(-x))
        for k in 1..<shape {
          term *= x / Double(k)
          sum += term
        }
        let above = GammaDistribution(shape: Double(shape)).exceedance(x)
        #expect(abs(above - sum) < 1e-14 && (sum > 0.5 || agree(above, sum, within: 1e-13)))
      }
    }
  }

  @Test("probabilities rise with x, also where the method changes")
  func monotone() {
    for shape in [0.3, 5, 19.9, 20, 35, 400, 1e5] {
      let law = GammaDistribution(shape: shape)
      // η = ±1 lies at 0.3017 and 2.358 of the shape (λ − 1 − ln λ = ½), the fraction takes over at shape + 1.
      for seam in [0.301_7, 2.358, 1, 1 + 1 / shape] {
        let values = grid(seam * 0.995, seam * 1.005, 400).map { law.cumulative(shape * $0) }
        #expect(
          zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 4e-16 }, "\(shape), \(seam)")
      }
    }
  }

  @Test("a quantile's probability is its own, from tiny to large shapes")
  func inverse() {
    for shape in [1e-3, 0.05, 0.4, 1, 3, 19.9, 20.1, 700, 1e5, 1e9] {
      let law = GammaDistribution(shape: shape)
      var last = 0.0
      for p in [1e-12, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 1 - 1e-6, 1 - 1e-12] {
        let x = law.quantile(p)
        #expect(x >= last)
        last = x
        guard x > 1e-300 else { continue }
        // An error of 2e-15 in x moves the probability by that times x times the density, at most √shape/2.
        let bound = 1e-12 * min(p, 1 - p) + 1e-15 * shape.squareRoot()
        #expect(abs(law.cumulative(x) - p) <= bound, "\(shape), \(p)")
      }
    }
  }

  @Test("ends and what is not a number")
  func edges() {
    let law = GammaDistribution(shape: 2)
    #expect(law.quantile(0) == 0 && law.quantile(1) == .infinity)
    #expect(law.cumulative(-1) == 0 && law.exceedance(-1) == 1 && law.cumulative(0) == 0)
    #expect(law.cumulative(.infinity) == 1 && law.exceedance(.infinity) == 0)
    #expect(law.cumulative(.nan).isNaN && law.cumulative(1e300) == 1)
    #expect(GammaDistribution(shape: 1e15).cumulative(1e15) > 0.5)
  }

  @Test("a shape of zero is our own mistake and stops the program")
  func zero() async {
    await #expect(processExitsWith: .failure) { _ = GammaDistribution(shape: 0) }
  }
}
