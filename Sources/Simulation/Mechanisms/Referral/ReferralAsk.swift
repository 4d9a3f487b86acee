// Delight: every customer is asked for a referral, once.
//
// A referral programme of the simplest kind: when `asks_after` has passed, each customer still there is asked, and a
// stated share brings somebody. One chance a life, where `referral_rate` is a chance in every step.

internal import RandomStreams

extension TrialState {
  /// Asks the survivors of step `t` whose first eligible tenure step it is: who says yes makes one referred lead.
  ///
  /// Says yes with probability 1 − exp(−h·exp(γ·e − γ²/2)), h under the plan. Customers at the start have been asked
  /// before, and who has come back is not asked again, nor is who left before it could be. At most one event a
  /// customer and step: who refers unasked in this step has done so already, and is not asked any more. Draws `ask`,
  /// once a customer.
  mutating func askForReferrals(_ t: Int) {
    if !hazards.ask.isOn { return }
    let step = Int32(truncatingIfNeeded: t)
    for row in 0..<customers.count where Int(customers.asksFrom[row]) == t {
      let (segment, e) = (Int(customers.segment[row]), engagement(row))
      let id = customers.id(row)
      // The word that `inviteFriends` decides by.
      let unasked = stream.words(agent: id, step: step, block: DrawPurpose.everyStep).w3
      if gate.happens(hazards.referral(segment, e), unasked) { continue }
      let word = stream.word(agent: id, step: 0, purpose: DrawPurpose.ask)
      if gate.happens(hazards.ask(segment, e), word) { noteReferral(row, step: t) }
    }
  }
}
