// What the parameters at the end of the run promise: computed once for a set of parameters, shared by all trials
// that have them (MODEL §8: clv_projected, loop_gain).

internal import Foundation

/// Forecasts under the parameters of the last step, by quadrature, not by simulation.
struct EndOfRun: Sendable {
  /// Residual value per unit of monthly margin, one table a segment.
  let residual: [ResidualValue]
  /// Gross margin of each segment.
  let grossMargin: [Double]
  /// A new customer's expected referral events × referral_conversion, over ten years and in a lifetime.
  let loopGain: Double
  let lifetimeLoopGain: Double?

  /// Computes the forecasts; about a tenth of a millisecond a segment.
  init(_ p: TrialParameters) {
    let end = Conditions(p, step: p.steps - 1)
    let sensitivity = p.engagement
    let churn = ChurnSolver(p.quadrature, sensitivity: sensitivity.churnSensitivity)
    let churnFactor = p.quadrature.factor(
      sensitivity: -sensitivity.churnSensitivity, shift: end.engagement)
    let referralFactor = p.quadrature.factor(
      sensitivity: sensitivity.referralSensitivity, shift: end.engagement)
    let survival = end.churn.map {
      StepPowers.overTenYears(p.quadrature, churnFactor: churnFactor, hazard: $0)
    }
    residual = survival.map {
      ResidualValue(p.quadrature, survival: $0, discount: p.discountRate)
    }
    grossMargin = end.grossMargin
    if p.delight.isFunnel {
      (loopGain, lifetimeLoopGain) = (0, 0)
      return
    }
    let conversion = Self.referralConversion(p, end)
    var tenYears = 0.0
    var lifetime: Double? = 0
    for (g, segment) in p.segments.enumerated() {
      let prospect = LoopGain.prospect(
        churn, churnFactor: churnFactor, referralFactor: referralFactor,
        churnHazard: end.churn[g], earlyMultiplier: exp(segment.earlyLogMultiplier),
        referralHazard: end.referral[g], askHazard: end.ask[g],
        law: TimeToValueLaw(mean: end.timeToValue[g]), asksAfter: segment.asksAfter,
        survival: survival[g])
      tenYears += segment.share * prospect.tenYears
      lifetime = lifetime.flatMap { sum in prospect.lifetime.map { sum + segment.share * $0 } }
    }
    loopGain = conversion == 0 ? 0 : tenYears * conversion
    lifetimeLoopGain = conversion == 0 ? 0 : lifetime.map { $0 * conversion }
  }

  /// The mean conversion of referred leads under the end-of-run shifts.
  private static func referralConversion(_ p: TrialParameters, _ end: Conditions) -> Double {
    let logit = p.journey.referredLogit
    if logit == .infinity { return 1 }
    if logit == -.infinity { return 0 }
    return JourneySolver.quality.reduce(0) {
      $0 + $1.w
        * logistic(logit + end.referredShift + end.everyShift + p.journey.qualityWeight * $1.x)
    }
  }
}
