// Systems whose solution is known, and systems without one.

import Testing

@testable import Numerics

@Suite("Linear systems")
struct LinearSystemTests {
  /// A matrix of numbers between −1 and 1, by rows.
  static func scattered(_ n: Int) -> [Double] {
    var word: UInt64 = 7
    return (0..<(n * n)).map { _ in
      word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int64(bitPattern: word)) * 0x1p-63
    }
  }

  @Test("the solution of a product is the factor, for one to forty unknowns")
  func known() throws {
    for n in 1...40 {
      let matrix = Self.scattered(n)
      let truth = (0..<n).map { Double($0 % 7) - 2.5 }
      let right = (0..<n).map { row in (0..<n).reduce(0.0) { $0 + matrix[row * n + $1] * truth[$1] }
      }
      let found = try #require(LinearSystem.solution(of: matrix, right))
      for (a, b) in zip(found, truth) { #expect(abs(a - b) < 1e-10) }
    }
  }

  @Test("Hilbert's matrix of order 4 has the inverse that is printed everywhere")
  func hilbert() throws {
    let matrix = [1.0, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6, 4, 5, 6, 7].map { 1 / $0 }
    let column = try #require(LinearSystem.solution(of: matrix, [1, 0, 0, 0]))
    for (found, whole) in zip(column, [16.0, -120, 240, -140]) {
      #expect(agree(found, whole, within: 1e-12))
    }
  }

  @Test("a pivot of zero is no obstacle when rows can be exchanged")
  func exchange() {
    #expect(LinearSystem.solution(of: [0, 1, 1, 0], [3, 4]) == [4, 3])
    #expect(LinearSystem.solution(of: [0, 0, 2, 1, 0, 0, 0, 4, 0], [2, 3, 8]) == [3, 2, 1])
    // Without an exchange the tiny pivot would leave 0 for the first unknown.
    #expect(LinearSystem.solution(of: [1e-20, 1, 1, 1], [1, 2]) == [1, 1])
  }

  @Test("a singular matrix has no solution, nor has one that is not finite")
  func none() {
    #expect(LinearSystem.solution(of: [1, 2, 2, 4], [1, 1]) == nil)
    #expect(LinearSystem.solution(of: [0], [1]) == nil)
    #expect(LinearSystem.solution(of: [.nan, 1, 1, 1], [1, 1]) == nil)
    #expect(LinearSystem.solution(of: [.infinity, 1, 1, 1], [1, 1]) == nil)
    #expect(LinearSystem.solution(of: [1e-300], [1e300]) == nil)
    #expect(LinearSystem.solution(of: [], []) == [])
  }
}
