// Holm's correction against the procedure done by hand.

import Statistics
import Testing

@Suite("Many questions at once")
struct HolmCorrectionTests {
  @Test("the smallest counts for all, the next for one fewer, and none falls below an earlier one")
  func byHand() {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02.
    let adjusted = HolmCorrection.adjusted([0.01, 0.04, 0.03, 0.005])
    for (found, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test("one question stays as it is, and nothing is above 1")
  func ends() {
    #expect(HolmCorrection.adjusted([0.2]) == [0.2])
    #expect(HolmCorrection.adjusted([0.7, 0.8]) == [1, 1])
    #expect(HolmCorrection.adjusted([]) == [])
  }
}
