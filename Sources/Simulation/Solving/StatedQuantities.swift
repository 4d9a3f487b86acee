// Everything a scenario states that the solvers read: values and ranges, before any trial draws them.

internal import Scenarios

/// What the solvers will be asked for.
struct StatedQuantities {
  /// One segment's quantities, or those of a business without segments.
  struct Segment {
    /// Churn share a year.
    var churn: Quantity?
    /// Referral rates a year: stated, and set by the plan.
    var referralRates: [Quantity]
    /// Months of mean time to value: stated, and set by the plan.
    var timesToValue: [Quantity]
    /// Months of tenure before referrals.
    var asksAfter: Quantity?
    /// Whether an early loss is stated, and a referral when asked.
    var hasEarlyLoss: Bool
    var hasAsk: Bool
  }

  /// Every churn: of all customers and of segments, anchored ones, and what the plan sets.
  let churns: [Quantity]
  /// The churns that may hold at the end of the run.
  let endChurns: [Quantity]
  /// The segments.
  let segments: [Segment]
  /// Discount rate per year.
  let discountRate: Quantity?
  private let stepsPerMonth: Int
  private let isFunnel: Bool

  /// Reads a scenario.
  init(_ scenario: Scenario) {
    func isChurn(_ path: String) -> Bool { path.hasPrefix("engage.") && path.hasSuffix(".churn") }
    func planned(_ path: String) -> [Quantity] {
      scenario.plan.flatMap(\.changes).filter { $0.path == path && $0.operation == .set }
        .map(\.operand)
    }
    let inputs = [scenario.inputs] + scenario.anchors.values
    let set = planned("engage.churn")
    churns =
      inputs.flatMap { $0.filter { isChurn($0.key) }.map(\.value.quantity) } + set
    let names = scenario.segments.isEmpty ? [nil] : scenario.segments.map(Optional.some)
    segments = names.map { name in
      func quantity(_ key: String) -> Quantity? {
        name.flatMap { scenario.inputs[TrialInputs.path(key, segment: $0)]?.quantity }
          ?? scenario.inputs[key]?.quantity
      }
      return Segment(
        churn: quantity("engage.churn"),
        referralRates: [quantity("delight.referral_rate")].compactMap { $0 }
          + planned("delight.referral_rate"),
        timesToValue: [quantity("engage.time_to_value")].compactMap { $0 }
          + planned("engage.time_to_value"),
        asksAfter: quantity("delight.asks_after"),
        hasEarlyLoss: quantity("engage.early_loss") != nil,
        hasAsk: (quantity("delight.referral_when_asked")?.value(at: 0.9999) ?? 0) > 0
          || !planned("delight.referral_when_asked").isEmpty)
    }
    endChurns = segments.compactMap(\.churn) + set
    discountRate = scenario.inputs["finance.discount_rate"]?.quantity
    stepsPerMonth = scenario.settings.stepsPerMonth
    isFunnel = scenario.isFunnel
  }

  /// The value of a certain quantity, or the ends between which nearly all draws lie.
  static func ends(_ quantity: Quantity) -> [Double] {
    quantity.isUncertain
      ? [quantity.value(at: 1e-4), quantity.value(at: 1 - 1e-4)]
      : [quantity.value(at: 0.5)]
  }

  /// All steps that new customers may have lived before their remaining referral events are summed.
  func stepsLived(stepsPerYear: Int) -> [Int] {
    if isFunnel { return [] }
    var found: Set<Int> = []
    for segment in segments {
      for months in segment.asksAfter.map(Self.ends) ?? [0] {
        for mean in [0] + segment.timesToValue.flatMap(Self.ends) {
          let customer = NewCustomer(
            churnHazard: 1, earlyMultiplier: segment.hasEarlyLoss ? 2 : 1, referralHazard: 1,
            askHazard: segment.hasAsk ? 1 : 0,
            law: TimeToValueLaw(mean: mean * Double(stepsPerMonth)),
            asksAfter: SegmentBuilder.asksAfter(months: months, stepsPerMonth: stepsPerMonth))
          found.formUnion(LoopGain.lived(customer, stepsPerYear: stepsPerYear))
        }
      }
    }
    guard let least = found.min(), let most = found.max() else { return [] }
    return LoopGain.lived(from: least, to: most, stepsPerYear: stepsPerYear)
  }
}
