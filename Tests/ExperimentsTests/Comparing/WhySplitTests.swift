// What counts as more than noise.

import Testing

@testable import Experiments

@Suite("A part of a change")
struct WhySplitTests {
  @Test("a part is told when noise alone would bring it in less than 5 of 100 cases")
  func told() {
    #expect(SplitPart(difference: 3, standardError: 1, adjustedP: 0.049).isTold)
    #expect(!SplitPart(difference: 3, standardError: 1, adjustedP: 0.05).isTold)
  }
}
