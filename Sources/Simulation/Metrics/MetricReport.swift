// Figures that follow from the monthly counts alone (MODEL §8).

internal import Numerics

/// Reads a trial's tally.
struct MetricReport {
  private let parameters: TrialParameters
  private let tally: TrialTally
  /// Steps a month.
  let k: Double

  /// A reading of `tally`.
  init(_ parameters: TrialParameters, _ tally: TrialTally) {
    self.parameters = parameters
    self.tally = tally
    k = Double(parameters.stepsPerMonth)
  }

  /// All months together.
  var total: MonthTally { Self.sum(tally.months[...]) }

  /// The last 12 months, or the whole run if it is shorter.
  var lastYear: MonthTally { Self.sum(tally.months.suffix(12)) }

  private static func sum(_ months: ArraySlice<MonthTally>) -> MonthTally {
    months.reduce(into: MonthTally()) { sum, month in
      sum.leads += month.leads
      sum.newCustomers += month.newCustomers
      sum.newFromChannels += month.newFromChannels
      sum.newReferred += month.newReferred
      sum.lost += month.lost
      sum.referrals += month.referrals
      sum.exposure += month.exposure
      sum.revenue += month.revenue
      sum.channelSpend += month.channelSpend
      sum.articleSpend += month.articleSpend
      sum.rewards += month.rewards
      sum.acquisitionPlanCosts += month.acquisitionPlanCosts
    }
  }

  /// Mean drawn time to value of buyers, weeks of 7 days in a year of 365.25.
  var timeToValueInWeeks: Double? {
    let buyers = total.newCustomers
    if buyers == 0 { return nil }
    return tally.timeToValueSum / Double(buyers) * 365.25 / 7 / (12 * k)
  }

  /// 1 − the Kaplan–Meier survival to first churn at tenure `s` steps, log-linear between steps.
  ///
  /// - Parameters:
  ///   - s: tenure in steps, may be fractional.
  ///   - censored: customers bought in the run who have not left, by tenure.
  /// - Returns: `nil` when nobody was observed for so long.
  func lossWithin(steps s: Double, _ censored: [Int]) -> Double? {
    let whole = Int(s.rounded(.down))
    let fraction = s - Double(whole)
    let needed = fraction > 0 ? whole + 1 : whole
    guard needed < censored.count else { return nil }
    var atRisk = 0
    for n in 1..<censored.count { atRisk += tally.firstChurnByTenure[n] + censored[n] }
    var (survival, before) = (1.0, 1.0)
    for n in 1...max(1, needed) {
      // Where everybody has left, survival stays 0; where the last was only lost from sight, nothing is known.
      if atRisk == 0 { return survival == 0 ? 1 : nil }
      before = survival
      survival *= 1 - Double(tally.firstChurnByTenure[n]) / Double(atRisk)
      atRisk -= tally.firstChurnByTenure[n] + censored[n]
    }
    if fraction == 0 { return 1 - survival }
    return 1 - Double.pow(before, 1 - fraction) * Double.pow(survival, fraction)
  }

  /// Σ over first-year buyers of discounted margin, money.
  var discountedMargin: Double {
    let perStep = Double.log(onePlus: parameters.discountRate) * parameters.stepInYears
    return tally.marginByTenure.enumerated().reduce(0) {
      $0 + $1.element * Double.exp(-perStep * Double($1.offset))
    }
  }

  /// Cumulative undiscounted margin per first-year buyer by the end of tenure months 1 … H − 12, money.
  ///
  /// `nil` without buyers, and where no tenure month was lived by all of them (H ≤ 12).
  var marginPerBuyer: [Double]? {
    guard tally.firstYearBuyers > 0, parameters.months > 12 else { return nil }
    var sum = 0.0
    return (0..<(parameters.months - 12)).map { month in
      for step in 0..<parameters.stepsPerMonth {
        sum += tally.marginByTenure[month * parameters.stepsPerMonth + step + 1]
      }
      return sum / Double(tally.firstYearBuyers)
    }
  }

  /// The first tenure month, at most H − 12, by which first-year buyers have paid back the blended CAC.
  func paybackMonth(_ blended: Double?) -> Double? {
    guard let blended else { return nil }
    return marginPerBuyer?.firstIndex { $0 >= blended }.map { Double($0 + 1) }
  }

  /// The share of the blended CAC that first-year buyers have paid back by the end of tenure months 1 … H − 12.
  ///
  /// It reaches 1 in `paybackMonth`: x/y ≥ 1 in floating point just where x ≥ y. `nil` where nothing was bought or
  /// nothing was spent.
  func paidBack(_ blended: Double?) -> [Double]? {
    guard let blended, blended > 0 else { return nil }
    return marginPerBuyer?.map { $0 / blended }
  }

  /// Mean over the last four quarters, counted back from the end, of unpaid new customers per customer at the
  /// quarter's start; a run shorter than a year uses its complete quarters.
  var organicGrowthQuarterly: Double? {
    let quarters = min(4, parameters.months / 3)
    if quarters == 0 { return nil }
    var sum = 0.0
    for quarter in 1...quarters {
      let start = parameters.months - 3 * quarter
      let active = start == 0 ? parameters.startCustomers : tally.months[start - 1].customers
      if active == 0 { return nil }
      let new = tally.months[start..<(start + 3)].reduce(0) {
        $0 + $1.newCustomers - $1.newFromChannels
      }
      sum += Double(new) / Double(active)
    }
    return sum / Double(quarters)
  }

  /// Every series, in the order of `Series.allCases`.
  var series: [[Double]] {
    Series.allCases.map { series in
      tally.months.map { month in
        switch series {
        case .customers: Double(month.customers)
        case .mrr: month.mrr
        case .cash: month.cash
        case .leads: Double(month.leads)
        case .newCustomers: Double(month.newCustomers)
        case .newReferred: Double(month.newReferred)
        case .lostCustomers: Double(month.lost)
        case .revenue: month.revenue
        }
      }
    }
  }
}
