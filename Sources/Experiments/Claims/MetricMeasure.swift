// Metrics as the language of claims sees them: with a unit.

internal import Scenarios
internal import Simulation

extension Measure {
  /// The value of a metric.
  ///
  /// A metric's name or definition says its period and unit of time, so that `payback_month <= 12` and
  /// `churn_annual < 3%` can be written as well as `… 12 months` and `… 3% per year`.
  init(_ value: Double, of metric: Metric) {
    self.init(value, value, of: metric)
  }

  /// A metric known within a range.
  init(_ lower: Double, _ upper: Double, of metric: Metric) {
    switch metric.unit {
    case .count, .ratio, .points: self.init(lower, upper)
    case .money: self.init(lower, upper, .money)
    case .moneyPerMonth: self.init(lower, upper, .moneyRate, style: MeasureStyle(months: 1))
    case .moneyPerYear:
      self.init(lower / 12, upper / 12, .moneyRate, style: MeasureStyle(months: 12))
    case .share where metric == .churnAnnual || metric == .referralRate:
      self.init(
        lower / 12, upper / 12, .rate, period: 12, style: MeasureStyle(isPercent: true, months: 12))
    case .share: self.init(lower, upper, style: MeasureStyle(isPercent: true))
    case .sharePerQuarter:
      self.init(
        lower / 3, upper / 3, .rate, period: 3, style: MeasureStyle(isPercent: true, months: 3))
    case .perQuarter: self.init(lower / 3, upper / 3, .rate, style: MeasureStyle(months: 3))
    case .month: self.init(lower, upper, .time, style: MeasureStyle(months: 1))
    case .weeks:
      let week = 7 * 12 / 365.25
      self.init(lower * week, upper * week, .time, style: MeasureStyle(months: week))
    }
    namesItsUnit = dimension.time != 0 && dimension.money == 0
  }
}
