// Results tell which version of the numbers they have; the history must account for each.

import Testing

@testable import Simulation

@Suite("The version of the numbers")
struct ModelVersionTests {
  @Test("every version up to the one in force says what moved and why")
  func history() {
    #expect(ModelVersion.history.keys.sorted() == Array(1...ModelVersion.current))
    for text in ModelVersion.history.values { #expect(text.count > 20 && text.hasSuffix(".")) }
  }
}
