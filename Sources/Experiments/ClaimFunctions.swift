// The functions that claims may use.
//
// All are monotone in each argument, so that over ranges their extremes lie at the corners.

internal import Foundation
package import Scenarios
internal import Statistics

/// The functions of the claims' language.
package enum ClaimFunctions {
  /// All of them, in the order in which they are explained.
  package static let all: [ExpressionFunction] =
    figures + shares + loops + queues + samples

  /// By name.
  package static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  // MARK: figures

  private static let figures: [ExpressionFunction] = [
    ExpressionFunction("change(before, after)", arity: 2...2) { arguments throws(NameProblem) in
      let (before, after) = (arguments[0], arguments[1])
      guard before.dimension == after.dimension else {
        throw NameProblem("compares unlike things", cure: "give both the same unit")
      }
      return try corners(arguments, MeasureStyle(isPercent: true)) { values in
        values[0] == 0 ? nil : values[1] / values[0] - 1
      }
    },
    ExpressionFunction("min(a, b, …)", arity: 1...8) { arguments throws(NameProblem) in
      try alike(arguments) { $0.min() }
    },
    ExpressionFunction("max(a, b, …)", arity: 1...8) { arguments throws(NameProblem) in
      try alike(arguments) { $0.max() }
    },
    ExpressionFunction("abs(x)", arity: 1...1) { arguments throws(NameProblem) in
      var result = arguments[0]
      let ends = [abs(result.lower), abs(result.upper)]
      result.lower = result.holdsZero ? 0 : min(ends[0], ends[1])
      result.upper = max(ends[0], ends[1])
      return result
    },
    ExpressionFunction("sqrt(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { $0[0] < 0 ? nil : $0[0].squareRoot() }
    },
    ExpressionFunction("ln(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { $0[0] <= 0 ? nil : log($0[0]) }
    },
    ExpressionFunction("exp(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { exp($0[0]) }
    },
    ExpressionFunction("round(x, digits)", arity: 1...2) { arguments throws(NameProblem) in
      let digits = arguments.count > 1 ? arguments[1].lower : 0
      let unit = pow(10, -digits) * (arguments[0].style.isPercent ? 0.01 : 1)
      var result = arguments[0]
      result.lower = (result.lower / unit).rounded() * unit
      result.upper = (result.upper / unit).rounded() * unit
      return result
    },
    ExpressionFunction("ceil(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { ($0[0] - 1e-9).rounded(.up) }
    },
    ExpressionFunction("floor(x)", arity: 1...1) { arguments throws(NameProblem) in
      try plain(arguments) { ($0[0] + 1e-9).rounded(.down) }
    },
  ]

  // MARK: shares per period

  private static let shares: [ExpressionFunction] = [
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
        $0[0] <= 0 ? nil : 1 / $0[0]
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

  private static let loops: [ExpressionFunction] = [
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
      try require(arguments[1], .plain, "the retention")
      try require(arguments[2], .plain, "the discount")
      var result = try corners(arguments, arguments[0].style) { values in
        let ratio = values[1] / (1 + values[2])
        let periods = values.count > 3 ? values[3] : .infinity
        if ratio == 1 { return values[0] * periods }
        if periods.isInfinite { return ratio < 1 ? values[0] / (1 - ratio) : .infinity }
        return values[0] * (1 - pow(ratio, periods)) / (1 - ratio)
      }
      // A margin per period times periods is the value itself.
      result.dimension = MeasureDimension(money: arguments[0].dimension.money, time: 0)
      return result
    },
  ]

  // MARK: counts and queues

  private static let queues: [ExpressionFunction] = [
    ExpressionFunction("poisson_below(k, mean)", arity: 2...2) { arguments throws(NameProblem) in
      try shareOf(arguments) {
        $0[1] < 0 ? nil : PoissonTail.below(Int($0[0].rounded(.up)), mean: $0[1])
      }
    },
    ExpressionFunction("poisson_above(k, mean)", arity: 2...2) { arguments throws(NameProblem) in
      try shareOf(arguments) {
        $0[1] < 0 ? nil : PoissonTail.above(Int($0[0].rounded(.down)), mean: $0[1])
      }
    },
    ExpressionFunction("binomial_above(k, n, share)", arity: 3...3) {
      arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        guard (0...1e6).contains(values[1]), (0...1).contains(values[2]), abs(values[0]) <= 1e6
        else { return nil }
        return BinomialTail.above(
          Int(values[0].rounded(.down)), of: Int(values[1]), share: values[2])
      }
    },
    ExpressionFunction("erlang_c(load, agents)", arity: 2...2) { arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        values[0] < 0 || values[1] < 1 || values[1] > 1e6
          ? nil : ErlangC(load: values[0], agents: Int(values[1])).waitingProbability
      }
    },
    ExpressionFunction("agents(load, level, answer_time, handling_time)", arity: 4...4) {
      arguments throws(NameProblem) in
      try require(arguments[0], .plain, "the load")
      try require(arguments[1], .plain, "the level")
      try require(arguments[2], .time, "the answer time")
      try require(arguments[3], .time, "the handling time")
      return try corners(arguments, MeasureStyle()) { values in
        values[0] < 0 || values[0] > 1e5 || values[3] <= 0 || !(0..<1).contains(values[1])
          ? nil
          : Double(
            ErlangC.leastAgents(
              load: values[0], serviceLevel: values[1], within: values[2], handlingTime: values[3]))
      }
    },
  ]

  // MARK: samples

  private static let samples: [ExpressionFunction] = [
    ExpressionFunction("power_n(share, share, power, level)", arity: 2...4) {
      arguments throws(NameProblem) in
      try plain(arguments) { values in
        guard areShares(values), values[0] != values[1] else { return nil }
        return PowerAnalysis.customersPerGroup(
          values[0], values[1], power: values.count > 2 ? values[2] : 0.8,
          level: values.count > 3 ? values[3] : 0.05)
      }
    },
    ExpressionFunction("power(share, share, n)", arity: 3...3) { arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        guard areShares(Array(values.prefix(2))), values[2] >= 1 else { return nil }
        return PowerAnalysis.power(values[0], values[1], customersPerGroup: values[2])
      }
    },
    ExpressionFunction("exact_interval(count, of)", arity: 2...2) {
      arguments throws(NameProblem) in
      guard arguments.allSatisfy({ $0.isExact && $0.dimension == .plain }),
        let count = Int(exactly: arguments[0].lower), let whole = Int(exactly: arguments[1].lower),
        (1...1_000_000).contains(whole), (0...whole).contains(count)
      else {
        throw NameProblem("needs two whole numbers", cure: "write e.g. exact_interval(1, 33)")
      }
      let interval = BinomialInterval.clopperPearson(count, of: whole)
      return Measure(
        interval.lowerBound, interval.upperBound, style: MeasureStyle(isPercent: true))
    },
    ExpressionFunction("nps_error(promoters, detractors, n)", arity: 3...3) {
      arguments throws(NameProblem) in
      try plain(arguments) { values in
        let spread = values[0] + values[1] - (values[0] - values[1]) * (values[0] - values[1])
        return values[2] < 1 || spread < 0 ? nil : 196 * (spread / values[2]).squareRoot()
      }
    },
  ]

  private static func areShares(_ values: [Double]) -> Bool {
    values.allSatisfy { $0 > 0 && $0 < 1 }
  }

  // MARK: ranges

  /// A function of plain numbers.
  private static func plain(
    _ arguments: [Measure], style: MeasureStyle = MeasureStyle(),
    _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    for argument in arguments { try require(argument, .plain, "an argument") }
    return try corners(arguments, style, body)
  }

  /// A share made of plain numbers.
  private static func shareOf(
    _ arguments: [Measure], _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    try plain(arguments, style: MeasureStyle(isPercent: true), body)
  }

  /// A function of measures of one kind, of which it keeps unit and style.
  private static func alike(
    _ arguments: [Measure], _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    for argument in arguments { try require(argument, arguments[0].dimension, "an argument") }
    var result = try corners(arguments, arguments[0].style, body)
    result.dimension = arguments[0].dimension
    return result
  }

  private static func require(
    _ measure: Measure, _ dimension: MeasureDimension, _ name: String
  ) throws(NameProblem) {
    if measure.dimension == dimension { return }
    let wanted =
      switch dimension {
      case .plain: "a plain number"
      case .time: "a length of time"
      case .rate: "a share per period"
      default: "of the same kind as the first"
      }
    throw NameProblem("\(name) is not \(wanted)", cure: "give \(name) as \(wanted)")
  }

  /// The range of a monotone function over the corners of its arguments' ranges.
  private static func corners(
    _ arguments: [Measure], _ style: MeasureStyle, _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    var points: [[Double]] = [[]]
    for argument in arguments {
      let ends = argument.isExact ? [argument.lower] : [argument.lower, argument.upper]
      points = points.flatMap { point in ends.map { point + [$0] } }
    }
    var values: [Double] = []
    for point in points {
      guard let value = body(point), !value.isNaN else {
        let words = point.map { "\($0)" }.joined(separator: ", ")
        throw NameProblem("has no value at \(words)", cure: "look at its arguments")
      }
      values.append(value)
    }
    return Measure(values.min() ?? 0, values.max() ?? 0, style: style)
  }
}
