// Engage: survivors buy more or less (MODEL §4, Expansion and Contraction).

internal import RandomStreams
internal import Foundation

extension TrialState {
  /// MRR grows with hazard −ln(1−rate)·exp(γ_u·e − γ_u²/2) and shrinks likewise with −e.
  ///
  /// At most one of each a step and customer. Reads the words that `moveEngagement` drew; uplift and cut are fractions of
  /// the MRR then.
  mutating func expandAndContract(_ t: Int) {
    let gamma = parameters.engagement.expansionSensitivity
    let penalty = gamma * gamma / 2
    if conditions.expansion.contains(where: { $0 > 0 }) {
      let base = conditions.expansion.map { log($0 * parameters.stepInYears) - penalty }
      let uplift = parameters.segments.map(\.uplift)
      let gate = gate
      let engagement = customers.engagement.base
      let segment = customers.segment.base
      let word = customers.expansionWord.base
      base.withUnsafeBufferPointer { base in
        for row in 0..<customers.count {
          let group = Int(segment[row])
          if gate.happens(base[group] + gamma * engagement[row], word[row]) {
            customers.mrr[row] *= 1 + uplift[group]
          }
        }
      }
    }
    if conditions.contraction.contains(where: { $0 > 0 }) {
      let base = conditions.contraction.map { log($0 * parameters.stepInYears) - penalty }
      for row in 0..<customers.count {
        let group = Int(customers.segment[row])
        if gate.happens(
          base[group] - gamma * customers.engagement[row], customers.contractionWord[row])
        {
          customers.mrr[row] *= 1 - parameters.segments[group].cut
        }
      }
    }
  }
}
