// Functions on shares per period, on loops, and on the worth of customers.

internal import Foundation
internal import Scenarios
internal import Statistics

extension ClaimFunctions {
  // MARK: shares per period

  static let shares: [ExpressionFunction] = [
    ExpressionFunction("annual(share per period)", arity: 1...1) { arguments throws(NameProblem) in
      try compounded(arguments[0], over: 12)
    },
    ExpressionFunction("quarterly(share per period)", arity: 1...1) {
      arguments throws(NameProblem) in try compounded(arguments[0], over: 3)
    },
    ExpressionFunction("monthly(share per period)", arity: 1...1) {
      arguments throws(NameProblem) in try compounded(arguments[0], over: 1)
    },
    ExpressionFunction("growth(share per period, time)", arity: 2...2) {
      arguments throws(NameProblem) in
      let period = try period(of: arguments[0])
      try require(arguments[1], .time, "the time")
      return try corners(
        [arguments[0], arguments[1]], MeasureStyle(isPercent: true)
      ) { pow(1 + $0[0] * period, $0[1] / period) - 1 }
    },
    ExpressionFunction("survival(share per period, time)", arity: 2...2) {
      arguments throws(NameProblem) in
      let period = try period(of: arguments[0])
      try require(arguments[1], .time, "the time")
      return try corners(arguments, MeasureStyle(isPercent: true)) { values in
        let stay = 1 - values[0] * period
        return stay < 0 || values[1] < 0 ? nil : pow(stay, values[1] / period)
      }
    },
    // Fader & Hardie (2007), How to project customer retention: the survivor function of the shifted beta-geometric.
    ExpressionFunction("beta_survival(alpha, beta, periods)", arity: 3...3) {
      arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        guard values[0] > 0, values[1] > 0, (0...100_000).contains(values[2]) else { return nil }
        return (0..<Int(values[2])).reduce(1.0) { share, period in
          share * (values[1] + Double(period)) / (values[0] + values[1] + Double(period))
        }
      }
    },
    ExpressionFunction("leaving(share, time)", arity: 2...2) { arguments throws(NameProblem) in
      try require(arguments[0], .plain, "the share")
      try require(arguments[1], .time, "the time")
      var result = try corners(arguments, MeasureStyle(isPercent: true, months: 12)) { values in
        values[1] <= 0 || !(0...1).contains(values[0])
          ? nil : (1 - pow(1 - values[0], 12 / values[1])) / 12
      }
      result.dimension = .rate
      result.period = 12
      return result
    },
    ExpressionFunction("life(share per period)", arity: 1...1) { arguments throws(NameProblem) in
      try require(arguments[0], .rate, "the share")
      var result = try corners(arguments, MeasureStyle(months: 12)) {
        $0[0] < 0 ? nil : 1 / $0[0]
      }
      result.dimension = .time
      return result
    },
  ]

  /// A share per period as it would be over another period: 1 − (1 − p)^(months/period).
  private static func compounded(
    _ share: Measure, over months: Double
  ) throws(NameProblem) -> Measure {
    let period = try period(of: share)
    var result = try corners([share], MeasureStyle(isPercent: true, months: months)) { values in
      let stay = 1 - values[0] * period
      return stay < 0 ? nil : (1 - pow(stay, months / period)) / months
    }
    result.dimension = .rate
    result.period = months
    return result
  }

  /// The period in months over which a share is stated.
  private static func period(of share: Measure) throws(NameProblem) -> Double {
    guard share.dimension == .rate, let period = share.period ?? share.style.months else {
      throw NameProblem(
        "needs a share per period", cure: "state the period, e.g. \"15% per year\"")
    }
    return period
  }

  // MARK: loops and value

  static let loops: [ExpressionFunction] = [
    ExpressionFunction("progeny(K, generations)", arity: 1...2) { arguments throws(NameProblem) in
      try plain(arguments) { values in
        guard values[0] >= 0, values[0].isFinite else { return nil }
        let process = TotalProgeny(perHead: values[0])
        if values.count == 1 { return process.inTheEnd ?? .infinity }
        guard (0...1e6).contains(values[1]) else { return nil }
        return process.within(generations: Int(values[1] + 1e-9))
      }
    },
    ExpressionFunction("clv(margin, retention, discount, periods)", arity: 3...4) {
      arguments throws(NameProblem) in
      for (argument, name) in zip(
        arguments.dropFirst(), ["the retention", "the discount", "the number of periods"])
      {
        try require(argument, .plain, name)
      }
      var margin = arguments[0]
      switch (margin.dimension.money, margin.dimension.time) {
      case (0...1, 0): break
      case (0...1, -1):
        // A margin per year goes with a retention per year: its own period is the period.
        guard let months = margin.style.months else {
          throw NameProblem(
            "the margin's period is not known", cure: "state it, e.g. \"100 EUR per year\"")
        }
        (margin.lower, margin.upper) = (margin.lower * months, margin.upper * months)
      default:
        throw NameProblem("the margin is no amount", cure: "give it in money per period")
      }
      var result = try corners([margin] + arguments.dropFirst(), MeasureStyle()) { values in
        discounted(
          values[0], retention: values[1], discount: values[2],
          periods: values.count > 3 ? values[3] : .infinity)
      }
      result.dimension = MeasureDimension(money: margin.dimension.money, time: 0)
      return result
    },
  ]

  /// Σ margin · (r/(1 + d))^t over the periods from 0 on; `nil` where r, d or their number is none.
  ///
  /// Fader & Hardie (2012), Reconciling and clarifying CLV formulas, eq. 1: the first payment counts, undiscounted.
  private static func discounted(
    _ margin: Double, retention: Double, discount: Double, periods: Double
  ) -> Double? {
    guard retention >= 0, discount > -1, periods >= 0 else { return nil }
    if margin == 0 { return 0 }
    let ratio = retention / (1 + discount)
    if ratio == 1 { return margin * periods }
    if periods.isInfinite { return ratio < 1 ? margin / (1 - ratio) : margin * .infinity }
    return margin * (1 - pow(ratio, periods)) / (1 - ratio)
  }
}
