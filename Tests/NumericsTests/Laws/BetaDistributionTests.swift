// The beta law against forty digits, closed forms, its mirror and its own inverse.

import Testing

@testable import Numerics

@Suite("The beta law")
struct BetaDistributionTests {
  /// I and 1 − I by mpmath 1.3 with 40 digits: hypergeometric series, quadrature for large shapes.
  static let sides: [(alpha: Double, beta: Double, x: Double, below: Double, above: Double)] = [
    (0.01, 0.01, 0.3, 0.4958236136023820344155821, 0.5041763863976179655844179),
    (0.5, 0.5, 0.1, 0.2048327646991334575391139, 0.7951672353008665424608861),
    (1.0, 3.0, 0.2, 0.4880000000000000213162821, 0.5119999999999999786837179),
    (2.0, 20.0, 0.15, 0.8449618756619425605604567, 0.1550381243380574394395433),
    (2.0, 235.0, 0.02, 0.9505686304296170860168024, 0.04943136957038291398319756),
    (235.0, 2.0, 0.98, 0.04943136957038274371174977, 0.9505686304296172562882502),
    (0.5, 1000000.0, 2e-06, 0.9544998170901402798188637, 0.04550018290985972018113633),
    (1.5, 1000000.0, 4e-06, 0.953988666315982289183512, 0.04601133368401771081648795),
    (9.0, 9.0, 0.4, 0.1989364896759808534758415, 0.8010635103240191465241585),
    (9.0, 1000000.0, 1.5e-05, 0.9625568605553254603661852, 0.03744313944467453963381479),
    (12.0, 30.0, 0.5, 0.9978379975327698048204184, 0.002162002467230195179581642),
    (19.0, 100000.0, 0.0003, 0.9871080162050749377160723, 0.01289198379492506228392767),
    (20.0, 20.0, 0.3, 0.004336932134784308571662879, 0.9956630678652156914283371),
    (20.0, 25.0, 0.44, 0.4806351837451292585875345, 0.5193648162548707414124655),
    (20.0, 25.0, 0.9, 0.9999999999999793008180807, 2.069918191932582680542313e-14),
    (21.0, 1000000.0, 1e-05, 0.001588540596107019784728886, 0.9984114594038929802152711),
    (1000000.0, 21.0, 0.99999, 0.9984114594039779220304501, 0.001588540596022077969549941),
    (22.5, 214.5, 0.07, 0.0853673537558945167289602, 0.9146326462441054832710398),
    (22.5, 214.5, 0.15, 0.9949677815055635601587913, 0.005032218494436439841208654),
    (2000.0, 10000.0, 0.16, 0.02410246909985556816966759, 0.9758975309001444318303324),
    (2000.0, 10000.0, 0.175, 0.9923085725482693383850926, 0.007691427451730661614907437),
    (250000.0, 750001.0, 0.2485, 0.0002623885823114266961962547, 0.9997376114176885733038037),
    (250000.0, 750001.0, 0.251, 0.9895092446960343424622456, 0.01049075530396565753775438),
    (1000000.0, 1000000.0, 0.499, 0.002338849406931504750247568, 0.9976611505930684952497524),
    (1000000.0, 1000000.0, 0.5003, 0.8019280371578850320578354, 0.1980719628421149679421646),
    (30.0, 3.0, 0.97, 0.9297348884173112204238829, 0.07026511158268877957611706),
  ]
  /// Quantiles by Newton's method on those.
  static let quantiles: [(alpha: Double, beta: Double, p: Double, x: Double)] = [
    (0.5, 0.5, 1e-09, 2.467401100272339960026601e-18),
    (0.5, 0.5, 0.5, 0.5),
    (0.5, 0.5, 0.9, 0.9755282581475767968363261),
    (0.5, 0.5, 0.999999, 0.9999999999975325988995878),
    (2.0, 20.0, 1e-09, 0.000002182209061687886266876791),
    (2.0, 20.0, 0.5, 0.07864381726520135919711647),
    (2.0, 20.0, 0.9, 0.1729351290888704350107086),
    (2.0, 20.0, 0.999999, 0.5576502182772138196494643),
    (2.0, 235.0, 1e-09, 0.0000001899028568289518525123332),
    (2.0, 235.0, 0.5, 0.007101428700281238837468926),
    (2.0, 235.0, 0.9, 0.01638128715183389125929586),
    (2.0, 235.0, 0.999999, 0.06841219433501993538905569),
    (0.5, 1000000.0, 1e-09, 7.853983597470138009071614e-25),
    (0.5, 1000000.0, 0.5, 0.0000002274682425559406873926327),
    (0.5, 1000000.0, 0.9, 0.000001352771150244925717662012),
    (0.5, 1000000.0, 0.999999, 0.00001196399491029505574125636),
    (9.0, 1000000.0, 1e-09, 0.0000004330302329089041656627939),
    (9.0, 1000000.0, 0.5, 0.000008668878933810143626576441),
    (9.0, 1000000.0, 0.9, 0.00001299457513255709568000176),
    (9.0, 1000000.0, 0.999999, 0.0000309565103678982583092215),
    (20.0, 25.0, 1e-09, 0.09733243862132307346659925),
    (20.0, 25.0, 0.5, 0.4436141903077397133396861),
    (20.0, 25.0, 0.9, 0.5395573588169751714012937),
    (20.0, 25.0, 0.999999, 0.773717767867479439460634),
    (22.5, 214.5, 1e-09, 0.0195313855380830815131976),
    (22.5, 214.5, 0.5, 0.09379760450953273670771932),
    (22.5, 214.5, 0.9, 0.1199404379373238385038636),
    (22.5, 214.5, 0.999999, 0.2085025033294368904205906),
    (250000.0, 750001.0, 1e-09, 0.2474084743519217273642477),
    (250000.0, 750001.0, 0.5, 0.2499995833335298354687167),
    (250000.0, 750001.0, 0.9, 0.2505547845071421688761115),
    (250000.0, 750001.0, 0.999999, 0.2520616306166049332217598),
    (30.0, 3.0, 1e-09, 0.4220289947411882727404843),
    (30.0, 3.0, 0.5, 0.9173098400475259270949994),
    (30.0, 3.0, 0.9, 0.9650588109899370450116413),
    (30.0, 3.0, 0.999999, 0.9994111202970451291108546),
  ]

  @Test("both probabilities are those of forty digits, for shapes from a hundredth to a million")
  func forty() {
    for (alpha, beta, x, below, above) in Self.sides {
      let law = BetaDistribution(alpha: alpha, beta: beta)
      #expect(agree(law.cumulative(x), below, within: 5e-14), "\(alpha), \(beta), \(x)")
      #expect(agree(law.exceedance(x), above, within: 5e-14), "\(alpha), \(beta), \(x)")
    }
    for (alpha, beta, p, x) in Self.quantiles {
      let found = BetaDistribution(alpha: alpha, beta: beta).quantile(p)
      #expect(agree(found, x, within: 2e-14), "\(alpha), \(beta), \(p)")
    }
  }

  @Test("shapes of one have closed forms: 1 − (1 − x)ᵇ, xᵃ, and a half and a half the arcsine")
  func closed() {
    for x in grid(0.01, 0.99, 98) {
      for shape in [0.3, 1, 4, 60, 3000] {
        let first = -Double.expMinusOne(shape * Double.log(onePlus: -x))
        #expect(agree(BetaDistribution(alpha: 1, beta: shape).cumulative(x), first, within: 2e-13))
        let second = Double.pow(x, shape)
        let law = BetaDistribution(alpha: shape, beta: 1)
        #expect(second == 0 || agree(law.cumulative(x), second, within: 2e-13), "\(x), \(shape)")
      }
      let sine = Double.sinPi(x / 2)
      let arc = BetaDistribution(alpha: 0.5, beta: 0.5).cumulative(sine * sine)
      #expect(agree(arc, x, within: 1e-14))
    }
  }

  @Test("mirrored shapes give the mirrored law, also where the method changes")
  func mirror() {
    for (a, b) in [(0.2, 7.0), (3, 3), (19, 40), (20, 20), (25, 300), (1000, 90)] {
      let (law, mirrored) = (
        BetaDistribution(alpha: a, beta: b), BetaDistribution(alpha: b, beta: a)
      )
      for k in 1..<256 {
        let x = Double(k) / 256
        #expect(abs(law.cumulative(x) - mirrored.exceedance(1 - x)) < 1e-14, "\(a), \(b), \(x)")
        #expect(law.cumulative(x) + law.exceedance(x) == 1)
      }
    }
  }

  @Test("a quantile's probability is its own, and quantiles rise")
  func inverse() {
    for (a, b) in [
      (0.02, 0.5), (0.5, 30.5), (30.5, 0.5), (1, 1), (2, 235), (22.5, 214.5), (3e5, 9e5),
    ] {
      let law = BetaDistribution(alpha: a, beta: b)
      var last = 0.0
      for p in [1e-9, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 1 - 1e-9] {
        let x = law.quantile(p)
        #expect(x >= last)
        last = x
        // Between the neighbours of x, two units away, the probability passes p.
        let (low, high) = (x * (1 - 4e-16) - 0x1p-1074, min(1, x * (1 + 8e-16) + 0x1p-1074))
        #expect(law.cumulative(low) <= p * (1 + 1e-12) + 1e-16, "\(a), \(b), \(p)")
        #expect(law.cumulative(high) >= p * (1 - 1e-12) - 1e-16, "\(a), \(b), \(p)")
      }
    }
  }

  @Test("ends and what is not a number")
  func edges() {
    let law = BetaDistribution(alpha: 2, beta: 3)
    #expect(law.quantile(0) == 0 && law.quantile(1) == 1)
    #expect(law.cumulative(-1) == 0 && law.cumulative(0) == 0 && law.cumulative(1) == 1)
    #expect(law.exceedance(1) == 0 && law.cumulative(2) == 1 && law.cumulative(.nan).isNaN)
  }

  @Test("a shape of zero is our own mistake and stops the program")
  func zero() async {
    await #expect(processExitsWith: .failure) { _ = BetaDistribution(alpha: 0, beta: 1) }
  }
}
