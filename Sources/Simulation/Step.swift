// One turn of the flywheel. This is the one place where the idea lives: read it first.
//
// A new mechanism is one plan file in Scenarios, one folder in Mechanisms, one line below, one draw purpose, its tests.

extension TrialState {
  /// Lives step `t`: the stages in the order of MODEL §1.
  ///
  /// - Throws: `TrialFailure` when there are more agents than allowed.
  mutating func step(_ t: Int) throws(TrialFailure) {
    followPlan(t)
    collectPayments(t)
    // Attract
    try welcomeLeads(t)
    walkJourneys(t)
    // Engage
    moveEngagement(t)
    loseCustomers(t)
    expandAndContract(t)
    // Delight: the loop closes
    inviteFriends(t)
    askForReferrals(t)
    giveTestimonials(t)
    welcomeBack(t)
    welcomeBuyers(t)
    // Books
    payCosts(t)
    if (t + 1) % parameters.stepsPerMonth == 0 { closeMonth(t) }
  }

  /// Plan: what holds in this step; a price change for everyone reaches existing customers.
  private mutating func followPlan(_ t: Int) {
    if t == parameters.markStep { markActive() }
    // What held in the step before still holds where no entry of the plan moves.
    let k = parameters.stepsPerMonth
    guard parameters.plan.contains(where: { t == 0 || $0.moves(step: t, stepsPerMonth: k) }) else {
      return
    }
    let before = conditions.priceFactor
    conditions = Conditions(parameters, step: t)
    if conditions.priceFactor != before { reprice(from: before) }
  }
}

/// Why a trial stopped.
package enum TrialFailure: Error, Hashable, Sendable {
  /// More customers and prospects than allowed, reached in this month (0: at the start).
  case tooManyAgents(month: Int, limit: Int)
  /// A metric or series, by its name, is no finite number or too large to be averaged: what the inputs multiply out to.
  case immeasurable(name: String)
}
