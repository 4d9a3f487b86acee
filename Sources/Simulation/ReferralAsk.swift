// Delight: every customer is asked for a referral, once.
//
// A referral programme of the simplest kind: when `asks_after` has passed, each customer still there is asked, and a
// stated share brings somebody. One chance a life, where `referral_rate` is a chance in every step.

internal import RandomStreams
internal import Foundation

extension TrialState {
  /// Asks the survivors of step `t` whose first eligible tenure step it is: who says yes makes one referred lead.
  ///
  /// Says yes with probability 1 − exp(−h·exp(γ·e − γ²/2)), h under the plan. Customers at the start have been asked
  /// before, and who has come back is not asked again, nor is who left before it could be. At most one event a
  /// customer and step: who refers unasked in this step has done so already, and is not asked any more. Draws `ask`,
  /// once a customer.
  mutating func askForReferrals(_ t: Int) {
    if parameters.delight.isFunnel || !conditions.ask.contains(where: { $0 > 0 }) { return }
    let gamma = parameters.engagement.referralSensitivity
    func logHazards(_ hazards: [Double]) -> [Double] {
      hazards.map { log($0) - gamma * gamma / 2 }
    }
    let asked = logHazards(conditions.ask)
    let unasked = logHazards(conditions.referral.map { $0 * parameters.stepInYears })
    let step = Int32(truncatingIfNeeded: t)
    for row in 0..<customers.count where customers.asksFrom[row] == step {
      let segment = Int(customers.segment[row])
      let push = gamma * customers.engagement[row]
      if gate.happens(unasked[segment] + push, customers.referralWord[row]) { continue }
      let word = stream.word(agent: customers.id[row], step: 0, purpose: DrawPurpose.ask)
      if gate.happens(asked[segment] + push, word) { noteReferral(row, step: t) }
    }
  }
}
