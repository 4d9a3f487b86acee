// From the plan as stated to the plan of one trial.

internal import Numerics
internal import RandomStreams
internal import Scenarios

/// Solves the plan's values and decides which entries happen.
struct PlanBuilder {
  let inputs: TrialInputs
  let segments: [SegmentParameters]
  let builder: SegmentBuilder
  let journey: JourneySolver
  let referredJourney: JourneySolver
  /// Decides which entries with a chance happen; `nil`: all of them.
  let stream: RandomStream?

  /// The entries that happen in this trial, in file order.
  func build() throws(SolveFailure) -> [PlannedEntry] {
    var result: [PlannedEntry] = []
    // Conversions are targets: each entry moves on from what the ones before it aim at.
    var lead = Target(inputs.required("attract.lead_to_customer"))
    var referred = Target(inputs.required("delight.referral_conversion"))
    for entry in inputs.scenario.plan
    where Self.happens(entry, inputs: inputs, stream: stream) {
      let k = Double(builder.stepsPerMonth)
      var planned = PlannedEntry(
        from: entry.from, firstStep: Int((entry.from * k - 1e-9).rounded(.up)), over: entry.over,
        endStep: entry.until.map { Int(($0 * k - 1e-9).rounded(.up)) } ?? .max,
        cost: value(entry.cost, of: entry, "cost"),
        costPerMonth: value(entry.costPerMonth, of: entry, "cost_per_month"),
        isAcquisition: entry.isAcquisition, reachesEveryone: entry.reachesEveryone, changes: [])
      for change in entry.changes {
        let operand = inputs.value(of: change.operand, drawnAt: entry.drawPath(change.path))
        do throws(SolveFailure) {
          switch change.path {
          case "attract.lead_to_customer":
            let shift = try lead.move(change.operation, operand, journey, change.path)
            planned.changes.append((.leadShift, .add(shift)))
          case "delight.referral_conversion":
            let shift = try referred.move(change.operation, operand, referredJourney, change.path)
            planned.changes.append((.referredShift, .add(shift)))
          default:
            planned.changes.append(
              (target(change.path), try effect(change, operand: operand)))
          }
        } catch {
          throw error.of(entry)
        }
      }
      result.append(planned)
    }
    return result
  }

  /// Whether an entry with a `chance` happens in this trial.
  static func happens(_ entry: PlanEntry, inputs: TrialInputs, stream: RandomStream?) -> Bool {
    guard let chance = entry.chance, let stream else { return true }
    let path = entry.drawPath("chance")
    let luck = stream.uniform(
      agent: StableHash.text(path + " happens"), step: 0, purpose: DrawPurpose.input)
    return luck < inputs.value(of: chance, drawnAt: path)
  }

  private func value(_ quantity: Quantity?, of entry: PlanEntry, _ key: String) -> Double {
    quantity.map { inputs.value(of: $0, drawnAt: entry.drawPath(key)) } ?? 0
  }

  private func target(_ path: String) -> PlanTarget {
    let scenario = inputs.scenario
    let parts = path.split(separator: ".").map(String.init)
    switch path {
    case "attract.leads": return .leads
    case "attract.conversion": return .everyShift
    case "attract.content.articles": return .articles
    case "attract.organic_leads": return .organicLeads
    case "engage.churn": return .churn
    case "engage.engagement": return .engagement
    case "engage.time_to_value": return .timeToValue
    case "engage.price": return .price
    case "engage.gross_margin": return .grossMargin
    case "engage.expansion.rate": return .expansion
    case "engage.contraction.rate": return .contraction
    case "delight.referral_rate": return .referral
    case "delight.referral_when_asked": return .ask
    case "cash": return .cash
    default: break
    }
    if parts.count == 2, parts[0] == "costs", let line = scenario.costLines.firstIndex(of: parts[1])
    {
      return .cost(line: line)
    }
    if parts.count == 4, parts[1] == "channels",
      let channel = scenario.channels.firstIndex(of: parts[2])
    {
      return parts[3] == "budget" ? .budget(channel: channel) : .costPerLead(channel: channel)
    }
    preconditionFailure("the plan cannot act on \(path), which the reader guarantees")
  }

  private func effect(
    _ change: PlanChange, operand: Double
  ) throws(SolveFailure) -> PlannedEffect {
    switch change.operation {
    case .multiply: return .multiply(operand)
    case .add: return .add(operand)
    case .set: break
    }
    switch change.path {
    case "engage.churn":
      return .set([Double.exp(try builder.churnLogHazard(operand, nil))])
    case "delight.referral_rate":
      return .set(
        try segments.map { segment throws(SolveFailure) in
          Double.exp(
            try builder.referralLogHazard(operand, churnLogHazard: segment.churnLogHazard, nil))
        })
    case "delight.referral_when_asked":
      return .set(
        try segments.map { segment throws(SolveFailure) in
          Double.exp(
            try builder.askLogHazard(
              operand, churnLogHazard: segment.churnLogHazard, asksAfter: segment.asksAfter, nil))
        })
    case "engage.expansion.rate", "engage.contraction.rate":
      return .set([Double.exp(SegmentBuilder.logHazard(operand))])
    case "engage.time_to_value":
      return .set([operand * Double(builder.stepsPerMonth)])
    default:
      return .set([operand])
    }
  }

  /// A conversion that the plan aims at, and the shift that reaches it.
  private struct Target {
    var conversion: Double
    var shift: Double?

    init(_ conversion: Double) { self.conversion = conversion }

    /// Moves the target and returns by how much the common shift moves.
    mutating func move(
      _ operation: PlanOperation, _ operand: Double, _ solver: JourneySolver, _ path: String
    ) throws(SolveFailure) -> Double {
      let before = shift ?? solver.shift(conversion: conversion)
      switch operation {
      case .multiply: conversion *= operand
      case .add: conversion += operand
      case .set: conversion = operand
      }
      guard conversion > 0, conversion < 1, let before, before.isFinite,
        let after = solver.shift(conversion: conversion)
      else {
        throw SolveFailure(
          path, "the plan brings it to \(percent(conversion))",
          cure: "keep it, before and after, above 0% and below 100%")
      }
      shift = after
      return after - before
    }
  }
}
