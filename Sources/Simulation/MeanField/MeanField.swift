// The mean field's answer in the words of the engine: metrics and series.

internal import Numerics

/// Expected series and metrics of one set of parameters.
///
/// A metric that is a ratio is the ratio of expectations: with many customers a trial's mean ratio tends to it.
/// Missing are metrics of single futures (out of cash, lowest cash, payback) and of pairs of dates (NRR, GRR,
/// last year's referral rate, velocity).
package struct MeanField: Sendable {
  /// One value a month end, in the order of `Series.allCases`.
  package let series: [[Double]]
  /// Expected values, by metric.
  package let metrics: [Metric: Double]

  /// Solves the recursion.
  ///
  /// - Parameters:
  ///   - solved: the parameters of a trial.
  ///   - forecasts: whether to look ten years beyond the end (`clv_projected`, `ltv_to_cac`, `loop_gain`).
  package init(_ solved: SolvedTrial, forecasts: Bool = true) {
    let run = MeanFieldRun(solved.parameters)
    series = Series.allCases.map { series in
      run.months.map { month in
        switch series {
        case .customers: month.customers
        case .mrr: month.mrr
        case .cash: month.cash
        case .leads: month.leads
        case .newCustomers: month.newCustomers
        case .newReferred: month.newReferred
        case .lostCustomers: month.lost
        case .revenue: month.revenue
        }
      }
    }
    var metrics = run.totals
    for (metric, value) in run.lastYearMetrics { metrics[metric] = value }
    for (metric, value) in run.cohortMetrics { metrics[metric] = value }
    if forecasts {
      let forecast = MeanFieldForecast(run)
      metrics[.loopGain] = forecast.loopGain
      if run.firstYearBuyers > 0 {
        let value = (run.realisedValue + forecast.residualValue) / run.firstYearBuyers
        metrics[.clvProjected] = value
        if let blended = metrics[.cacBlended], blended > 0 {
          metrics[.ltvToCAC] = value / blended
        }
      }
    }
    self.metrics = metrics
  }

  /// The expected value of a metric; `nil` where the mean field has none.
  package subscript(metric: Metric) -> Double? { metrics[metric] }
}

extension MeanFieldRun {
  private func sum(_ months: ArraySlice<MeanFieldMonth>, _ part: KeyPath<MeanFieldMonth, Double>)
    -> Double
  {
    months.reduce(0) { $0 + $1[keyPath: part] }
  }

  /// Metrics of the whole run and of its last month end.
  fileprivate var totals: [Metric: Double] {
    var result: [Metric: Double] = [:]
    let all = months[...]
    result[.leads] = sum(all, \.leads)
    result[.newCustomers] = sum(all, \.newCustomers)
    result[.newReferred] = sum(all, \.newReferred)
    result[.referrals] = sum(all, \.referrals)
    result[.revenueTotal] = sum(all, \.revenue)
    result[.agentSteps] = agentSteps
    guard let last = months.last else { return result }
    result[.customers] = last.customers
    result[.mrr] = last.mrr
    result[.arr] = 12 * last.mrr
    result[.cash] = last.cash
    if last.revenue > 0 { result[.customerGeneratedRevenue] = last.referredRevenue / last.revenue }
    if last.customers > 0 {
      let (promoters, detractors) = answers
      result[.netPromoterScore] = 100 * (promoters - detractors) / last.customers
    }
    return result
  }

  /// Answers of 9 and 10, and of 6 and less, at the last month end; who began in the last step answers like anybody.
  private var answers: (promoters: Double, detractors: Double) {
    var result = (0.0, 0.0)
    for wave in waves {
      let lived = parameters.steps - 1 - wave.bought
      for node in wave.amounts.count.indices {
        let (promotes, detracts) =
          lived == 0
          ? newcomers(wave.segment, node)
          : (wave.life[lived - 1].promoters[node], wave.life[lived - 1].detractors[node])
        result.0 += wave.amounts.count[node] * promotes
        result.1 += wave.amounts.count[node] * detracts
      }
    }
    return result
  }

  /// Expected answers of those at a lasting node who began in the last step.
  private func newcomers(_ segment: Int, _ node: Int) -> (Double, Double) {
    let climate = MeanFieldClimate(
      parameters, Conditions(parameters, step: parameters.steps - 1), segment: segment, grid)
    let row = node * grid.width
    return grid.weights.indices.reduce((0, 0)) { sum, x in
      let mass = grid.lastingWeights[node] * grid.weights[x]
      return (
        sum.0 + mass * climate.promotes[row + x], sum.1 + mass * climate.detracts[row + x]
      )
    }
  }

  /// Metrics of the last 12 months.
  fileprivate var lastYearMetrics: [Metric: Double] {
    var result: [Metric: Double] = [:]
    let year = months.suffix(12)
    let channels = sum(year, \.channelSpend)
    let articles = sum(year, \.articleSpend)
    let new = sum(year, \.newCustomers)
    let paid = sum(year, \.newFromChannels)
    let leads = sum(year, \.leads)
    let exposure = sum(year, \.exposure)
    if exposure > 0 {
      result[.churnAnnual] = -Double.expMinusOne(-12 * sum(year, \.lost) / exposure)
    }
    if new > 0 {
      result[.cacBlended] =
        (channels + articles + sum(year, \.rewards) + sum(year, \.acquisitionPlanCosts)) / new
    }
    if paid > 0 { result[.cacPaid] = channels / paid }
    if leads > 0 { result[.costPerLead] = (channels + articles) / leads }
    let quarters = min(4, months.count / 3)
    if quarters == 0 { return result }
    var growth = 0.0
    for quarter in 1...quarters {
      let start = months.count - 3 * quarter
      let active =
        start == 0 ? Double(parameters.startCustomers) : months[start - 1].customers
      if active == 0 { return result }
      let months = months[start..<(start + 3)]
      growth += (sum(months, \.newCustomers) - sum(months, \.newFromChannels)) / active
    }
    result[.organicGrowthQuarterly] = growth / Double(quarters)
    return result
  }

  /// Metrics of those who bought in the run.
  fileprivate var cohortMetrics: [Metric: Double] {
    var result: [Metric: Double] = [:]
    let bought = sum(months[...], \.newCustomers)
    let k = Double(parameters.stepsPerMonth)
    if bought > 0 { result[.timeToValue] = timeToValueSum / bought * 365.25 / 7 / (12 * k) }
    if firstYearBuyers > 0 { result[.clvRealised] = realisedValue / firstYearBuyers }
    result[.churn30Days] = loss(within: 30 / 365.25 * 12 * k)
    result[.churn6Months] = loss(within: 6 * k)
    return result
  }

  /// 1 − the survival to first churn at tenure `s`, by the ratio of those lost to those at risk in each tenure step.
  private func loss(within s: Double) -> Double? {
    let whole = Int(s)
    let needed = s > Double(whole) ? whole + 1 : whole
    var (survival, before) = (1.0, 1.0)
    for n in 1...max(1, needed) {
      var (atRisk, lost) = (0.0, 0.0)
      for wave in waves where wave.isFresh && wave.bought + n < parameters.steps {
        for node in wave.amounts.count.indices {
          atRisk +=
            wave.amounts.count[node]
            * (n == 1 ? grid.lastingWeights[node] : wave.life[n - 2].alive[node])
          lost += wave.amounts.count[node] * wave.life[n - 1].lost[node]
        }
      }
      if atRisk == 0 { return nil }
      before = survival
      survival *= 1 - lost / atRisk
    }
    if needed == whole { return 1 - survival }
    let fraction = s - Double(whole)
    return 1 - Double.pow(before, 1 - fraction) * Double.pow(survival, fraction)
  }
}
