// What the parameters at the end of the run promise: computed once for a set of parameters, shared by all trials
// that have them (MODEL §8: clv_projected, loop_gain).

internal import Numerics

/// Forecasts under the parameters of the last step, by quadrature, not by simulation.
struct EndOfRun: Sendable {
  /// Residual value per unit of monthly margin, one a segment.
  let residual: [ResidualValue]
  /// Gross margin of each segment.
  let grossMargin: [Double]
  /// A new customer's expected referral events × referral_conversion, over ten years and in a lifetime.
  let loopGain: Double
  let lifetimeLoopGain: Double?

  /// Computes the forecasts; about 20 µs a segment where tables are shared, a millisecond in all where not.
  init(_ p: TrialParameters) {
    let end = Conditions(p, step: p.steps - 1)
    let law = HazardLaw(p.quadrature, sensitivity: -p.engagement.churnSensitivity)
    let centres = end.logChurn.map { law.centre($0, shift: end.engagement) }
    let conversion = p.delight.isFunnel ? 0 : Self.referralConversion(p, end)
    let customers = p.segments.indices.map { g in
      NewCustomer(
        churnHazard: end.churn[g], earlyMultiplier: Double.exp(p.segments[g].earlyLogMultiplier),
        referralHazard: end.referral[g], askHazard: end.ask[g],
        law: TimeToValueLaw(mean: end.timeToValue[g]), asksAfter: p.segments[g].asksAfter)
    }
    let needs = Self.needs(p, law, centres, conversion == 0 ? [] : customers)
    let tables = Self.tables(p, law, needs)
    let values = tables.residualValues(
      rate: needs.discounts.lowerBound, within: needs.logHazards)
    residual = centres.map { ResidualValue(values, law, centre: $0) }
    grossMargin = end.grossMargin
    if conversion == 0 {
      (loopGain, lifetimeLoopGain) = (0, 0)
      return
    }
    let churn = ChurnSolver(p.quadrature, sensitivity: p.engagement.churnSensitivity)
    let churnFactor = p.quadrature.factor(sensitivity: law.sensitivity, shift: end.engagement)
    let referralFactor = p.quadrature.factor(
      sensitivity: p.engagement.referralSensitivity, shift: end.engagement)
    var tenYears = 0.0
    var lifetime: Double? = 0
    for (g, customer) in customers.enumerated() {
      func prospect(_ sum: LoopGain.Sum) -> ReferralProspect? {
        LoopGain.prospect(
          customer, churn, churnFactor: churnFactor, referralFactor: referralFactor, sum: sum)
      }
      var found: ReferralProspect?
      if case .tables = p.forecasting {
        found = prospect(.tables(tables, centre: centres[g], slope: law.lastingSlope))
      }
      let known =
        found
        ?? prospect(
          .powers(
            StepPowers.overTenYears(
              p.quadrature, churnFactor: churnFactor, hazard: customer.churnHazard)))
      guard let known else { preconditionFailure("powers sum every number of steps") }
      tenYears += p.segments[g].share * known.tenYears
      lifetime = lifetime.flatMap { sum in
        known.lifetime.map { sum + p.segments[g].share * $0 }
      }
    }
    loopGain = tenYears * conversion
    lifetimeLoopGain = lifetime.map { $0 * conversion }
  }

  /// What the tables of these parameters must answer.
  private static func needs(
    _ p: TrialParameters, _ law: HazardLaw, _ centres: [Double], _ customers: [NewCustomer]
  ) -> LifeTables.Needs {
    let reach = LifeTables.lastingReach
    let (low, high) = (centres.min() ?? 0, centres.max() ?? 0)
    let rate = Double.log(onePlus: p.discountRate)
    var lived: Set<Int> = []
    if case .tables = p.forecasting {
      for customer in customers where customer.referralHazard > 0 {
        lived.formUnion(
          LoopGain.lived(customer, stepsPerYear: p.quadrature.stepsPerYear))
      }
    }
    return LifeTables.Needs(
      logHazards: law.tabulated(
        law.range(low, reach: reach).lowerBound...law.range(high, reach: reach).upperBound,
        stepsPerYear: p.quadrature.stepsPerYear),
      discounts: rate...rate, lived: lived.sorted())
  }

  /// The tables that all trials share, or where they do not reach the trial's own.
  private static func tables(
    _ p: TrialParameters, _ law: HazardLaw, _ needs: LifeTables.Needs
  ) -> LifeTables {
    if case .tables(let shared?) = p.forecasting, shared.answers(needs) { return shared }
    return LifeTables(p.quadrature, law, needs)
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
