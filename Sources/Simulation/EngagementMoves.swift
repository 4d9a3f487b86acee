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
    let count = customers.count
    normal.withCells { cells in
      @inline(__always)
      func move(_ row: Int, _ word: UInt32) {
        let x = rho * current[row] + noise * NormalTable.normal(word, cells)
        current[row] = x
        engagement[row] = lastingWeight * lasting[row] + currentWeight * x + shift
      }
      var row = 0
      while row + 4 <= count {
        let agents = SIMD4(id[row], id[row + 1], id[row + 2], id[row + 3])
        let words = stream.words(agents: agents, step: step, block: DrawPurpose.everyStep)
        for lane in 0..<4 {
          move(row + lane, words.w0[lane])
          churnWord[row + lane] = words.w1[lane]
          expansionWord[row + lane] = words.w2[lane]
          referralWord[row + lane] = words.w3[lane]
        }
        row += 4
      }
      while row < count {
        let words = stream.words(agent: id[row], step: step, block: DrawPurpose.everyStep)
        move(row, words.w0)
        churnWord[row] = words.w1
        expansionWord[row] = words.w2
        referralWord[row] = words.w3
        row += 1
      }
    }
    drawOccasionalWords(t)
  }

  /// Draws the words of the mechanisms that are off by default, where one of them is on.
  private mutating func drawOccasionalWords(_ t: Int) {
    if !parameters.givesTestimonials && !conditions.contraction.contains(where: { $0 > 0 }) {
      return
    }
    let step = Int32(truncatingIfNeeded: t)
    let stream = stream
    let id = customers.id.base
    let contractionWord = customers.contractionWord.base
    let testimonialWord = customers.testimonialWord.base
    let count = customers.count
    var row = 0
    while row + 4 <= count {
      let agents = SIMD4(id[row], id[row + 1], id[row + 2], id[row + 3])
      let words = stream.words(agents: agents, step: step, block: DrawPurpose.occasional)
      for lane in 0..<4 {
        contractionWord[row + lane] = words.w0[lane]
        testimonialWord[row + lane] = words.w1[lane]
      }
      row += 4
    }
    while row < count {
      let words = stream.words(agent: id[row], step: step, block: DrawPurpose.occasional)
      contractionWord[row] = words.w0
      testimonialWord[row] = words.w1
      row += 1
    }
  }
}
