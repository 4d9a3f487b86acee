// Where a difference is nothing.

import Foundation
import Testing

@testable import Experiments

@Suite("Roots within a range")
struct RootSearchSuite {
  @Test("all roots that lie apart are found, ends included, in order")
  func roots() {
    let square = RootSearch(from: -5, to: 5) { $0 * $0 - 4 }
    #expect(square.roots.count == 2)
    #expect(zip(square.roots, [-2, 2]).allSatisfy { abs($0 - $1) < 1e-12 })
    let ends = RootSearch(from: 0, to: 1) { $0 * (1 - $0) }
    #expect(ends.roots == [0, 1])
    let steep = RootSearch(from: 0, to: 10) { exp($0) - 1000 }
    #expect(abs((steep.roots.first ?? 0) - log(1000)) < 1e-12)
  }

  @Test("poles and jumps are no roots")
  func poles() {
    #expect(RootSearch(from: 0, to: 1) { 1 / ($0 - 0.3337) }.roots.isEmpty)
    #expect(RootSearch(from: 0, to: 4) { $0.rounded(.up) - 2.5 }.roots.isEmpty)
    #expect(RootSearch(from: -1, to: 1) { $0 }.roots.count == 1)
  }

  @Test("where the function has no value the others still count")
  func gaps() {
    // 800/(1 − K) = 3200 at K = 75 %, and no value at K = 100 %.
    let search = RootSearch(from: 0, to: 1) { $0 == 1 ? nil : 800 / (1 - $0) - 3200 }
    #expect(search.roots.count == 1 && abs(search.roots[0] - 0.75) < 1e-12)
    #expect(search.hasValues && !search.isConstant)
    let none = RootSearch(from: 0, to: 1) { _ in nil }
    #expect(!none.hasValues && none.roots.isEmpty)
    #expect(RootSearch(from: 0, to: 1) { _ in .infinity }.roots.isEmpty)
  }

  @Test("what hangs on nothing is seen as such, and roots are not told without end")
  func constants() {
    #expect(RootSearch(from: 0, to: 1) { _ in 3 }.isConstant)
    let nothing = RootSearch(from: 0, to: 1) { _ in 0 }
    #expect(nothing.isConstant && nothing.roots.count == 8)
  }
}
