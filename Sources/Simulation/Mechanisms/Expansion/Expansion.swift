// Engage: survivors buy more or less (MODEL §4, Expansion and Contraction).

internal import RandomStreams

extension TrialState {
  /// MRR grows with hazard −ln(1−rate)·exp(γ_u·e − γ_u²/2) and shrinks likewise with −e.
  ///
  /// At most one of each a step and customer. Decides for the candidates that `moveEngagement` found; uplift and cut are
  /// fractions of the MRR then.
  mutating func expandAndContract(_ t: Int) {
    for index in 0..<customers.mayExpand.count {
      let (row, word) = customers.mayExpand[index]
      let segment = Int(customers.segment[row])
      if gate.happens(hazards.expansion(segment, engagement(row)), word) {
        customers.multiplyMRR(row, by: 1 + parameters.segments[segment].uplift)
      }
    }
    for index in 0..<customers.mayContract.count {
      let (row, word) = customers.mayContract[index]
      let segment = Int(customers.segment[row])
      if gate.happens(hazards.contraction(segment, engagement(row)), word) {
        customers.multiplyMRR(row, by: 1 - parameters.segments[segment].cut)
      }
    }
  }
}
