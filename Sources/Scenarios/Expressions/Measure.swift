// A number with its unit that may be known only within a range: what expressions compute with.
//
// A range [a, b] stands for "somewhere between". Arithmetic on ranges is interval arithmetic (Moore, Interval
// Analysis, 1966): the result holds every value that the operation can have, so "never" and "always" said of a
// range are proofs. Ends are rounded to nearest, not outwards: comparisons allow for the last bits.

internal import Foundation

/// What is measured, as exponents of money and time: EUR per month is money¹·time⁻¹.
package struct MeasureDimension: Hashable, Sendable {
  /// The exponent of money.
  package var money: Int
  /// The exponent of time.
  package var time: Int

  /// Exponents.
  package init(money: Int, time: Int) {
    self.money = money
    self.time = time
  }

  /// Neither money nor time.
  package static let plain = MeasureDimension(money: 0, time: 0)
  /// Money.
  package static let money = MeasureDimension(money: 1, time: 0)
  /// A length of time.
  package static let time = MeasureDimension(money: 0, time: 1)
  /// Per time.
  package static let rate = MeasureDimension(money: 0, time: -1)
  /// Money per time.
  package static let moneyRate = MeasureDimension(money: 1, time: -1)

  /// Whether its exponents are such as formulas of businesses have, far from what an integer holds.
  var isModest: Bool { abs(money) <= 1000 && abs(time) <= 1000 }
}

/// How a measure is best shown.
package struct MeasureStyle: Hashable, Sendable {
  /// Whether a plain number or rate is shown in percent.
  package var isPercent: Bool
  /// The length in months of the unit of time or period it is shown in; `nil`: chosen by size.
  package var months: Double?

  /// A style.
  package init(isPercent: Bool = false, months: Double? = nil) {
    self.isPercent = isPercent
    self.months = months
  }
}

/// A number with a unit, exact or within a range. Time is kept in months of 1/12 year, money in the file's currency.
package struct Measure: Hashable, Sendable {
  /// The least and the greatest value it may have; equal when it is exact, infinite ends allowed.
  package var lower: Double
  /// See `lower`.
  package var upper: Double
  /// What it measures.
  package var dimension: MeasureDimension
  /// For a share per period: the period in months over which it was stated, which compounding needs; else `nil`.
  package var period: Double?
  /// Half a unit of the last digit written, for a figure as it stands in a text; `nil` once it is computed with.
  package var rounding: Double?
  /// How it is shown.
  package var style: MeasureStyle
  /// Whether its name says its unit (`churn_annual`, `payback_month`), so that a plain number beside it is
  /// understood in the unit that `style` shows.
  package var namesItsUnit = false
  /// Whether it was stated as a share that is counted once for each customer, not per period: `35% once`.
  package var isOnce = false

  /// A measure between two ends.
  package init(
    _ lower: Double, _ upper: Double, _ dimension: MeasureDimension = .plain,
    period: Double? = nil, rounding: Double? = nil, style: MeasureStyle = MeasureStyle()
  ) {
    precondition(lower <= upper, "a range from \(lower) down to \(upper)")
    self.lower = lower
    self.upper = upper
    self.dimension = dimension
    self.period = period
    self.rounding = rounding
    self.style = style
  }

  /// An exact measure.
  package init(
    _ value: Double, _ dimension: MeasureDimension = .plain, period: Double? = nil,
    style: MeasureStyle = MeasureStyle()
  ) {
    self.init(value, value, dimension, period: period, style: style)
  }

  /// A share or ratio shown in percent.
  package static func share(_ value: Double) -> Measure {
    Measure(value, style: MeasureStyle(isPercent: true))
  }

  /// Whether it is one number.
  package var isExact: Bool { lower == upper }
  /// The middle of a range; the finite end when the other is infinite.
  package var middle: Double {
    if isExact || !upper.isFinite { return lower }
    return lower.isFinite ? lower + (upper - lower) / 2 : upper
  }
  /// Whether 0 lies within.
  package var holdsZero: Bool { lower <= 0 && upper >= 0 }
  /// Whether it is exactly 0.
  var isNothing: Bool { isExact && lower == 0 }
  /// Whether it is infinite, not a range with an infinite end.
  var isEndless: Bool { isExact && lower.isInfinite }
}

// MARK: arithmetic

extension Measure {
  /// The same amount with the other sign.
  static prefix func - (measure: Measure) -> Measure {
    var result = measure
    (result.lower, result.upper) = (-measure.upper, -measure.lower)
    return result
  }

  /// The sum of two measures of one dimension.
  static func + (first: Measure, second: Measure) -> Measure {
    precondition(first.dimension == second.dimension, "a sum of different things")
    // Endless minus endless may be anything.
    let (lower, upper) = (first.lower + second.lower, first.upper + second.upper)
    return Measure(
      lower.isNaN ? -.infinity : lower, upper.isNaN ? .infinity : upper, first.dimension,
      period: first.period == second.period ? first.period : nil,
      style: MeasureStyle(
        isPercent: first.style.isPercent || second.style.isPercent,
        months: first.style.months ?? second.style.months))
  }

  /// The product; a share per period times a plain number keeps its period.
  static func * (first: Measure, second: Measure) -> Measure {
    let ends = [
      product(first.lower, second.lower), product(first.lower, second.upper),
      product(first.upper, second.lower), product(first.upper, second.upper),
    ]
    var result = Measure(ends.min() ?? 0, ends.max() ?? 0)
    result.dimension.money = first.dimension.money + second.dimension.money
    result.dimension.time = first.dimension.time + second.dimension.time
    if second.dimension == .plain { result.period = first.period }
    if first.dimension == .plain { result.period = second.period }
    // The unit of time of the only side that has one is kept.
    if second.dimension.time == 0 { result.style.months = first.style.months }
    if first.dimension.time == 0 { result.style.months = second.style.months }
    result.style.isPercent =
      result.dimension.money == 0 && (first.style.isPercent || second.style.isPercent)
      && result.dimension.time <= 0
    return result
  }

  /// One divided by the measure, which must not be exactly 0; a range around 0 gives everything.
  var reciprocal: Measure {
    precondition(!(isExact && lower == 0), "one divided by nothing")
    var result = self
    result.dimension = MeasureDimension(money: -dimension.money, time: -dimension.time)
    result.period = nil
    result.rounding = nil
    result.style = MeasureStyle(months: style.months)
    if lower < 0 && upper > 0 {
      (result.lower, result.upper) = (-.infinity, .infinity)
    } else {
      result.lower = upper == 0 ? -.infinity : 1 / upper
      result.upper = lower == 0 ? .infinity : 1 / lower
    }
    return result
  }

  /// The quotient; the divisor must not be exactly 0.
  static func / (first: Measure, second: Measure) -> Measure {
    var result = first * second.reciprocal
    if second.style.isPercent && first.style.isPercent { result.style.isPercent = false }
    return result
  }

  /// A product in which nothing times endless is nothing.
  private static func product(_ x: Double, _ y: Double) -> Double { x == 0 || y == 0 ? 0 : x * y }
}
