// Roots of functions whose roots are known.

import Foundation
import Testing

@testable import Numerics

@Suite("The root finder")
struct RootFinderTests {
  @Test("the cube root of two is found to eleven digits, with a guess and without")
  func cubeRoot() throws {
    for guess in [nil, 0.5, 1.2599, 9.9, -3] {
      let root = try #require(RootFinder.root(from: -5, to: 10, near: guess) { $0 * $0 * $0 - 2 })
      #expect(abs(root - cbrt(2)) < 1e-10)
    }
  }

  @Test("a guess outside of the range is ignored")
  func guessOutside() throws {
    for guess in [-100.0, 100, -5, 10] {
      let root = try #require(RootFinder.root(from: -5, to: 10, near: guess) { $0 - 3 })
      #expect(abs(root - 3) < 1e-10)
    }
  }

  @Test("a root on the edge, or at the guess itself, is found")
  func edges() {
    #expect(RootFinder.root(from: 1, to: 2) { $0 - 1 } == 1)
    #expect(RootFinder.root(from: 1, to: 2) { $0 - 2 } == 2)
    #expect(RootFinder.root(from: 1, to: 2, near: 1.5) { $0 - 1.5 } == 1.5)
    #expect(RootFinder.root(from: 1, to: 2, near: 1.5) { $0 - 2 } == 2)
    #expect(RootFinder.root(from: 1, to: 2, near: 1.5) { $0 - 1 } == 1)
  }

  @Test("without a change of sign there is no root")
  func none() {
    for guess in [nil, 1.5] {
      #expect(RootFinder.root(from: 1, to: 2, near: guess) { $0 + 1 } == nil)
      #expect(RootFinder.root(from: 1, to: 2, near: guess) { $0 - 5 } == nil)
    }
  }

  @Test("a good guess saves evaluations")
  func cheap() {
    func evaluations(near guess: Double?) -> Int {
      var count = 0
      _ = RootFinder.root(from: log(1e-9), to: log(1e6), near: guess) {
        count += 1
        return exp($0) - 0.17
      }
      return count
    }
    #expect(evaluations(near: log(0.16)) < evaluations(near: nil))
  }

  @Test("steep and flat functions are solved alike")
  func shapes() throws {
    let steep = try #require(RootFinder.root(from: 0, to: 1) { tanh(1e4 * ($0 - 0.3)) })
    #expect(abs(steep - 0.3) < 1e-10)
    let flat = try #require(RootFinder.root(from: 0, to: 1) { pow($0 - 0.3, 3) })
    #expect(abs(flat - 0.3) < 1e-4)
  }

  @Test("a crossing is found to the last digits, however the function is shaped")
  func crossing() {
    let shapes: [(name: String, f: (Double) -> Double)] = [
      ("line", { $0 - 0.3 }), ("steep", { tanh(1e6 * ($0 - 0.3)) }),
      ("jump", { $0 < 0.3 ? -1 : 1 }), ("flat to the left", { max(-1e-9, $0 - 0.3) }),
      ("infinite to the right", { $0 > 0.9 ? .infinity : $0 - 0.3 }),
      ("falling", { 0.3 - $0 }), ("hyperbola", { 1 / 0.3 - 1 / max(1e-300, $0) }),
    ]
    for shape in shapes {
      var count = 0
      let x = RootFinder.crossing(
        between: RootFinder.Point(x: 0, value: shape.f(0)),
        RootFinder.Point(x: 1, value: shape.f(1)), absolute: 0, relative: 1e-15
      ) {
        count += 1
        return shape.f($0)
      }
      #expect(abs(x - 0.3) <= 4e-16, "\(shape.name): \(x)")
      #expect(count < 200, "\(shape.name): \(count) evaluations")
    }
  }

  @Test("a crossing near zero is found to its own last digits")
  func tiny() {
    let x = RootFinder.crossing(
      between: RootFinder.Point(x: 0, value: -1), RootFinder.Point(x: 1, value: 1),
      absolute: 0, relative: 1e-15
    ) { $0 < 1e-280 ? -1 : 1 }
    #expect(abs(x - 1e-280) <= 2e-295)
  }
}
