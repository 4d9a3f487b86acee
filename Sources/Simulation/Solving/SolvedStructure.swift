// The hidden parameters behind the stated KPIs, for people who want to see them.

internal import Numerics
internal import Scenarios

/// What was solved at the medians of all uncertain inputs.
package struct SolvedStructure: Sendable {
  /// A KPI as stated and as a fresh cohort shows it.
  package struct KPI: Sendable, Hashable {
    /// The key's path.
    package var path: String
    /// The stated value at its median: a 12-month share or a share.
    package var stated: Double
    /// What a fresh cohort shows under the solved parameter, by quadrature.
    package var fresh: Double
  }

  /// Churn, referral rate and conversions.
  package let kpis: [KPI]
  /// For each key that something is solved for: the hidden parameter in words.
  package let notes: [String: String]
}

extension ScenarioModel {
  /// Solves the scenario at its medians and tells the hidden parameters.
  package func structure() throws(UnsolvableTrial) -> SolvedStructure {
    let p = try solve(at: [:])
    let inputs = TrialInputs(scenario: scenario, probabilities: [:])
    let churn = ChurnSolver(p.quadrature, sensitivity: p.engagement.churnSensitivity)
    let referral = ReferralSolver(churn, sensitivity: p.engagement.referralSensitivity)
    var kpis: [SolvedStructure.KPI] = []
    var notes: [String: String] = [:]
    let names = scenario.segments.isEmpty ? [nil] : scenario.segments.map(Optional.some)
    for (name, segment) in zip(names, p.segments) {
      func path(_ key: String) -> String {
        let own = name.map { TrialInputs.path(key, segment: $0) } ?? key
        return scenario.inputs[own] == nil ? key : own
      }
      func note(_ key: String, _ text: String) { notes[path(key)] = "solved: " + text }
      func add(_ key: String, _ fresh: Double) {
        if kpis.contains(where: { $0.path == path(key) }) { return }
        kpis.append(.init(path: path(key), stated: inputs.value(path(key)) ?? 0, fresh: fresh))
      }
      let hazard = Double.exp(segment.churnLogHazard)
      note("engage.churn", "hazard \(digits(hazard)) a year at average engagement")
      add("engage.churn", Self.share(segment.churnLogHazard) { churn.share(logHazard: $0) })
      note(
        "delight.referral_rate", "hazard \(digits(Double.exp(segment.referralLogHazard))) a year")
      if hazard.isFinite {
        add(
          "delight.referral_rate",
          Self.share(segment.referralLogHazard) {
            referral.rate(logHazard: $0, churnHazard: hazard)
          })
      }
      if segment.askLogHazard > -.infinity {
        note(
          "delight.referral_when_asked",
          "hazard \(digits(Double.exp(segment.askLogHazard))) at the ask")
        let solver = AskSolver(churn: churn, factor: referral.factor)
        let fresh =
          segment.askLogHazard == .infinity
          ? 1
          : solver.share(
            logHazard: segment.askLogHazard, churnHazard: hazard, asksAfter: segment.asksAfter)
        if let fresh { add("delight.referral_when_asked", fresh) }
      }
      if segment.earlyLogMultiplier > 0 {
        note(
          "engage.early_loss",
          "churn times \(digits(Double.exp(segment.earlyLogMultiplier))) until the first value")
      }
    }
    let journey = JourneyBuilder(inputs: inputs, stepsPerMonth: p.stepsPerMonth)
    for (key, solver) in [
      ("attract.lead_to_customer", journey.solver),
      ("delight.referral_conversion", journey.referredSolver),
    ] {
      guard let stated = inputs.value(key), let shift = solver.shift(conversion: stated) else {
        continue
      }
      notes[key] = "solved: shift of the log odds \(digits(shift))"
      kpis.append(
        .init(
          path: key, stated: stated,
          fresh: shift.isFinite ? solver.conversion(shift: shift) : stated))
    }
    for (name, channel) in zip(scenario.channels, p.channels) {
      let path = "attract.channels.\(name)"
      let key = path + (scenario.inputs[path + ".cac"] == nil ? ".cost_per_lead" : ".cac")
      notes[key] = "solved: \(digits(channel.costPerLead)) \(scenario.currency) a lead at low spend"
    }
    notes["delight.nps"] = "solved: centre of the answers \(digits(p.delight.answerCentre))"
    return SolvedStructure(kpis: kpis, notes: notes)
  }

  private static func share(_ logHazard: Double, _ solved: (Double) -> Double) -> Double {
    if logHazard == -.infinity { return 0 }
    return logHazard == .infinity ? 1 : solved(logHazard)
  }

  /// Four significant digits.
  private func digits(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "without bound" }
    // Whole powers of ten are exact where their inverses are not.
    let decimals = 3 - Double.log10(abs(value)).rounded(.down)
    let scale = Double.pow(10, abs(decimals))
    let rounded =
      decimals >= 0 ? (value * scale).rounded() / scale : (value / scale).rounded() * scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
