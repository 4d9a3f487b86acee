// Attract in one trial: what leads cost, how content lasts, how the journey converts (MODEL §3).

internal import Numerics
internal import RandomStreams
internal import Scenarios

/// Builds channels, content and journey from one trial's inputs.
struct JourneyBuilder {
  let inputs: TrialInputs
  let stepsPerMonth: Int
  /// Solves the shift of unreferred leads.
  let solver: JourneySolver
  /// Solves the shift of referred leads, who pass the last stage only.
  let referredSolver: JourneySolver

  private static let stages = ["aware", "interested", "considering"]

  /// A builder for one trial.
  init(inputs: TrialInputs, stepsPerMonth: Int) {
    self.inputs = inputs
    self.stepsPerMonth = stepsPerMonth
    let advances = Self.stages.map { inputs.required("expert.journey.\($0).advance") }
    let weight = inputs.required("expert.journey.quality_weight")
    solver = JourneySolver(stages: advances, qualityWeight: weight)
    // Only the sum of a stage's log odds and the shift matters: a stage that lets everybody pass starts at even odds.
    let last = advances[2] > 0 && advances[2] < 1 ? advances[2] : 0.5
    referredSolver = JourneySolver(stages: [last], qualityWeight: weight)
  }

  /// What remains of a stock after one step: 2^(−Δ/half-life); nothing for a half-life of 0.
  static func retention(halfLife: Double, stepsPerMonth: Int) -> Double {
    halfLife > 0 ? Double.exp2(-1 / (Double(stepsPerMonth) * halfLife)) : 0
  }

  /// The way from lead to customer.
  func journey() throws(SolveFailure) -> JourneyParameters {
    let target = inputs.required("attract.lead_to_customer")
    guard let shift = solver.shift(conversion: target) else {
      throw SolveFailure(
        "attract.lead_to_customer", "\(percent(target)) cannot be reached",
        cure: "let at least one stage of expert.journey advance between 0% and 100%, "
          + "with a quality_weight near 0.6")
    }
    let referredTarget = inputs.required("delight.referral_conversion")
    guard let referredShift = referredSolver.shift(conversion: referredTarget) else {
      throw SolveFailure(
        "delight.referral_conversion", "\(percent(referredTarget)) cannot be reached",
        cure: "let expert.journey.considering advance between 0% and 100%")
    }
    let stays = Self.stages.map { inputs.required("expert.journey.\($0).stay") }
    for (stage, stay) in zip(Self.stages, stays) where stay > 120 {
      throw SolveFailure(
        "expert.journey.\(stage).stay", "is more than 10 years",
        cure: "give a mean stay of at most 10 years, for example 2 weeks")
    }
    let k = Double(stepsPerMonth)
    return JourneyParameters(
      logits: solver.stageLogits.map { $0 == .infinity ? $0 : $0 + shift },
      referredLogit: referredSolver.stageLogits[0] + referredShift,
      leaveHazards: stays.map { $0 > 0 ? 1 / (k * $0) : .infinity },
      qualityWeight: solver.qualityWeight,
      burnIn: inputs.scenario.startsWithPipeline
        ? Int((3 * stays.reduce(0, +) * k - 1e-9).rounded(.up)) : 0)
  }

  /// The paid channels, in the order of their names.
  func channels() throws(SolveFailure) -> [ChannelParameters] {
    var result: [ChannelParameters] = []
    for name in inputs.scenario.channels {
      let path = "attract.channels.\(name)"
      result.append(
        ChannelParameters(
          source: StableHash.text(path), budget: inputs.required(path + ".budget"),
          costPerLead: try costPerLead(path),
          doublesAt: inputs.value(path + ".doubles_at") ?? .infinity,
          carryOver: Self.retention(
            halfLife: inputs.value(path + ".carry_over") ?? 0, stepsPerMonth: stepsPerMonth)))
    }
    return result
  }

  /// κ: the low-spend cost per lead behind the stated `cac` or `cost_per_lead`, at the values it was stated with.
  private func costPerLead(_ path: String) throws(SolveFailure) -> Double {
    let isCAC = inputs.value(path + ".cac") != nil
    let key = path + (isCAC ? ".cac" : ".cost_per_lead")
    func anchored(_ path: String) -> Double? { inputs.value(path, anchoredAt: key) }
    var cost = inputs.required(key)
    if isCAC { cost *= anchored("attract.lead_to_customer") ?? 0 }
    guard cost > 0 else {
      throw SolveFailure(
        key, "makes leads free",
        cure: "give a cost above 0 (unpaid leads are attract.organic_leads)")
    }
    let spend = anchored(key + ".at") ?? anchored(path + ".budget") ?? 0
    return cost / (1 + spend / (anchored(path + ".doubles_at") ?? .infinity))
  }

  /// Content, if there is any; its stock starts as stated or where articles and decay balance.
  func content() -> ContentParameters? {
    guard let articles = inputs.value("attract.content.articles") else { return nil }
    let retention = Self.retention(
      halfLife: inputs.required("attract.content.half_life"), stepsPerMonth: stepsPerMonth)
    return ContentParameters(
      articles: articles,
      leadsPerArticle: inputs.required("attract.content.leads_per_article"),
      retention: retention,
      costPerArticle: inputs.value("attract.content.cost_per_article") ?? 0,
      stock: inputs.value("attract.content.stock")
        ?? (articles == 0 ? 0 : articles / Double(stepsPerMonth) / (1 - retention)))
  }
}
