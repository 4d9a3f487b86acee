// Delight: customers bring customers, and speak well of the business (MODEL §5).

internal import Lanes
internal import RandomStreams

extension TrialState {
  /// Eligible survivors refer with hazard r·exp(γ·e − γ²/2); each event makes one lead in the next step.
  ///
  /// Eligible from tenure step `asksAfter` on; at most one event a step and customer. Decides for the candidates that
  /// `moveEngagement` found, who are eligible.
  mutating func inviteFriends(_ t: Int) {
    for index in 0..<customers.mayRefer.count {
      let (row, word) = customers.mayRefer[index]
      if gate.happens(hazards.referral(Int(customers.segment[row]), engagement(row)), word) {
        noteReferral(row, step: t)
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
    referredLeads.append(StableHash.pair(customers.id(row), UInt64(step) | 1 << 40))
  }

  /// Promoters among the survivors give testimonials, which become social proof; the stock then fades.
  ///
  /// Decides for the candidates that `moveEngagement` found; the answer is that of the last month end, 9 or 10.
  mutating func giveTestimonials(_ t: Int) {
    for index in 0..<customers.mayTestify.count {
      let (row, word) = customers.mayTestify[index]
      let answer = customers.answer[row]
      if answer == Customer.noAnswer || answer < 9 { continue }
      if gate.happens(hazards.testimonial(Int(customers.segment[row]), 0), word) { proofStock += 1 }
    }
    proofStock *= parameters.delight.proofRetention
  }

  /// Asks everyone active how likely they are to recommend, 0 to 10.
  ///
  /// Draws lane 2 of `occasional` in step `t`, the answer's noise (standard deviation 1).
  mutating func askEveryone(step t: Int) {
    let columns = customers.columns(segments: parameters.segments.count)
    let count = Int32(customers.count)
    withUnsafePointer(to: columns) { columns in
      kernels.answers(
        columns, count, stream.lanesKey, Int32(truncatingIfNeeded: t), DrawPurpose.occasional,
        laneEngagement, Float(parameters.delight.answerCentre),
        Float(RecommendationLaw.engagementWeight), customers.answer.base)
    }
  }
}
