// How many referral events a new customer is expected to cause (MODEL §8, loop_gain).

internal import Foundation

/// What the referral events of one new customer amount to.
struct ReferralProspect: Sendable, Hashable {
  /// Expected events in the first ten years.
  var tenYears: Double
  /// Expected events in a lifetime; `nil` when customers never leave.
  var lifetime: Double?
}

/// Expected referral events of a new customer of one segment under fixed parameters.
enum LoopGain {
  /// Lives the onboarding step by step and the rest by doubling.
  ///
  /// - Parameters:
  ///   - churn: the grid, and churn of activated customers.
  ///   - churnFactor: exp(−β·e − β²/2) with the engagement shift in force.
  ///   - referralFactor: exp(γ·e − γ²/2) likewise.
  ///   - churnHazard: per year, may be infinite.
  ///   - earlyMultiplier: factor on churn while unactivated.
  ///   - referralHazard: per year, may be infinite.
  ///   - askHazard: of the one ask, without a period, may be infinite.
  ///   - law: how long customers remain unactivated.
  ///   - asksAfter: first tenure step in which a customer may refer, and in which it is asked.
  ///   - survival: the powers of survival of activated customers at each lasting node.
  /// - Returns: expected events in ten years and in a lifetime.
  static func prospect(
    _ churn: ChurnSolver, churnFactor: [AtNodes], referralFactor: [AtNodes],
    churnHazard: Double, earlyMultiplier: Double, referralHazard: Double, askHazard: Double = 0,
    law: TimeToValueLaw, asksAfter: Int, survival: [StepPowers]
  ) -> ReferralProspect {
    if (referralHazard <= 0 && askHazard <= 0) || churnHazard == .infinity {
      return ReferralProspect(tenYears: 0, lifetime: 0)
    }
    let quadrature = churn.quadrature
    let event = referralFactor.map { factor in
      AtNodes(repeating: 1)
        - EngagementQuadrature.exponential(factor * (-referralHazard * quadrature.step))
    }
    // In the step of the ask: by itself or when asked.
    let eventAsked = zip(referralFactor, event).map { factor, event in
      let refuses = EngagementQuadrature.exponential(factor * -askHazard)
      return AtNodes(repeating: 1) - (AtNodes(repeating: 1) - event) * refuses
    }
    var cohort = OnboardingCohort(
      churn, hazard: churnHazard, earlyMultiplier: earlyMultiplier, law: law, factor: churnFactor)
    let horizon = 10 * quadrature.stepsPerYear
    // Step by step until every law is stationary: all may refer, and nobody waits for activation.
    var stationaryFrom = askHazard > 0 ? asksAfter + 1 : asksAfter
    if earlyMultiplier != 1 {
      // Whoever still waits then (fewer than 1 in 10⁸) counts as activated.
      while stationaryFrom <= horizon && law.unactivated(inStep: stationaryFrom) > 1e-8 {
        stationaryFrom += 1
      }
    }
    var events = 0.0
    for n in 1..<max(2, min(stationaryFrom, horizon + 1)) where n < stationaryFrom {
      cohort.live()
      if n >= asksAfter {
        let event = n == asksAfter ? eventAsked : event
        events += quadrature.mean(zip(cohort.density, event).map { $0 * $1 })
      }
    }
    if referralHazard <= 0 { return ReferralProspect(tenYears: events, lifetime: events) }
    let density = cohort.density
    let remaining = horizon - cohort.tenure
    var tenYears = events
    var lifetime: Double? = events
    for a in density.indices {
      let step = survival[a].step
      let first = step(event[a])  // one step's events, seen from its start
      let weight = quadrature.lastingWeights[a]
      func seen(_ value: AtNodes) -> Double {
        weight * (density[a] * value * quadrature.weights).sum()
      }
      if remaining > 0 { tenYears += seen(survival[a].sum(of: first, terms: remaining)) }
      if let known = lifetime {
        lifetime = step.sumOfAll(of: first).map { known + seen($0) }
      }
    }
    return ReferralProspect(tenYears: tenYears, lifetime: lifetime)
  }
}
