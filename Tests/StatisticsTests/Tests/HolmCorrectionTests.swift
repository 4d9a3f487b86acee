// Holm's correction against R and its definition.

import Statistics
import Testing

@Suite("Holm's correction")
struct HolmCorrectionTests {
  @Test("adjusted values are those of R's p.adjust(p, \"holm\")")
  func oracle() {
    // R 4: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") is 0.05 0.08 0.09 0.09 0.09;
    // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02.
    let known: [([Double], [Double])] = [
      ([0.01, 0.02, 0.03, 0.04, 0.05], [0.05, 0.08, 0.09, 0.09, 0.09]),
      ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]),
    ]
    for (p, adjusted) in known {
      for (found, expected) in zip(HolmCorrection.adjusted(p), adjusted) {
        #expect(abs(found - expected) < 1e-15)
      }
    }
  }

  @Test("one question needs no correction, none has no answer, and 1 is the most")
  func ends() {
    #expect(HolmCorrection.adjusted([0.03]) == [0.03])
    #expect(HolmCorrection.adjusted([]) == [])
    #expect(HolmCorrection.adjusted([0.6, 0.9]) == [1, 1])
  }

  @Test("no adjusted value is below its own or above Bonferroni's, and their order stays")
  func bounds() {
    // Fractional parts of multiples of the golden ratio, squared: dense near 0, with a tie.
    let p =
      (1...40).map { number in
        let part = (Double(number) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
        return part * part
      } + [0.25, 0.25]
    let adjusted = HolmCorrection.adjusted(p)
    for (before, after) in zip(p, adjusted) {
      #expect(after >= before && after <= min(1, Double(p.count) * before))
    }
    let order = p.indices.sorted { p[$0] < p[$1] }
    #expect(zip(order, order.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] })
  }
}
