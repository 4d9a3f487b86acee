// What may happen to a customer in one step, as logarithms of hazards.
//
// A hazard h per year with sensitivity s has ln(h·Δ) + s·e − s²/2 per step at engagement e: a sum of effects, so that no
// step takes a logarithm of a customer's. Kernels get an upper bound of its base-2 logarithm in float, the stages decide
// in double.

internal import Lanes

/// One kind of event: ln of its hazard per step, by segment and engagement.
struct StepHazard: ~Copyable {
  private var logs = Column<Double>(capacity: 1)
  private var bounds = Column<Float>(capacity: 1)
  /// What one standard deviation of engagement adds to the logarithm.
  private(set) var sensitivity = 0.0
  /// Whether it can happen to anybody.
  private(set) var isOn = false

  /// Never.
  init() {}

  /// Sets the hazards.
  ///
  /// - Parameters:
  ///   - logHazards: ln of the hazard per year of average engagement, by segment; −∞ is never, +∞ at once.
  ///   - sensitivity: s.
  ///   - logStep: ln of the step in years.
  ///   - reach: the largest |e| anybody has, standard deviations.
  ///   - early: what may be added to the logarithm, by segment; for the margin.
  mutating func set(
    _ logHazards: [Double], sensitivity: Double, logStep: Double, reach: Double,
    early: [Double]? = nil
  ) {
    logs.reserve(logHazards.count, keeping: 0)
    bounds.reserve(logHazards.count, keeping: 0)
    self.sensitivity = sensitivity
    isOn = false
    for (g, logHazard) in logHazards.enumerated() {
      let base = logHazard + logStep - sensitivity * sensitivity / 2
      logs[g] = base
      bounds[g] = Self.bound(
        base, size: abs(base) + abs(early?[g] ?? 0) + abs(sensitivity) * reach)
      isOn = isOn || base > -.infinity
    }
  }

  /// ln of the hazard per step of a customer of `segment` with engagement `e`.
  @inline(__always)
  func callAsFunction(_ segment: Int, _ e: Double) -> Double { logs[segment] + sensitivity * e }

  /// What kernels turn people away by; valid until the next `set`.
  var bound: LanesBound {
    LanesBound(
      base: isOn ? UnsafePointer(bounds.base) : nil, slope: Float(sensitivity * Self.perLog))
  }

  /// Base-2 logarithms in one of base e.
  static let perLog = 1.442_695_040_888_963_4

  /// The base-2 logarithm of a term, raised by what float may lose of sums of this size: some eight roundings, of weights,
  /// products and sums, each within 2⁻²⁴ of it. The size is taken at twice the engagement that anybody has.
  private static func bound(_ log: Double, size: Double) -> Float {
    log.isFinite ? Float((log + size * 0x1p-21) * perLog) : Float(log)
  }
}

/// All that may happen to customers in one step.
struct StepHazards: ~Copyable {
  var churn = StepHazard()
  var expansion = StepHazard()
  var contraction = StepHazard()
  var referral = StepHazard()
  var ask = StepHazard()
  var testimonial = StepHazard()
  /// Added to the logarithm of churn while unactivated, by segment.
  private var early = Column<Double>(capacity: 1)
  private var earlyBounds = Column<Float>(capacity: 1)
  private(set) var hasEarly = false

  /// Nothing happens.
  init() {}

  /// Sets what holds under `conditions`.
  mutating func set(_ p: TrialParameters, _ conditions: Conditions) {
    let (engagement, never) = (p.engagement, p.segments.map { _ in -Double.infinity })
    let logStep = p.logStepInYears
    // Draws reach 6.3 standard deviations; x, a sum of many, stays below 16 in all the runs of this world.
    let reach =
      16 * (engagement.lastingWeight + engagement.currentWeight) + abs(conditions.engagement)
    let multipliers = p.segments.map(\.earlyLogMultiplier)
    churn.set(
      conditions.logChurn, sensitivity: -engagement.churnSensitivity, logStep: logStep,
      reach: reach,
      early: multipliers)
    expansion.set(
      conditions.logExpansion, sensitivity: engagement.expansionSensitivity, logStep: logStep,
      reach: reach)
    contraction.set(
      conditions.logContraction, sensitivity: -engagement.expansionSensitivity, logStep: logStep,
      reach: reach)
    referral.set(
      p.delight.isFunnel ? never : conditions.logReferral,
      sensitivity: engagement.referralSensitivity, logStep: logStep, reach: reach)
    // The one ask has no period.
    ask.set(
      p.delight.isFunnel ? never : conditions.logAsk,
      sensitivity: engagement.referralSensitivity, logStep: 0, reach: reach)
    testimonial.set(
      p.segments.map { _ in p.givesTestimonials ? p.delight.testimonialLogHazard : -.infinity },
      sensitivity: 0, logStep: logStep, reach: reach)
    early.reserve(multipliers.count, keeping: 0)
    earlyBounds.reserve(multipliers.count, keeping: 0)
    for (g, multiplier) in multipliers.enumerated() {
      early[g] = multiplier
      earlyBounds[g] = Float(multiplier * StepHazard.perLog)
    }
    hasEarly = multipliers.contains { $0 != 0 }
  }

  /// What is added to ln of the churn hazard of an unactivated customer of `segment`.
  @inline(__always)
  func early(_ segment: Int) -> Double { early[segment] }

  /// What kernels turn people away by in every step; valid until the next `set`.
  var bounds: LanesStepBounds {
    LanesStepBounds(
      churn: churn.bound, early: hasEarly ? UnsafePointer(earlyBounds.base) : nil,
      expansion: expansion.bound, referral: referral.bound)
  }
}
