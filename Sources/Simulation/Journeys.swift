// Attract, second part: aware → interested → considering → purchase (MODEL §3).
//
// A prospect leaves its stage in a step with a fixed probability, so its stay is geometric: the whole stay is drawn on
// entry and the prospect waits in a calendar. Nobody is touched in a step in which nothing happens to them. Its luck is
// drawn with it, as a resistance: the log odds of a uniform number, less what its quality is worth. It advances iff that
// is below the stage's log odds, so leaving takes a comparison.

internal import Lanes
internal import RandomStreams

extension TrialState {
  /// The prospects gathered for each stage enter it and may first leave it in step `t`.
  ///
  /// Draws `stage`, addressed by the stage, not by the step of entry: whoever stays longer in one stage keeps its luck in
  /// the next.
  mutating func enterStages(at t: Int, areNew: Bool) {
    let key = stream.lanesKey
    aware.enter(at: t, isNew: areNew, parameters.journey, kernels, key, into: &prospects)
    interested.enter(at: t, isNew: areNew, parameters.journey, kernels, key, into: &prospects)
    considering.enter(at: t, isNew: areNew, parameters.journey, kernels, key, into: &prospects)
  }

  /// Everyone whose stay ends in step `t` advances or drops out.
  ///
  /// Their luck was drawn on entry, so a plan that shifts the odds meanwhile meets the same luck; those who advance draw
  /// for their next stage.
  mutating func walkJourneys(_ t: Int) {
    let everyShift = conditions.everyShift + socialProof
    let unreferred = parameters.journey.logits.map { Float($0 + conditions.leadShift + everyShift) }
    let referred = Float(parameters.journey.referredLogit + conditions.referredShift + everyShift)
    var left = 0
    unreferred.withUnsafeBufferPointer { unreferred in
      prospects.takeAll(at: t) { leaving in
        left += leaving.count
        interested.reserve(leaving.count)
        considering.reserve(leaving.count)
        for prospect in leaving {
          let odds = prospect.origin == .referral ? referred : unreferred[Int(prospect.stage)]
          if prospect.resistance >= odds { continue }
          switch prospect.stage {
          case 0: interested.append(prospect.id, quality: prospect.quality, prospect.origin)
          case 1: considering.append(prospect.id, quality: prospect.quality, prospect.origin)
          default: purchases.append(Purchase(id: prospect.id, origin: prospect.origin))
          }
        }
      }
    }
    prospectCount += interested.count + considering.count - left
    enterStages(at: t + 1, areNew: false)
  }

  /// What testimonials add to everybody's log odds: lift·Y/(Y + half_at).
  private var socialProof: Double {
    if parameters.delight.isFunnel || proofStock == 0 { return 0 }
    return parameters.delight.proofLift * proofStock
      / (proofStock + parameters.delight.proofHalfAt)
  }
}
