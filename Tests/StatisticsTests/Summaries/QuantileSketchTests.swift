// The sketch's promise: every order statistic within half a per cent, whatever the order of adding.

import Foundation
import Statistics
import Testing

@Suite("Quantile sketch")
struct QuantileSketchTests {
  /// The samples the promise is tested on: skewed over many decades, both signs, zeros, extremes.
  static let samples: [String: [Double]] = [
    "lognormal": normal(5000).map { exp(3 * $0) },
    "normal around 100": normal(5000).map { 100 + 15 * $0 },
    "mixed signs": normal(5000),
    "all negative": normal(5000).map { -exp($0) },
    "with zeros": normal(5000).map { abs($0) < 0.5 ? 0 : $0 },
    "extremes": [
      -Double.greatestFiniteMagnitude, -1, -Double.leastNormalMagnitude, 0,
      Double.leastNormalMagnitude, 1e-300, 1, 1e300, Double.greatestFiniteMagnitude / 2,
    ],
    "powers of ten": (-300...300).map { pow(10, Double($0)) },
  ]

  private func sketch(_ values: some Sequence<Double>) -> QuantileSketch {
    var sketch = QuantileSketch()
    for value in values { sketch.add(value) }
    return sketch
  }

  @Test("every order statistic is within 0.5 %", arguments: samples.keys.sorted())
  func errorBound(name: String) throws {
    let values = try #require(Self.samples[name])
    let sketch = sketch(values)
    var worst = 0.0
    for (rank, truth) in values.sorted().enumerated() where rank % 13 == 0 || rank < 20 {
      let error = abs(sketch.orderStatistic(rank) - truth)
      if truth == 0 { #expect(error == 0) } else { worst = max(worst, error / abs(truth)) }
    }
    #expect(worst <= QuantileSketch.relativeError)
    #expect(worst > 0.0005, "a sketch that is too good does not sketch")
  }

  @Test("its state does not depend on order or grouping", arguments: samples.keys.sorted())
  func mergesExactly(name: String) throws {
    let values = try #require(Self.samples[name])
    let whole = sketch(values)
    #expect(sketch(values.reversed()) == whole)
    #expect(sketch(values.sorted()) == whole)
    var left = sketch(values.prefix(3))
    left.merge(sketch(values.dropFirst(3)))
    #expect(left == whole)
    var right = sketch(values.dropFirst(values.count / 2))
    right.merge(QuantileSketch())
    right.merge(sketch(values.prefix(values.count / 2)))
    #expect(right == whole)
  }

  @Test("counts below a number are exact between bins and monotone")
  func countsBelow() {
    let sketch = sketch([-2, -1, 0, 0, 1, 2, 4])
    #expect(sketch.count(below: -3) == 0)
    #expect(sketch.count(below: -1.5) == 1)
    #expect(sketch.count(below: 0) == 2)
    #expect(sketch.count(below: 0.5) == 4)
    #expect(sketch.count(below: 3) == 6)
    #expect(sketch.count(below: 5) == 7)
    let rising = stride(from: -3.0, to: 5, by: 0.01).map(sketch.count(below:))
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("a rank that does not exist is refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = QuantileSketch().orderStatistic(0) }
  }
}
