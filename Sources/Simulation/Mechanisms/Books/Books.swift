// Books: what comes in, what goes out, what is left (MODEL §7).

internal import Lanes

extension TrialState {
  /// Customers active at the start of step `t` pay for it in advance.
  ///
  /// MRR is money per month, a step's revenue a k-th of it. Cash takes the gross margin of it; exposure is counted in
  /// customer-months.
  mutating func collectPayments(_ t: Int) {
    let k = Double(parameters.stepsPerMonth)
    let month = month(t)
    let margin = conditions.grossMargin
    let revenue = sumOfMRR()
    if customers.firstYear.isWorn { customers.recountFirstYear() }
    for bought in 0..<min(t, 12 * parameters.stepsPerMonth) {
      tally.marginByTenure[t - bought] += customers.firstYear.margin(boughtAt: bought, margin) / k
    }
    let total = revenue.reduce(0, +) / k
    tally.months[month].exposure += Double(customers.count) / k
    tally.months[month].revenue += total
    cash += zip(revenue, margin).reduce(0) { $0 + $1.0 * $1.1 } / k
    if month == parameters.months - 1 {
      for row in 0..<customers.count where customers.flags[row].contains(.referred) {
        tally.lastMonthReferredRevenue += customers.mrr[row] / k
      }
    }
  }

  /// What all customers pay, money per month by segment.
  func sumOfMRR() -> [Double] {
    let segments = parameters.segments.count
    return [Double](unsafeUninitializedCapacity: segments) { sums, count in
      kernels.sum(
        Int32(customers.count), customers.mrr.base, customers.segment.base, Int32(segments),
        sums.baseAddress)
      count = segments
    }
  }

  /// Everything else that is paid in step `t`, and money put in.
  ///
  /// Budgets, articles and cost lines are per month, a k-th of them a step; rewards are those of this step's purchases;
  /// plan costs come as the plan's conditions say.
  mutating func payCosts(_ t: Int) {
    let k = Double(parameters.stepsPerMonth)
    let month = month(t)
    tally.months[month].acquisitionPlanCosts += conditions.acquisitionCosts
    let channels = conditions.budgets.reduce(0, +) / k
    let articles = conditions.articles * (parameters.content?.costPerArticle ?? 0) / k
    let rewards = tally.months[month].rewards - rewardsBooked
    rewardsBooked = tally.months[month].rewards
    cash += conditions.cashIn
    cash -= channels + articles + rewards + conditions.planCosts
    cash -= conditions.costs.reduce(0, +) / k
  }

  /// The month ends with step `t`: answers, standing figures, out of cash.
  mutating func closeMonth(_ t: Int) {
    let month = month(t)
    let isLast = month == parameters.months - 1
    if parameters.givesTestimonials || isLast { askEveryone(step: t) }
    tally.months[month].customers = customers.count
    tally.months[month].mrr = sumOfMRR().reduce(0, +)
    tally.months[month].cash = cash
    rewardsBooked = 0
    if cash < tally.lowestCash {
      tally.lowestCash = cash
      tally.lowestCashMonth = month + 1
    }
    if cash < 0 && tally.outOfCashMonth == nil { tally.outOfCashMonth = month + 1 }
  }

  /// A price change for everyone reaches existing customers: MRR times factor(t)/factor(t−1).
  mutating func reprice(from before: [Double]) {
    customers.multiplyEveryMRR(by: zip(conditions.priceFactor, before).map { $0 / $1 })
  }

  /// Notes who is active, and at which MRR, 12 months before the end.
  mutating func markActive() {
    for row in 0..<customers.count {
      customers.flags[row].formUnion(.activeAtMark)
      customers.flags[row].subtract(.referredSinceMark)
      customers.mark(row, mrr: customers.mrr[row])
      tally.mrrAtMark += customers.mrr[row]
    }
  }
}
