// Ten years beyond the end of the run, under the conditions of its last step.

internal import Numerics

/// What customers are expected to do after the run.
struct MeanFieldForecast {
  /// Discounted margin still to come from first-year buyers, worth at their purchases.
  let residualValue: Double
  /// Referral events of a new customer in ten years, times the conversion of a referred lead.
  let loopGain: Double

  /// Looks ahead.
  init(_ run: MeanFieldRun) {
    let p = run.parameters
    let end = Conditions(p, step: p.steps - 1)
    let steps = 120 * p.stepsPerMonth
    var events = 0.0
    var value = 0.0
    for (g, segment) in p.segments.enumerated() {
      let climate = MeanFieldClimate(p, end, segment: g, run.grid)
      var life = MeanFieldLife(
        p, run.grid, segment: g, timeToValue: end.timeToValue[g], isSettled: false)
      if !p.delight.isFunnel && (end.referral[g] > 0 || end.ask[g] > 0) {
        for _ in 0..<steps {
          events +=
            segment.share * life.live(climate, endsMonth: false).events.reduce(0, +)
        }
      }
      value +=
        Self.payments(run, segment: g, climate, steps) * end.grossMargin[g]
        * end.priceFactor[g]
    }
    residualValue = value
    loopGain = events == 0 ? 0 : events * Self.referralConversion(p, end)
  }

  /// Payments per unit of list price, worth at purchase, from the month end at which the run stops.
  private static func payments(
    _ run: MeanFieldRun, segment: Int, _ climate: MeanFieldClimate, _ steps: Int
  ) -> Double {
    let p = run.parameters
    var money = [Double](repeating: 0, count: run.grid.engagement.count)
    for wave in run.waves where wave.segment == segment {
      let lived = p.steps - 1 - wave.bought
      let standing = lived == 0 ? run.grid.everybody : wave.life[lived - 1].mrrAtNodes
      for index in money.indices {
        money[index] += wave.amounts.valueMoney[index / run.grid.width] * standing[index]
      }
    }
    let perStep = Double.log(onePlus: p.discountRate) * p.stepInYears
    var sum = 0.0
    for j in 0..<steps {
      sum += money.reduce(0, +) * Double.exp(-perStep * Double(p.steps + j))
      money = zip(run.grid.move(money), climate.stays).map { $0 * $1 }
    }
    return sum / Double(p.stepsPerMonth)
  }

  /// The mean conversion of a referred lead: one stage, whatever the time it takes.
  private static func referralConversion(_ p: TrialParameters, _ end: Conditions) -> Double {
    var journey = p.journey
    journey.leaveHazards = [.infinity, .infinity, .infinity]
    var lead = MeanFieldJourney(journey)
    lead.arrive(1, from: .referral)
    return lead.walk(shift: 0, referredShift: end.referredShift + end.everyShift)[
      MeanFieldOrigin.referral.rawValue]
  }
}
