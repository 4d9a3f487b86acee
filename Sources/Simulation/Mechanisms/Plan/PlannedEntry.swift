// The plan of one trial: entries that happen, with solved values.

internal import Numerics

/// What a planned change acts on.
enum PlanTarget: Hashable, Sendable {
  case leads
  case budget(channel: Int)
  case articles
  case organicLeads
  case costPerLead(channel: Int)
  case leadShift
  case referredShift
  case everyShift
  case churn
  case referral
  case ask
  case expansion
  case contraction
  case engagement
  case timeToValue
  case price
  case grossMargin
  case cost(line: Int)
  case cash
}

/// What is done to it.
enum PlannedEffect: Hashable, Sendable {
  /// Times 1 + f(v − 1).
  case multiply(Double)
  /// Plus f·v.
  case add(Double)
  /// old + f(new − old); one new value a segment, or one for all.
  case set([Double])

  /// The value after the effect at ramp factor `f`.
  ///
  /// Hazards may be without bound (100 %): one remains so until it is wholly replaced or taken times 0.
  func apply(to old: Double, ramp f: Double, segment: Int = 0) -> Double {
    if f == 0 { return old }
    switch self {
    case .multiply(let v):
      let factor = 1 + f * (v - 1)
      return factor == 0 ? 0 : old * factor
    case .add(let v): return old + f * v
    case .set(let values):
      let new = values[min(segment, values.count - 1)]
      if f == 1 { return new }
      return old == .infinity || new == .infinity ? .infinity : old + f * (new - old)
    }
  }
}

extension PlannedEffect {
  /// The logarithm of a hazard after the effect at ramp factor `f`; effects are linear in the hazard itself.
  ///
  /// A factor is added as its logarithm, so that a hazard no plan touches keeps its bits.
  func apply(toLog old: Double, ramp f: Double, segment: Int = 0) -> Double {
    if f == 0 { return old }
    switch self {
    case .multiply(let v):
      let factor = 1 + f * (v - 1)
      return factor == 0 ? -.infinity : old + .log(factor)
    case .add, .set:
      return .log(apply(to: .exp(old), ramp: f, segment: segment))
    }
  }
}

/// One entry of the plan in one trial.
struct PlannedEntry: Sendable {
  /// Month it starts at, and the first step it acts in.
  var from: Double
  var firstStep: Int
  /// Months until the full effect.
  var over: Double
  /// First step in which it no longer acts.
  var endStep: Int
  /// Paid once, money.
  var cost: Double
  /// Money per month while it acts.
  var costPerMonth: Double
  /// Whether its costs count in the blended CAC.
  var isAcquisition: Bool
  /// Whether its price change reaches existing customers.
  var reachesEveryone: Bool
  /// What it does, in file order.
  var changes: [(target: PlanTarget, effect: PlannedEffect)]

  /// Whether what it does in step `t` may differ from what it did in the step before: at its begin and its end, along
  /// its ramp, and in the two steps after it: what is paid once ends, and a ramp that rounding leaves a hair short.
  func moves(step t: Int, stepsPerMonth: Int) -> Bool {
    if t == endStep { return true }
    let rampEnd = Int(min(1e9, ((from + over) * Double(stepsPerMonth)).rounded(.up)))
    return t >= firstStep && t <= max(firstStep, rampEnd) + 2
  }

  /// The ramp factor in step `t`, 0 to 1 (MODEL §1).
  func ramp(step t: Int, stepsPerMonth: Int) -> Double {
    if t < firstStep || t >= endStep { return 0 }
    if over <= 0 { return 1 }
    return min(1, max(0, (Double(t) / Double(stepsPerMonth) - from) / over))
  }
}
