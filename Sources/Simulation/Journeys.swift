// Attract, second part: aware → interested → considering → purchase (MODEL §3).
//
// A prospect leaves its stage in a step with a fixed probability, so its stay is geometric: the whole stay is drawn on
// entry and the prospect waits in a calendar. Nobody is touched in a step in which nothing happens to them.

internal import RandomStreams
internal import Foundation

extension TrialState {
  /// The words that decide a prospect's stay and luck in a stage.
  ///
  /// Addressed by the stage, not by the step of entry: whoever stays longer in one stage keeps its luck in the next.
  func stageWords(_ id: UInt64, stage: UInt8) -> RandomWords {
    stream.words(agent: id, step: Int32(stage), block: DrawPurpose.stage)
  }

  /// A prospect enters its stage and may first leave it in step `t`.
  mutating func enter(_ prospect: Prospect, at t: Int, words: RandomWords) {
    var prospect = prospect
    let hazard = parameters.journey.leaveHazards[Int(prospect.stage)]
    prospect.luck = RandomStream.uniform(words.w2, words.w3)
    var wait = 0.0
    if hazard < .infinity {
      // The number of whole steps in which an exponential clock of this hazard has not rung.
      wait = -log(RandomStream.uniform(words.w0, words.w1)) / hazard
    }
    prospects.add(prospect, at: t + Int(min(wait, 1e6)))
  }

  /// Everyone whose stay ends in step `t` advances or drops out.
  ///
  /// Draws nothing: the luck was drawn on entry (`stage`), so a plan that shifts the odds meanwhile meets the same luck.
  /// Costs a logistic for each prospect that leaves a stage.
  mutating func walkJourneys(_ t: Int) {
    let proof = socialProof
    while var prospect = prospects.take(at: t) {
      let isReferred = prospect.origin == .referral
      let base =
        isReferred
        ? parameters.journey.referredLogit : parameters.journey.logits[Int(prospect.stage)]
      var advances = base == .infinity
      if base.isFinite {
        let shift = isReferred ? conditions.referredShift : conditions.leadShift
        let odds =
          base + shift + conditions.everyShift + proof
          + parameters.journey.qualityWeight * prospect.quality
        advances = prospect.luck < logistic(odds)
      }
      if advances && prospect.stage < 2 {
        prospect.stage += 1
        enter(prospect, at: t + 1, words: stageWords(prospect.id, stage: prospect.stage))
        continue
      }
      prospectCount -= 1
      if advances { purchases.append(Purchase(id: prospect.id, origin: prospect.origin)) }
    }
  }

  /// What testimonials add to everybody's log odds: lift·Y/(Y + half_at).
  private var socialProof: Double {
    if parameters.delight.isFunnel || proofStock == 0 { return 0 }
    return parameters.delight.proofLift * proofStock
      / (proofStock + parameters.delight.proofHalfAt)
  }
}
