// What holds in one step: the trial's parameters under the plan (MODEL §6).

internal import Numerics

/// Everything the plan can push, as it stands in one step. Hazards are logarithms, per year, by segment.
struct Conditions {
  var leadMultiplier = 1.0
  var budgets: [Double]
  var costsPerLead: [Double]
  var articles: Double
  var organicLeads: Double
  /// Added to the log odds of every stage of unreferred leads, of referred leads, and of all.
  var leadShift = 0.0
  var referredShift = 0.0
  var everyShift = 0.0
  var logChurn: [Double]
  var logReferral: [Double]
  /// Of the one ask, without a period.
  var logAsk: [Double]
  var logExpansion: [Double]
  var logContraction: [Double]
  /// m, added to everybody's engagement, standard deviations.
  var engagement = 0.0
  var timeToValue: [Double]
  var price: [Double]
  /// What all price changes for everyone amount to, by segment.
  var priceFactor: [Double]
  var grossMargin: [Double]
  var costs: [Double]
  /// Money put in this step.
  var cashIn = 0.0
  /// Plan costs of this step, and those of them that count as acquisition; money.
  var planCosts = 0.0
  var acquisitionCosts = 0.0

  /// The conditions without a plan.
  init(_ p: TrialParameters) {
    budgets = p.channels.map(\.budget)
    costsPerLead = p.channels.map(\.costPerLead)
    articles = p.content?.articles ?? 0
    organicLeads = p.organicLeads
    logChurn = p.segments.map(\.churnLogHazard)
    logReferral = p.segments.map(\.referralLogHazard)
    logAsk = p.segments.map(\.askLogHazard)
    logExpansion = p.segments.map(\.expansionLogHazard)
    logContraction = p.segments.map(\.contractionLogHazard)
    timeToValue = p.segments.map(\.timeToValue)
    price = p.segments.map(\.price)
    priceFactor = p.segments.map { _ in 1 }
    grossMargin = p.segments.map(\.grossMargin)
    costs = p.costs
  }

  /// The conditions in step `t`.
  init(_ p: TrialParameters, step t: Int) {
    self.init(p)
    for entry in p.plan { apply(entry, step: t, stepsPerMonth: p.stepsPerMonth) }
  }

  private mutating func apply(_ entry: PlannedEntry, step t: Int, stepsPerMonth: Int) {
    if t == entry.firstStep { pay(entry.cost, entry.isAcquisition) }
    if t >= entry.firstStep && t < entry.endStep {
      pay(entry.costPerMonth / Double(stepsPerMonth), entry.isAcquisition)
    }
    let f = entry.ramp(step: t, stepsPerMonth: stepsPerMonth)
    for (target, effect) in entry.changes {
      func one(_ value: inout Double) { value = effect.apply(to: value, ramp: f) }
      func each(_ values: inout [Double]) {
        for g in values.indices { values[g] = effect.apply(to: values[g], ramp: f, segment: g) }
      }
      func eachHazard(_ logs: inout [Double]) {
        for g in logs.indices { logs[g] = effect.apply(toLog: logs[g], ramp: f, segment: g) }
      }
      switch target {
      case .leads: one(&leadMultiplier)
      case .budget(let channel): one(&budgets[channel])
      case .articles: one(&articles)
      case .organicLeads: one(&organicLeads)
      case .costPerLead(let channel): one(&costsPerLead[channel])
      case .leadShift: one(&leadShift)
      case .referredShift: one(&referredShift)
      case .everyShift: one(&everyShift)
      case .churn: eachHazard(&logChurn)
      case .referral: eachHazard(&logReferral)
      case .ask: eachHazard(&logAsk)
      case .expansion: eachHazard(&logExpansion)
      case .contraction: eachHazard(&logContraction)
      case .engagement: one(&engagement)
      case .timeToValue: each(&timeToValue)
      case .price:
        for g in price.indices {
          let old = price[g]
          let new = effect.apply(to: old, ramp: f, segment: g)
          // Free for everyone is a thousand-millionth of the price, so that a price that ends to be free comes back.
          price[g] = entry.reachesEveryone ? max(new, old * 1e-9) : new
          if entry.reachesEveryone, old > 0 { priceFactor[g] *= price[g] / old }
        }
      case .grossMargin: each(&grossMargin)
      case .cost(let line): one(&costs[line])
      case .cash:
        // Paid in as the ramp rises; an end takes nothing back.
        let before = entry.ramp(step: t - 1, stepsPerMonth: stepsPerMonth)
        if case .add(let amount) = effect { cashIn += amount * max(0, f - before) }
      }
    }
  }

  /// Plain hazards per year by segment (of the ask: without a period), for forecasts.
  var churn: [Double] { logChurn.map { .exp($0) } }
  var referral: [Double] { logReferral.map { .exp($0) } }
  var ask: [Double] { logAsk.map { .exp($0) } }
  var expansion: [Double] { logExpansion.map { .exp($0) } }
  var contraction: [Double] { logContraction.map { .exp($0) } }

  private mutating func pay(_ amount: Double, _ isAcquisition: Bool) {
    planCosts += amount
    if isAcquisition { acquisitionCosts += amount }
  }
}
