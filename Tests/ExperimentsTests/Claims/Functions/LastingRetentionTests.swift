// Retention that rises because the worst leave first.

import Foundation
import Testing

@testable import Experiments

@Suite("Retention when differences last")
struct LastingRetentionTests {
  @Test("the first year loses what is stated; without differences every year does")
  func stated() {
    for loss in [0.02, 0.3, 0.9] {
      #expect(
        abs(LastingRetention(firstYearLoss: loss, sensitivity: 0.8).alive(1) - 1 + loss) < 1e-12)
      let alike = LastingRetention(firstYearLoss: loss, sensitivity: 0)
      #expect(abs(alike.alive(3) - pow(1 - loss, 3)) < 1e-12)
    }
  }

  @Test("retention rises from year to year, and more where customers differ more")
  func rises() {
    let curve = LastingRetention(firstYearLoss: 0.3, sensitivity: 0.8)
    let yearly = (0..<8).map { curve.alive(Double($0 + 1)) / curve.alive(Double($0)) }
    #expect(zip(yearly, yearly.dropFirst()).allSatisfy { $0 < $1 })
    let wilder = LastingRetention(firstYearLoss: 0.3, sensitivity: 1.2)
    #expect(wilder.alive(5) > curve.alive(5))
  }
}
