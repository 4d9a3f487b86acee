// What an expression reaches over ranges.

import Scenarios
import Testing

@testable import Experiments

@Suite("Extremes on a grid")
struct RangeSamplingSuite {
  @Test("ends are among the points, so what is monotone is exact")
  func monotone() throws {
    let names = [("x", 0.0, 9.0), ("y", 1.0, 2.0)].map {
      RangedName(name: $0.0, range: Measure($0.1, $0.2))
    }
    // x/(1 + x) + y: interval arithmetic would say 0 to 11.
    let hull = RangeSampling(names).hull { values in
      [Measure(values[0].lower / (1 + values[0].lower) + values[1].lower)]
    }
    #expect(abs(hull[0].lowerBound - 1) < 1e-12 && abs(hull[0].upperBound - 2.9) < 1e-12)
  }

  @Test("points without a value are passed over; without any, the mistake is told")
  func gaps() throws {
    let names = [RangedName(name: "K", range: Measure(0, 1))]
    let hull = try RangeSampling(names).hull { values throws(NameProblem) in
      if values[0].lower == 1 { throw NameProblem("divides by zero", cure: "") }
      return [Measure(1 / (1 - values[0].lower))]
    }
    #expect(hull[0].lowerBound == 1 && hull[0].upperBound.isFinite)
    #expect(throws: NameProblem("never", cure: "")) {
      try RangeSampling(names).hull { _ throws(NameProblem) in
        throw NameProblem("never", cure: "")
      }
    }
  }

  @Test("many ranges make no endless grid")
  func many() {
    let names = (0..<30).map { RangedName(name: "n\($0)", range: Measure(0, 1)) }
    var points = 0
    _ = RangeSampling(names).hull { values in
      points += 1
      return [values[0]]
    }
    #expect(points == 256)
  }

  @Test("a measure takes narrower ends and never wider ones")
  func narrow() {
    var measure = Measure(0, 10)
    measure.narrow(to: 2...20)
    #expect((measure.lower, measure.upper) == (2, 10))
  }
}
