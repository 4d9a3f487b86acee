// How many referral events a new customer is expected to cause (MODEL §8, loop_gain).
//
// A cohort is carried step by step while laws still change with tenure (onboarding, the threshold of referrals, the ask);
// then everything is stationary, and the events of all remaining steps are a sum of powers of one step's operator.

internal import Numerics

/// What the referral events of one new customer amount to.
struct ReferralProspect: Sendable, Hashable {
  /// Expected events in the first ten years.
  var tenYears: Double
  /// Expected events in a lifetime; `nil` when customers never leave.
  var lifetime: Double?
}

/// The parameters of a new customer of one segment.
struct NewCustomer: Sendable {
  /// Churn per year of an activated customer with average engagement, may be infinite.
  var churnHazard: Double
  /// Factor on churn while unactivated.
  var earlyMultiplier = 1.0
  /// Referral events per year, may be infinite.
  var referralHazard: Double
  /// Of the one ask, without a period, may be infinite.
  var askHazard = 0.0
  /// How long customers remain unactivated.
  var law: TimeToValueLaw
  /// First tenure step in which a customer may refer, and in which it is asked.
  var asksAfter: Int

  /// Steps to be lived before everybody may refer and no ask is left.
  var threshold: Int { askHazard > 0 ? asksAfter : asksAfter - 1 }
}

/// Expected referral events of a new customer of one segment under fixed parameters.
enum LoopGain {
  /// What the remaining steps are summed by.
  enum Sum {
    /// The powers of survival at each lasting node.
    case powers([StepPowers])
    /// Tables, and λ of churn at a = 0 and its slope in a.
    case tables(LifeTables, centre: Double, slope: Double)
  }

  /// Steps lived before tabulated sums: none, whole quarters of the first year, half years of the second, years of the
  /// third and fourth, and so on up to ten years.
  static func lived(atLeast steps: Int, stepsPerYear: Int) -> Int {
    if steps <= 0 { return 0 }
    var unit = stepsPerYear / 4
    while steps > 4 * unit { unit *= 2 }
    return min((steps + unit - 1) / unit * unit, 10 * stepsPerYear)
  }

  /// All steps lived that may come before the sums of a customer's remaining events.
  static func lived(_ customer: NewCustomer, stepsPerYear: Int) -> [Int] {
    let horizon = 10 * stepsPerYear
    let least = lived(atLeast: customer.threshold, stepsPerYear: stepsPerYear)
    if customer.earlyMultiplier == 1 { return [least] }
    var activated = customer.threshold
    while activated < horizon
      && customer.law.unactivated(inStep: activated) > OnboardingCohort.negligible
    { activated += 1 }
    return lived(
      from: least, to: lived(atLeast: activated, stepsPerYear: stepsPerYear),
      stepsPerYear: stepsPerYear)
  }

  /// All such numbers of steps from one to another.
  static func lived(from least: Int, to most: Int, stepsPerYear: Int) -> [Int] {
    var all = [least]
    while let last = all.last, last < most {
      all.append(lived(atLeast: last + 1, stepsPerYear: stepsPerYear))
    }
    return all
  }

  /// Lives the onboarding step by step and the rest at once.
  ///
  /// - Parameters:
  ///   - customer: the new customer.
  ///   - churn: the grid, and churn of activated customers.
  ///   - churnFactor: exp(−β·e − β²/2) with the engagement shift in force.
  ///   - referralFactor: exp(γ·e − γ²/2) likewise.
  ///   - sum: of the remaining steps.
  /// - Returns: expected events in ten years and in a lifetime; `nil` where the tables do not reach.
  static func prospect(
    _ customer: NewCustomer, _ churn: ChurnSolver, churnFactor: [AtNodes],
    referralFactor: [AtNodes], sum: Sum
  ) -> ReferralProspect? {
    let (referral, ask) = (customer.referralHazard, customer.askHazard)
    if (referral <= 0 && ask <= 0) || customer.churnHazard == .infinity {
      return ReferralProspect(tenYears: 0, lifetime: 0)
    }
    let quadrature = churn.quadrature
    let event = referralFactor.map { factor in
      AtNodes(repeating: 1)
        - EngagementQuadrature.exponential(factor * (-referral * quadrature.step))
    }
    var cohort = OnboardingCohort(
      churn, hazard: customer.churnHazard, earlyMultiplier: customer.earlyMultiplier,
      law: customer.law, factor: churnFactor)
    let horizon = 10 * quadrature.stepsPerYear
    var events = 0.0
    func isSummable() -> Bool {
      if cohort.tenure >= horizon { return true }
      if cohort.tenure < customer.threshold { return false }
      if referral <= 0 { return true }
      if !cohort.isActivated { return false }
      guard case .tables = sum else { return true }
      return cohort.tenure
        == lived(atLeast: cohort.tenure, stepsPerYear: quadrature.stepsPerYear)
    }
    while !isSummable() {
      cohort.live()
      let n = cohort.tenure
      if n < customer.asksAfter { continue }
      // In the step of the ask: by itself or when asked.
      let isAsked = n == customer.asksAfter && ask > 0
      var sum = AtNodes.zero
      for (a, density) in cohort.density.enumerated() {
        var chance = event[a]
        if isAsked {
          let refuses = EngagementQuadrature.exponential(referralFactor[a] * -ask)
          chance = AtNodes(repeating: 1) - (1 - chance) * refuses
        }
        sum += density * chance * quadrature.lastingWeights[a]
      }
      events += (sum * quadrature.weights).sum()
    }
    if referral <= 0 { return ReferralProspect(tenYears: events, lifetime: events) }
    guard let rest = remaining(event, cohort, quadrature, sum) else { return nil }
    return ReferralProspect(
      tenYears: events + rest.tenYears, lifetime: rest.lifetime.map { events + $0 })
  }

  /// The events of all steps that follow.
  private static func remaining(
    _ event: [AtNodes], _ cohort: OnboardingCohort, _ quadrature: EngagementQuadrature, _ sum: Sum
  ) -> ReferralProspect? {
    let steps = 10 * quadrature.stepsPerYear - cohort.tenure
    var tenYears = 0.0
    var lifetime: Double? = 0
    for (a, density) in cohort.density.enumerated() {
      let seen = density * quadrature.weights * quadrature.lastingWeights[a]
      switch sum {
      case .powers(let powers):
        let first = powers[a].step(event[a])  // one step's events, seen from its start
        if steps > 0 { tenYears += (seen * powers[a].sum(of: first, terms: steps)).sum() }
        if let known = lifetime {
          lifetime = powers[a].step.sumOfAll(of: first).map { known + (seen * $0).sum() }
        }
      case .tables(let tables, let centre, let slope):
        guard
          let events = tables.events(
            event[a], logHazard: centre + slope * quadrature.lastingNodes[a], lived: cohort.tenure)
        else { return nil }
        tenYears += (seen * events.tenYears).sum()
        lifetime = lifetime.flatMap {
          events.lifetime.max() < 1e12 ? $0 + (seen * events.lifetime).sum() : nil
        }
      }
    }
    return ReferralProspect(tenYears: tenYears, lifetime: lifetime)
  }
}
