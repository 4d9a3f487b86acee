// Attract, second part: aware → interested → considering → purchase (MODEL §3).
//
// A prospect leaves its stage in a step with a fixed probability, so its stay is geometric: the whole stay is drawn on
// entry and the prospect waits in a calendar. Nobody is touched in a step in which nothing happens to them. Its luck is
// drawn with it, as a resistance: the log odds of a uniform number, less what its quality is worth. It advances iff that
// is below the stage's log odds, so leaving takes a comparison.

internal import Lanes
internal import RandomStreams

extension TrialState {
  /// Those about to enter a stage do so, and may first leave it in step `t`.
  ///
  /// Draws `stage`, once a prospect and stage.
  mutating func enterStages(at t: Int, areNew: Bool) {
    let key = stream.lanesKey
    aware.enter(at: t, areNew: areNew, parameters.journey, kernels, key)
    interested.enter(at: t, areNew: areNew, parameters.journey, kernels, key)
    considering.enter(at: t, areNew: areNew, parameters.journey, kernels, key)
  }

  /// Everyone whose stay ends in step `t` advances or drops out.
  ///
  /// Their luck was drawn on entry, so a plan that shifts the odds meanwhile meets the same luck; those who advance draw
  /// for their next stage.
  mutating func walkJourneys(_ t: Int) {
    let journey = parameters.journey
    let everyShift = conditions.everyShift + socialProof
    let shift = conditions.leadShift + everyShift
    // The last stage first: nobody passes two in a step.
    var left = considering.buy(
      at: t, odds: Float(journey.logits[2] + shift),
      referredOdds: Float(journey.referredLogit + conditions.referredShift + everyShift),
      into: &purchases)
    left += interested.advance(at: t, odds: Float(journey.logits[1] + shift), to: &considering)
    left += aware.advance(at: t, odds: Float(journey.logits[0] + shift), to: &interested)
    prospectCount += interested.entering + considering.entering - left
    enterStages(at: t + 1, areNew: false)
  }

  /// What testimonials add to everybody's log odds: lift·Y/(Y + half_at).
  private var socialProof: Double {
    if parameters.delight.isFunnel || proofStock == 0 { return 0 }
    return parameters.delight.proofLift * proofStock
      / (proofStock + parameters.delight.proofHalfAt)
  }
}
