// From one trial's inputs to all its parameters.

internal import Numerics
internal import RandomStreams
internal import Scenarios

/// Builds the parameters of trials of one scenario.
struct ParameterBuilder: Sendable {
  let scenario: Scenario
  /// What all trials share.
  private let shared: SharedSolving

  /// A builder; makes what all trials share.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - isCertain: whether all its trials have the same parameters: then they are solved by the sums themselves, and no
  ///     table is made.
  init(_ scenario: Scenario, isCertain: Bool = true) {
    self.scenario = scenario
    shared = SharedSolving(scenario, isCertain: isCertain)
  }

  /// The grid of a trial.
  static func quadrature(_ inputs: TrialInputs) -> EngagementQuadrature {
    EngagementQuadrature(
      lastingShare: inputs.required("expert.engagement.lasting_share"),
      memory: inputs.required("expert.engagement.memory"),
      stepsPerMonth: inputs.scenario.settings.stepsPerMonth)
  }

  /// All parameters of a trial.
  ///
  /// - Throws: `SolveFailure` when a stated KPI has no solution; nothing is clamped.
  func build(_ inputs: TrialInputs, stream: RandomStream?) throws(SolveFailure) -> TrialParameters {
    let k = scenario.settings.stepsPerMonth
    let quadrature = shared.quadrature ?? Self.quadrature(inputs)
    let engagement = engagementParameters(inputs)
    let churn =
      shared.churn ?? ChurnSolver(quadrature, sensitivity: engagement.churnSensitivity)
    let segmentBuilder = SegmentBuilder(
      inputs: inputs, churn: churn,
      referral: shared.referral
        ?? ReferralSolver(churn, sensitivity: engagement.referralSensitivity),
      shared: shared, stepsPerMonth: k)
    var segments: [SegmentParameters] = []
    for name in scenario.segments { segments.append(try segmentBuilder.build(name)) }
    if segments.isEmpty { segments = [try segmentBuilder.build(nil)] }

    let journeyBuilder = JourneyBuilder(inputs: inputs, stepsPerMonth: k)
    let plan = PlanBuilder(
      inputs: inputs, segments: segments, builder: segmentBuilder,
      journey: journeyBuilder.solver, referredJourney: journeyBuilder.referredSolver,
      stream: stream)
    return TrialParameters(
      months: scenario.horizonMonths, stepsPerMonth: k, season: season(inputs),
      startCustomers: Int(inputs.required("start.customers").rounded()),
      startCash: inputs.value("start.cash") ?? 0, tellsCash: scenario.inputs["start.cash"] != nil,
      marketSize: inputs.value("market.size") ?? .infinity,
      maximumAgents: scenario.settings.maximumAgents,
      startsWithPipeline: scenario.startsWithPipeline,
      channels: try journeyBuilder.channels(), content: journeyBuilder.content(),
      organicLeads: inputs.required("attract.organic_leads"),
      journey: try journeyBuilder.journey(), segments: segments, engagement: engagement,
      comeBack: ComeBackParameters(
        share: inputs.required("engage.come_back.share"),
        earliest: inputs.required("engage.come_back.earliest") * Double(k),
        latest: inputs.required("engage.come_back.latest") * Double(k)),
      delight: try delight(inputs),
      costs: scenario.costLines.map { inputs.required("costs.\($0)") },
      discountRate: inputs.required("finance.discount_rate"), plan: try plan.build(),
      quadrature: quadrature, forecasting: shared.forecasting)
  }

  private func engagementParameters(_ inputs: TrialInputs) -> EngagementParameters {
    let lasting = inputs.required("expert.engagement.lasting_share")
    return EngagementParameters(
      lastingWeight: lasting.squareRoot(), currentWeight: (1 - lasting).squareRoot(),
      persistence: EngagementQuadrature.persistence(
        memory: inputs.required("expert.engagement.memory"),
        stepsPerMonth: scenario.settings.stepsPerMonth),
      churnSensitivity: inputs.required("expert.engagement.churn_sensitivity"),
      referralSensitivity: inputs.required("expert.engagement.referral_sensitivity"),
      expansionSensitivity: inputs.required("expert.engagement.expansion_sensitivity"))
  }

  private func delight(_ inputs: TrialInputs) throws(SolveFailure) -> DelightParameters {
    let score = inputs.required("delight.nps")
    guard let centre = RecommendationLaw.centre(netPromoterScore: score) else {
      throw SolveFailure(
        "delight.nps", "\(score) cannot be reached", cure: "give a score above -100 and below 100")
    }
    let halfLife = inputs.required("delight.social_proof.half_life")
    return DelightParameters(
      isFunnel: scenario.isFunnel,
      reward: inputs.required("delight.reward") + inputs.required("delight.friend_reward"),
      answerCentre: centre,
      testimonialLogHazard: SegmentBuilder.logHazard(inputs.required("delight.testimonials")),
      proofLift: inputs.required("delight.social_proof.lift"),
      proofHalfAt: inputs.required("delight.social_proof.half_at"),
      proofRetention: JourneyBuilder.retention(
        halfLife: halfLife, stepsPerMonth: scenario.settings.stepsPerMonth))
  }

  /// The season's factor of the run's first month, the second, and so on for twelve.
  private func season(_ inputs: TrialInputs) -> [Double] {
    let first = (scenario.startMonth?.month ?? 1) - 1
    return (0..<12).map { offset in
      inputs.value("season.\(Self.monthNames[(first + offset) % 12])") ?? 1
    }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
