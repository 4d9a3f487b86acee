// Many questions asked at once: the more are asked, the more answers are luck.
//
// Holm's step-down procedure keeps the probability of even one false alarm below the level, whatever the
// questions have to do with each other, and is never worse than Bonferroni's (Holm 1979, Scand. J. Stat. 6:65–70).

/// Corrects p-values for being many.
package enum HolmCorrection {
  /// The adjusted p-values, in the order given: with p₍₁₎ ≤ … ≤ p₍ₘ₎, the i-th is max over j ≤ i of
  /// min(1, (m − j + 1)·p₍ⱼ₎), as R's `p.adjust(p, "holm")`.
  ///
  /// Each must be from 0 to 1. Whoever rejects what is below the level is wrong once or more with at most that
  /// probability.
  package static func adjusted(_ values: [Double]) -> [Double] {
    var result = values
    var reached = 0.0
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for (rank, index) in order.enumerated() {
      precondition((0...1).contains(values[index]), "a p-value of \(values[index])")
      reached = max(reached, min(1, Double(values.count - rank) * values[index]))
      result[index] = reached
    }
    return result
  }
}
