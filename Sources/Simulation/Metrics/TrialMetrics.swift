// The metrics of a trial, from what it counted (MODEL §8).

internal import Numerics

/// `a/b`, missing when `b` is 0.
private func ratio(_ a: Double, _ b: Double) -> Double? { b == 0 ? nil : a / b }

extension TrialState {
  /// Sums up the trial.
  func outcome(_ end: EndOfRun) -> TrialOutcome {
    let report = MetricReport(self.parameters, tally)
    var values: [Metric: Double] = [:]
    func set(_ metric: Metric, _ value: Double?) {
      if let value { values[metric] = value }
    }
    let base = standing(end)
    let lastYear = report.lastYear
    let total = report.total
    let customers = Double(self.customers.count)
    let mrr = tally.months.last?.mrr ?? 0

    set(.leads, Double(total.leads))
    set(.newCustomers, Double(total.newCustomers))
    set(.newReferred, Double(total.newReferred))
    set(.referrals, Double(total.referrals))
    set(.revenueTotal, total.revenue)
    set(.agentSteps, Double(tally.agentSteps))
    set(.customers, customers)
    set(.mrr, mrr)
    set(.arr, 12 * mrr)
    set(.timeToValue, report.timeToValueInWeeks)
    set(.churn30Days, report.lossWithin(steps: 30 / 365.25 * 12 * report.k, base.censored))
    set(.churn6Months, report.lossWithin(steps: 6 * report.k, base.censored))
    let monthlyHazard = ratio(Double(lastYear.lost), lastYear.exposure)
    set(.churnAnnual, monthlyHazard.map { -.expMinusOne(-12 * $0) })

    let acquisition =
      lastYear.channelSpend + lastYear.articleSpend + lastYear.rewards
      + lastYear.acquisitionPlanCosts
    let blended = ratio(acquisition, Double(lastYear.newCustomers))
    set(.cacBlended, blended)
    set(.cacPaid, ratio(lastYear.channelSpend, Double(lastYear.newFromChannels)))
    set(
      .costPerLead,
      ratio(lastYear.channelSpend + lastYear.articleSpend, Double(lastYear.leads)))

    let buyers = Double(tally.firstYearBuyers)
    let realised = report.discountedMargin
    set(.clvRealised, ratio(realised, buyers))
    let projected = ratio(realised + base.residual, buyers)
    set(.clvProjected, projected)
    if let monthlyHazard, let blended, customers > 0, mrr > 0, monthlyHazard > 0 {
      let margin = base.margin / mrr
      set(.clvClassic, mrr / customers * margin / monthlyHazard - blended)
    }
    if let projected, let blended { set(.ltvToCAC, ratio(projected, blended)) }
    set(.paybackMonth, report.paybackMonth(blended))

    if parameters.markStep != nil {
      set(.nrr, ratio(base.mrrOfMarked, tally.mrrAtMark))
      // What a customer paid then is kept in single precision, rounded up: at most 1 all the same.
      let kept = ratio(base.keptMRROfMarked, tally.mrrAtMark).map { min(1, $0) }
      set(.grr, kept)
      set(.revenueChurn, kept.map { 1 - $0 })
      set(.referralRate, ratio(Double(base.markedWhoReferred), Double(base.marked)))
    }
    let growth = report.organicGrowthQuarterly
    set(.organicGrowthQuarterly, growth)
    if let growth, let projected, let blended, let rate = values[.referralRate] {
      set(.velocity, ratio(growth * projected * rate, blended))
    }
    set(.loopGain, end.loopGain)
    set(.lifetimeLoopGain, end.lifetimeLoopGain)
    set(
      .customerGeneratedRevenue,
      ratio(tally.lastMonthReferredRevenue, tally.months[parameters.months - 1].revenue))
    set(.netPromoterScore, ratio(100 * Double(base.promoters - base.detractors), customers))

    set(.cash, cash)
    set(.cashLow, tally.lowestCash)
    set(.cashLowMonth, Double(tally.lowestCashMonth))
    if parameters.tellsCash {
      set(.outOfCash, tally.outOfCashMonth == nil ? 0 : 1)
      set(.outOfCashMonth, tally.outOfCashMonth.map(Double.init))
    }
    return TrialOutcome(
      metrics: Metric.allCases.map { values[$0] }, series: report.series,
      cohorts: tally.cohorts, payback: report.paidBack(blended))
  }

  /// Sums over the customers who are there at the end.
  private func standing(_ end: EndOfRun) -> StandingBase {
    var base = StandingBase(tenures: tally.firstChurnByTenure.count)
    let steps = parameters.steps
    let discount = .log(onePlus: parameters.discountRate) * parameters.stepInYears
    for row in 0..<customers.count {
      let flags = customers.flags[row]
      let segment = Int(customers.segment[row])
      let mrr = customers.mrr[row]
      let margin = mrr * end.grossMargin[segment]
      base.margin += margin
      if flags.contains(.bought) {
        let tenure = steps - Int(customers.purchaseStep[row])
        if !flags.contains(.returned) { base.censored[tenure - 1] += 1 }
        if flags.contains(.firstYear) {
          let value = end.residual[segment](
            lasting: Double(customers.lasting[row]), current: Double(customers.current[row]))
          base.residual += margin * .exp(-discount * Double(tenure)) * value
        }
      }
      if flags.contains(.activeAtMark) {
        base.marked += 1
        base.mrrOfMarked += mrr
        base.keptMRROfMarked += min(mrr, customers.mrr(atMark: row))
        if flags.contains(.referredSinceMark) { base.markedWhoReferred += 1 }
      }
      let answer = customers.answer[row]
      if answer != Customer.noAnswer {
        if answer >= 9 { base.promoters += 1 }
        if answer <= 6 { base.detractors += 1 }
      }
    }
    return base
  }
}

/// Sums over the customers at the end of a trial.
private struct StandingBase {
  /// Σ margin per month.
  var margin = 0.0
  /// Σ discounted residual value of first-year buyers, money.
  var residual = 0.0
  /// Customers bought in the run who have never left, by tenure.
  var censored: [Int]
  /// Of the customers active 12 months before the end: count, MRR now, MRR now but at most then, and who referred.
  var marked = 0
  var mrrOfMarked = 0.0
  var keptMRROfMarked = 0.0
  var markedWhoReferred = 0
  var promoters = 0
  var detractors = 0

  init(tenures: Int) { censored = Array(repeating: 0, count: tenures) }
}
