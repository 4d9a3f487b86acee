@testable import Scenarios
import Testing

@testable import Experiments

@Suite struct RangesAsTheyAreShown {
  private func name(_ name: String, _ low: Double, _ high: Double) -> RangedName {
    RangedName(name: name, range: Measure(low, high))
  }

  @Test func `a range that occurs twice is one thing`() {
    // x/(1 + x) over 0 to 9 runs from 0 to 0.9.
    let hull = RangeSampling([name("x", 0, 9)]).hull { values in
      [values[0] * (values[0] + Measure(1)).reciprocal]
    }
    #expect(hull[0].lowerBound == 0)
    #expect(abs(hull[0].upperBound - 0.9) < 1e-12)
  }

  @Test func `the ends of every range are among the points`() {
    for count in 1...4 {
      let names = (0..<count).map { name("x\($0)", 0.1, 0.7) }
      let hull = RangeSampling(names).hull { values in [values.reduce(Measure(0), +)] }
      #expect(abs(hull[0].lowerBound - 0.1 * Double(count)) < 1e-12)
      #expect(abs(hull[0].upperBound - 0.7 * Double(count)) < 1e-12)
    }
  }

  @Test func `many ranges do not make endless work`() {
    var looked = 0
    _ = RangeSampling((0..<30).map { name("x\($0)", 0, 1) }).hull { values in
      looked += 1
      return [values[0]]
    }
    #expect(looked == 256)
  }

  @Test func `narrowing never widens`() {
    var measure = Measure(2, 3)
    measure.narrow(to: 0...2.5)
    #expect(measure.lower == 2 && measure.upper == 2.5)
  }
}
