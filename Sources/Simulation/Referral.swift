// Delight: customers bring customers, and speak well of the business (MODEL §5).

internal import RandomStreams
internal import Foundation

extension TrialState {
  /// Eligible survivors refer with hazard r·exp(γ·e − γ²/2); each event makes one lead in the next step.
  ///
  /// Eligible from tenure step `asksAfter` on; at most one event a step and customer. Reads the referral word that
  /// `moveEngagement` drew.
  mutating func inviteFriends(_ t: Int) {
    if parameters.delight.isFunnel || !conditions.referral.contains(where: { $0 > 0 }) { return }
    let gamma = parameters.engagement.referralSensitivity
    let base = conditions.referral.map {
      log($0 * parameters.stepInYears) - gamma * gamma / 2
    }
    let step = Int32(truncatingIfNeeded: t)
    let gate = gate
    let engagement = customers.engagement.base
    let segment = customers.segment.base
    let asksFrom = customers.asksFrom.base
    let word = customers.referralWord.base
    base.withUnsafeBufferPointer { base in
      for row in 0..<customers.count where step >= asksFrom[row] {
        if gate.happens(base[Int(segment[row])] + gamma * engagement[row], word[row]) {
          noteReferral(row, step: t)
        }
      }
    }
  }

  /// Counts a referral event of step `t`; its lead arrives in the next.
  ///
  /// The lead's name is a hash of referrer and step: a lost referrer renumbers nobody.
  mutating func noteReferral(_ row: Int, step t: Int) {
    tally.months[month(t)].referrals += 1
    customers.flags[row].formUnion(.referredSinceMark)
    let step = UInt32(truncatingIfNeeded: t)
    referredLeads.append(StableHash.pair(customers.id[row], UInt64(step) | 1 << 40))
  }

  /// Promoters among the survivors give testimonials, which become social proof; the stock then fades.
  ///
  /// Reads the testimonial word that `moveEngagement` drew; the answer is that of the last month end, 9 or 10.
  mutating func giveTestimonials(_ t: Int) {
    let hazard = parameters.delight.testimonialLogHazard
    if parameters.givesTestimonials {
      let logHazard = hazard + log(parameters.stepInYears)
      for row in 0..<customers.count
      where customers.answer[row] != Customer.noAnswer && customers.answer[row] >= 9 {
        if gate.happens(logHazard, customers.testimonialWord[row]) { proofStock += 1 }
      }
    }
    proofStock *= parameters.delight.proofRetention
  }

  /// Asks everyone active how likely they are to recommend, 0 to 10.
  ///
  /// Draws lane 2 of `occasional` in step `t`, the answer's noise (standard deviation 1).
  mutating func askEveryone(step t: Int) {
    let engagement = parameters.engagement
    let shift = conditions.engagement
    let step = Int32(truncatingIfNeeded: t)
    let centre = parameters.delight.answerCentre
    let id = customers.id.base
    let count = customers.count
    normal.withCells { cells in
      for first in stride(from: 0, to: count, by: 4) {
        var ids = SIMD4<UInt64>.zero
        let lanes = min(4, count - first)
        for lane in 0..<lanes { ids[lane] = id[first + lane] }
        let words = stream.words(agents: ids, step: step, block: DrawPurpose.occasional)
        for lane in 0..<lanes {
          let row = first + lane
          let e =
            engagement.lastingWeight * customers.lasting[row]
            + engagement.currentWeight * customers.current[row] + shift
          customers.answer[row] = UInt8(
            RecommendationLaw.answer(
              centre: centre, engagement: e, noise: NormalTable.normal(words.w2[lane], cells)))
        }
      }
    }
  }
}
