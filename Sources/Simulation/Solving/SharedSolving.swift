// What all trials of a scenario share when they are solved: made once, where its inputs are certain.
//
// Who states a value exactly gets the same bits whatever else the scenario holds: it is solved once, by the sums
// themselves. Tables serve what is uncertain; they need a certain φ, τ and β (and γ for referral). They span what is
// drawn between the 0.01 % and the 99.99 % of each input; a draw beyond, like anything that tables do not answer, is
// solved by the sums. Tables over the log hazard span a factor of e² on either side of it besides, for the plan.

internal import Numerics
internal import Scenarios

/// Solvers, tables and solutions for all trials of one scenario.
struct SharedSolving: Sendable {
  /// A referral rate beside a log hazard of churn.
  struct Referral: Hashable {
    /// Share a year.
    var rate: Double
    /// ln h per year.
    var churnLogHazard: Double
  }

  /// The grid, churn and referral on it; `nil` where a trial needs its own.
  private(set) var quadrature: EngagementQuadrature?
  private(set) var churn: ChurnSolver?
  private(set) var referral: ReferralSolver?
  /// ln h of every churn share that is certain.
  private(set) var certainChurn: [Double: Double] = [:]
  /// ln r of every referral rate that is certain beside a certain churn.
  private(set) var certainReferral: [Referral: Double] = [:]
  /// Answers to early losses at the medians: those of every trial where all that they depend on is certain.
  private(set) var earlyLosses: [EarlyLossSolver.Question: EarlyLossSolver.Answer] = [:]
  private(set) var churnTable: ChurnTable?
  private(set) var referralTable: ReferralTable?
  /// Tables of the forecasts at the end of the run.
  private(set) var forecasting = Forecasting.stepByStep

  /// A scenario whose every trial is solved on its own.
  init() {}

  /// Makes what the trials of `scenario` share.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - isCertain: whether all trials have the same parameters: then there is no table to share.
  init(_ scenario: Scenario, isCertain: Bool) {
    let stated = StatedQuantities(scenario)
    let medians = TrialInputs.medians(scenario)
    func isCertainInput(_ key: String) -> Bool {
      !(scenario.inputs["expert.engagement." + key]?.quantity.isUncertain ?? false)
    }
    guard isCertainInput("lasting_share"), isCertainInput("memory") else { return }
    let quadrature = ParameterBuilder.quadrature(medians)
    self.quadrature = quadrature
    guard isCertainInput("churn_sensitivity") else { return }
    let churn = ChurnSolver(
      quadrature, sensitivity: medians.required("expert.engagement.churn_sensitivity"))
    self.churn = churn
    forecasting = .tables(nil)
    for quantity in stated.churns where !quantity.isUncertain {
      let share = quantity.value(at: 0.5)
      if certainChurn[share] == nil { certainChurn[share] = churn.logHazard(share: share) }
    }
    if stated.churns.contains(where: \.isUncertain) { churnTable = ChurnTable(churn) }
    if isCertainInput("referral_sensitivity") {
      let referral = ReferralSolver(
        churn, sensitivity: medians.required("expert.engagement.referral_sensitivity"))
      self.referral = referral
      solveCertainReferral(stated, referral)
      if !isCertain {
        tabulateReferral(stated, referral)
        answerEarlyLosses(medians, referral)
      }
    }
    if !isCertain { tabulateLives(stated, churn) }
  }

  private mutating func answerEarlyLosses(_ medians: TrialInputs, _ referral: ReferralSolver) {
    let builder = SegmentBuilder(
      inputs: medians, churn: referral.churn, referral: referral, shared: self,
      stepsPerMonth: medians.scenario.settings.stepsPerMonth)
    for segment in [nil] + medians.scenario.segments.map(Optional.some) {
      // What cannot be solved is told by the trial that meets it.
      guard let stated = try? builder.earlyLoss(segment) else { continue }
      earlyLosses[stated.question] =
        EarlyLossSolver(churn: referral.churn).solve(stated.question)
    }
  }

  private func churnLogHazard(_ share: Double) -> Double? {
    certainChurn[share] ?? churnTable?.logHazard(share: share) ?? churn?.logHazard(share: share)
  }

  /// What ln h of churn may be: `nil` where an end has no solution.
  private func churnLogHazards(_ quantities: [Quantity]) -> ClosedRange<Double>? {
    let ends = quantities.flatMap { StatedQuantities.ends($0).map(churnLogHazard) }
    let known = ends.compactMap { $0 }
    guard known.count == ends.count, let low = known.min(), let high = known.max() else {
      return nil
    }
    return low...high
  }

  private mutating func solveCertainReferral(
    _ stated: StatedQuantities, _ referral: ReferralSolver
  ) {
    for segment in stated.segments {
      guard let churn = segment.churn, !churn.isUncertain,
        let logHazard = churnLogHazard(churn.value(at: 0.5)), logHazard < .infinity
      else { continue }
      for rate in segment.referralRates where !rate.isUncertain {
        let pair = Referral(rate: rate.value(at: 0.5), churnLogHazard: logHazard)
        if certainReferral[pair] != nil { continue }
        certainReferral[pair] = referral.logHazard(
          rate: pair.rate, churnHazard: Double.exp(logHazard))
      }
    }
  }

  private mutating func tabulateReferral(_ stated: StatedQuantities, _ referral: ReferralSolver) {
    guard let churn else { return }
    let uncertain = stated.segments.filter { segment in
      segment.referralRates.contains { rate in
        rate.value(at: 0.9999) > 0
          && (rate.isUncertain || (segment.churn?.isUncertain ?? false))
      }
    }
    guard let churns = churnLogHazards(uncertain.compactMap(\.churn)), churns.upperBound < .infinity
    else { return }
    let rates = uncertain.flatMap { $0.referralRates.flatMap(StatedQuantities.ends) }
    guard let low = rates.min(), let high = rates.max() else { return }
    var found: [Double] = []
    for logHazard in [churns.lowerBound, churns.upperBound] {
      for rate in [max(1e-6, low), min(1 - 1e-6, high)] {
        guard
          let corner = referral.logHazard(rate: rate, churnHazard: Double.exp(logHazard))
        else { return }
        found.append(corner)
      }
    }
    guard let least = found.min(), let most = found.max() else { return }
    referralTable = ReferralTable(
      referral, churnTable ?? ChurnTable(churn), churnLogHazards: churns,
      referralLogHazards: least - 0.25...most + 0.25)
  }

  private mutating func tabulateLives(_ stated: StatedQuantities, _ churn: ChurnSolver) {
    guard let churns = churnLogHazards(stated.endChurns), let rate = stated.discountRate else {
      return
    }
    let law = HazardLaw(churn.quadrature, sensitivity: -churn.sensitivity)
    let reach = LifeTables.lastingReach
    let low = law.range(law.centre(churns.lowerBound - 2), reach: reach).lowerBound
    let high = law.range(law.centre(churns.upperBound + 2), reach: reach).upperBound
    let rates = StatedQuantities.ends(rate).map { Double.log(onePlus: max(-0.5, $0)) }
    forecasting = .tables(
      LifeTables(
        churn.quadrature, law,
        LifeTables.Needs(
          logHazards: law.tabulated(low...high, stepsPerYear: churn.quadrature.stepsPerYear),
          discounts: (rates.min() ?? 0)...(rates.max() ?? 0),
          lived: stated.stepsLived(stepsPerYear: churn.quadrature.stepsPerYear))))
  }
}
