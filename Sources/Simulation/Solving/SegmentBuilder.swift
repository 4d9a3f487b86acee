// From the KPIs of a segment to its hidden parameters: observables in, structure solved.

internal import Numerics

/// Solves the hidden parameters of segments under one trial's inputs.
struct SegmentBuilder {
  let inputs: TrialInputs
  let churn: ChurnSolver
  let referral: ReferralSolver
  /// What all trials share.
  var shared = SharedSolving()
  let stepsPerMonth: Int

  /// The hidden parameters of `segment`; `nil` is the only segment of a business whose customers are alike.
  func build(_ segment: String?) throws(SolveFailure) -> SegmentParameters {
    func stated(_ key: String) -> Double { inputs.value(key, segment: segment) ?? 0 }
    let k = Double(stepsPerMonth)
    var result = SegmentParameters()
    if let segment { result.share = inputs.required("engage.segments.\(segment).share") }
    result.price = stated("engage.price")
    let spread = stated("engage.price_spread")
    result.priceSigma = Double.log(onePlus: spread * spread).squareRoot()
    result.grossMargin = stated("engage.gross_margin")
    result.churnLogHazard = try churnLogHazard(stated("engage.churn"), segment)
    result.timeToValue = stated("engage.time_to_value") * k
    result.earlyLogMultiplier = try earlyLogMultiplier(segment)
    result.expansionLogHazard = Self.logHazard(stated("engage.expansion.rate"))
    result.uplift = stated("engage.expansion.uplift")
    result.contractionLogHazard = Self.logHazard(stated("engage.contraction.rate"))
    result.cut = stated("engage.contraction.cut")
    let asksAfter = inputs.value("delight.asks_after", segment: segment) ?? 0
    result.asksAfter = Self.asksAfter(months: asksAfter, stepsPerMonth: stepsPerMonth)
    result.referralLogHazard = try referralLogHazard(
      stated("delight.referral_rate"), churnLogHazard: result.churnLogHazard, segment)
    result.askLogHazard = try askLogHazard(
      stated("delight.referral_when_asked"), churnLogHazard: result.churnLogHazard,
      asksAfter: result.asksAfter, segment)
    return result
  }

  /// The first tenure step in which a customer may refer.
  static func asksAfter(months: Double, stepsPerMonth: Int) -> Int {
    // A million steps is longer than any run.
    max(1, Int(min(1e6, (months * Double(stepsPerMonth) - 1e-9).rounded(.up))))
  }

  /// ln(−ln(1 − p)) of a 12-month share: the log hazard per year; −∞ for 0, +∞ for 1.
  static func logHazard(_ share: Double) -> Double { Double.log(-Double.log(onePlus: -share)) }

  /// ln h for a churn share: known beforehand, or from the table where there is one.
  func churnLogHazard(_ share: Double, _ segment: String?) throws(SolveFailure) -> Double {
    if let found = shared.certainChurn[share] { return found }
    if let found = shared.churnTable?.logHazard(share: share) { return found }
    if let found = churn.logHazard(share: share) { return found }
    let low = churn.share(logHazard: ChurnSolver.logRange.low)
    let high = churn.share(logHazard: ChurnSolver.logRange.high)
    throw SolveFailure(
      segment.map { TrialInputs.path("engage.churn", segment: $0) } ?? "engage.churn",
      "\(percent(share)) a year cannot be reached",
      cure: low < 0.01 && high > 0.99
        ? "give a share between \(percent(low)) and \(percent(high)) a year"
        : "lower expert.engagement.churn_sensitivity (0.8 unless you state it): it leaves no share")
  }

  /// ln r for a referral rate beside a churn hazard.
  func referralLogHazard(
    _ rate: Double, churnLogHazard: Double, _ segment: String?
  ) throws(SolveFailure) -> Double {
    if rate <= 0 { return -.infinity }
    if rate >= 1 { return .infinity }
    // Nobody survives the first step, so nobody ever refers and the rate stays untested.
    if churnLogHazard == .infinity { return Self.logHazard(rate) }
    let pair = SharedSolving.Referral(rate: rate, churnLogHazard: churnLogHazard)
    if let found = shared.certainReferral[pair] { return found }
    if let found = shared.referralTable?.logHazard(rate: rate, churnLogHazard: churnLogHazard) {
      return found
    }
    if let found = referral.logHazard(rate: rate, churnHazard: Double.exp(churnLogHazard)) {
      return found
    }
    throw SolveFailure(
      segment.map { TrialInputs.path("delight.referral_rate", segment: $0) }
        ?? "delight.referral_rate",
      "\(percent(rate)) a year of those who stay for 12 months cannot be solved beside the stated churn",
      cure: "lower the churn or give a smaller rate")
  }

  /// ln of the hazard of the one ask, for the share of those asked who refer.
  func askLogHazard(
    _ share: Double, churnLogHazard: Double, asksAfter: Int, _ segment: String?
  ) throws(SolveFailure) -> Double {
    let solver = AskSolver(churn: churn, factor: referral.factor)
    if let found = solver.logHazard(
      share: share, churnHazard: Double.exp(churnLogHazard), asksAfter: asksAfter)
    {
      return found
    }
    throw SolveFailure(
      segment.map { TrialInputs.path("delight.referral_when_asked", segment: $0) }
        ?? "delight.referral_when_asked",
      "\(percent(share)) of those asked cannot be reached",
      cure: "give a share further from 0% and 100%, or lower expert.engagement.referral_sensitivity"
    )
  }

  /// What a segment states of early losses, at the values it was stated with; `nil` without `early_loss`.
  func earlyLoss(
    _ segment: String?
  ) throws(SolveFailure) -> (key: String, churn: Double, question: EarlyLossSolver.Question)? {
    let own = segment.map { TrialInputs.path("engage.early_loss", segment: $0) }
    let key = own.flatMap { inputs.value($0) == nil ? nil : $0 } ?? "engage.early_loss"
    guard let share = inputs.value(key), let window = inputs.value(key + ".within") else {
      return nil
    }
    guard window <= 60 else {
      throw SolveFailure(
        key, "is stated within more than 5 years of purchase, which is not early",
        cure: "give a time of at most 5 years, for example \"12% within 30 days\"")
    }
    func anchored(_ key: String, at anchor: String) -> Double {
      inputs.value(key, segment: segment, anchoredAt: anchor) ?? 0
    }
    let churnShare = anchored("engage.churn", at: key)
    let meanSteps = anchored("engage.time_to_value", at: key) * Double(stepsPerMonth)
    let hazard = Double.exp(try churnLogHazard(churnShare, segment))
    if hazard == 0 && share > 0 {
      throw SolveFailure(
        key, "\(percent(share)) cannot be reached beside a churn of 0%, which it multiplies",
        cure: "give a churn above 0%, or leave early_loss out")
    }
    return (
      key, churnShare,
      EarlyLossSolver.Question(
        share: share, hazard: hazard, meanSteps: meanSteps, window: window * Double(stepsPerMonth))
    )
  }

  /// ln of the onboarding multiplier; 0 without `early_loss`.
  private func earlyLogMultiplier(_ segment: String?) throws(SolveFailure) -> Double {
    guard let stated = try earlyLoss(segment) else { return 0 }
    let question = stated.question
    switch shared.earlyLosses[question] ?? EarlyLossSolver(churn: churn).solve(question) {
    case .multiplier(let multiplier): return Double.log(multiplier)
    case .unreachable(let lowest, let highest):
      let finer = question.share > highest && stepsPerMonth < 30
      throw SolveFailure(
        stated.key,
        "\(percent(question.share)) cannot be reached beside a churn of \(percent(stated.churn)) a year",
        cure: "give a share between \(percent(lowest)) and \(percent(highest))"
          + (finer ? ", or more simulation.steps_per_month" : ""))
    }
  }
}
