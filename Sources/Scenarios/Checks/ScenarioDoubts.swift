// What is allowed but probably not meant: the warnings of `check`.

/// Finds what is doubtful in a sound scenario.
package enum ScenarioDoubts {
  /// The doubts about `scenario`, sorted by place; each says what to do if it was not meant.
  package static func of(_ scenario: Scenario) -> [Problem] {
    let doubts =
      inertTimeToValue(scenario) + independentCAC(scenario) + moneyLeftOut(scenario)
      + planAfterTheEnd(scenario) + unansweredPrices(scenario) + cutLoops(scenario)
      + silentReferrals(scenario) + nobodyAsked(scenario)
    return doubts.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0, $0.key)
        < ($1.place?.line ?? 0, $1.place?.column ?? 0, $1.key)
    }
  }

  /// Where the value at `path` is stated; `nil` when it is our default or not there.
  private static func place(_ path: String, _ scenario: Scenario) -> SourcePlace? {
    switch scenario.inputs[path]?.origin {
    case .given(let place), .unknown(let place): place
    case .byDefault, nil: nil
    }
  }

  /// Time to value acts on churn through the early loss only (MODEL §4).
  private static func inertTimeToValue(_ scenario: Scenario) -> [Problem] {
    if scenario.inputs["engage.early_loss"] != nil { return [] }
    let lossy = scenario.segments.filter {
      scenario.inputs["engage.segments.\($0).early_loss"] != nil
    }
    let inert = scenario.segments.filter { !lossy.contains($0) }.map { "engage.segments.\($0)" }
    // The top-level time serves the segments that state an early loss but no time of their own.
    return ((lossy.isEmpty ? ["engage"] : []) + inert).compactMap { prefix in
      let path = "\(prefix).time_to_value"
      guard let place = place(path, scenario) else { return nil }
      return Problem(
        at: place, key: path, message: "has no effect on churn without early_loss",
        cure: "state e.g. early_loss: 12% within 30 days, or leave time_to_value out")
    }
  }

  /// CAC and conversion share the cost per lead: drawn independently they make leads absurdly cheap
  /// in some futures and absurdly dear in others.
  private static func independentCAC(_ scenario: Scenario) -> [Problem] {
    let conversion = "attract.lead_to_customer"
    guard scenario.inputs[conversion]?.quantity.isUncertain == true else { return [] }
    return scenario.channels.compactMap { channel in
      let path = "attract.channels.\(channel).cac"
      guard scenario.inputs[path]?.quantity.isUncertain == true,
        !scenario.correlations.contains(where: { Set($0.paths) == [path, conversion] })
      else { return nil }
      return Problem(
        at: place(path, scenario), key: path,
        message: "varies independently of \(conversion), though both are uncertain",
        cure: "a cheap customer usually goes with a good conversion: state a correlation with a "
          + "negative rank, or state cost_per_lead instead")
    }
  }

  /// Without cash nobody can run out of it; without costs nobody would. One doubt at a time.
  private static func moneyLeftOut(_ scenario: Scenario) -> [Problem] {
    if scenario.inputs["start.cash"] == nil {
      return [
        Problem(
          at: nil, key: "start.cash", message: "is left out, so \"out of cash\" is not told",
          cure: "state the money in the bank, e.g. start.cash: 600000 \(scenario.currency)")
      ]
    }
    guard scenario.costLines.isEmpty else { return [] }
    return [
      Problem(
        at: nil, key: "costs", message: "are left out, so cash looks better than it is",
        cure: "state salaries and rent, e.g. costs: { team: 20000 \(scenario.currency) per month }")
    ]
  }

  /// An entry that begins when the run is over changes nothing.
  private static func planAfterTheEnd(_ scenario: Scenario) -> [Problem] {
    scenario.plan.filter { $0.from >= Double(scenario.horizonMonths) }.map { entry in
      Problem(
        at: entry.place, key: "plan",
        message: "\"\(entry.name)\" begins in month \(entry.from.formatted), when the run is over "
          + "(\(scenario.horizonMonths) months)",
        cure: "let it begin earlier, or lengthen the horizon")
    }
  }

  /// Prices and rewards change nothing but money here; who changes one usually expects an answer.
  private static func unansweredPrices(_ scenario: Scenario) -> [Problem] {
    let changed = Set(scenario.plan.flatMap(\.changes).map(\.path))
    let answers: Set = [
      "engage.churn", "attract.lead_to_customer", "attract.conversion", "delight.referral_rate",
      "delight.referral_when_asked", "delight.referral_conversion", "engage.engagement",
    ]
    guard changed.isDisjoint(with: answers) else { return [] }
    return scenario.plan.flatMap { entry in
      entry.changes.filter { $0.path == "engage.price" || $0.path == "delight.reward" }.map {
        Problem(
          at: entry.place, key: $0.path,
          message: "is changed by \"\(entry.name)\" and acts on money only",
          cure: "say what customers do about it: add a change of engage.churn, "
            + "attract.lead_to_customer or delight.referral_rate")
      }
    }
  }

  /// A funnel has no loops (MODEL §6): what is stated about them is kept for comparison only.
  private static func cutLoops(_ scenario: Scenario) -> [Problem] {
    guard scenario.isFunnel else { return [] }
    let loops = ["delight.referral", "delight.social_proof.", "engage.come_back."]
    return scenario.inputs.keys.sorted().compactMap { path in
      guard loops.contains(where: path.hasPrefix), let place = place(path, scenario) else {
        return nil
      }
      return Problem(
        at: place, key: path, message: "has no effect: funnel cuts all loops",
        cure: "remove funnel: true, or keep it for comparison")
    }
  }

  /// Who states what the ask brings usually means all referrals; our range for the rest would come on top unseen.
  private static func silentReferrals(_ scenario: Scenario) -> [Problem] {
    guard place("delight.referral_rate", scenario) == nil,
      let path = asks(scenario).first
    else { return [] }
    let range = scenario.inputs["delight.referral_rate"]?.quantity.text ?? ""
    return [
      Problem(
        at: place(path, scenario) ?? plannedAsk(scenario)?.place, key: path,
        message: "comes on top of delight.referral_rate, which is left out: our range \(range)",
        cure: "state delight.referral_rate: 0% per year if customers refer only when asked")
    ]
  }

  /// An ask that lies beyond the run never happens in it.
  private static func nobodyAsked(_ scenario: Scenario) -> [Problem] {
    asks(scenario).compactMap { path in
      let own = path.replacing("referral_when_asked", with: "asks_after")
      let key = scenario.inputs[own] == nil ? "delight.asks_after" : own
      guard let months = scenario.inputs[key]?.quantity.value(at: 0.5),
        months >= Double(scenario.horizonMonths)
      else { return nil }
      return Problem(
        at: place(path, scenario) ?? plannedAsk(scenario)?.place, key: path,
        message:
          "asks nobody in the run: customers are asked \(months.formatted) months after they "
          + "buy, and the run has \(scenario.horizonMonths)",
        cure: "let \(key) be shorter, or lengthen the horizon")
    }
  }

  /// The keys under which an ask is stated, by the file or by the plan.
  private static func asks(_ scenario: Scenario) -> [String] {
    let key = "delight.referral_when_asked"
    let stated = [key] + scenario.segments.map { "engage.segments.\($0).referral_when_asked" }
    return stated.filter { path in
      if path == key, plannedAsk(scenario) != nil { return true }
      return place(path, scenario) != nil
        && (scenario.inputs[path]?.quantity.value(at: 0.999) ?? 0) > 0
    }
  }

  private static func plannedAsk(_ scenario: Scenario) -> PlanEntry? {
    scenario.plan.first { $0.changes.contains { $0.path == "delight.referral_when_asked" } }
  }
}
