// Engage: engagement wanders, and the draws of the step are made (MODEL §4).

internal import RandomStreams

extension TrialState {
  /// Moves x once for everyone, x ← ρx + √(1−ρ²)ε, and notes e and the step's words.
  ///
  /// One block of random words a customer: this loop is most of the engine's time.
  mutating func moveEngagement(_ t: Int) {
    let rho = parameters.engagement.persistence
    let noise = (1 - rho * rho).squareRoot()
    let (lastingWeight, currentWeight) = (
      parameters.engagement.lastingWeight, parameters.engagement.currentWeight
    )
    let shift = conditions.engagement
    let step = Int32(truncatingIfNeeded: t)
    let (stream, normal) = (stream, normal)
    let id = customers.id.base
    let lasting = customers.lasting.base
    let current = customers.current.base
    let engagement = customers.engagement.base
    let churnWord = customers.churnWord.base
    let expansionWord = customers.expansionWord.base
    let referralWord = customers.referralWord.base
    for row in 0..<customers.count {
      let words = stream.words(agent: id[row], step: step, block: DrawPurpose.everyStep)
      let x = rho * current[row] + noise * normal(words.w0)
      current[row] = x
      engagement[row] = lastingWeight * lasting[row] + currentWeight * x + shift
      churnWord[row] = words.w1
      expansionWord[row] = words.w2
      referralWord[row] = words.w3
    }
  }
}
